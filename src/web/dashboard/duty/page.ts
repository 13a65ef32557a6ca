import { css, html, nothing, type TemplateResult } from "lit";
import {
  dashboardAcceptShiftSwap,
  dashboardAskForCover,
  dashboardCoverShift,
  dashboardDeclineShiftSwap,
  dashboardDuty,
  type DashboardDutyQuery,
  dashboardEndDutyRota,
  dashboardNameOnDuty,
  dashboardPlanDutyRota,
  dashboardProposeShiftSwap,
  dashboardWithdrawShiftSwap,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf } from "../choices.js";
import type { Field } from "../form.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { look } from "../theme.js";
import { dayInWords, dayOf, instantAt, instantInWords, now, spanInWords } from "../when.js";
import { ruleInWords, ruleOptions } from "./rules.js";
import { say } from "./texts.js";

type Duty = NonNullable<DashboardDutyQuery["alliance"]>;
type Shift = Duty["dutyShifts"][number];
type Swap = Shift["swaps"][number];
type Where = Duty["stations"][number] | Duty["studios"][number];

interface Shown {
  readonly duty: Duty;
  readonly organizations: readonly Option[];
}

/** How far one may look ahead; the hub tells 93 days at most. */
const weeksAhead = [2, 4, 13];
const turns = [1, 2, 3, 4, 5, 6, 7, 8];

/** Who is on duty in the next weeks, and what is asked of others. */
export class DutyPage extends Page<Shown> {
  static override styles = [
    look,
    css`
      section {
        margin-top: var(--gap);
      }
      ul {
        padding-inline-start: 20px;
      }
    `,
  ];
  static override properties = { ...Page.properties, chosen: { state: true } };

  /** The shift whose acts are open. */
  declare private chosen: string | null;

  constructor() {
    super();
    this.chosen = null;
  }

  private get weeks(): number {
    return weeksAhead.find((each) => String(each) === this.within) ?? 4;
  }

  protected async read(): Promise<Shown> {
    const { slug, timeZone } = this.alliance;
    const to = new Date(now().getTime() + this.weeks * 7 * 86_400_000);
    const [{ alliance }, organizations] = await Promise.all([
      ask(dashboardDuty, { alliance: slug, from: dayOf(now(), timeZone), to: dayOf(to, timeZone) }),
      organizationsOf(slug),
    ]);
    return { duty: alliance!, organizations };
  }

  protected body({ duty, organizations }: Shown): TemplateResult {
    const shifts = duty.dutyShifts;
    const covers = shifts.filter(({ coverSought }) => coverSought);
    const swaps = proposedIn(shifts);
    return html`<h1>${sayAnywhere("duty")}</h1>
      <nav class="tabs" aria-label=${say("next")}>
        ${weeksAhead.map(
          (weeks) =>
            html`<a href="#/duty/${weeks}" aria-current=${weeks === this.weeks ? "page" : nothing}
              >${say("next")} ${weeks} ${say("weeks")}</a
            >`,
        )}
      </nav>
      <section class="card">
        <h2>${say("open")}</h2>
        ${
          covers.length + swaps.length === 0
            ? html`<p class="quiet">${say("noneOpen")}</p>`
            : html`<ul>
                ${covers.map(
                  (shift) =>
                    html`<li>
                      <span class="tag bad">${say("coverSought")}</span> ${this.when(shift)} ·
                      <bdi>${placeOf(shift)}</bdi> · <bdi>${shift.organization.name}</bdi>
                    </li>`,
                )}
                ${swaps.map((swap) => this.swap(swap))}
              </ul>`
        }
      </section>
      <section>
        <h2>${say("shifts")}</h2>
        ${
          shifts.length === 0
            ? html`<p class="quiet">${say("noShifts")}</p>`
            : html`<div class="scroll" tabindex="0" role="region" aria-label=${say("shifts")}>
                <table>
                  <thead>
                    <tr>
                      ${(["time", "where", "unit", "person", "acts"] as const).map(
                        (head) => html`<th scope="col">${say(head)}</th>`,
                      )}
                    </tr>
                  </thead>
                  <tbody>
                    ${shifts.map((shift) => this.row(shift, shifts, organizations))}
                  </tbody>
                </table>
              </div>`
        }
      </section>
      ${this.rotas(duty, organizations)}`;
  }

  private when({ startsAt, endsAt }: Shift): string {
    return spanInWords(startsAt, endsAt, this.alliance.timeZone);
  }

  private row(shift: Shift, shifts: readonly Shift[], organizations: readonly Option[]): TemplateResult {
    const { id, organization, personName, coverSought } = shift;
    const isChosen = this.chosen === id;
    return html`<tr>
        <td>${this.when(shift)}</td>
        <td><bdi>${placeOf(shift)}</bdi></td>
        <td>
          <bdi>${organization.name}</bdi>
          ${coverSought ? html`<span class="tag bad">${say("coverSought")}</span>` : nothing}
        </td>
        <td>${personName ? html`<bdi>${personName}</bdi>` : html`<span class="quiet">${say("unnamed")}</span>`}</td>
        <td>
          <button
            aria-expanded=${isChosen}
            aria-label="${say("acts")}：${this.when(shift)}"
            @click=${() => (this.chosen = isChosen ? null : id)}
          >
            ${say("acts")}
          </button>
          ${this.refusal(id)}
        </td>
      </tr>
      ${
        isChosen
          ? html`<tr>
              <td colspan="5"><div class="acts">${this.acts(shift, shifts, organizations)}</div></td>
            </tr>`
          : nothing
      }`;
  }

  private acts(shift: Shift, shifts: readonly Shift[], organizations: readonly Option[]): unknown[] {
    const { id, organization, personName, coverSought } = shift;
    const person: Field = { name: "personName", label: say("person"), required: false };
    const others = shifts
      .filter((other) => other.organization.id !== organization.id)
      .map((other) => ({ value: other.id, label: `${this.when(other)} · ${other.organization.name}` }));
    return [
      this.form(
        id,
        { label: say("name"), operation: dashboardNameOnDuty },
        [{ ...person, value: personName ?? "" }],
        ({ personName: called }) => ({ shiftId: id, personName: called ?? null }),
      ),
      coverSought
        ? nothing
        : this.button(id, { label: say("askForCover"), operation: dashboardAskForCover }, { shiftId: id }),
      this.form(
        id,
        { label: say("cover"), operation: dashboardCoverShift },
        [
          {
            name: "organizationId",
            label: say("coveredBy"),
            kind: "choice",
            options: organizations.filter(({ value }) => value !== organization.id),
          },
          person,
        ],
        ({ organizationId, personName: called }) => ({ shiftId: id, organizationId, personName: called }),
      ),
      this.form(
        id,
        { label: say("swap"), operation: dashboardProposeShiftSwap },
        [{ name: "withId", label: say("with"), kind: "choice", options: others }],
        ({ withId }) => ({ shiftId: id, withId: withId! }),
      ),
    ];
  }

  private swap({ id, proposedBy, asked, shift, with: other }: Swap): TemplateResult {
    const input = { swapId: id };
    const at = (startsAt: string): string => instantInWords(startsAt, this.alliance.timeZone);
    return html`<li>
      <span class="tag">${say("swapOf")}</span> <bdi>${proposedBy.name}</bdi> (${at(shift.startsAt)}) ⇄
      <bdi>${asked.name}</bdi> (${at(other.startsAt)})
      <div class="acts">
        ${this.button(id, { label: say("accept"), operation: dashboardAcceptShiftSwap }, input)}
        ${this.button(id, { label: say("decline"), operation: dashboardDeclineShiftSwap }, input)}
        ${this.button(id, { label: say("withdraw"), operation: dashboardWithdrawShiftSwap }, input)}
      </div>
      ${this.refusal(id)}
    </li>`;
  }

  private rotas({ stations, studios }: Duty, organizations: readonly Option[]): TemplateResult {
    const places: readonly Where[] = [...stations, ...studios];
    const { timeZone } = this.alliance;
    const rotas = places.flatMap(({ name, dutyRotas }) => dutyRotas.map((rota) => ({ ...rota, where: name })));
    return html`<section class="card">
      <h2>${say("rotas")}</h2>
      ${rotas.length === 0 ? html`<p class="quiet">${say("noRotas")}</p>` : nothing}
      <ul>
        ${rotas.map(
          ({ id, where, rrule, startsAt, endedOn, organizations: inTurn }) =>
            html`<li>
              <strong><bdi>${where}</bdi></strong> ${ruleInWords(rrule)}，${say("since")}
              ${instantInWords(startsAt, timeZone)}：<bdi>${inTurn.map(({ name }) => name).join("、")}</bdi>
              ${
                endedOn
                  ? html`<span class="tag">${say("ended")} ${dayInWords(endedOn)}</span>`
                  : html`<div class="acts">
                      ${this.form(
                        id,
                        { label: say("end"), operation: dashboardEndDutyRota },
                        [{ name: "endedOn", label: say("endedOn"), kind: "date", required: false }],
                        (values) => ({ rotaId: id, endedOn: values.endedOn }),
                      )}
                    </div>`
              }
              ${this.refusal(id)}
            </li>`,
        )}
      </ul>
      <div class="acts">
        ${this.form(
          "plan",
          { label: say("plan"), operation: dashboardPlanDutyRota },
          [
            {
              name: "place",
              label: say("place"),
              kind: "choice",
              options: [
                ...stations.map(({ id, name }) => ({ value: `station ${id}`, label: name })),
                ...studios.map(({ id, name }) => ({ value: `studio ${id}`, label: name })),
              ],
            },
            { name: "rrule", label: say("repeats"), kind: "choice", options: ruleOptions, value: "FREQ=WEEKLY" },
            { name: "startsAt", label: say("startsAt"), kind: "datetime-local" },
            { name: "endsAt", label: say("endsAt"), kind: "datetime-local" },
            ...turns.map((turn): Field => ({
              name: `turn${turn}`,
              label: `${say("turn")} ${turn}`,
              kind: "choice",
              options: organizations,
              required: turn === 1,
            })),
          ],
          ({ place, rrule, startsAt, endsAt, ...values }) => {
            const [kind, id] = place!.split(" ");
            return {
              ...(kind === "station" ? { stationId: id } : { studioId: id }),
              rrule: rrule!,
              startsAt: instantAt(startsAt!, timeZone),
              endsAt: instantAt(endsAt!, timeZone),
              organizationIds: turns.flatMap((turn) => values[`turn${turn}`] ?? []),
            };
          },
        )}
      </div>
      ${this.refusal("plan")}
    </section>`;
  }
}
customElements.define("hub-duty", DutyPage);

const placeOf = ({ station, studio }: Shift): string => [station?.name, studio?.name].filter(Boolean).join(" · ");

/** The swaps that wait for an answer; each is told by both of its shifts. */
const proposedIn = (shifts: readonly Shift[]): readonly Swap[] => {
  const proposed = shifts.flatMap(({ swaps }) => swaps.filter(({ status }) => status === "PROPOSED"));
  return [...new Map(proposed.map((swap) => [swap.id, swap])).values()];
};
