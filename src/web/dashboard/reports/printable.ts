import { html, type TemplateResult } from "lit";
import { dashboardPrintableActivities, dashboardPrintableMeetings } from "../../operations.js";
import { ask } from "../ask.js";
import { every } from "../paged.js";
import type { SignedIn } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { dayOf, instantInWords, now } from "../when.js";
import { say } from "./texts.js";

const sixWeeks = 42 * 86_400_000;

interface Printable {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
}

/** What there is to print. */
export async function printable({ slug, timeZone }: SignedIn): Promise<TemplateResult> {
  const [from, to] = [-sixWeeks, sixWeeks].map((away) => new Date(now().getTime() + away).toISOString());
  const when = { alliance: slug, from: from!, to: to! };
  const [meetings, activities] = await Promise.all([
    every(async (after) => (await ask(dashboardPrintableMeetings, { ...when, after })).alliance?.meetings),
    every(async (after) => (await ask(dashboardPrintableActivities, { ...when, after })).alliance?.activities),
  ]);
  const thisYear = Number(dayOf(now(), timeZone).slice(0, 4));
  const years = [0, 1, 2, 3, 4].map((ago) => thisYear - ago);
  return html`<h1>${sayAnywhere("reports")}</h1>
    <div class="cards">
      <section class="card">
        <h2>${say("annualReport")}</h2>
        <p class="acts">${years.map((year) => html`<a href="#/reports/${year}">${year}</a>`)}</p>
      </section>
      <section class="card">
        <h2>${say("lists")}</h2>
        <p class="acts">
          <a href="#/reports/lists">${say("listsNow")}</a>
          ${years.map((year) => html`<a href="#/reports/lists/${year}">${year}</a>`)}
        </p>
      </section>
    </div>
    <section>
      <h2>${say("meetings")}</h2>
      ${
        meetings.length === 0
          ? html`<p class="quiet">${say("noMeetings")}</p>`
          : tableOf(say("meetings"), timeZone, meetings, ({ id, minutes }) => [
              [`meeting-sign-in/${id}`, say("signIn")],
              ...(minutes.length > 0 ? [[`minutes/${id}`, say("minutes")] as const] : []),
            ])
      }
    </section>
    <section>
      <h2>${say("activities")}</h2>
      ${
        activities.length === 0
          ? html`<p class="quiet">${say("noActivities")}</p>`
          : tableOf(say("activities"), timeZone, activities, ({ id }) => [[`activity-sign-in/${id}`, say("signIn")]])
      }
    </section>`;
}

const tableOf = <Row extends Printable>(
  caption: string,
  timeZone: string,
  rows: readonly Row[],
  sheetsOf: (row: Row) => readonly (readonly [path: string, name: string])[],
): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say("time")}</th>
          <th scope="col">${say("title")}</th>
          <th scope="col">${say("print")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${instantInWords(row.startsAt, timeZone)}</td>
              <td><bdi>${row.title}</bdi></td>
              <td class="acts">
                ${sheetsOf(row).map(
                  ([path, name]) => html`<a href="#/reports/${path}" aria-label="${name}：${row.title}">${name}</a>`,
                )}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
