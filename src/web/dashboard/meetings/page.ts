import { css, html, nothing, type TemplateResult } from "lit";
import {
  dashboardMeeting,
  dashboardMeetings,
  type DashboardMeetingsQuery,
  dashboardPlanMeeting,
  dashboardVoters,
  type MeetingFilter,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf, placesOf } from "../choices.js";
import { every, moreButton, some, type Some } from "../paged.js";
import { meetingKind, meetingStatus } from "../labels/meeting.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { instantInWords } from "../when.js";
import { meetingView } from "./meeting.js";
import { planFields, planIn } from "./planning.js";
import type { Offered, ShownMeeting } from "./shown.js";
import { say } from "./texts.js";

type Listed = NonNullable<DashboardMeetingsQuery["alliance"]>["meetings"]["nodes"][number];
type Lists = Readonly<Record<"toDo" | "upcoming" | "past", Some<Listed>>>;
type Shown =
  | { readonly lists: Lists; readonly venues: readonly Option[] }
  | { readonly one: ShownMeeting; readonly offered: Offered }
  | { readonly one: null };

/** What each list holds: what should have been opened or is going on, what is to come, and what is over. */
const filters: Readonly<Record<keyof Lists, MeetingFilter>> = {
  toDo: { upcoming: false, status: ["PLANNED", "NOTIFIED", "IN_SESSION", "INQUORATE"] },
  upcoming: { upcoming: true },
  past: { upcoming: false, status: ["ADJOURNED", "MINUTES_APPROVED", "CANCELLED"] },
};

/** The alliance's meetings; or the one that the address names, from its notice to its minutes. */
export class MeetingsPage extends Page<Shown> {
  static override styles = [
    ...Page.styles,
    css`
      section.card {
        margin-bottom: var(--gap);
        overflow-wrap: anywhere;
      }
      h2 {
        margin: 0 0 8px;
      }
      .list h2 {
        margin-top: var(--gap);
      }
      h3 {
        font-size: 1rem;
        margin: 0 0 4px;
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
      section td,
      section tbody th {
        padding: 4px 8px;
        vertical-align: middle;
      }
      td .acts {
        align-items: center;
      }
      td button {
        min-height: 28px;
        padding: 0 10px;
      }
      tbody th {
        font-weight: 400;
      }
      .lines {
        margin: 0 0 12px;
        padding-inline-start: 24px;
      }
      .lines li,
      .decision {
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      .decision .scroll {
        margin-bottom: 8px;
      }
      .prints {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        margin: 12px 0 0;
      }
      .text {
        white-space: pre-line;
      }
      .chosen {
        border-color: var(--good);
        color: var(--good);
        font-weight: 600;
        padding: 2px 10px;
      }
      details:not(.act) > summary {
        cursor: pointer;
        padding: 4px 0;
      }
      details.act textarea {
        min-width: min(60ch, 70vw);
      }
    `,
  ];

  private pages = { toDo: 1, upcoming: 1, past: 1 };
  private venues: Promise<readonly Option[]> | null = null;
  private offered: Promise<Omit<Offered, "venues">> | null = null;

  protected async read(): Promise<Shown> {
    const { slug } = this.alliance;
    this.venues ??= placesOf(slug);
    if (this.within !== "") {
      this.offered ??= offeredIn(slug);
      const [{ meeting: one }, offered, venues] = await Promise.all([
        ask(dashboardMeeting, { id: this.within }),
        this.offered,
        this.venues,
      ]);
      return one ? { one, offered: { ...offered, venues } } : { one: null };
    }
    const [toDo, upcoming, past, venues] = await Promise.all([
      this.meetings("toDo"),
      this.meetings("upcoming"),
      this.meetings("past"),
      this.venues,
    ]);
    return { lists: { toDo, upcoming, past }, venues };
  }

  protected body(shown: Shown): TemplateResult {
    if ("lists" in shown) return this.listed(shown.lists, shown.venues);
    return html`<p><a href="#/meetings">← ${say("back")}</a></p>
      ${
        shown.one ? meetingView(this, shown.one, shown.offered, this.alliance) : html`<p>${sayAnywhere("notFound")}</p>`
      }`;
  }

  private listed({ toDo, upcoming, past }: Lists, venues: readonly Option[]): TemplateResult {
    const { timeZone } = this.alliance;
    return html`<h1>${sayAnywhere("meetings")}</h1>
      <div class="acts">
        ${this.form(
          "plan",
          { label: say("plan"), operation: dashboardPlanMeeting },
          planFields(venues, timeZone),
          (values) => planIn(values, timeZone),
        )}
      </div>
      ${this.refusal("plan")}
      <div class="list">
        ${
          toDo.nodes.length === 0
            ? nothing
            : html`<h2>${say("toDo")}</h2>
                ${this.table("toDo", toDo)}`
        }
        <h2>${say("upcoming")}</h2>
        ${
          upcoming.nodes.length === 0
            ? html`<p class="quiet">${say("noUpcoming")}</p>`
            : this.table("upcoming", upcoming)
        }
        <h2>${say("past")}</h2>
        ${past.nodes.length === 0 ? html`<p class="quiet">${say("noPast")}</p>` : this.table("past", past)}
      </div>`;
  }

  private table(which: keyof Lists, meetings: Some<Listed>): TemplateResult {
    const readOn = (): void => {
      this.pages = { ...this.pages, [which]: this.pages[which] + 1 };
      void this.refresh();
    };
    return html`<div class="card scroll" tabindex="0" role="region" aria-label=${say(which)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say("title")}</th>
              <th scope="col">${say("startsAt")}</th>
              <th scope="col">${say("venue")}</th>
            </tr>
          </thead>
          <tbody>
            ${meetings.nodes.map(
              ({ id, title, theme, kind, status, startsAt, venue }) =>
                html`<tr>
                  <td>
                    <a href="#/meetings/${id}"><bdi>${title}</bdi></a>
                    <span class="tag">${meetingStatus(status)}</span>
                    <div class="quiet">
                      ${meetingKind(kind)}${theme === null ? nothing : html` · <bdi>${theme}</bdi>`}
                    </div>
                  </td>
                  <td>${instantInWords(startsAt, this.alliance.timeZone)}</td>
                  <td><bdi>${venue?.name ?? "—"}</bdi></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${moreButton(meetings, readOn)}`;
  }

  private meetings(which: keyof Lists): Promise<Some<Listed>> {
    const variables = {
      alliance: this.alliance.slug,
      filter: filters[which],
      direction: which === "past" ? ("DESC" as const) : ("ASC" as const),
    };
    return some(
      this.pages[which],
      async (after) => (await ask(dashboardMeetings, { ...variables, after })).alliance?.meetings,
    );
  }
}
customElements.define("hub-meetings", MeetingsPage);

/** The members of an alliance and all of its organizations. */
async function offeredIn(alliance: string): Promise<Omit<Offered, "venues">> {
  const [voters, organizations] = await Promise.all([
    every(async (after) => (await ask(dashboardVoters, { alliance, after })).alliance?.memberships),
    organizationsOf(alliance),
  ]);
  return { voters, organizations };
}
