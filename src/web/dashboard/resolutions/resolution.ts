import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardAssignAction,
  dashboardCarryOverResolution,
  dashboardCloseResolution,
  type DashboardResolutionQuery,
} from "../../operations.js";
import type { Option } from "../choices.js";
import { itemCard } from "../items.js";
import { resolutionStatus, voteChoice, votingRule } from "../labels/resolution.js";
import type { Acts, SignedIn } from "../page.js";
import { dayInWords } from "../when.js";
import { say } from "./texts.js";

/** What is shown of one resolution. */
export type ShownResolution = NonNullable<DashboardResolutionQuery["resolution"]>;

/** What a resolution's forms offer. */
export interface Offered {
  readonly organizations: readonly Option[];
  /** The meetings that are still to come. */
  readonly meetings: readonly Option[];
}

/** One resolution: what was resolved, how, and what is done about it. */
export function resolutionView(
  on: Acts,
  shown: ShownResolution,
  offered: Offered,
  { timeZone }: SignedIn,
): TemplateResult {
  const { title, text, status, votingRule: rule, adoptedOn, proposedBy, meeting, tally, quorum, actionItems } = shown;
  return html`<h1><bdi>${title}</bdi> <span class="tag">${resolutionStatus(status)}</span></h1>
    <section class="card">
      ${text === null ? nothing : html`<p class="text"><bdi>${text}</bdi></p>`}
      <dl>
        <dt>${say("meeting")}</dt>
        <dd>
          <a href="#/meetings/${meeting.id}"><bdi>${meeting.title}</bdi></a>
        </dd>
        <dt>${say("proposedBy")}</dt>
        <dd><bdi>${proposedBy.name}</bdi></dd>
        <dt>${say("rule")}</dt>
        <dd>${votingRule(rule)}</dd>
        ${
          adoptedOn === null
            ? nothing
            : html`<dt>${say("adoptedOn")}</dt>
                <dd>${dayInWords(adoptedOn)}</dd>`
        }
        ${
          tally === null
            ? nothing
            : html`<dt>${say("votes")}</dt>
                <dd>
                  ${voteChoice("FOR")} ${tally.for} · ${voteChoice("AGAINST")} ${tally.against} ·
                  ${voteChoice("ABSTAIN")} ${tally.abstain}
                </dd>`
        }
        ${
          quorum === null
            ? nothing
            : html`<dt>${say("quorum")}</dt>
                <dd>${quorum.present} / ${quorum.required} / ${quorum.eligible}</dd>`
        }
      </dl>
      <div class="acts">${acts(on, shown, offered)}</div>
      ${on.refusal(shown.id)}
    </section>
    <h2>${say("items")} <span class="quiet">${actionItems.length}</span></h2>
    ${actionItems.length === 0 ? html`<p class="quiet">${say("noItems")}</p>` : nothing}
    ${actionItems.map((item) => itemCard(on, item, timeZone))}`;
}

function acts(
  on: Acts,
  { id, status, meeting }: ShownResolution,
  { organizations, meetings }: Offered,
): TemplateResult | typeof nothing {
  const others = meetings.filter(({ value }) => value !== meeting.id);
  switch (status) {
    case "PROPOSED":
      return on.form(
        id,
        { label: say("carryOver"), operation: dashboardCarryOverResolution },
        [{ name: "meeting", label: say("meeting"), kind: "choice", options: others }],
        (values) => ({ resolutionId: id, meetingId: values["meeting"]! }),
      );
    case "ADOPTED":
    case "IN_EXECUTION":
      return on.form(
        id,
        { label: say("assign"), operation: dashboardAssignAction },
        [
          { name: "title", label: say("itemTitle") },
          { name: "lead", label: say("lead"), kind: "choice", options: organizations },
          { name: "dueOn", label: say("dueOn"), kind: "date" },
          {
            name: "supporting",
            label: say("supporting"),
            kind: "choices",
            options: organizations,
            required: false,
          },
          { name: "verifier", label: say("verifier"), kind: "choice", options: organizations, required: false },
          { name: "description", label: say("description"), kind: "long", required: false },
        ],
        (values) => ({
          resolutionId: id,
          title: values["title"]!,
          leadId: values["lead"]!,
          dueOn: values["dueOn"]!,
          supportingIds: values["supporting"]?.split(",") ?? [],
          verifierId: values["verifier"],
          description: values["description"],
        }),
      );
    case "FULFILLED":
      return on.button(id, { label: say("close"), operation: dashboardCloseResolution }, { resolutionId: id });
    default:
      return nothing;
  }
}
