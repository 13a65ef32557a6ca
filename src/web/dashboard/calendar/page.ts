import { css, html, nothing, type TemplateResult } from "lit";
import { Page } from "../page.js";
import { language, say as sayAnywhere } from "../texts.js";
import { dayInWords, dayOf, now, timeInWords } from "../when.js";
import { entriesBetween, type Entry } from "./entries.js";
import { monthAt, monthsAfter, weeksOf } from "./month.js";
import { say } from "./texts.js";

interface Month {
  readonly month: string;
  readonly byDay: ReadonlyMap<string, readonly Entry[]>;
  readonly activities: { readonly shown: number; readonly total: number };
}

/** How many entries of a day are seen at once. */
const most = 5;

/** What happens in a month: activities, meetings and duty shifts, by the alliance's own days. */
export class CalendarPage extends Page<Month> {
  static override styles = [
    ...Page.styles,
    css`
      .turn {
        align-items: center;
        margin-bottom: var(--gap);
      }
      .turn h1 {
        margin: 0;
        margin-inline-end: auto;
      }
      table {
        table-layout: fixed;
        background: var(--surface);
      }
      th,
      td {
        border: 1px solid var(--line);
        padding: 4px 6px;
      }
      td {
        height: 96px;
      }
      .other {
        background: var(--ground);
      }
      [aria-current] .number {
        background: var(--accent);
        color: var(--on-accent);
        border-radius: 999px;
        padding: 0 6px;
      }
      .words {
        display: none;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        font-size: 0.85rem;
      }
      li {
        margin-top: 4px;
        padding-inline-start: 6px;
        border-inline-start: 3px solid var(--line);
        overflow-wrap: anywhere;
      }
      li.meeting {
        border-color: var(--accent);
      }
      li.activity {
        border-color: var(--good);
      }
      summary {
        cursor: pointer;
        font-size: 0.85rem;
        color: var(--quiet);
      }
      @media (max-width: 720px) {
        table,
        tbody,
        tr,
        td {
          display: block;
        }
        thead,
        .number,
        td.empty {
          display: none;
        }
        td {
          height: auto;
          padding: 8px;
          border-width: 0 0 1px;
        }
        .words {
          display: inline;
          font-weight: 600;
        }
        ul {
          font-size: 1rem;
        }
      }
    `,
  ];

  private get today(): string {
    return dayOf(now(), this.alliance.timeZone);
  }

  protected async read(): Promise<Month> {
    const month = monthAt(this.within, this.today);
    const days = weeksOf(month).flat();
    const { entries, activities } = await entriesBetween(this.alliance, days[0]!, days.at(-1)!);
    const byDay = new Map<string, Entry[]>(days.map((day) => [day, []]));
    for (const entry of entries) byDay.get(dayOf(entry.startsAt, this.alliance.timeZone))?.push(entry);
    return { month, byDay, activities };
  }

  protected body({ month, byDay, activities }: Month): TemplateResult {
    const weeks = weeksOf(month);
    const isEmpty = [...byDay.values()].every((entries) => entries.length === 0);
    return html`<div class="acts turn">
        <h1>${sayAnywhere("calendar")} <span class="quiet">${monthInWords(month)}</span></h1>
        <a href="#/calendar/${monthsAfter(month, -1)}">← ${say("previous")}</a>
        <a href="#/calendar">${say("today")}</a>
        <a href="#/calendar/${monthsAfter(month, 1)}">${say("next")} →</a>
      </div>
      ${
        activities.shown < activities.total
          ? html`<p role="status">${say("tooMany").replace("{n}", String(activities.total))}</p>`
          : nothing
      }
      ${isEmpty ? html`<p class="quiet">${say("nothing")}</p>` : nothing}
      <table aria-label=${monthInWords(month)}>
        <thead>
          <tr>
            ${weeks[0]!.map((day) => html`<th scope="col">${weekdayInWords(day)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr>
                ${week.map((day) => this.day(day, month, byDay.get(day) ?? []))}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  private day(day: string, month: string, entries: readonly Entry[]): TemplateResult {
    const kinds = [day.startsWith(month) ? "" : "other", entries.length === 0 ? "empty" : ""].join(" ");
    const [seen, others] = [entries.slice(0, most), entries.slice(most)];
    return html`<td class=${kinds} aria-current=${day === this.today ? "date" : nothing}>
      <time datetime=${day}
        ><span class="number">${Number(day.slice(8))}</span><span class="words">${dayInWords(day)}</span></time
      >
      ${this.list(seen)}
      ${
        others.length === 0
          ? nothing
          : html`<details>
              <summary>${say("more").replace("{n}", String(others.length))}</summary>
              ${this.list(others)}
            </details>`
      }
    </td>`;
  }

  private list(entries: readonly Entry[]): TemplateResult | typeof nothing {
    if (entries.length === 0) return nothing;
    return html`<ul>
      ${entries.map(({ kind, title, startsAt, href, remark }) => {
        const name = html`<bdi>${title}</bdi>`;
        return html`<li class=${kind}>
          ${timeInWords(startsAt, this.alliance.timeZone)} <span class="quiet">${say(kind)}</span>
          ${href === null ? name : html`<a href=${href}>${name}</a>`}
          ${remark === null ? nothing : html`<span class="tag">${remark}</span>`}
        </li>`;
      })}
    </ul>`;
  }
}
customElements.define("hub-calendar", CalendarPage);

const inWords = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00:00Z`));

const monthInWords = (month: string): string => inWords(`${month}-01`, { year: "numeric", month: "long" });

const weekdayInWords = (day: string): string => inWords(day, { weekday: "short" });
