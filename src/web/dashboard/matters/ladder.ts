import { html, nothing, type TemplateResult } from "lit";
import { escalationStatus, matterLevel, serviceStage, serviceUnit } from "../labels/matter.js";
import type { Around, Matter } from "./matter.js";
import { levels } from "./steps.js";
import { say } from "./texts.js";

type When = (instant: string) => string;

/** The levels from the top down with the one where a matter is, what was proposed of it, and what is promised in time. */
export function ladder(matter: Matter, around: Around, when: When): TemplateResult {
  return html`<ol reversed>
      ${levels
        .toReversed()
        .map(
          (level) =>
            html`<li aria-current=${level === matter.level ? "step" : nothing}>
              ${
                level === matter.level
                  ? html`<strong>${matterLevel(level)}</strong>
                      <span class="tag">${say("current")}</span> ${since(matter, when)}`
                  : html`<span class="quiet">${matterLevel(level)}</span>`
              }
            </li>`,
        )}
    </ol>
    ${
      matter.handBackReason
        ? html`<h3>${say("handBackReason")}</h3>
            <p><bdi>${matter.handBackReason}</bdi></p>`
        : nothing
    }
    ${proposals(matter, when)}
    <h3>${say("serviceLevels")}</h3>
    <ul>
      ${around.serviceLevels.map(
        ({ stage, amount, unit }) =>
          html`<li>
            ${serviceStage(stage)}: ${amount} ${serviceUnit(unit)}
            ${stage === matter.awaits ? awaited(matter, when) : nothing}
          </li>`,
      )}
    </ul>
    ${reminders(matter, when)}`;
}

const since = ({ levelSince }: Matter, when: When): TemplateResult | typeof nothing =>
  levelSince ? html`<br /><span class="quiet">${say("since")} ${when(levelSince)}</span>` : nothing;

const awaited = ({ dueAt, escalateAt, overdue }: Matter, when: When): TemplateResult =>
  html`<span class="tag">${say("awaited")}</span> ${
      dueAt
        ? html`<br /><span class=${overdue ? "bad" : "quiet"}>${say(overdue ? "overdue" : "due")} ${when(dueAt)}</span>`
        : nothing
    }
    ${escalateAt ? html`<br /><span class="quiet">${say("escalateAt")} ${when(escalateAt)}</span>` : nothing}`;

const proposals = ({ escalations }: Matter, when: When): TemplateResult | typeof nothing =>
  escalations.length === 0
    ? nothing
    : html`<h3>${say("proposals")}</h3>
        <ul>
          ${escalations.map(
            ({ fromLevel, toLevel, status, proposedBy, proposedAt, reason, decidedAt, decidedNote }) =>
              html`<li>
                ${matterLevel(fromLevel)} → ${matterLevel(toLevel)} <span class="tag">${escalationStatus(status)}</span
                ><br />
                <span class="quiet">${when(proposedAt)} · <bdi>${proposedBy?.name ?? say("byHub")}</bdi></span>
                ${reason ? html`<br /><bdi>${reason}</bdi>` : nothing}
                ${
                  decidedAt
                    ? html`<br /><span class="quiet">${say("decision")} ${when(decidedAt)}</span>
                        <bdi>${decidedNote}</bdi>`
                    : nothing
                }
              </li>`,
          )}
        </ul>`;

const reminders = ({ reminders: sent }: Matter, when: When): TemplateResult | typeof nothing =>
  sent.length === 0
    ? nothing
    : html`<h3>${say("reminders")}</h3>
        <ul>
          ${sent.map(({ stage, dueAt, remindedAt }) => html`<li>${serviceStage(stage)} · ${say("due")} ${when(dueAt)} <span class="quiet">· ${say("reminded")} ${when(remindedAt)}</span></li>`)}
        </ul>`;
