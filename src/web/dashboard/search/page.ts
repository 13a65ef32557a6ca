import { css, html, nothing, type TemplateResult } from "lit";
import { dashboardSearch } from "../../operations.js";
import { ask } from "../ask.js";
import { searchKind } from "../labels/search.js";
import { Page } from "../page.js";
import { dayInWords } from "../when.js";
import { wordsAt } from "./field.js";
import { addressOf, type Hit, kinds } from "./places.js";
import { say } from "./texts.js";

/** What was found of what the address says, by kind, each with a link to where it is shown. */
export class SearchPage extends Page<readonly Hit[]> {
  static override styles = [
    ...Page.styles,
    css`
      ul {
        list-style: none;
        margin: 0 0 var(--gap);
        padding: 0;
      }
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected async read(): Promise<readonly Hit[]> {
    const text = wordsAt(this.within);
    if (text === "") return [];
    return (await ask(dashboardSearch, { alliance: this.alliance.slug, text })).alliance!.search;
  }

  protected body(hits: readonly Hit[]): TemplateResult {
    const words = wordsAt(this.within);
    const told = words === "" ? say("ask") : hits.length === 0 ? say("none") : `${hits.length} ${say("found")}`;
    return html`<h1>${say("results")} <bdi>${words}</bdi></h1>
      <p role="status">${told}${hits.length === 100 ? say("most") : nothing}</p>
      ${kinds.map((kind) =>
        this.ofKind(
          kind,
          hits.filter((hit) => hit.kind === kind),
        ),
      )}`;
  }

  private ofKind(kind: Hit["kind"], hits: readonly Hit[]): TemplateResult | typeof nothing {
    if (hits.length === 0) return nothing;
    return html`<section aria-labelledby=${kind}>
      <h2 id=${kind}>${searchKind(kind)} <span class="quiet">${hits.length}</span></h2>
      <ul>
        ${hits.map((hit) => {
          const address = addressOf(hit);
          const title = html`<bdi>${hit.title}</bdi>`;
          return html`<li>
            ${address ? html`<a href=${address}>${title}</a>` : title}
            <span class="quiet"
              >${hit.organization ? html`<bdi>${hit.organization.name}</bdi>` : nothing}
              ${hit.day ? dayInWords(hit.day) : nothing}</span
            >
          </li>`;
        })}
      </ul>
    </section>`;
  }
}
customElements.define("hub-search", SearchPage);
