import type { Done } from "../../support/acts.js";
import { refusal } from "../../support/acts.js";
import type { Placed } from "../../support/records.js";
import { idOf, type Key, now, type Setting, stateOf, theSetting } from "../meetings/setting.js";

describe("resolutions", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());
  beforeEach(() => s.clock.move(now));

  const resolution = "resolution { id status adoptedOn decidedAt quorum { eligible present required } tally { for against abstain } }"; // prettier-ignore
  const decide = (name: string, input: Record<string, unknown>): Promise<Done> =>
    s.act("coordinator", name, input, resolution);
  const propose = (meetingId: string, more: Record<string, unknown> = {}): Promise<Done> =>
    s.act("bank", "proposeResolution", { meetingId, title: "东门划线停车", ...more }, resolution);
  const vote = (resolutionId: string, { id }: Placed, choice: string): Promise<Done> =>
    s.act("coordinator", "castVote", { resolutionId, organizationId: id, choice }, "vote { choice castAt }");
  const see = async (by: Key, id: string, select: string): Promise<unknown> =>
    (await s.ask(by, `query ($id: ID!) { resolution(id: $id) { ${select} } }`, { id }))["resolution"];

  /** A resolution adopted by three of three. */
  const adopted = async (): Promise<string> => {
    const meetingId = await s.inSession(s.bank, s.property, s.school);
    const resolutionId = idOf(await propose(meetingId, { votingRule: "CONSENSUS" }));
    await decide("recordConsensus", { resolutionId });
    return resolutionId;
  };

  it("are adopted by recorded consensus, settle an item of the agenda, and are public from then on", async () => {
    const meetingId = await s.inSession(s.bank, s.property, s.school);
    const item = await s.act("bank", "proposeAgendaItem", { meetingId, title: "停车难" }, "agendaItem { id }");
    await s.act("coordinator", "acceptAgendaItem", { agendaItemId: idOf(item) }, "agendaItem { id }");
    const proposed = await propose(meetingId, { agendaItemId: idOf(item), text: "划线", votingRule: "CONSENSUS" });
    expect(proposed.done).toEqual({
      id: expect.stringMatching(/^res_/) as string,
      status: "PROPOSED",
      adoptedOn: null,
      decidedAt: null,
      quorum: null,
      tally: null,
    });
    const resolutionId = idOf(proposed);
    expect(await see("public", resolutionId, "title")).toBeNull();
    const told = "title text proposedBy { name } agendaItem { title }";
    const whole = { title: "东门划线停车", text: "划线", proposedBy: { name: "徽商银行" } };
    expect(await see("school", resolutionId, told)).toEqual({ ...whole, agendaItem: { title: "停车难" } });
    expect((await decide("recordConsensus", { resolutionId })).done).toEqual({
      id: resolutionId,
      status: "ADOPTED",
      adoptedOn: "2026-11-23",
      decidedAt: now,
      quorum: { eligible: 5, present: 3, required: 3 },
      tally: null,
    });
    expect(await see("public", resolutionId, told)).toEqual({ ...whole, agendaItem: null });
  });

  it("are voted on, each organization once, whose mind may change before the close", async () => {
    const meetingId = await s.inSession(s.bank, s.property, s.school);
    const resolutionId = idOf(await propose(meetingId));
    expect(stateOf(await decide("openVote", { resolutionId }))).toBe("VOTING");
    const said = (by: Key, choice: string) =>
      s.act(by, "castVote", { resolutionId, choice }, "vote { id choice castAt }");
    const first = await said("bank", "AGAINST");
    s.clock.move("2026-11-23T04:10:00Z");
    expect((await said("bank", "FOR")).done).toEqual({
      id: idOf(first),
      choice: "FOR",
      castAt: "2026-11-23T04:10:00.000Z",
    });
    await said("property", "FOR");
    await vote(resolutionId, s.school, "ABSTAIN");
    const tally = { for: 2, against: 0, abstain: 1 };
    expect(await see("school", resolutionId, "tally { for against abstain }")).toEqual({ tally });
    expect(await see("public", resolutionId, "tally { for }")).toBeNull();
    expect((await decide("closeVote", { resolutionId })).done).toMatchObject({ status: "ADOPTED", tally });
    expect(await see("public", resolutionId, "tally { for against abstain } votes { choice }")).toEqual({
      tally,
      votes: [],
    });
    expect(await see("bank", resolutionId, "votes { organization { name } choice }")).toEqual({
      votes: [
        { organization: { name: "共建学校" }, choice: "ABSTAIN" },
        { organization: { name: "徽商银行" }, choice: "FOR" },
        { organization: { name: "万象物业" }, choice: "FOR" },
      ],
    });
  });

  it.each([
    ["SIMPLE_MAJORITY", 4, 2, "REJECTED"],
    ["SIMPLE_MAJORITY", 4, 3, "ADOPTED"],
    ["SIMPLE_MAJORITY", 5, 2, "REJECTED"],
    ["SIMPLE_MAJORITY", 5, 3, "ADOPTED"],
    ["TWO_THIRDS", 3, 1, "REJECTED"],
    ["TWO_THIRDS", 3, 2, "ADOPTED"],
    ["TWO_THIRDS", 4, 2, "REJECTED"],
    ["TWO_THIRDS", 5, 3, "REJECTED"],
    ["TWO_THIRDS", 5, 4, "ADOPTED"],
  ])("by %s: of %i present %i say yes, and it is %s", async (votingRule, present, yes, outcome) => {
    const here = s.voters.slice(0, present);
    const resolutionId = idOf(await propose(await s.inSession(...here), { votingRule }));
    await decide("openVote", { resolutionId });
    // Who abstains, and who says nothing, is present all the same.
    for (const [index, voter] of here.slice(0, yes + 1).entries())
      await vote(resolutionId, voter, index < yes ? "FOR" : "ABSTAIN");
    expect((await decide("closeVote", { resolutionId })).done).toMatchObject({
      status: outcome,
      adoptedOn: outcome === "ADOPTED" ? "2026-11-23" : null,
      quorum: { eligible: 5, present, required: 3 },
      tally: { for: yes, against: 0 },
    });
  });

  it("lapse when the quorum is gone at the close, whatever was said", async () => {
    const meetingId = await s.inSession(s.bank, s.property, s.school);
    const resolutionId = idOf(await propose(meetingId));
    await decide("openVote", { resolutionId });
    for (const voter of [s.bank, s.property]) await vote(resolutionId, voter, "FOR");
    await s.meetingAct("recordPresence", { meetingId, organizationId: s.school.id, headcount: 0 });
    expect((await decide("closeVote", { resolutionId })).done).toMatchObject({
      status: "LAPSED",
      adoptedOn: null,
      quorum: { eligible: 5, present: 2, required: 3 },
      tally: { for: 2 },
    });
    expect(await see("public", resolutionId, "status")).toBeNull();
    const set = "update resolutions set status = 'ADOPTED', adopted_on = '2026-11-23' where 'res_' || id = $1";
    await expect(s.hub.sql(set, [resolutionId])).rejects.toMatchObject({
      constraint: "resolutions_adopted_with_quorum",
    });
  });

  it("are left to another meeting where their own has no quorum", async () => {
    const failed = await s.announced(s.bank);
    const resolutionId = idOf(await propose(failed, { votingRule: "CONSENSUS" }));
    await s.meetingAct("declareInquorate", { meetingId: failed });
    await s.meetingAct("cancelMeeting", { meetingId: failed });
    const meetingId = await s.inSession(s.bank, s.property, s.school);
    expect(stateOf(await decide("carryOverResolution", { resolutionId, meetingId }))).toBe("PROPOSED");
    expect(await see("bank", resolutionId, "meeting { id }")).toEqual({ meeting: { id: meetingId } });
    expect(stateOf(await decide("recordConsensus", { resolutionId }))).toBe("ADOPTED");
  });

  describe("become action items", () => {
    const actionItem = "actionItem { id status dueOn overdue verifiedAt lead { name } verifier { name } }";
    const task = { title: "划线", description: "东门两侧", dueOn: "2026-12-10" };
    /** A minute later: what is done at one instant has no order. */
    const then = (by: Key, name: string, input: Record<string, unknown>, select: string): Promise<Done> => {
      s.clock.move(new Date(s.clock.now().getTime() + 60_000).toISOString());
      return s.act(by, name, input, select);
    };
    const assign = (resolutionId: string, lead: Placed, more: Record<string, unknown> = {}): Promise<Done> =>
      s.act("coordinator", "assignAction", { resolutionId, leadId: lead.id, ...task, ...more }, actionItem);
    const work = (by: Key, name: string, actionItemId: string, more: Record<string, unknown> = {}): Promise<Done> =>
      then(by, name, { actionItemId, ...more }, actionItem);
    const item = async (by: Key, id: string, select: string): Promise<unknown> =>
      (await s.ask(by, `query ($id: ID!) { node(id: $id) { ... on ActionItem { ${select} } } }`, { id }))["node"];

    it("assigned, extended, reported, sent back, reported again and signed off; the last one fulfils the resolution", async () => {
      const resolutionId = await adopted();
      const assigned = await assign(resolutionId, s.property, { supportingIds: [s.school.id, s.bank.id, s.bank.id] });
      expect(assigned.done).toEqual({
        id: expect.stringMatching(/^itm_/) as string,
        status: "ASSIGNED",
        dueOn: "2026-12-10",
        overdue: false,
        verifiedAt: null,
        lead: { name: "万象物业" },
        verifier: { name: "和园社区党总支" },
      });
      const second = idOf(await assign(resolutionId, s.bank));
      expect(await see("public", resolutionId, "status actionItems { title }")).toEqual({
        status: "IN_EXECUTION",
        actionItems: [{ title: "划线" }, { title: "划线" }],
      });
      const id = idOf(assigned);
      expect(stateOf(await work("property", "acceptAction", id))).toBe("ACCEPTED");
      expect(stateOf(await work("property", "startAction", id))).toBe("IN_PROGRESS");
      expect(stateOf(await work("property", "recordProgress", id, { note: "已量尺寸" }))).toBe("IN_PROGRESS");

      const extension = "extension { id status until statusReason }";
      const more = (until: string) =>
        then("property", "requestExtension", { actionItemId: id, until, reason: "下雨" }, extension);
      const tooLong = await more("2027-06-30");
      const declined = { extensionId: idOf(tooLong), reason: "太久" };
      expect((await then("coordinator", "declineExtension", declined, extension)).done).toMatchObject({
        status: "DECLINED",
        statusReason: "太久",
      });
      expect(await item("bank", id, "dueOn")).toEqual({ dueOn: "2026-12-10" });
      const granted = { extensionId: idOf(await more("2026-12-20")) };
      expect((await then("coordinator", "grantExtension", granted, extension)).done).toMatchObject({
        status: "GRANTED",
      });
      expect(await item("public", id, "dueOn")).toEqual({ dueOn: "2026-12-20" });

      expect(stateOf(await work("property", "reportAction", id, { note: "划好了" }))).toBe("DONE_REPORTED");
      expect(stateOf(await work("coordinator", "returnAction", id, { reason: "西侧未划" }))).toBe("RETURNED");
      // Reported at once: the work is said to have gone on.
      expect(stateOf(await work("property", "reportAction", id, { note: "西侧也划了" }))).toBe("DONE_REPORTED");
      s.clock.move("2026-12-01T04:00:00Z");
      expect((await work("coordinator", "verifyAction", id, { note: "现场看过" })).done).toMatchObject({
        status: "VERIFIED",
        verifiedAt: "2026-12-01T04:01:00.000Z",
      });
      const told = "description supporting { name } extensions { status } history { act note actor { name } }";
      const [lead, branch] = [{ name: "万象物业" }, { name: "和园社区党总支" }];
      expect(await item("school", id, told)).toEqual({
        description: "东门两侧",
        supporting: [{ name: "共建学校" }, { name: "徽商银行" }],
        extensions: [{ status: "DECLINED" }, { status: "GRANTED" }],
        history: [
          { act: "acceptAction", note: null, actor: lead },
          { act: "startAction", note: null, actor: lead },
          { act: "recordProgress", note: "已量尺寸", actor: lead },
          { act: "grantExtension", note: null, actor: branch },
          { act: "reportAction", note: "划好了", actor: lead },
          { act: "returnAction", note: "西侧未划", actor: branch },
          { act: "startAction", note: null, actor: lead },
          { act: "reportAction", note: "西侧也划了", actor: lead },
          { act: "verifyAction", note: "现场看过", actor: branch },
        ],
      });
      expect(await item("public", id, told)).toEqual({
        description: null,
        supporting: [{ name: "共建学校" }, { name: "徽商银行" }],
        extensions: [],
        history: [],
      });

      expect(await see("public", resolutionId, "status")).toEqual({ status: "IN_EXECUTION" });
      await work("bank", "acceptAction", second);
      await work("bank", "reportAction", second, { note: "完成" });
      await work("coordinator", "verifyAction", second);
      expect(await see("public", resolutionId, "status")).toEqual({ status: "FULFILLED" });
      expect(stateOf(await decide("closeResolution", { resolutionId }))).toBe("CLOSED");
      expect(await see("public", resolutionId, "actionItems { status }")).toEqual({
        actionItems: [{ status: "CLOSED" }, { status: "CLOSED" }],
      });
    });

    it("signed off by whoever was named, and never by the lead", async () => {
      const resolutionId = await adopted();
      const id = idOf(await assign(resolutionId, s.property, { verifierId: s.bank.id }));
      await work("property", "acceptAction", id);
      await work("property", "reportAction", id, { note: "完成" });
      expect(await work("property", "verifyAction", id)).toEqual(refusal("SAME_PERSON", "actionItemId"));
      expect(await work("property", "returnAction", id, { reason: "再看" })).toEqual(
        refusal("SAME_PERSON", "actionItemId"),
      );
      expect(await work("coordinator", "verifyAction", id)).toEqual(refusal("NOT_YOURS", "actionItemId"));
      const self = s.hub.sql("update action_items set verifier_id = lead_id where 'itm_' || id = $1", [id]);
      await expect(self).rejects.toMatchObject({ constraint: "action_items_verifier_not_lead" });
      expect((await work("bank", "verifyAction", id)).done).toMatchObject({ status: "VERIFIED" });
      expect(await see("public", resolutionId, "status")).toEqual({ status: "FULFILLED" });
    });

    it("led by the general branch, signed off by a member", async () => {
      const resolutionId = await adopted();
      expect(await assign(resolutionId, s.branch)).toEqual(refusal("SAME_PERSON", "verifierId"));
      const id = idOf(await assign(resolutionId, s.branch, { verifierId: s.school.id }));
      await work("coordinator", "acceptAction", id);
      await work("coordinator", "reportAction", id, { note: "完成" });
      expect(await work("coordinator", "verifyAction", id)).toEqual(refusal("SAME_PERSON", "actionItemId"));
      expect(stateOf(await work("school", "verifyAction", id))).toBe("VERIFIED");
    });

    it("overdue from the day after, in Shanghai, until they are reported: the list of what is to be urged", async () => {
      const resolutionId = await adopted();
      const id = idOf(await assign(resolutionId, s.culture, { title: "搭棚", dueOn: "2026-11-25" }));
      const later = idOf(await assign(resolutionId, s.culture, { title: "拆棚", dueOn: "2026-12-25" }));
      const urged = async (overdue: boolean) => {
        const asked = `query ($id: ID!, $overdue: Boolean) { organization(id: $id) {
          actionItems(filter: { overdue: $overdue }) { totalCount nodes { title dueOn overdue } } } }`;
        const found = (await s.ask("public", asked, { id: s.culture.id, overdue }))["organization"];
        return (found as unknown as { actionItems: unknown }).actionItems;
      };
      const [first, last] = [
        { title: "搭棚", dueOn: "2026-11-25" },
        { title: "拆棚", dueOn: "2026-12-25" },
      ];
      s.clock.move("2026-11-25T15:59:59.999Z");
      expect(await urged(true)).toEqual({ totalCount: 0, nodes: [] });
      s.clock.move("2026-11-25T16:00:00Z");
      expect(await urged(true)).toEqual({ totalCount: 1, nodes: [{ ...first, overdue: true }] });
      expect(await urged(false)).toEqual({ totalCount: 1, nodes: [{ ...last, overdue: false }] });
      s.clock.move("2027-01-01T04:00:00Z");
      expect(await urged(true)).toEqual({
        totalCount: 2,
        nodes: [
          { ...first, overdue: true },
          { ...last, overdue: true },
        ],
      });
      await s.act("coordinator", "acceptAction", { actionItemId: id }, actionItem);
      await s.act("coordinator", "reportAction", { actionItemId: id, note: "完成" }, actionItem);
      expect(await urged(true)).toEqual({ totalCount: 1, nodes: [{ ...last, overdue: true }] });
      expect(await item("public", later, "overdue")).toEqual({ overdue: true });
    });
  });
});
