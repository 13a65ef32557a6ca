import { html, type TemplateResult } from "lit";
import { dashboardOverview, type DashboardOverviewQuery } from "../../operations.js";
import { ask } from "../ask.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { say, type texts } from "./texts.js";

type Figures = NonNullable<DashboardOverviewQuery["alliance"]>;

/** What a coordinator sees first: the alliance's figures. */
export class OverviewPage extends Page<Figures> {
  protected async read(): Promise<Figures> {
    return (await ask(dashboardOverview, { alliance: this.alliance.slug })).alliance!;
  }

  protected body({ activityStats, pledgeStats, matterStats, resolutionStats }: Figures): TemplateResult {
    const figures: readonly (readonly [keyof typeof texts, number | null])[] = [
      ["activities", activityStats.activityCount],
      ["headcount", activityStats.headcount],
      ["personTimes", activityStats.personTimes],
      ["matters", matterStats.total],
      ["resolved", matterStats.resolved],
      ["overdue", matterStats.overdue],
      ["resolutionsAdopted", resolutionStats.adopted],
      ["overdueActionItems", resolutionStats.overdueActionItems],
      ["pledged", pledgeStats.pledged],
      ["claimed", pledgeStats.claimed],
      ["fulfilled", pledgeStats.fulfilled],
    ];
    return html`<h1>${sayAnywhere("overview")}</h1>
      <dl class="cards">
        ${figures.map(
          ([text, figure]) =>
            html`<div class="card">
              <dt class="quiet">${say(text)}</dt>
              <dd class="figure">${figure ?? "—"}</dd>
            </div>`,
        )}
      </dl>`;
  }
}
customElements.define("hub-overview", OverviewPage);
