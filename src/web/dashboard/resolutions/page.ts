import { css, html, type TemplateResult } from "lit";
import {
  dashboardMeetings,
  dashboardResolution,
  dashboardResolutions,
  type DashboardResolutionsQuery,
  type ResolutionStatus,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf } from "../choices.js";
import { itemLook } from "../items.js";
import { resolutionStatus } from "../labels/resolution.js";
import { Page } from "../page.js";
import { moreButton, type Some, some } from "../paged.js";
import { say as sayAnywhere } from "../texts.js";
import { dayInWords, dayOf } from "../when.js";
import { type Offered, resolutionView, type ShownResolution } from "./resolution.js";
import { say } from "./texts.js";

type Listed = NonNullable<DashboardResolutionsQuery["alliance"]>["resolutions"]["nodes"][number];
type Shown =
  | { readonly list: Some<Listed> }
  | { readonly one: ShownResolution; readonly offered: Offered }
  | { readonly one: null };

const states: readonly ResolutionStatus[] = [
  "PROPOSED",
  "VOTING",
  "ADOPTED",
  "IN_EXECUTION",
  "FULFILLED",
  "CLOSED",
  "REJECTED",
  "LAPSED",
];

/** The alliance's resolutions, the latest first; or the one that the address names, with what is done about it. */
export class ResolutionsPage extends Page<Shown> {
  static override styles = [
    ...Page.styles,
    itemLook,
    css`
      .filters {
        margin-bottom: var(--gap);
      }
      h2 {
        margin: var(--gap) 0 8px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 16px;
        margin: 0 0 12px;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        margin: 0;
      }
      @media (max-width: 480px) {
        dl {
          grid-template-columns: 1fr;
        }
      }
      .text {
        white-space: pre-line;
      }
      table {
        min-width: 640px;
      }
      td,
      h1 {
        overflow-wrap: anywhere;
      }
    `,
  ];

  private status: "" | ResolutionStatus = "";
  private pages = 1;
  private offered: Promise<Offered> | null = null;

  protected async read(): Promise<Shown> {
    if (this.within !== "") {
      this.offered ??= this.readOffered();
      const [{ resolution: one }, offered] = await Promise.all([
        ask(dashboardResolution, { id: this.within }),
        this.offered,
      ]);
      return one ? { one, offered } : { one: null };
    }
    const { slug } = this.alliance;
    const filter = this.status === "" ? {} : { status: [this.status] };
    const list = await some(
      this.pages,
      async (after) => (await ask(dashboardResolutions, { alliance: slug, filter, after })).alliance?.resolutions,
    );
    return { list };
  }

  protected body(shown: Shown): TemplateResult {
    if ("list" in shown) return this.list(shown.list);
    return html`<p><a href="#/resolutions">← ${say("back")}</a></p>
      ${
        shown.one
          ? resolutionView(this, shown.one, shown.offered, this.alliance)
          : html`<p>${sayAnywhere("notFound")}</p>`
      }`;
  }

  private list(list: Some<Listed>): TemplateResult {
    const filterBy = (event: Event): void => {
      this.status = (event.target as HTMLSelectElement).value as ResolutionStatus;
      this.pages = 1;
      void this.refresh();
    };
    const readOn = (): void => {
      this.pages += 1;
      void this.refresh();
    };
    return html`<h1>${sayAnywhere("resolutions")} <span class="quiet">${list.totalCount}</span></h1>
      <p class="filters">
        <label
          >${say("status")}
          <select @change=${filterBy}>
            <option value="">${say("all")}</option>
            ${states.map((each) => html`<option value=${each}>${resolutionStatus(each)}</option>`)}
          </select></label
        >
      </p>
      ${list.nodes.length === 0 ? html`<p class="quiet">${say("none")}</p>` : this.table(list.nodes)}
      ${moreButton(list, readOn)}`;
  }

  private table(resolutions: readonly Listed[]): TemplateResult {
    return html`<div class="card scroll" tabindex="0" role="region" aria-label=${sayAnywhere("resolutions")}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say("title")}</th>
            <th scope="col">${say("status")}</th>
            <th scope="col">${say("items")}</th>
            <th scope="col">${say("meeting")}</th>
            <th scope="col">${say("adoptedOn")}</th>
          </tr>
        </thead>
        <tbody>
          ${resolutions.map(
            ({ id, title, status, meeting, adoptedOn, actionItems }) =>
              html`<tr>
                <td>
                  <a href="#/resolutions/${id}"><bdi>${title}</bdi></a>
                </td>
                <td><span class="tag">${resolutionStatus(status)}</span></td>
                <td>${progress(actionItems)}</td>
                <td><bdi>${meeting.title}</bdi> ${dayInWords(dayOf(meeting.startsAt, this.alliance.timeZone))}</td>
                <td>${adoptedOn === null ? "—" : dayInWords(adoptedOn)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Who may lead, and which meetings are still to come. */
  private async readOffered(): Promise<Offered> {
    const { slug: alliance, timeZone } = this.alliance;
    const filter = { upcoming: true };
    const [organizations, coming] = await Promise.all([
      organizationsOf(alliance),
      ask(dashboardMeetings, { alliance, filter, direction: "ASC" }),
    ]);
    const meetings: readonly Option[] = (coming.alliance?.meetings.nodes ?? []).map(({ id, title, startsAt }) => ({
      value: id,
      label: `${title} ${dayInWords(dayOf(startsAt, timeZone))}`,
    }));
    return { organizations, meetings };
  }
}
customElements.define("hub-resolutions", ResolutionsPage);

/** How many of a resolution's action items are signed off, and how many are late. */
function progress(items: Listed["actionItems"]): TemplateResult | string {
  if (items.length === 0) return "—";
  const done = items.filter(({ status }) => status === "VERIFIED" || status === "CLOSED").length;
  const late = items.filter(({ overdue }) => overdue).length;
  return html`${done} / ${items.length} ${say("signedOff")}
  ${late === 0 ? "" : html`<span class="tag bad">${late} ${say("late")}</span>`}`;
}
