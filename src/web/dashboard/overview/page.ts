import { css, html, type TemplateResult } from "lit";
import { dashboardMorning, dashboardOverview } from "../../operations.js";
import { ask } from "../ask.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { dayInWords, dayOf, daysAfter, instantAt, now } from "../when.js";
import { awaiting, type Morning } from "./awaiting.js";
import { dueThisWeek, next, overdue, unclaimed } from "./due.js";
import { type Figures, figures } from "./figures.js";
import { groupCard } from "./groups.js";
import { say } from "./texts.js";

interface Overview {
  readonly morning: Morning;
  readonly figures: Figures;
}

/** What a coordinator sees first: what waits, what is late, what is due, what comes next, and the alliance's figures. */
export class OverviewPage extends Page<Overview> {
  static override styles = [
    ...Page.styles,
    css`
      h2 {
        margin: var(--gap) 0 8px;
      }
      h3 {
        font-size: 1rem;
        margin: 0 0 4px;
      }
      .groups {
        columns: 360px;
        column-gap: var(--gap);
      }
      .groups > * {
        break-inside: avoid;
        margin-bottom: var(--gap);
      }
      .count {
        color: var(--quiet);
        font-weight: 400;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      li .acts {
        margin-top: 6px;
      }
      .today {
        border-color: var(--accent);
        color: var(--accent);
      }
      .figures {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
        margin: 0 0 var(--gap);
      }
      .figures .card {
        padding: 8px 12px;
      }
      dd {
        margin: 0;
      }
      dd.figure {
        font-size: 1.4rem;
      }
    `,
  ];

  private get today(): string {
    return dayOf(now(), this.alliance.timeZone);
  }

  protected async read(): Promise<Overview> {
    const { slug, convener, timeZone } = this.alliance;
    const dueBefore = weekAfter(this.today);
    const [morning, overview] = await Promise.all([
      ask(dashboardMorning, {
        alliance: slug,
        branch: convener?.id ?? "",
        dueBefore,
        dueBeforeAt: instantAt(`${dueBefore}T00:00`, timeZone),
      }),
      ask(dashboardOverview, { alliance: slug }),
    ]);
    return { morning: morning.alliance!, figures: overview.alliance! };
  }

  protected body({ morning, figures: counted }: Overview): TemplateResult {
    const { alliance, today } = this;
    const groups = awaiting(this, morning, alliance);
    return html`<h1>${sayAnywhere("overview")} <span class="quiet count">${dayInWords(today)}</span></h1>
      <h2>${say("awaiting")}</h2>
      ${
        groups.length === 0
          ? html`<p class="quiet">${say("nothingAwaits")}</p>`
          : html`<div class="groups">${groups.map((group) => groupCard(this, group))}</div>`
      }
      <h2>${say("agenda")}</h2>
      <div class="groups">
        ${groupCard(this, overdue(morning, alliance, today), say("nothingOverdue"))}
        ${groupCard(this, dueThisWeek(morning, alliance, today), say("nothingDue"))}
        ${groupCard(this, next(morning, alliance, today), say("nothingNext"))}
        ${groupCard(this, unclaimed(morning), say("nothingUnclaimed"))}
      </div>
      <h2>${say("figures")}</h2>
      ${figures(counted)}`;
  }
}
customElements.define("hub-overview", OverviewPage);

/** The Monday after a day: what is due before it is due this week. */
const weekAfter = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return daysAfter(day, 8 - weekday);
};
