import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardAdjournMeeting,
  dashboardCancelMeeting,
  dashboardDeclareInquorate,
  dashboardOpenMeeting,
  dashboardReplanMeeting,
  dashboardSendNotice,
} from "../../operations.js";
import { meetingKind, meetingStatus, quorumRule } from "../labels/meeting.js";
import type { Acts, SignedIn } from "../page.js";
import { instantInWords, timeInWords } from "../when.js";
import { agenda } from "./agenda.js";
import { decisions } from "./decisions.js";
import { minutes } from "./minutes.js";
import { changedPlanIn, planFields } from "./planning.js";
import { presence } from "./presence.js";
import type { Offered, ShownMeeting } from "./shown.js";
import { say } from "./texts.js";

/** One meeting from its notice to its minutes, with what can be done next. */
export function meetingView(on: Acts, meeting: ShownMeeting, offered: Offered, { timeZone }: SignedIn): TemplateResult {
  return html`<h1><bdi>${meeting.title}</bdi> <span class="tag">${meetingStatus(meeting.status)}</span></h1>
    <section class="card">
      <dl>
        <dt>${say("kind")}</dt>
        <dd>${meetingKind(meeting.kind)}</dd>
        <dt>${say("startsAt")}</dt>
        <dd>${instantInWords(meeting.startsAt, timeZone)} – ${timeInWords(meeting.endsAt, timeZone)}</dd>
        ${told(say("theme"), meeting.theme)} ${told(say("venue"), meeting.venue?.name ?? null)}
        ${told(say("convener"), meeting.convener.name)}
        <dt>${say("quorumRule")}</dt>
        <dd>${quorumRule(meeting.quorumRule)}</dd>
        <dt>${say("noticeDays")}</dt>
        <dd>${meeting.noticeDays}</dd>
        ${told(say("notifiedAt"), meeting.notifiedAt && instantInWords(meeting.notifiedAt, timeZone))}
        ${told(say("reason"), meeting.statusReason)}
      </dl>
      <div class="acts">${acts(on, meeting, offered, timeZone)}</div>
      <p class="prints">
        <a href="#/reports/meeting-sign-in/${meeting.id}">${say("printSignIn")}</a>
        ${
          meeting.minutes.length === 0
            ? nothing
            : html`<a href="#/reports/minutes/${meeting.id}">${say("printMinutes")}</a>`
        }
      </p>
      ${on.refusal(meeting.id)}
    </section>
    ${presence(on, meeting, offered)} ${agenda(on, meeting, offered)} ${decisions(on, meeting, offered)}
    ${minutes(on, meeting, timeZone)}`;
}

const told = (name: string, value: string | null): TemplateResult | typeof nothing =>
  value === null
    ? nothing
    : html`<dt>${name}</dt>
        <dd><bdi>${value}</bdi></dd>`;

function acts(on: Acts, meeting: ShownMeeting, { venues }: Offered, timeZone: string): readonly TemplateResult[] {
  const { id } = meeting;
  const of = { meetingId: id };
  const replan = () =>
    on.form(
      id,
      { label: say("replan"), operation: dashboardReplanMeeting },
      planFields(venues, timeZone, meeting),
      (values) => changedPlanIn(values, timeZone, id),
    );
  const cancel = () =>
    on.form(
      id,
      { label: say("cancel"), operation: dashboardCancelMeeting },
      [{ name: "reason", label: say("reason"), required: false }],
      (values) => ({ meetingId: id, reason: values["reason"] }),
    );
  switch (meeting.status) {
    case "PLANNED":
      return [on.button(id, { label: say("sendNotice"), operation: dashboardSendNotice }, of), replan(), cancel()];
    case "NOTIFIED":
      return [
        on.button(id, { label: say("open"), operation: dashboardOpenMeeting }, of),
        ...(meeting.quorumRule === "NONE"
          ? []
          : [on.button(id, { label: say("declareInquorate"), operation: dashboardDeclareInquorate }, of)]),
        replan(),
        cancel(),
      ];
    case "INQUORATE":
      return [replan(), cancel()];
    case "IN_SESSION":
      return [on.button(id, { label: say("adjourn"), operation: dashboardAdjournMeeting }, of)];
    default:
      return [];
  }
}
