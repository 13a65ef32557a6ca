import { type Done, failure, refusal } from "../../support/acts.js";
import type { Placed } from "../../support/records.js";
import { unchanged } from "../../support/unchanged.js";
import { type Key, nobody, type Setting, theSetting } from "./setting.js";

type Refused = readonly [what: string, by: Key, act: string, input: (o: On) => Record<string, unknown>, expected: Done];

/** Records of every sort on stage. */
type On = Setting & Record<"planned_" | "notified" | "inSession_" | "adjourned" | "approved" | "cancelled" | "series" | "ended" | "proposed" | "accepted" | "far_" | "farItem" | "farSeries" | "farPlace" | "proposedLate", Placed>; // prettier-ignore

const long = (limit: number): string => "长".repeat(limit + 1);
const plan = {
  kind: "JOINT_MEETING",
  title: "联席会议",
  startsAt: "2026-12-01T01:00:00Z",
  endsAt: "2026-12-01T03:00:00Z",
};
const { title: _unnamed, ...when } = plan;
const repeat = { ...when, name: "例会", rrule: "FREQ=MONTHLY;BYMONTHDAY=1" };
const id = (prefix: string): string => `${prefix}_${nobody}`;

const invalid = (member: string) => refusal("INVALID_VALUE", member);
const unknown = (member: string) => failure("NOT_FOUND", member);
const early = refusal("ENDS_BEFORE_START", "endsAt");
const wrongState = refusal("WRONG_STATE");

// prettier-ignore
const refused: readonly Refused[] = [
  // Planning
  ["a blank title", "coordinator", "planMeeting", () => ({ ...plan, title: " " }), invalid("title")],
  ["an over-long title", "coordinator", "planMeeting", () => ({ ...plan, title: long(200) }), invalid("title")],
  ["an over-long theme", "coordinator", "planMeeting", () => ({ ...plan, theme: long(200) }), invalid("theme")],
  ["an end at the start", "coordinator", "planMeeting", () => ({ ...plan, endsAt: plan.startsAt }), early],
  ["an end before the start", "coordinator", "planMeeting", () => ({ ...plan, endsAt: "2026-12-01T00:59:59Z" }), early],
  ["a lead time of less than none", "coordinator", "planMeeting", () => ({ ...plan, noticeDays: -1 }), invalid("noticeDays")],
  ["a lead time of months", "coordinator", "planMeeting", () => ({ ...plan, noticeDays: 61 }), invalid("noticeDays")],
  ["another alliance's convener", "coordinator", "planMeeting", ({ far }) => ({ ...plan, convenerId: far.unit.id }), unknown("convenerId")],
  ["another alliance's place", "coordinator", "planMeeting", ({ farPlace }) => ({ ...plan, venue: farPlace.id }), unknown("venue")],
  ["another alliance", "coordinator", "planMeeting", ({ linshe }) => ({ ...plan, allianceId: linshe.id }), failure("FORBIDDEN")],
  ["a member", "bank", "planMeeting", () => plan, failure("FORBIDDEN")],
  ["a widget", "widget", "planMeeting", () => plan, failure("FORBIDDEN")],
  ["nobody known", "public", "planMeeting", () => plan, failure("UNAUTHENTICATED")],
  ["an end before what start there is", "coordinator", "replanMeeting", (o) => ({ meetingId: o.planned_.id, endsAt: "2026-11-30T00:00:00Z" }), early],
  ["a meeting that was called off", "coordinator", "replanMeeting", (o) => ({ meetingId: o.cancelled.id, title: "新" }), wrongState],
  ["a meeting that is over", "coordinator", "replanMeeting", (o) => ({ meetingId: o.adjourned.id, title: "新" }), wrongState],
  // Series
  ["a rule that is none", "coordinator", "planMeetingSeries", () => ({ ...repeat, rrule: "每月一日" }), invalid("rrule")],
  ["a rule that yields no day", "coordinator", "planMeetingSeries", () => ({ ...repeat, rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }), invalid("rrule")],
  ["a series without a name", "coordinator", "planMeetingSeries", () => ({ ...repeat, name: "" }), invalid("name")],
  ["a series' over-long name", "coordinator", "planMeetingSeries", () => ({ ...repeat, name: long(200) }), invalid("name")],
  ["a series' over-long theme", "coordinator", "planMeetingSeries", () => ({ ...repeat, theme: long(200) }), invalid("theme")],
  ["a series whose meetings end before they start", "coordinator", "planMeetingSeries", () => ({ ...repeat, endsAt: "2026-11-01T00:00:00Z" }), early],
  ["a series' lead time of months", "coordinator", "planMeetingSeries", () => ({ ...repeat, noticeDays: 61 }), invalid("noticeDays")],
  ["a series at another alliance's place", "coordinator", "planMeetingSeries", ({ farPlace }) => ({ ...repeat, venue: farPlace.id }), unknown("venue")],
  ["another alliance's series", "coordinator", "endMeetingSeries", (o) => ({ seriesId: o.farSeries.id }), unknown("seriesId")],
  ["the end of an ended series put off", "coordinator", "endMeetingSeries", (o) => ({ seriesId: o.ended.id }), wrongState],
  ["an over-long reason", "coordinator", "endMeetingSeries", (o) => ({ seriesId: o.series.id, reason: long(200) }), invalid("reason")],
  // A meeting's course
  ["another alliance's meeting", "coordinator", "sendNotice", (o) => ({ meetingId: o.far_.id }), unknown("meetingId")],
  ["a meeting of one's own from elsewhere", "elsewhere", "sendNotice", (o) => ({ meetingId: o.planned_.id }), unknown("meetingId")],
  ["a meeting that there is not", "coordinator", "sendNotice", () => ({ meetingId: id("mtg") }), unknown("meetingId")],
  ["an id of another type", "coordinator", "sendNotice", (o) => ({ meetingId: o.series.id }), unknown("meetingId")],
  ["a notice sent twice", "coordinator", "sendNotice", (o) => ({ meetingId: o.notified.id }), wrongState],
  ["a meeting that nobody was told of", "coordinator", "openMeeting", (o) => ({ meetingId: o.planned_.id }), wrongState],
  ["a meeting without its quorum", "coordinator", "openMeeting", (o) => ({ meetingId: o.notified.id }), refusal("NO_QUORUM", "meetingId")],
  ["a member that opens", "bank", "openMeeting", (o) => ({ meetingId: o.notified.id }), failure("FORBIDDEN")],
  ["too few at a meeting that needs none", "coordinator", "declareInquorate", (o) => ({ meetingId: o.proposedLate.id }), invalid("meetingId")],
  ["an end before the beginning", "coordinator", "adjournMeeting", (o) => ({ meetingId: o.notified.id }), wrongState],
  ["calling off what goes on", "coordinator", "cancelMeeting", (o) => ({ meetingId: o.inSession_.id }), wrongState],
  ["calling off what is over", "coordinator", "cancelMeeting", (o) => ({ meetingId: o.approved.id }), wrongState],
  ["calling off for an over-long reason", "coordinator", "cancelMeeting", (o) => ({ meetingId: o.planned_.id, reason: long(200) }), invalid("reason")],
  // Presence
  ["presence before the notice", "coordinator", "recordPresence", (o) => ({ meetingId: o.planned_.id, organizationId: o.bank.id }), wrongState],
  ["presence after the end", "coordinator", "recordPresence", (o) => ({ meetingId: o.adjourned.id, organizationId: o.bank.id }), wrongState],
  ["fewer than nobody", "coordinator", "recordPresence", (o) => ({ meetingId: o.notified.id, headcount: -1 }), invalid("headcount")],
  ["another alliance's unit", "coordinator", "recordPresence", (o) => ({ meetingId: o.notified.id, organizationId: o.far.unit.id }), unknown("organizationId")],
  ["a member that records itself", "bank", "recordPresence", (o) => ({ meetingId: o.notified.id, organizationId: o.bank.id }), failure("FORBIDDEN")],
  // Agenda
  ["an item without a title", "bank", "proposeAgendaItem", (o) => ({ meetingId: o.planned_.id, title: " \n" }), invalid("title")],
  ["an item with an over-long title", "bank", "proposeAgendaItem", (o) => ({ meetingId: o.planned_.id, title: long(200) }), invalid("title")],
  ["an item with an over-long description", "bank", "proposeAgendaItem", (o) => ({ meetingId: o.planned_.id, title: "停车", description: long(5_000) }), invalid("description")],
  ["an item in another unit's name", "bank", "proposeAgendaItem", (o) => ({ meetingId: o.planned_.id, title: "停车", organizationId: o.school.id }), refusal("NOT_YOURS", "organizationId")],
  ["an item in another alliance's unit's name", "coordinator", "proposeAgendaItem", (o) => ({ meetingId: o.planned_.id, title: "停车", organizationId: o.far.unit.id }), unknown("organizationId")],
  ["an item of nobody", "operator", "proposeAgendaItem", (o) => ({ meetingId: o.planned_.id, title: "停车" }), unknown("organizationId")],
  ["an item for another alliance's meeting", "farMember", "proposeAgendaItem", (o) => ({ meetingId: o.planned_.id, title: "停车" }), unknown("meetingId")],
  ["an item for a meeting that is over", "bank", "proposeAgendaItem", (o) => ({ meetingId: o.adjourned.id, title: "停车" }), wrongState],
  ["an item accepted twice", "coordinator", "acceptAgendaItem", (o) => ({ agendaItemId: o.accepted.id }), wrongState],
  ["an item accepted by a member", "bank", "acceptAgendaItem", (o) => ({ agendaItemId: o.proposed.id }), failure("FORBIDDEN")],
  ["an item declined for an over-long reason", "coordinator", "declineAgendaItem", (o) => ({ agendaItemId: o.proposed.id, reason: long(200) }), invalid("reason")],
  ["another unit's item taken back", "school", "withdrawAgendaItem", (o) => ({ agendaItemId: o.proposed.id }), refusal("NOT_YOURS", "agendaItemId")],
  ["an item taken back that is on the agenda", "bank", "withdrawAgendaItem", (o) => ({ agendaItemId: o.accepted.id }), wrongState],
  ["another alliance's item", "coordinator", "acceptAgendaItem", (o) => ({ agendaItemId: o.farItem.id }), unknown("agendaItemId")],
  // Minutes
  ["minutes of a meeting not held", "coordinator", "draftMinutes", (o) => ({ meetingId: o.notified.id, text: "纪要" }), wrongState],
  ["minutes of a meeting called off", "coordinator", "draftMinutes", (o) => ({ meetingId: o.cancelled.id, text: "纪要" }), wrongState],
  ["blank minutes", "coordinator", "draftMinutes", (o) => ({ meetingId: o.adjourned.id, text: "\t" }), invalid("text")],
  ["over-long minutes", "coordinator", "draftMinutes", (o) => ({ meetingId: o.adjourned.id, text: long(50_000) }), invalid("text")],
  ["minutes by a member", "bank", "draftMinutes", (o) => ({ meetingId: o.adjourned.id, text: "纪要" }), failure("FORBIDDEN")],
  ["minutes of another alliance's meeting", "coordinator", "draftMinutes", (o) => ({ meetingId: o.far_.id, text: "纪要" }), unknown("meetingId")],
  ["minutes approved without a draft", "coordinator", "approveMinutes", (o) => ({ meetingId: o.adjourned.id }), refusal("NO_MINUTES", "meetingId")],
  ["minutes approved twice", "coordinator", "approveMinutes", (o) => ({ meetingId: o.approved.id }), refusal("NO_MINUTES", "meetingId")],
  ["minutes approved while the meeting goes on", "coordinator", "approveMinutes", (o) => ({ meetingId: o.inSession_.id }), wrongState],
  ["minutes displayed that are not approved", "coordinator", "publishMinutes", (o) => ({ meetingId: o.adjourned.id, publicText: "公示" }), wrongState],
  ["a display without a text", "coordinator", "publishMinutes", (o) => ({ meetingId: o.approved.id, publicText: "" }), invalid("publicText")],
  ["a display with an over-long text", "coordinator", "publishMinutes", (o) => ({ meetingId: o.approved.id, publicText: long(50_000) }), invalid("publicText")],
  ["a display that ends before it begins", "coordinator", "publishMinutes", (o) => ({ meetingId: o.approved.id, publicText: "公示", from: "2026-12-02", until: "2026-12-01" }), refusal("ENDS_BEFORE_START", "until")],
  ["a display that ended yesterday", "coordinator", "publishMinutes", (o) => ({ meetingId: o.approved.id, publicText: "公示", until: "2026-11-22" }), refusal("ENDS_BEFORE_START", "until")],
];

describe("what is refused of meetings leaves everything as it was", () => {
  let o: On;
  beforeAll(async () => {
    const s = await theSetting();
    const { on, onFar } = s;
    const startsAt = "2026-12-01T01:00:00Z";
    const quorum = { eligible: 5, present: 3, required: 3 };
    const held = { quorumRule: "MAJORITY", quorum, heldOn: "2026-11-20" } as const;
    const planned_ = await on.meeting("已计划", { quorumRule: "MAJORITY" });
    const approved = await on.meeting("已审定", { status: "MINUTES_APPROVED", ...held });
    await on.minutes(approved, "纪要", { approvedAt: "2026-11-21T01:00:00Z" });
    const far_ = await onFar.meeting("邻社会议");
    o = {
      ...s,
      planned_,
      notified: await on.meeting("已通知", { status: "NOTIFIED", quorumRule: "MAJORITY" }),
      proposedLate: await on.meeting("见面会", { status: "NOTIFIED", kind: "SECRETARY_MEETING" }),
      inSession_: await on.meeting("进行中", { status: "IN_SESSION", ...held }),
      adjourned: await on.meeting("已闭会", { status: "ADJOURNED", ...held }),
      approved,
      cancelled: await on.meeting("已取消", { status: "CANCELLED" }),
      series: await on.series("例会", { startsAt }),
      ended: await on.series("旧例会", { startsAt, endedOn: "2026-11-01" }),
      proposed: await on.agendaItem(planned_, "停车", { status: "PROPOSED", proposedBy: s.bank }),
      accepted: await on.agendaItem(planned_, "路灯", { position: 2, proposedBy: s.bank }),
      far_,
      farItem: await onFar.agendaItem(far_, "邻社议题", { status: "PROPOSED" }),
      farSeries: await onFar.series("邻社例会", { startsAt }),
      farPlace: await s.linshe.place("邻社会议室"),
    };
  });
  afterAll(() => o.hub.stop());

  it.each(refused)("%s: %s, %s", async (_what, by, act, input, expected) => {
    const selects: Record<string, string> = {
      MeetingSeries: "series { id }",
      AgendaItem: "agendaItem { id }",
      draftMinutes: "minutes { id }",
      publishMinutes: "minutes { id }",
    };
    const select = Object.entries(selects).find(([end]) => act.endsWith(end))?.[1] ?? "meeting { id }";
    await unchanged(o.hub, async () => expect(await o.act(by, act, input(o), select)).toEqual(expected));
  });

  it("says why, in the caller's language", async () => {
    const say = async (language: string) => {
      const opening = "mutation ($id: ID!) { openMeeting(input: { meetingId: $id }) { userErrors { message } } }";
      const key = o.hub.as(o.keys.coordinator);
      const { body } = await key.run(opening, { id: o.notified.id }, { "accept-language": language });
      return (body.data!["openMeeting"] as { userErrors: { message: string }[] }).userErrors[0]!.message;
    };
    expect(await say("zh-CN")).toBe("有表决权的成员到会 0 家，未达法定的 3 家。");
    expect(await say("en")).toBe("0 voting members are present, 3 are needed.");
  });
});
