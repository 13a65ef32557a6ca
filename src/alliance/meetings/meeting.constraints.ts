import { refusedBy } from "../../acting/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";

refusedBy({
  meetings_end_after_start: () => new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt"),
  meetings_notice_in_days: () => invalid("noticeDays", "between", { least: 0, most: 60 }),
  meetings_held_with_quorum: () => new Refusal("NO_QUORUM", "noQuorumMeanwhile", {}, "meetingId"),
  meeting_series_lasts: () => new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt"),
  meeting_series_notice_in_days: () => invalid("noticeDays", "between", { least: 0, most: 60 }),
  meeting_presences_somebody: () => invalid("headcount", "notPositive"),
  meeting_presences_once_a_role: () => new Refusal("ALREADY_EXISTS", "alreadyExists", {}, "role"),
  minutes_display_ends_after_start: () => new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "until"),
  minutes_approved_immutable: () => new Refusal("WRONG_STATE", "wrongState", { state: "APPROVED" }),
});
