import { html, nothing, type TemplateResult } from "lit";
import { dashboardApproveMinutes, dashboardDraftMinutes, dashboardPublishMinutes } from "../../operations.js";
import { minutesStatus } from "../labels/meeting.js";
import type { Acts } from "../page.js";
import { dayInWords, instantInWords } from "../when.js";
import type { ShownMeeting } from "./shown.js";
import { say } from "./texts.js";

type Version = ShownMeeting["minutes"][number];

const held: readonly ShownMeeting["status"][] = ["IN_SESSION", "ADJOURNED", "MINUTES_APPROVED"];

/** The versions of the minutes, the latest first; what is approved never changes, a correction is a new version. */
export function minutes(on: Acts, meeting: ShownMeeting, timeZone: string): TemplateResult | typeof nothing {
  const { id, status } = meeting;
  if (!held.includes(status)) return nothing;
  const place = `${id}-minutes`;
  const [latest] = meeting.minutes;
  const of = { meetingId: id };
  const writing = latest === undefined ? "draft" : latest.status === "DRAFT" ? "rewrite" : "correct";
  return html`<section class="card">
    <h2>${say("minutes")}</h2>
    ${latest === undefined ? html`<p class="quiet">${say("noMinutes")}</p>` : nothing}
    ${meeting.minutes.map((version, index) => shownVersion(version, index === 0, timeZone))}
    <div class="acts">
      ${on.form(
        place,
        { label: say(writing), operation: dashboardDraftMinutes },
        [{ name: "text", label: say("fullText"), kind: "long", value: latest?.text ?? "" }],
        (values) => ({ ...of, text: values["text"]! }),
      )}
      ${
        latest?.status === "DRAFT" && status !== "IN_SESSION"
          ? on.button(place, { label: say("approve"), operation: dashboardApproveMinutes }, of)
          : nothing
      }
      ${
        status === "MINUTES_APPROVED"
          ? on.form(
              place,
              { label: say("publish"), operation: dashboardPublishMinutes },
              [
                { name: "publicText", label: say("publicText"), kind: "long" },
                { name: "from", label: say("from"), kind: "date", required: false },
                { name: "until", label: say("until"), kind: "date", required: false },
              ],
              (values) => ({
                ...of,
                publicText: values["publicText"]!,
                from: values["from"],
                until: values["until"],
              }),
            )
          : nothing
      }
    </div>
    ${on.refusal(place)}
  </section>`;
}

function shownVersion(
  { version, status, text, approvedAt, publicText, publicFrom, publicUntil }: Version,
  isLatest: boolean,
  timeZone: string,
): TemplateResult {
  return html`<details ?open=${isLatest}>
    <summary>
      ${say("version").replace("{n}", String(version))} <span class="tag">${minutesStatus(status)}</span>
      ${approvedAt === null ? nothing : html`<span class="quiet">${instantInWords(approvedAt, timeZone)}</span>`}
    </summary>
    <p class="text"><bdi>${text}</bdi></p>
    ${
      publicText === null || publicFrom === null || publicUntil === null
        ? nothing
        : html`<p class="quiet">${say("displayed")} ${dayInWords(publicFrom)} – ${dayInWords(publicUntil)}</p>
            <p class="text"><bdi>${publicText}</bdi></p>`
    }
  </details>`;
}
