import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardCastVote,
  dashboardCloseVote,
  dashboardOpenVote,
  dashboardProposeResolution,
  dashboardRecordConsensus,
  type VoteChoice,
  type VotingRule,
} from "../../operations.js";
import { optionsOf } from "../choices.js";
import { resolutionStatus, voteChoice, votingRule } from "../labels/resolution.js";
import type { Acts } from "../page.js";
import { isOpen, type Offered, type ShownMeeting } from "./shown.js";
import { say } from "./texts.js";

type Resolution = ShownMeeting["resolutions"]["nodes"][number];

const choices: readonly VoteChoice[] = ["FOR", "AGAINST", "ABSTAIN"];
const rules: readonly VotingRule[] = ["SIMPLE_MAJORITY", "TWO_THIRDS", "CONSENSUS"];

/** What the meeting resolves: proposed, agreed by everybody or put to the vote, one vote an organization. */
export function decisions(on: Acts, meeting: ShownMeeting, { voters, organizations }: Offered): TemplateResult {
  const { nodes, totalCount } = meeting.resolutions;
  const place = `${meeting.id}-resolutions`;
  const accepted = meeting.agenda.filter(({ status }) => status === "ACCEPTED");
  const present = new Set(meeting.presences.map(({ organization }) => organization?.id));
  const voting = voters.filter(({ member, voting }) => voting && present.has(member.id));
  return html`<section class="card">
    <h2>${say("resolutions")} <span class="quiet">${totalCount}</span></h2>
    ${nodes.length === 0 ? html`<p class="quiet">${say("noResolutions")}</p>` : nothing}
    ${nodes.map((resolution) => decision(on, meeting, resolution, voting))}
    ${totalCount > nodes.length ? html`<p class="quiet">${say("onlyFirst")}</p>` : nothing}
    ${
      isOpen(meeting)
        ? html`<div class="acts">
            ${on.form(
              place,
              { label: say("proposeResolution"), operation: dashboardProposeResolution },
              [
                { name: "title", label: say("title") },
                { name: "text", label: say("text"), kind: "long", required: false },
                {
                  name: "rule",
                  label: say("rule"),
                  kind: "choice",
                  options: optionsOf(rules, votingRule),
                  value: "SIMPLE_MAJORITY",
                },
                {
                  name: "item",
                  label: say("agendaItem"),
                  kind: "choice",
                  options: accepted.map(({ id, title }) => ({ value: id, label: title })),
                  required: false,
                },
                {
                  name: "organization",
                  label: say("proposedBy"),
                  kind: "choice",
                  options: organizations,
                  required: false,
                },
              ],
              (values) => ({
                meetingId: meeting.id,
                title: values["title"]!,
                text: values["text"],
                votingRule: values["rule"] as VotingRule,
                agendaItemId: values["item"],
                organizationId: values["organization"],
              }),
            )}
          </div>`
        : nothing
    }
    ${on.refusal(place)}
  </section>`;
}

function decision(
  on: Acts,
  { status: meetingStatus }: ShownMeeting,
  resolution: Resolution,
  voting: Offered["voters"],
): TemplateResult {
  const { id, title, text, status, votingRule: rule, proposedBy, tally, quorum } = resolution;
  const of = { resolutionId: id };
  const isRunning = meetingStatus === "IN_SESSION";
  return html`<article class="decision">
    <h3>
      <a href="#/resolutions/${id}"><bdi>${title}</bdi></a> <span class="tag">${resolutionStatus(status)}</span>
    </h3>
    <p class="quiet"><bdi>${proposedBy.name}</bdi> · ${votingRule(rule)}</p>
    ${text === null ? nothing : html`<p class="text"><bdi>${text}</bdi></p>`}
    ${
      tally === null
        ? nothing
        : html`<p role="status">
            ${say("votes")}：${voteChoice("FOR")} ${tally.for} · ${voteChoice("AGAINST")} ${tally.against} ·
            ${voteChoice("ABSTAIN")} ${tally.abstain}
          </p>`
    }
    ${
      quorum === null
        ? nothing
        : html`<p class="quiet">
            ${say("quorum")} · ${say("present")} ${quorum.present} / ${say("required")} ${quorum.required}
          </p>`
    }
    ${status === "VOTING" && isRunning ? ballot(on, resolution, voting) : nothing}
    ${
      isRunning
        ? html`<div class="acts">
            ${
              status === "PROPOSED"
                ? html`${on.button(id, { label: say("recordConsensus"), operation: dashboardRecordConsensus }, of)}
                  ${
                    rule === "CONSENSUS"
                      ? nothing
                      : on.button(id, { label: say("openVote"), operation: dashboardOpenVote }, of)
                  }`
                : nothing
            }
            ${
              status === "VOTING"
                ? on.button(id, { label: say("closeVote"), operation: dashboardCloseVote }, of)
                : nothing
            }
          </div>`
        : nothing
    }
    ${on.refusal(id)}
  </article>`;
}

/** What each voting member that is present says in the room. */
function ballot(on: Acts, { id, title, votes }: Resolution, voting: Offered["voters"]): TemplateResult {
  const said = new Map(votes.map(({ organization, choice }) => [organization.id, choice]));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say("votesOfPresent")}：${title}">
    <table>
      <tbody>
        ${voting.map(({ member }) => {
          const place = `${id}-${member.id}`;
          const cast = (choice: VoteChoice): TemplateResult =>
            said.get(member.id) === choice
              ? html`<strong class="tag chosen">${voteChoice(choice)}</strong>`
              : on.button(
                  place,
                  { label: voteChoice(choice), operation: dashboardCastVote },
                  { resolutionId: id, organizationId: member.id, choice },
                );
          return html`<tr>
            <th scope="row"><bdi>${member.name}</bdi></th>
            <td>
              <div class="acts" role="group" aria-label=${member.name}>${choices.map(cast)}</div>
              ${on.refusal(place)}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
