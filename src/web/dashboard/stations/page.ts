import { css, html, nothing, type TemplateResult } from "lit";
import {
  dashboardCloseStation,
  dashboardCloseStudio,
  dashboardEstablishStation,
  dashboardFoundStudio,
  dashboardRecordCase,
  dashboardStations,
  dashboardUpdateStation,
  dashboardUpdateStudio,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf, placesOf } from "../choices.js";
import { dayOfWeek, daysOfWeek } from "../labels/station.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { look } from "../theme.js";
import { dayOf, now } from "../when.js";
import {
  type Received,
  type Station,
  stationFields,
  stationOf,
  type Studio,
  studioFields,
  studioOf,
} from "./fields.js";
import { say } from "./texts.js";

interface Shown extends Received {
  readonly organizations: readonly Option[];
  readonly places: readonly Option[];
}

/** Where residents are received: the stations and the studios, with what they offer and how many cases there were. */
export class StationsPage extends Page<Shown> {
  static override styles = [
    look,
    css`
      section {
        margin-bottom: calc(2 * var(--gap));
      }
      .cards {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
        margin-bottom: var(--gap);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
        margin: 0 0 12px;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  protected async read(): Promise<Shown> {
    const { slug } = this.alliance;
    const [{ alliance }, organizations, places] = await Promise.all([
      ask(dashboardStations, { alliance: slug }),
      organizationsOf(slug),
      placesOf(slug),
    ]);
    return { ...alliance!, organizations, places };
  }

  protected body({ stations, studios, organizations, places }: Shown): TemplateResult {
    return html`<h1>${sayAnywhere("stations")}</h1>
      <section>
        <h2>${say("stations")}</h2>
        ${stations.length === 0 ? html`<p class="quiet">${say("noStations")}</p>` : nothing}
        <div class="cards">${stations.map((each) => this.station(each, organizations, places))}</div>
        <div class="acts">
          ${this.form(
            "establish",
            { label: say("establish"), operation: dashboardEstablishStation },
            stationFields(organizations, places),
            ({ name, ...values }) => ({ name: name!, ...stationOf(values) }),
          )}
        </div>
        ${this.refusal("establish")}
      </section>
      <section>
        <h2>${say("studios")}</h2>
        ${studios.length === 0 ? html`<p class="quiet">${say("noStudios")}</p>` : nothing}
        <div class="cards">${studios.map((each) => this.studio(each, organizations, stations))}</div>
        <div class="acts">
          ${this.form(
            "found",
            { label: say("found"), operation: dashboardFoundStudio },
            studioFields(organizations, stations),
            ({ name, ...values }) => ({ name: name!, ...studioOf(values) }),
          )}
        </div>
        ${this.refusal("found")}
      </section>`;
  }

  private station(station: Station, organizations: readonly Option[], places: readonly Option[]): TemplateResult {
    const { id, name, siteKind, place, functions, services, operators, openingHours } = station;
    const hours = Object.keys(daysOfWeek).flatMap((day) => openingHours.filter(({ dayOfWeek: on }) => on === day));
    return html`<article class="card">
      <h3><bdi>${name}</bdi></h3>
      ${facts([
        ["siteKind", siteKind],
        ["place", place?.name],
        ["function", listed(functions)],
        ["service", listed(services)],
        ["operators", listed(operators)],
        ["hours", hours.map(({ dayOfWeek: on, opens, closes }) => `${dayOfWeek(on)} ${opens}–${closes}`).join("；")],
      ])}
      <div class="acts">
        ${this.form(
          id,
          { label: say("update"), operation: dashboardUpdateStation },
          stationFields(organizations, places, station),
          ({ name: called, ...values }) => ({ stationId: id, name: called, ...stationOf(values) }),
        )}
        ${this.form(id, { label: say("close"), operation: dashboardCloseStation }, [], () => ({ stationId: id }))}
      </div>
      ${this.refusal(id)}
    </article>`;
  }

  private studio(studio: Studio, organizations: readonly Option[], stations: readonly Station[]): TemplateResult {
    const { id, name, host, organization, station, services, caseStats } = studio;
    return html`<article class="card">
      <h3><bdi>${name}</bdi></h3>
      ${facts([
        ["host", host && (host.name ?? host.maskedName)],
        ["background", host?.background],
        ["organization", organization?.name],
        ["station", station?.name],
        ["service", listed(services)],
        [
          "cases",
          [
            `${say("total")} ${caseStats.total ?? "—"}`,
            ...caseStats.byType.map(({ type, count }) => `${type} ${count ?? "—"}`),
          ].join("；"),
        ],
      ])}
      <div class="acts">
        ${this.form(
          id,
          { label: say("record"), operation: dashboardRecordCase },
          [
            { name: "type", label: say("type") },
            {
              name: "month",
              label: say("month"),
              kind: "month",
              value: dayOf(now(), this.alliance.timeZone).slice(0, 7),
            },
          ],
          ({ type, month }) => ({ studioId: id, type: type!, month: `${month}-01` }),
        )}
        ${this.form(
          id,
          { label: say("update"), operation: dashboardUpdateStudio },
          studioFields(organizations, stations, studio),
          ({ name: called, ...values }) => ({ studioId: id, name: called, ...studioOf(values) }),
        )}
        ${this.form(id, { label: say("close"), operation: dashboardCloseStudio }, [], () => ({ studioId: id }))}
      </div>
      ${this.refusal(id)}
    </article>`;
  }
}
customElements.define("hub-stations", StationsPage);

const listed = (rows: readonly { readonly name: string }[]): string => rows.map(({ name }) => name).join("、");

const facts = (told: readonly (readonly [name: Parameters<typeof say>[0], fact: string | null | undefined])[]) =>
  html`<dl>
    ${told.map(([name, fact]) =>
      fact
        ? html`<dt class="quiet">${say(name)}</dt>
            <dd><bdi>${fact}</bdi></dd>`
        : nothing,
    )}
  </dl>`;
