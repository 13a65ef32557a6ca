import { html, nothing, type TemplateResult } from "lit";
import { type Option, organizationsOf, placesOf } from "../choices.js";
import type { Field } from "../form.js";
import { Page } from "../page.js";
import { moreButton, type PageOf, type Some, some } from "../paged.js";
import { dayInWords } from "../when.js";
import { listsLook } from "./look.js";
import { say, type Text } from "./texts.js";

const lists = ["needs", "pledges", "projects"] as const;

/** What stands in a list. */
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly organization: { readonly name: string };
}

interface List<Row> {
  readonly which: string;
  readonly rows: Some<Row>;
  readonly organizations: readonly Option[];
  readonly places: readonly Option[];
}

/** One of the three lists: what stands in it, the open entries first of all, and the form that adds to it. */
export abstract class ListPage<Row extends Listed, Filter extends object> extends Page<List<Row>> {
  static override styles = [...Page.styles, listsLook];

  /** Which of the lists it is. */
  protected abstract readonly list: (typeof lists)[number];
  /** The parts of the list that can be shown, the one that is shown at first before the others. */
  protected abstract readonly parts: Readonly<Record<string, Filter>>;
  /** How many pages somebody wants to see. */
  private wanted = 1;

  /** Reads a page of a part. */
  protected abstract page(filter: Filter, after: string | null): Promise<PageOf<Row> | null | undefined>;

  /** What is said of an entry beside its title and whose it is, and how far it is. */
  protected abstract row(entry: Row): { readonly about: readonly string[]; readonly how: TemplateResult };

  /** The form that adds to the list. */
  protected abstract adding(organizations: readonly Option[], places: readonly Option[]): TemplateResult;

  protected async read(): Promise<List<Row>> {
    const which = this.within in this.parts ? this.within : Object.keys(this.parts)[0]!;
    const [rows, organizations, places] = await Promise.all([
      some<Row>(this.wanted, (after) => this.page(this.parts[which]!, after)),
      organizationsOf(this.alliance.slug),
      placesOf(this.alliance.slug),
    ]);
    return { which, rows, organizations, places };
  }

  protected body({ which, rows, organizations, places }: List<Row>): TemplateResult {
    return html`<h1>${say("lists")}</h1>
      <nav class="tabs" aria-label=${say("lists")}>
        ${lists.map(
          (list) =>
            html`<a href="#/lists/${list}" aria-current=${list === this.list ? "page" : nothing}>${say(list)}</a>`,
        )}
      </nav>
      <nav class="tabs" aria-label=${say("which")}>
        ${Object.keys(this.parts).map(
          (part) =>
            html`<a href="#/lists/${this.list}/${part}" aria-current=${part === which ? "page" : nothing}
              >${say(part as Text)}${part === which ? ` (${rows.totalCount})` : ""}</a
            >`,
        )}
      </nav>
      <div class="acts screen">${this.adding(organizations, places)}</div>
      ${this.refusal("add")} ${rows.nodes.length === 0 ? html`<p class="quiet">${say("none")}</p>` : nothing}
      <ul class="rows">
        ${rows.nodes.map((entry) => this.entry(entry))}
      </ul>
      ${moreButton(rows, () => {
        this.wanted += 1;
        void this.refresh();
      })}`;
  }

  private entry(entry: Row): TemplateResult {
    const { about, how } = this.row(entry);
    return html`<li class="card">
      <div>
        <a href="#/lists/${entry.id}"><bdi>${entry.title}</bdi></a
        ><br />
        <span class="quiet"
          ><bdi>${entry.organization.name}</bdi>${about.map((fact) => html` · <bdi>${fact}</bdi>`)}</span
        >
      </div>
      <div>${how}</div>
    </li>`;
  }
}

/** A day with what it is to something, where there is one. */
export const dayAs = (what: Text, day: string | null): readonly string[] =>
  day === null ? [] : [`${say(what)} ${dayInWords(day)}`];

/** What whoever adds to a list says of its entry, besides what only that list asks for. */
export const commonFields = (organizations: readonly Option[], places: readonly Option[]): readonly Field[] => [
  { name: "organization", label: say("organization"), kind: "choice", options: organizations },
  { name: "place", label: say("place"), kind: "choice", options: places, required: false },
  { name: "tags", label: say("tagsHint"), required: false },
  { name: "description", label: say("description"), kind: "long", required: false },
];

/** The tags that somebody wrote, with commas of either script between them. */
export const tagsOf = (written: string | undefined): readonly string[] =>
  (written ?? "")
    .split(/[,，、]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
