import { css, html, type TemplateResult } from "lit";
import {
  type ActionItemFilter,
  type ActionItemStatus,
  dashboardActionItem,
  dashboardActionItems,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf } from "../choices.js";
import { itemCard, itemLook, type ShownItem } from "../items.js";
import { actionItemStatus } from "../labels/resolution.js";
import { Page } from "../page.js";
import { moreButton, type Some, some } from "../paged.js";
import { say as sayAnywhere } from "../texts.js";
import { say } from "./texts.js";

interface Lists {
  readonly overdue: Some<ShownItem>;
  readonly others: Some<ShownItem>;
  readonly organizations: readonly Option[];
}
type Shown = Lists | { readonly one: ShownItem | null };

const open: readonly ActionItemStatus[] = ["ASSIGNED", "ACCEPTED", "IN_PROGRESS", "DONE_REPORTED", "RETURNED"];
const states: readonly ActionItemStatus[] = [...open, "VERIFIED", "CLOSED"];

/** The alliance's action items, the overdue ones first; or the one that the address names. */
export class ActionsPage extends Page<Shown> {
  static override styles = [
    ...Page.styles,
    itemLook,
    css`
      .filters {
        margin-bottom: var(--gap);
      }
      .filters label {
        margin: 0;
      }
      h2 {
        margin: var(--gap) 0 8px;
      }
    `,
  ];

  private status: "open" | "all" | ActionItemStatus = "open";
  private leadId = "";
  private pages = { overdue: 1, others: 1 };
  private organizations: Promise<readonly Option[]> | null = null;

  protected async read(): Promise<Shown> {
    if (this.within !== "") {
      const { node } = await ask(dashboardActionItem, { id: this.within });
      return { one: node && "id" in node ? (node as ShownItem) : null };
    }
    this.organizations ??= organizationsOf(this.alliance.slug);
    const [overdue, others, organizations] = await Promise.all([
      this.items(this.pages.overdue, true),
      this.items(this.pages.others, false),
      this.organizations,
    ]);
    return { overdue, others, organizations };
  }

  protected body(shown: Shown): TemplateResult {
    const { timeZone } = this.alliance;
    if ("one" in shown)
      return html`<p><a href="#/actions">← ${say("back")}</a></p>
        <h1>${sayAnywhere("actions")}</h1>
        ${shown.one ? itemCard(this, shown.one, timeZone) : html`<p>${sayAnywhere("notFound")}</p>`}`;
    const { overdue, others, organizations } = shown;
    return html`<h1>${sayAnywhere("actions")}</h1>
      ${this.filters(organizations)}
      ${
        overdue.totalCount === 0
          ? ""
          : html`<h2>${say("overdue")} <span class="quiet">${overdue.totalCount}</span></h2>
              ${this.list(overdue, "overdue")}
              <h2>${say("others")} <span class="quiet">${others.totalCount}</span></h2>`
      }
      ${others.totalCount === 0 ? html`<p class="quiet">${say("none")}</p>` : this.list(others, "others")}`;
  }

  private list(items: Some<ShownItem>, which: "overdue" | "others"): TemplateResult {
    const readOn = (): void => {
      this.pages = { ...this.pages, [which]: this.pages[which] + 1 };
      void this.refresh();
    };
    return html`${items.nodes.map((item) => itemCard(this, item, this.alliance.timeZone))} ${moreButton(items, readOn)}`;
  }

  private filters(organizations: readonly Option[]): TemplateResult {
    const filterBy = (change: () => void): void => {
      change();
      this.pages = { overdue: 1, others: 1 };
      void this.refresh();
    };
    const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<div class="acts filters">
      <label
        >${say("status")}
        <select @change=${(event: Event) => filterBy(() => (this.status = valueOf(event) as ActionItemStatus))}>
          <option value="open">${say("open")}</option>
          <option value="all">${say("all")}</option>
          ${states.map((each) => html`<option value=${each}>${actionItemStatus(each)}</option>`)}
        </select></label
      >
      <label
        >${say("lead")}
        <select @change=${(event: Event) => filterBy(() => (this.leadId = valueOf(event)))}>
          <option value="">${say("anybody")}</option>
          ${organizations.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
        </select></label
      >
    </div>`;
  }

  private items(pages: number, overdue: boolean): Promise<Some<ShownItem>> {
    const status = this.status === "open" ? open : this.status === "all" ? states : [this.status];
    const filter: ActionItemFilter = { overdue, status, ...(this.leadId === "" ? {} : { leadId: this.leadId }) };
    const { slug } = this.alliance;
    return some(
      pages,
      async (after) => (await ask(dashboardActionItems, { alliance: slug, filter, after })).alliance?.actionItems,
    );
  }
}
customElements.define("hub-actions", ActionsPage);
