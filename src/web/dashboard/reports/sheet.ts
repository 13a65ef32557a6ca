import { html, type TemplateResult } from "lit";
import type { SignedIn } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { dayInWords, dayOf, now } from "../when.js";
import { say } from "./texts.js";

/** A sheet to print: whose it is, what it is, of which day, and what stands on it. */
export const sheet = (alliance: SignedIn, title: string, content: TemplateResult): TemplateResult =>
  html`<p class="acts screen">
      <button class="first" @click=${() => print()}>${say("print")}</button>
      <a href="#/reports">${say("back")}</a>
    </p>
    <article class="sheet">${letterhead(alliance, title)} ${content}</article>`;

/** What stands at the top of every sheet. */
export const letterhead = ({ name, demo, timeZone }: SignedIn, title: string): TemplateResult =>
  html`<header>
    <p class="letterhead">
      <bdi>${name}</bdi>
      <span>
        ${demo ? html`<strong class="tag">${sayAnywhere("demo")}</strong>` : ""} ${say("printedOn")}
        ${dayInWords(dayOf(now(), timeZone))}
      </span>
    </p>
    <h1>${title}</h1>
  </header>`;

/** What is told about something, each with its name; what is not known is left out. */
export const facts = (told: readonly (readonly [name: string, fact: string | null | undefined])[]): TemplateResult =>
  html`<dl class="facts">
    ${told.map(([name, fact]) =>
      fact
        ? html`<div>
            <dt>${name}</dt>
            <dd><bdi>${fact}</bdi></dd>
          </div>`
        : "",
    )}
  </dl>`;

/** A column of a table: what it says at its head, and of a row; a column without `of` is left empty to be written in. */
export interface Column<Row> {
  readonly head: string;
  readonly of?: (row: Row, index: number) => string | number | null;
  readonly kind?: "number" | "sign" | "narrow";
}

/** A table that goes on over as many pages as it needs, with its head on each, and with blank rows at its end. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  blank = 0,
): TemplateResult {
  const cells = (row: Row | null, index: number): TemplateResult =>
    html`<tr>
      ${columns.map(
        ({ of, kind = "" }, at) =>
          html`<td class=${kind}>
            ${row === null ? (at === 0 ? index + 1 : "") : html`<bdi>${of?.(row, index) ?? ""}</bdi>`}
          </td>`,
      )}
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ head, kind = "" }) => html`<th scope="col" class=${kind}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...rows, ...Array<null>(blank).fill(null)].map(cells)}
      </tbody>
    </table>
  </div>`;
}

/** The column that counts the rows; blank rows are counted, too. */
export const numbered = {
  head: say("number"),
  of: (_row: unknown, index: number) => index + 1,
  kind: "narrow",
} as const;
