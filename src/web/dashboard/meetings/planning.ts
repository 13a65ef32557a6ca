import type { MeetingKind, PlanMeetingInput, QuorumRule, ReplanMeetingInput } from "../../operations.js";
import { type Option, optionsOf } from "../choices.js";
import type { Field, Values } from "../form.js";
import { meetingKind, quorumRule } from "../labels/meeting.js";
import { instantAt, localAt } from "../when.js";
import { say } from "./texts.js";
import type { ShownMeeting } from "./shown.js";

const kinds: readonly MeetingKind[] = ["JOINT_MEETING", "SECRETARY_MEETING"];
const rules: readonly QuorumRule[] = ["MAJORITY", "TWO_THIRDS", "NONE"];

/** What is asked when a meeting is planned; of one that is planned already, with what stands there. */
export function planFields(venues: readonly Option[], timeZone: string, planned?: ShownMeeting): readonly Field[] {
  const at = (instant: string | undefined): string => (instant === undefined ? "" : localAt(instant, timeZone));
  const details: readonly Field[] = [
    { name: "title", label: say("title"), value: planned?.title },
    { name: "theme", label: say("theme"), required: false, value: planned?.theme ?? "" },
    { name: "startsAt", label: say("startsAt"), kind: "datetime-local", value: at(planned?.startsAt) },
    { name: "endsAt", label: say("endsAt"), kind: "datetime-local", value: at(planned?.endsAt) },
    {
      name: "venue",
      label: say("venue"),
      kind: "choice",
      options: venues,
      required: false,
      value: planned?.venue?.id ?? "",
    },
    {
      name: "noticeDays",
      label: say("noticeDays"),
      kind: "number",
      least: 0,
      required: false,
      value: planned ? String(planned.noticeDays) : "",
    },
    {
      name: "quorumRule",
      label: say("quorumRule"),
      kind: "choice",
      options: optionsOf(rules, quorumRule),
      required: false,
      value: planned?.quorumRule ?? "",
    },
  ];
  if (planned) return details;
  return [
    {
      name: "kind",
      label: say("kind"),
      kind: "choice",
      options: optionsOf(kinds, meetingKind),
      value: "JOINT_MEETING",
    },
    ...details,
  ];
}

const detailsIn = (values: Values, timeZone: string) => ({
  title: values["title"]!,
  startsAt: instantAt(values["startsAt"]!, timeZone),
  endsAt: instantAt(values["endsAt"]!, timeZone),
  noticeDays: values["noticeDays"] === undefined ? undefined : Number(values["noticeDays"]),
  quorumRule: values["quorumRule"] as QuorumRule | undefined,
});

/** The meeting that was filled in. */
export const planIn = (values: Values, timeZone: string): PlanMeetingInput => ({
  ...detailsIn(values, timeZone),
  kind: values["kind"] as MeetingKind,
  theme: values["theme"],
  venue: values["venue"],
});

/** The changed plan that was filled in; a theme or a venue that was emptied is taken away. */
export const changedPlanIn = (values: Values, timeZone: string, meetingId: string): ReplanMeetingInput => ({
  ...detailsIn(values, timeZone),
  meetingId,
  theme: values["theme"] ?? null,
  venue: values["venue"] ?? null,
});
