import { html, type TemplateResult } from "lit";
import type { DashboardOverviewQuery } from "../../operations.js";
import "../chart/chart.js";
import { matterLevel } from "../labels/matter.js";
import { say, type texts } from "./texts.js";

/** What the hub counts. */
export type Figures = NonNullable<DashboardOverviewQuery["alliance"]>;

/** How many months the chart of activities goes back. */
const months = 12;

const levels = ["BUILDING", "COMPOUND", "COMMUNITY", "SUBDISTRICT"] as const;

/** The alliance's figures, and three charts of them; organizations stand in the order of their names, nobody is ranked. */
export function figures({ activityStats, pledgeStats, matterStats, resolutionStats }: Figures): TemplateResult {
  const counted: readonly (readonly [keyof typeof texts, number | null])[] = [
    ["activities", activityStats.activityCount],
    ["headcount", activityStats.headcount],
    ["personTimes", activityStats.personTimes],
    ["matters", matterStats.total],
    ["resolved", matterStats.resolved],
    ["overdue", matterStats.overdue],
    ["resolutionsAdopted", resolutionStats.adopted],
    ["resolutionsFulfilled", resolutionStats.fulfilled],
    ["overdueActionItems", resolutionStats.overdueActionItems],
    ["pledged", pledgeStats.pledged],
    ["claimed", pledgeStats.claimed],
    ["fulfilled", pledgeStats.fulfilled],
  ];
  return html`<dl class="figures">
      ${counted.map(
        ([text, figure]) =>
          html`<div class="card">
            <dt class="quiet">${say(text)}</dt>
            <dd class="figure">${figure ?? "—"}</dd>
          </div>`,
      )}
    </dl>
    <div class="groups">
      <hub-chart
        class="card"
        .heading=${say("byMonth")}
        .of=${say("month")}
        .columns=${[say("activities")]}
        .rows=${activityStats.byMonth
          .slice(-months)
          .map(({ month, activityCount }) => ({ name: month, values: [activityCount] }))}
      ></hub-chart>
      <hub-chart
        class="card"
        .heading=${say("byLevel")}
        .of=${say("level")}
        .columns=${[say("total"), say("resolved")]}
        .rows=${levels.flatMap((level) =>
          matterStats.byLevel
            .filter((row) => row.level === level)
            .map(({ total, resolved }) => ({ name: matterLevel(level), values: [total, resolved] })),
        )}
      ></hub-chart>
      <hub-chart
        class="card"
        .isAcross=${true}
        .heading=${say("byOrganization")}
        .of=${say("organization")}
        .columns=${[say("pledged"), say("fulfilled")]}
        .rows=${pledgeStats.byOrganization.map(({ organization, pledged, fulfilled }) => ({
          name: organization.name,
          values: [pledged, fulfilled],
        }))}
      ></hub-chart>
    </div>`;
}
