import { html, nothing, type TemplateResult } from "lit";
import type { Acts } from "../page.js";
import { say } from "./texts.js";

/** Something that a coordinator should know of: where it is, what it is about, and what can be done on the spot. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Where one can act upon it; null where it has no place. */
  readonly href: string | null;
  readonly about: readonly string[];
  readonly isToday?: boolean;
  readonly acts?: readonly TemplateResult[];
}

/** Entries of one kind: the first of so many. */
export interface Group {
  readonly title: string;
  readonly total: number;
  readonly entries: readonly Entry[];
  /** Where all of them are. */
  readonly href: string;
}

/** A group as a card; `empty` is said where there is nothing in it. */
export function groupCard(on: Acts, { title, total, entries, href }: Group, empty = ""): TemplateResult {
  return html`<section class="card">
    <h3>${title} <span class="count">${total}</span></h3>
    ${
      entries.length === 0
        ? html`<p class="quiet">${empty}</p>`
        : html`<ul>
            ${entries.map((entry) => entryLine(on, entry))}
          </ul>`
    }
    ${total > entries.length ? html`<p><a href=${href}>${say("all")}</a></p>` : nothing}
  </section>`;
}

function entryLine(on: Acts, { id, title, href, about, isToday, acts = [] }: Entry): TemplateResult {
  const name = html`<bdi>${title}</bdi>`;
  const told = about.filter((each) => each !== "");
  return html`<li>
    ${href === null ? name : html`<a href=${href}>${name}</a>`}
    ${isToday ? html`<span class="tag today">${say("today")}</span>` : nothing}
    ${
      told.length === 0
        ? nothing
        : html`<div class="quiet">
            ${told.map((each, index) => html`${index === 0 ? nothing : " · "}<bdi>${each}</bdi>`)}
          </div>`
    }
    ${acts.length === 0 ? nothing : html`<div class="acts">${acts}</div>`} ${on.refusal(id)}
  </li>`;
}
