import { type Done, failure, refusal } from "../../support/acts.js";
import type { Placed } from "../../support/records.js";
import { unchanged } from "../../support/unchanged.js";
import { type Key, nobody, type Setting, theSetting } from "../meetings/setting.js";

type Refused = readonly [what: string, by: Key, act: string, input: (o: On) => Record<string, unknown>, expected: Done];

/** Records of every sort on stage. */
type On = Setting & Record<"quorate" | "empty" | "over" | "far_" | "proposed" | "consensual" | "voting" | "withoutQuorum" | "early" | "adopted" | "rejected" | "executed" | "closed" | "farResolution" | "item" | "begun" | "reported" | "named" | "verified" | "closedItem" | "farItem" | "asked" | "declined" | "lateAsked" | "farAsked" | "agendaOfOther" | "agendaProposed" | "former", Placed>; // prettier-ignore

const long = (limit: number): string => "长".repeat(limit + 1);
const id = (prefix: string): string => `${prefix}_${nobody}`;
const invalid = (member: string) => refusal("INVALID_VALUE", member);
const unknown = (member: string) => failure("NOT_FOUND", member);
const notYours = refusal("NOT_YOURS", "actionItemId");
const samePerson = refusal("SAME_PERSON", "actionItemId");
const noQuorum = refusal("NO_QUORUM", "meetingId");
const noVote = refusal("NO_VOTE", "organizationId");
const wrongState = refusal("WRONG_STATE");

const motion = { title: "东门划线停车" };
const task = (o: On, more: Record<string, unknown> = {}) => ({ resolutionId: o.adopted.id, leadId: o.property.id, title: "划线", dueOn: "2026-12-10", ...more }); // prettier-ignore
const yes = (resolution: Placed, organization?: Placed) => ({
  resolutionId: resolution.id,
  choice: "FOR",
  ...(organization ? { organizationId: organization.id } : {}),
});
const of = (resolution: Placed) => ({ resolutionId: resolution.id });
const at = (item: Placed, more: Record<string, unknown> = {}) => ({ actionItemId: item.id, ...more });

// prettier-ignore
const refused: readonly Refused[] = [
  // Proposing
  ["a blank title", "bank", "proposeResolution", (o) => ({ meetingId: o.quorate.id, title: " " }), invalid("title")],
  ["an over-long title", "bank", "proposeResolution", (o) => ({ meetingId: o.quorate.id, title: long(200) }), invalid("title")],
  ["an over-long text", "bank", "proposeResolution", (o) => ({ meetingId: o.quorate.id, ...motion, text: long(5_000) }), invalid("text")],
  ["another unit's proposal", "bank", "proposeResolution", (o) => ({ meetingId: o.quorate.id, ...motion, organizationId: o.school.id }), refusal("NOT_YOURS", "organizationId")],
  ["another alliance's unit's proposal", "coordinator", "proposeResolution", (o) => ({ meetingId: o.quorate.id, ...motion, organizationId: o.far.unit.id }), unknown("organizationId")],
  ["a meeting that is over", "bank", "proposeResolution", (o) => ({ meetingId: o.over.id, ...motion }), wrongState],
  ["another alliance's meeting", "bank", "proposeResolution", (o) => ({ meetingId: o.far_.id, ...motion }), unknown("meetingId")],
  ["an item of another meeting's agenda", "bank", "proposeResolution", (o) => ({ meetingId: o.quorate.id, ...motion, agendaItemId: o.agendaOfOther.id }), invalid("agendaItemId")],
  ["an item that is not on the agenda", "bank", "proposeResolution", (o) => ({ meetingId: o.quorate.id, ...motion, agendaItemId: o.agendaProposed.id }), invalid("agendaItemId")],
  ["a widget", "widget", "proposeResolution", (o) => ({ meetingId: o.quorate.id, ...motion }), failure("FORBIDDEN")],
  ["nobody known", "public", "proposeResolution", (o) => ({ meetingId: o.quorate.id, ...motion }), failure("UNAUTHENTICATED")],
  // Deciding
  ["consensus where a vote is needed", "coordinator", "recordConsensus", (o) => of(o.proposed), invalid("resolutionId")],
  ["a vote where consensus is needed", "coordinator", "openVote", (o) => of(o.consensual), invalid("resolutionId")],
  ["a vote without quorum", "coordinator", "openVote", (o) => of(o.withoutQuorum), noQuorum],
  ["a vote before the meeting", "coordinator", "openVote", (o) => of(o.early), wrongState],
  ["a vote opened twice", "coordinator", "openVote", (o) => of(o.voting), wrongState],
  ["a vote opened by a member", "bank", "openVote", (o) => of(o.proposed), failure("FORBIDDEN")],
  ["a vote on another alliance's resolution", "coordinator", "openVote", (o) => of(o.farResolution), unknown("resolutionId")],
  ["a close of what was not opened", "coordinator", "closeVote", (o) => of(o.proposed), wrongState],
  ["consensus on what was rejected", "coordinator", "recordConsensus", (o) => of(o.rejected), wrongState],
  ["carrying over what is decided", "coordinator", "carryOverResolution", (o) => ({ ...of(o.adopted), meetingId: o.quorate.id }), wrongState],
  ["carrying over what is being voted on", "coordinator", "carryOverResolution", (o) => ({ ...of(o.voting), meetingId: o.empty.id }), wrongState],
  ["carrying over to a meeting that is over", "coordinator", "carryOverResolution", (o) => ({ ...of(o.proposed), meetingId: o.over.id }), wrongState],
  ["carrying over to another alliance's meeting", "coordinator", "carryOverResolution", (o) => ({ ...of(o.proposed), meetingId: o.far_.id }), unknown("meetingId")],
  ["closing what is not fulfilled", "coordinator", "closeResolution", (o) => of(o.executed), wrongState],
  // Voting
  ["a vote without membership", "outside", "castVote", (o) => yes(o.voting), noVote],
  ["a vote of a suspended member", "suspended", "castVote", (o) => yes(o.voting), noVote],
  ["a vote of a member that has none", "withoutVote", "castVote", (o) => yes(o.voting), noVote],
  ["a vote of a member whose term ended yesterday", "expired", "castVote", (o) => yes(o.voting), noVote],
  ["a vote of the general branch", "coordinator", "castVote", (o) => yes(o.voting), noVote],
  ["a vote of a member that is not present", "coordinator", "castVote", (o) => yes(o.voting, o.builder), refusal("NOT_PRESENT", "organizationId")],
  ["another unit's vote", "bank", "castVote", (o) => yes(o.voting, o.property), refusal("NOT_YOURS", "organizationId")],
  ["a vote before the opening", "bank", "castVote", (o) => yes(o.proposed), wrongState],
  ["a vote after the close", "bank", "castVote", (o) => yes(o.adopted), wrongState],
  ["a vote of nobody", "operator", "castVote", (o) => yes(o.voting), unknown("organizationId")],
  ["a vote of a unit that there is not", "coordinator", "castVote", (o) => ({ ...yes(o.voting), organizationId: id("org") }), unknown("organizationId")],
  ["a vote of another alliance's unit", "coordinator", "castVote", (o) => yes(o.voting, o.far.unit), unknown("organizationId")],
  ["another alliance's vote", "farMember", "castVote", (o) => yes(o.voting), unknown("resolutionId")],
  ["an id of another type", "bank", "castVote", (o) => yes(o.quorate), unknown("resolutionId")],
  // Assigning
  ["a task of what is not adopted", "coordinator", "assignAction", (o) => task(o, of(o.proposed)), wrongState],
  ["a task of what is closed", "coordinator", "assignAction", (o) => task(o, of(o.closed)), wrongState],
  ["a task of another alliance's resolution", "coordinator", "assignAction", (o) => task(o, of(o.farResolution)), unknown("resolutionId")],
  ["a task without a title", "coordinator", "assignAction", (o) => task(o, { title: "" }), invalid("title")],
  ["a task with an over-long title", "coordinator", "assignAction", (o) => task(o, { title: long(200) }), invalid("title")],
  ["a task with an over-long description", "coordinator", "assignAction", (o) => task(o, { description: long(5_000) }), invalid("description")],
  ["a task that was due yesterday", "coordinator", "assignAction", (o) => task(o, { dueOn: "2026-11-22" }), invalid("dueOn")],
  ["a lead that is closed", "coordinator", "assignAction", (o) => task(o, { leadId: o.former.id }), invalid("leadId")],
  ["another alliance's lead", "coordinator", "assignAction", (o) => task(o, { leadId: o.far.unit.id }), unknown("leadId")],
  ["another alliance's verifier", "coordinator", "assignAction", (o) => task(o, { verifierId: o.far.unit.id }), unknown("verifierId")],
  ["another alliance's support", "coordinator", "assignAction", (o) => task(o, { supportingIds: [o.far.unit.id] }), unknown("supportingIds")],
  ["a lead that supports itself", "coordinator", "assignAction", (o) => task(o, { supportingIds: [o.property.id] }), invalid("supportingIds")],
  ["too many that support", "coordinator", "assignAction", (o) => task(o, { supportingIds: Array<string>(21).fill(o.bank.id) }), invalid("supportingIds")],
  ["a lead that signs off", "coordinator", "assignAction", (o) => task(o, { verifierId: o.property.id }), refusal("SAME_PERSON", "verifierId")],
  ["a task given by a member", "bank", "assignAction", (o) => task(o), failure("FORBIDDEN")],
  // Doing
  ["another unit's task accepted", "bank", "acceptAction", (o) => at(o.item), notYours],
  ["another alliance's task accepted", "coordinator", "acceptAction", (o) => at(o.farItem), unknown("actionItemId")],
  ["a task accepted from elsewhere", "farMember", "acceptAction", (o) => at(o.item), unknown("actionItemId")],
  ["a task that there is not", "coordinator", "acceptAction", () => ({ actionItemId: id("itm") }), unknown("actionItemId")],
  ["a task accepted twice", "property", "acceptAction", (o) => at(o.begun), wrongState],
  ["a task begun that is not accepted", "property", "startAction", (o) => at(o.item), wrongState],
  ["progress before the beginning", "property", "recordProgress", (o) => at(o.item, { note: "半" }), wrongState],
  ["progress of nothing", "property", "recordProgress", (o) => at(o.begun, { note: " " }), invalid("note")],
  ["progress over-long", "property", "recordProgress", (o) => at(o.begun, { note: long(5_000) }), invalid("note")],
  ["progress of another unit's task", "bank", "recordProgress", (o) => at(o.begun, { note: "半" }), notYours],
  ["a report before it is accepted", "property", "reportAction", (o) => at(o.item, { note: "完成" }), wrongState],
  ["a report without a word", "property", "reportAction", (o) => at(o.begun, { note: "" }), invalid("note")],
  ["a report over-long", "property", "reportAction", (o) => at(o.begun, { note: long(5_000) }), invalid("note")],
  ["a report of what is closed", "property", "reportAction", (o) => at(o.closedItem, { note: "完成" }), wrongState],
  ["progress of what is closed", "property", "recordProgress", (o) => at(o.closedItem, { note: "半" }), wrongState],
  // Signing off
  ["one's own task signed off", "property", "verifyAction", (o) => at(o.reported), samePerson],
  ["one's own task sent back", "property", "returnAction", (o) => at(o.reported, { reason: "再看" }), samePerson],
  ["a task signed off by a third unit", "school", "verifyAction", (o) => at(o.reported), notYours],
  ["a task sent back by a third unit", "school", "returnAction", (o) => at(o.reported, { reason: "再看" }), notYours],
  ["a task signed off by coordinators where another is named", "coordinator", "verifyAction", (o) => at(o.named), notYours],
  ["a task signed off that is not reported", "coordinator", "verifyAction", (o) => at(o.begun), wrongState],
  ["a task signed off twice", "coordinator", "verifyAction", (o) => at(o.verified), wrongState],
  ["a task signed off with an over-long note", "coordinator", "verifyAction", (o) => at(o.reported, { note: long(5_000) }), invalid("note")],
  ["a task sent back without a reason", "coordinator", "returnAction", (o) => at(o.reported, { reason: " " }), invalid("reason")],
  ["a task sent back that is signed off", "coordinator", "returnAction", (o) => at(o.verified, { reason: "再看" }), wrongState],
  ["another alliance's task signed off", "coordinator", "verifyAction", (o) => at(o.farItem), unknown("actionItemId")],
  // More time
  ["more time until the same day", "property", "requestExtension", (o) => at(o.begun, { until: "2026-12-31", reason: "雨" }), invalid("until")],
  ["more time until an earlier day", "property", "requestExtension", (o) => at(o.begun, { until: "2026-12-30", reason: "雨" }), invalid("until")],
  ["more time without a reason", "property", "requestExtension", (o) => at(o.begun, { until: "2027-01-31", reason: "" }), invalid("reason")],
  ["more time for an over-long reason", "property", "requestExtension", (o) => at(o.begun, { until: "2027-01-31", reason: long(5_000) }), invalid("reason")],
  ["more time asked twice", "property", "requestExtension", (o) => at(o.item, { until: "2027-03-31", reason: "雨" }), refusal("ALREADY_EXISTS", "actionItemId")],
  ["more time for another unit", "bank", "requestExtension", (o) => at(o.begun, { until: "2027-01-31", reason: "雨" }), notYours],
  ["more time for what is signed off", "property", "requestExtension", (o) => at(o.verified, { until: "2027-01-31", reason: "雨" }), wrongState],
  ["more time granted by a member", "property", "grantExtension", (o) => ({ extensionId: o.asked.id }), failure("FORBIDDEN")],
  ["more time granted that was declined", "coordinator", "grantExtension", (o) => ({ extensionId: o.declined.id }), wrongState],
  ["more time granted for what is reported", "coordinator", "grantExtension", (o) => ({ extensionId: o.lateAsked.id }), wrongState],
  ["more time declined twice", "coordinator", "declineExtension", (o) => ({ extensionId: o.declined.id }), wrongState],
  ["more time declined for an over-long reason", "coordinator", "declineExtension", (o) => ({ extensionId: o.asked.id, reason: long(200) }), invalid("reason")],
  ["more time of another alliance", "coordinator", "grantExtension", (o) => ({ extensionId: o.farAsked.id }), unknown("extensionId")],
];

describe("what is refused of resolutions leaves everything as it was", () => {
  let o: On;
  beforeAll(async () => {
    const s = await theSetting();
    o = { ...s, ...(await setStage(s)) };
  });
  afterAll(() => o.hub.stop());

  it.each(refused)("%s: %s, %s", async (_what, by, act, input, expected) => {
    const noun = /Resolution$|Consensus$|Vote$/.test(act) ? "resolution" : /Extension$/.test(act) ? "extension" : "actionItem"; // prettier-ignore
    const select = `${act === "castVote" ? "vote" : noun} { id }`;
    await unchanged(o.hub, async () => expect(await o.act(by, act, input(o), select)).toEqual(expected));
  });

  it("a vote after the close, whoever writes it", async () => {
    const late = (resolution: Placed) =>
      o.hub.sql(
        "insert into votes (alliance_id, id, created_at, resolution_id, organization_id, choice, cast_at) values ($1, gen_random_uuid(), now(), $2, $3, 'FOR', now())",
        [o.heyuan.uuid, resolution.uuid, o.bank.uuid],
      );
    for (const resolution of [o.adopted, o.rejected, o.proposed])
      await expect(late(resolution)).rejects.toMatchObject({ constraint: "votes_only_while_open" });
  });
});

async function setStage(s: Setting) {
  const { on, onFar, heyuan } = s;
  const held = { status: "IN_SESSION", quorumRule: "NONE" } as const;
  const quorate = await on.meeting("到会", held);
  const { suspended, withoutVote, expired, outside } = s.silent;
  for (const here of [s.bank, s.property, s.school, suspended, withoutVote, expired, outside, s.branch])
    await on.presence(quorate, here);
  const empty = await on.meeting("缺席", held);
  await on.presence(empty, s.bank);
  const far_ = await onFar.meeting("邻社会议", held);
  const farResolution = await onFar.resolution(far_, "邻社决议", { status: "IN_EXECUTION" });
  const farItem = await onFar.actionItem(farResolution, "邻社任务", { lead: s.far.unit });
  const executed = await on.resolution(quorate, "执行中", { status: "IN_EXECUTION" });
  const closed = await on.resolution(quorate, "已办结", { status: "CLOSED" });
  const led = { lead: s.property };
  const item = await on.actionItem(executed, "已交办", led);
  const begun = await on.actionItem(executed, "办理中", { ...led, status: "IN_PROGRESS" });
  const reported = await on.actionItem(executed, "已报结", { ...led, status: "DONE_REPORTED" });
  return {
    quorate,
    empty,
    over: await on.meeting("已闭会", { status: "ADJOURNED" }),
    far_,
    proposed: await on.resolution(quorate, "已提出"),
    consensual: await on.resolution(quorate, "协商", { votingRule: "CONSENSUS" }),
    voting: await on.resolution(quorate, "表决中", { status: "VOTING" }),
    withoutQuorum: await on.resolution(empty, "无法定人数"),
    early: await on.resolution(await on.meeting("已通知", { status: "NOTIFIED" }), "会前"),
    adopted: await on.resolution(quorate, "已通过", { status: "ADOPTED" }),
    rejected: await on.resolution(quorate, "未通过", { status: "REJECTED" }),
    executed,
    closed,
    farResolution,
    item,
    begun,
    reported,
    named: await on.actionItem(executed, "另有销号", { ...led, status: "DONE_REPORTED", verifier: s.bank }),
    verified: await on.actionItem(executed, "已销号", { ...led, status: "VERIFIED" }),
    closedItem: await on.actionItem(closed, "已归档", { ...led, status: "CLOSED" }),
    farItem,
    asked: await on.extension(item),
    declined: await on.extension(begun, { status: "DECLINED" }),
    lateAsked: await on.extension(reported),
    farAsked: await onFar.extension(farItem),
    agendaOfOther: await on.agendaItem(empty, "别的会"),
    agendaProposed: await on.agendaItem(quorate, "未列入", { status: "PROPOSED" }),
    former: await heyuan.organization("已撤销单位", { closedOn: "2026-01-01" }),
  };
}
