import { css, html, nothing, type TemplateResult } from "lit";
import { dashboardAdvanceMatter, dashboardMatters, type DashboardMattersQuery } from "../../operations.js";
import { ask } from "../ask.js";
import { optionsOf, type Option, organizationsOf, placesOf } from "../choices.js";
import { matterChannel, matterLevel, matterStatus } from "../labels/matter.js";
import { Page } from "../page.js";
import { moreButton, type Some, some } from "../paged.js";
import { say as sayAnywhere } from "../texts.js";
import { dayInWords, dayOf, instantInWords } from "../when.js";
import { raising } from "./raising.js";
import { levels, nextStep } from "./steps.js";
import { say } from "./texts.js";
import { addressOf, boards, channels, filterOf, type View, viewOf } from "./view.js";

type Card = NonNullable<DashboardMattersQuery["alliance"]>["matters"]["nodes"][number];
type Status = Card["status"];

interface Board {
  readonly view: View;
  readonly columns: readonly (readonly [Status, Some<Card>])[];
  readonly organizations: readonly Option[];
  readonly places: readonly Option[];
}

/** The matters of the alliance, a column a step. */
export class MatterBoard extends Page<Board> {
  static override styles = [
    ...Page.styles,
    css`
      .columns {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(190px, 1fr);
        gap: 12px;
        overflow-x: auto;
        align-items: start;
      }
      section {
        min-width: 0;
      }
      h2 {
        display: flex;
        justify-content: space-between;
        font-size: 1rem;
        padding-bottom: 4px;
        border-bottom: 2px solid var(--line);
      }
      h3 {
        font-size: 1rem;
        margin: 0 0 4px;
        overflow-wrap: anywhere;
      }
      h3 a {
        color: var(--ink);
        text-decoration: none;
      }
      h3 a:hover {
        text-decoration: underline;
      }
      .card {
        padding: 10px 12px;
        margin-bottom: 8px;
      }
      .card p {
        margin: 0 0 4px;
        font-size: 0.9rem;
      }
      .card button {
        font-size: 0.85rem;
        min-height: 28px;
        padding: 1px 10px;
        margin-top: 2px;
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: end;
        margin: 12px 0 var(--gap);
        padding: 0;
        border: 0;
      }
      .filters label {
        font-size: 0.9rem;
        margin: 0;
      }
      .filters select {
        max-width: 220px;
      }
      .check {
        padding: 8px 0;
      }
      @media (max-width: 760px) {
        .columns {
          display: block;
        }
        section {
          margin-bottom: var(--gap);
        }
      }
    `,
  ];

  /** How many pages of a column somebody wants to see; one unless said otherwise. */
  private readonly pages = new Map<Status, number>();

  /** What is shown stays until other matters are there: so the filter that was changed keeps the focus. */
  protected override willUpdate(): void {
    return undefined;
  }

  protected async read(): Promise<Board> {
    const view = viewOf(this.within);
    const [organizations, places, ...columns] = await Promise.all([
      organizationsOf(this.alliance.slug),
      placesOf(this.alliance.slug),
      ...boards[view.board].map(async (status) => [status, await this.column(view, status)] as const),
    ]);
    return { view, organizations, places, columns };
  }

  protected body({ view, columns, organizations, places }: Board): TemplateResult {
    return html`<h1>${sayAnywhere("matters")}</h1>
      <nav class="tabs" aria-label=${say("boards")}>
        ${(Object.keys(boards) as (keyof typeof boards)[]).map(
          (board) =>
            html`<a href=${addressOf({ ...view, board })} aria-current=${board === view.board ? "page" : nothing}
              >${say(board)}</a
            >`,
        )}
      </nav>
      <div class="acts screen">
        ${this.form("raise", raising.act, raising.fields(organizations, places), raising.inputOf)}
      </div>
      ${this.refusal("raise")} ${this.filters(view, organizations)}
      <div class="columns">
        ${columns.map(
          ([status, matters]) =>
            html`<section aria-labelledby=${status}>
              <h2 id=${status}><span>${matterStatus(status)}</span><span class="quiet">${matters.totalCount}</span></h2>
              ${matters.nodes.length === 0 ? html`<p class="quiet">${say("none")}</p>` : nothing}
              ${matters.nodes.map((matter) => this.card(matter))}
              ${moreButton(matters, () => {
                this.pages.set(status, (this.pages.get(status) ?? 1) + 1);
                void this.refresh();
              })}
            </section>`,
        )}
      </div>`;
  }

  private card(matter: Card): TemplateResult {
    const { id, title, channel, level, category, assignee, overdue, status } = matter;
    const next = nextStep(status);
    return html`<article class="card">
      <h3>
        <a href="#/matters/${id}"><bdi>${title}</bdi></a>
      </h3>
      <p>
        <span class="tag">${matterLevel(level)}</span> <span class="tag"><bdi>${category}</bdi></span>
        <span class="quiet">${matterChannel(channel)}</span>
      </p>
      <p class=${assignee ? nothing : "quiet"}><bdi>${assignee?.name ?? say("unassigned")}</bdi></p>
      <p class=${overdue ? "bad" : "quiet"}>
        ${overdue ? html`<strong>${say("overdue")}</strong> · ` : nothing}${this.time(matter)}
      </p>
      ${
        next
          ? this.button(
              id,
              { label: `${say("advanceTo")} ${matterStatus(next)}`, operation: dashboardAdvanceMatter },
              { matterId: id },
            )
          : nothing
      }
      ${this.refusal(id)}
    </article>`;
  }

  private time({ dueAt, closedAt }: Card): string | typeof nothing {
    if (closedAt) return `${say("closedAt")} ${dayInWords(dayOf(closedAt, this.alliance.timeZone))}`;
    return dueAt ? `${say("due")} ${instantInWords(dueAt, this.alliance.timeZone)}` : nothing;
  }

  private filters(view: View, organizations: readonly Option[]): TemplateResult {
    return html`<fieldset class="filters screen" aria-label=${say("filters")}>
      ${this.filter(view, "level", optionsOf(levels, matterLevel))}
      ${this.filter(view, "channel", optionsOf(channels, matterChannel))}
      ${this.filter(view, "assignee", organizations)}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${view.overdue ?? false}
          @change=${(event: Event) => this.show({ ...view, overdue: (event.target as HTMLInputElement).checked })}
        />
        ${say("onlyOverdue")}</label
      >
    </fieldset>`;
  }

  private filter(view: View, name: "level" | "channel" | "assignee", options: readonly Option[]): TemplateResult {
    const choose = (event: Event): void =>
      this.show({ ...view, [name]: (event.target as HTMLSelectElement).value || undefined });
    return html`<div>
      <label for="filter-${name}">${say(name)}</label>
      <select id="filter-${name}" @change=${choose}>
        <option value="">${say("any")}</option>
        ${options.map(
          ({ value, label }) => html`<option value=${value} .selected=${value === view[name]}>${label}</option>`,
        )}
      </select>
    </div>`;
  }

  private show(view: View): void {
    location.hash = addressOf(view);
  }

  private column(view: View, status: Status): Promise<Some<Card>> {
    const asked = { alliance: this.alliance.slug, filter: filterOf(view, status) };
    return some(
      this.pages.get(status) ?? 1,
      async (after) => (await ask(dashboardMatters, { ...asked, after })).alliance?.matters,
    );
  }
}
customElements.define("hub-matters", MatterBoard);
