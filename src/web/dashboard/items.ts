import { css, html, nothing, type TemplateResult } from "lit";
import {
  type DashboardActionItemsQuery,
  dashboardDeclineExtension,
  dashboardGrantExtension,
  dashboardReturnAction,
  dashboardVerifyAction,
} from "../operations.js";
import { actionItemStatus, deedLabel, extensionStatus } from "./labels/resolution.js";
import type { Acts } from "./page.js";
import { speaker } from "./texts.js";
import { dayInWords, instantInWords } from "./when.js";

const say = speaker({
  lead: ["牵头", "lead"],
  supporting: ["配合", "supporting"],
  due: ["期限", "due"],
  verifier: ["销号单位", "signed off by"],
  resolution: ["决议", "resolution"],
  overdue: ["逾期", "Overdue"],
  signOff: ["销号", "Sign off"],
  sendBack: ["退回", "Send back"],
  note: ["意见", "Note"],
  reason: ["原因", "Reason"],
  extension: ["申请延期至", "Asks for time until"],
  grant: ["同意延期", "Grant"],
  decline: ["不同意", "Decline"],
  history: ["办理记录", "What was done"],
  noHistory: ["尚无记录。", "Nothing yet."],
});

/** What is shown of an action item. */
export type ShownItem = NonNullable<DashboardActionItemsQuery["alliance"]>["actionItems"]["nodes"][number];

/** How action items look. */
export const itemLook = css`
  .item {
    margin-bottom: 12px;
    overflow-wrap: anywhere;
  }
  .item h3 {
    font-size: 1rem;
    margin: 0 0 4px;
  }
  .item.late {
    border-inline-start: 4px solid var(--bad);
  }
  .item summary:not(.button) {
    cursor: pointer;
    color: var(--quiet);
  }
  .item .acts {
    margin-bottom: 8px;
  }
  .item ol {
    margin: 4px 0 8px;
    padding-inline-start: 20px;
  }
  .tag.bad {
    border-color: var(--bad);
  }
`;

/** An action item: where it stands, how far it is, and what a coordinator can answer. */
export function itemCard(on: Acts, item: ShownItem, timeZone: string): TemplateResult {
  const { id, title, status, overdue, dueOn, lead, supporting, verifier, resolution, description } = item;
  const progress = item.history.findLast(({ note }) => note !== null);
  return html`<article class="card item ${overdue ? "late" : ""}">
    <h3>
      <a href="#/actions/${id}"><bdi>${title}</bdi></a> <span class="tag">${actionItemStatus(status)}</span>
      ${overdue ? html`<span class="tag bad">${say("overdue")}</span>` : nothing}
    </h3>
    <p class="quiet">
      ${say("lead")} <bdi>${lead.name}</bdi> ${
        supporting.length === 0
          ? nothing
          : html`· ${say("supporting")}
            ${supporting.map((each, index) => html`${index === 0 ? "" : "、"}<bdi>${each.name}</bdi>`)}`
      }
      · ${say("due")} ${dayInWords(dueOn)} · ${say("verifier")} <bdi>${verifier.name}</bdi>
      ${
        resolution === null
          ? nothing
          : html`· ${say("resolution")} <a href="#/resolutions/${resolution.id}"><bdi>${resolution.title}</bdi></a>`
      }
    </p>
    ${description === null ? nothing : html`<p><bdi>${description}</bdi></p>`}
    ${progress ? html`<p>${deedLabel(progress.act)}：<bdi>${progress.note}</bdi></p>` : nothing}
    ${item.extensions.map((each) => extension(on, each))} ${status === "DONE_REPORTED" ? answers(on, id) : nothing}
    ${on.refusal(id)} ${history(item, timeZone)}
  </article>`;
}

const reason = { name: "reason", label: say("reason"), kind: "long" } as const;

const answers = (on: Acts, id: string): TemplateResult =>
  html`<div class="acts">
    ${on.form(
      id,
      { label: say("signOff"), operation: dashboardVerifyAction },
      [{ name: "note", label: say("note"), kind: "long", required: false }],
      ({ note }) => ({ actionItemId: id, note }),
    )}
    ${on.form(id, { label: say("sendBack"), operation: dashboardReturnAction }, [reason], (values) => ({
      actionItemId: id,
      reason: values["reason"]!,
    }))}
  </div>`;

function extension(
  on: Acts,
  { id, until, reason: why, status, statusReason }: ShownItem["extensions"][number],
): TemplateResult {
  return html`<p>
      ${say("extension")} ${dayInWords(until)}：<bdi>${why}</bdi> <span class="tag">${extensionStatus(status)}</span>
      ${statusReason === null ? nothing : html`<bdi class="quiet">${statusReason}</bdi>`}
    </p>
    ${
      status === "REQUESTED"
        ? html`<div class="acts">
            ${on.button(id, { label: say("grant"), operation: dashboardGrantExtension }, { extensionId: id })}
            ${on.form(
              id,
              { label: say("decline"), operation: dashboardDeclineExtension },
              [{ ...reason, required: false }],
              (values) => ({ extensionId: id, reason: values["reason"] }),
            )}
          </div>`
        : nothing
    }
    ${on.refusal(id)}`;
}

const history = ({ history: entries }: ShownItem, timeZone: string): TemplateResult =>
  html`<details>
    <summary>${say("history")} (${entries.length})</summary>
    ${
      entries.length === 0
        ? html`<p class="quiet">${say("noHistory")}</p>`
        : html`<ol>
            ${entries.map(
              ({ act, note, createdAt, actor }) =>
                html`<li>
                  ${instantInWords(createdAt, timeZone)} · ${deedLabel(act)}
                  ${actor === null ? nothing : html`· <bdi>${actor.name}</bdi>`}
                  ${note === null ? nothing : html`<br /><bdi>${note}</bdi>`}
                </li>`,
            )}
          </ol>`
    }
  </details>`;
