import { ActEngine } from "../../../src/acting/index.js";
import { materialiseMeetings } from "../../../src/alliance/index.js";
import { Pools } from "../../../src/database/pools.js";
import { refusal } from "../../support/acts.js";
import { idOf, now, type Setting, stateOf, theSetting } from "./setting.js";

describe("meetings", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());
  beforeEach(() => s.clock.move(now));

  /** What a caller sees of a meeting. */
  const see = async (by: "coordinator" | "bank" | "public", id: string, select: string): Promise<unknown> =>
    (await s.ask(by, `query ($id: ID!) { meeting(id: $id) { ${select} } }`, { id }))["meeting"];

  describe("repeat by a rule", () => {
    const secretary = {
      kind: "SECRETARY_MEETING",
      name: "阳光书记见面会",
      rrule: "FREQ=MONTHLY;BYMONTHDAY=1",
      startsAt: "2026-12-01T01:00:00Z",
      endsAt: "2026-12-01T02:30:00Z",
    };
    const series = "series { id name quorumRule durationMinutes endedOn nextDates(first: 3) }";

    it("each month's first day, twelve months ahead, moved and called off one by one, until the series ends", async () => {
      const done = await s.act("coordinator", "planMeetingSeries", secretary, series);
      expect(done.done).toEqual({
        id: expect.stringMatching(/^mse_/) as string,
        name: "阳光书记见面会",
        quorumRule: "NONE",
        durationMinutes: 90,
        endedOn: null,
        nextDates: ["2026-12-01", "2027-01-01", "2027-02-01"],
      });
      const seriesId = idOf(done);
      const asked = `query ($id: ID!) { node(id: $id) { ... on MeetingSeries {
        nextDates meetings(first: 100, orderBy: { field: STARTS_AT, direction: ASC }) { totalCount nodes { id title status startsAt endsAt statusReason } } } } }`;
      const read = async () => (await s.ask("public", asked, { id: seriesId }))["node"] as unknown as Listed;
      const year = await read();
      expect(year.nextDates).toHaveLength(12);
      expect(year.nextDates.at(-1)).toBe("2027-11-01");
      expect(year.meetings.totalCount).toBe(12);
      expect(year.meetings.nodes[1]).toMatchObject({
        title: "阳光书记见面会",
        status: "PLANNED",
        startsAt: "2027-01-01T01:00:00.000Z",
        endsAt: "2027-01-01T02:30:00.000Z",
      });

      const [, newYear, february] = year.meetings.nodes.map(({ id }) => id);
      await s.meetingAct("replanMeeting", {
        meetingId: newYear,
        startsAt: "2027-01-04T01:00:00Z",
        endsAt: "2027-01-04T02:30:00Z",
      });
      await s.meetingAct("cancelMeeting", { meetingId: february, reason: "春节" });
      expect((await read()).nextDates.slice(0, 4)).toEqual(["2026-12-01", "2027-01-04", "2027-03-01", "2027-04-01"]);

      const end = { seriesId, endedOn: "2027-03-31", reason: "换届" };
      const ended = await s.act("coordinator", "endMeetingSeries", end, series);
      expect(ended.done).toMatchObject({
        endedOn: "2027-03-31",
        nextDates: ["2026-12-01", "2027-01-04", "2027-03-01"],
      });
      const reasons = (await read()).meetings.nodes
        .filter(({ status }) => status === "CANCELLED")
        .map(({ statusReason }) => statusReason);
      expect(reasons).toEqual(["春节", ...Array<string>(8).fill("换届")]);
      expect(await s.act("coordinator", "endMeetingSeries", { ...end, endedOn: "2027-04-30" }, series)).toEqual(
        refusal("WRONG_STATE"),
      );
    });

    it("and the job adds the day that comes into sight, once", async () => {
      const pools = new Pools(s.hub.connection, () => undefined);
      const { transaction } = new ActEngine(undefined as never, pools.internal, s.clock, () => undefined);
      const done = await s.act("coordinator", "planMeetingSeries", { ...secretary, kind: "JOINT_MEETING" }, series);
      expect(done.done).toMatchObject({ quorumRule: "MAJORITY" });
      expect(await materialiseMeetings(transaction, s.clock)).toBe(0);
      s.clock.move("2026-12-02T04:00:00Z");
      expect(await materialiseMeetings(transaction, s.clock)).toBe(1);
      expect(await materialiseMeetings(transaction, s.clock)).toBe(0);
      await pools.end();
    });
  });

  describe("are announced in time", () => {
    const weekAhead = { noticeDays: 7 };
    const announce = async () => {
      const meetingId = idOf(await s.meetingAct("planMeeting", { ...s.planned, ...weekAhead }));
      return { meetingId, notice: () => s.meetingAct("sendNotice", { meetingId }) };
    };

    it("on the last day of the lead time, and not on the day after", async () => {
      const { notice, meetingId } = await announce();
      s.clock.move("2026-11-24T16:00:00Z"); // 25 November has begun in Shanghai.
      expect(await notice()).toEqual(refusal("NOTICE_TOO_SHORT", "meetingId"));
      s.clock.move("2026-11-24T15:59:59Z");
      expect(stateOf(await notice())).toBe("NOTIFIED");
      expect(await see("public", meetingId, "notifiedAt")).toEqual({ notifiedAt: "2026-11-24T15:59:59.000Z" });
    });

    it("never after the meeting has begun, and again when one that was announced is put forward", async () => {
      const meetingId = idOf(await s.meetingAct("planMeeting", s.planned));
      s.clock.move(s.planned.startsAt);
      expect(await s.meetingAct("sendNotice", { meetingId })).toEqual(refusal("NOTICE_TOO_SHORT", "meetingId"));
      s.clock.move(now);
      const week = await announce();
      await week.notice();
      const sooner = { meetingId: week.meetingId, startsAt: "2026-11-29T01:00:00Z", endsAt: "2026-11-29T02:00:00Z" };
      expect(await s.meetingAct("replanMeeting", sooner)).toEqual(refusal("NOTICE_TOO_SHORT", "meetingId"));
      const later = { ...sooner, startsAt: "2026-11-30T15:30:00Z", endsAt: "2026-11-30T16:00:00Z" };
      expect(stateOf(await s.meetingAct("replanMeeting", later))).toBe("NOTIFIED");
    });
  });

  it("have an agenda to which members propose: accepted, left off with a reason, taken back", async () => {
    const meetingId = idOf(await s.meetingAct("planMeeting", s.planned));
    const item = "agendaItem { id position title status statusReason proposedBy { name } }";
    const propose = (by: "bank" | "school", title: string) =>
      s.act(by, "proposeAgendaItem", { meetingId, title, description: "东门停车" }, item);
    const parking = await propose("bank", " 停车难 ");
    expect(parking.done).toEqual({
      id: expect.stringMatching(/^agi_/) as string,
      position: 1,
      title: "停车难",
      status: "PROPOSED",
      statusReason: null,
      proposedBy: { name: "徽商银行" },
    });
    const lights = await propose("school", "路灯不亮");
    const party = await propose("bank", "年会");
    const answer = (by: "bank" | "coordinator", name: string, of: typeof parking, more = {}) =>
      s.act(by, name, { agendaItemId: idOf(of), ...more }, item);
    expect(stateOf(await answer("coordinator", "acceptAgendaItem", parking))).toBe("ACCEPTED");
    expect((await answer("coordinator", "declineAgendaItem", lights, { reason: "已修好" })).done).toMatchObject({
      position: 2,
      status: "DECLINED",
      statusReason: "已修好",
    });
    expect(stateOf(await answer("bank", "withdrawAgendaItem", party))).toBe("WITHDRAWN");
    const agenda = "agenda { title status }";
    const whole = [
      { title: "停车难", status: "ACCEPTED" },
      { title: "路灯不亮", status: "DECLINED" },
      { title: "年会", status: "WITHDRAWN" },
    ];
    expect(await see("bank", meetingId, agenda)).toEqual({ agenda: whole });
    expect(await see("public", meetingId, agenda)).toEqual({ agenda: [] });
  });

  describe("record who came", () => {
    const quorum = "quorum { eligible present required reached }";

    it("by organization and role, corrected and taken back", async () => {
      const meetingId = await s.announced();
      const came = (organizationId: string | null, role: string, headcount: number) =>
        s.meetingAct("recordPresence", { meetingId, organizationId, role, headcount });
      await came(s.bank.id, "MEMBER_REPRESENTATIVE", 2);
      await came(s.bank.id, "SECRETARY", 1);
      await came(null, "RESIDENT", 12);
      await came(null, "RESIDENT", 9);
      await came(s.property.id, "PROPERTY_MANAGER", 1);
      await came(s.property.id, "PROPERTY_MANAGER", 0);
      const who = "presences { organization { name } role headcount }";
      expect(await see("bank", meetingId, who)).toEqual({
        presences: [
          { organization: { name: "徽商银行" }, role: "MEMBER_REPRESENTATIVE", headcount: 2 },
          { organization: { name: "徽商银行" }, role: "SECRETARY", headcount: 1 },
          { organization: null, role: "RESIDENT", headcount: 9 },
        ],
      });
      expect(await see("public", meetingId, `${who} attendanceByRole { label count } ${quorum}`)).toEqual({
        presences: [],
        attendanceByRole: [
          { label: "党组织书记", count: 1 },
          { label: "成员单位代表", count: 2 },
          { label: "居民代表", count: 9 },
        ],
        quorum: { eligible: 5, present: 1, required: 3, reached: false },
      });
    });

    it("of those who make a quorum only members that are active and vote, each once", async () => {
      const { suspended, withoutVote, expired, outside } = s.silent;
      const meetingId = await s.announced(s.bank, s.property, suspended, withoutVote, expired, outside, s.branch);
      await s.meetingAct("recordPresence", { meetingId, organizationId: s.bank.id, role: "SECRETARY", headcount: 3 });
      expect(await see("public", meetingId, quorum)).toEqual({
        quorum: { eligible: 5, present: 2, required: 3, reached: false },
      });
      expect(await s.meetingAct("openMeeting", { meetingId })).toEqual(refusal("NO_QUORUM", "meetingId"));
      await s.meetingAct("recordPresence", { meetingId, organizationId: s.school.id });
      expect(stateOf(await s.meetingAct("openMeeting", { meetingId }))).toBe("IN_SESSION");
    });

    it.each([
      ["MAJORITY", 3],
      ["TWO_THIRDS", 4],
      ["NONE", 0],
    ])("under the rule %s %i of five open it", async (quorumRule, least) => {
      const meetingId = idOf(await s.meetingAct("planMeeting", { ...s.planned, quorumRule }));
      await s.meetingAct("sendNotice", { meetingId });
      for (const { id } of s.voters.slice(0, least)) {
        expect(await s.meetingAct("openMeeting", { meetingId })).toEqual(refusal("NO_QUORUM", "meetingId"));
        await s.meetingAct("recordPresence", { meetingId, organizationId: id });
      }
      expect(stateOf(await s.meetingAct("openMeeting", { meetingId }))).toBe("IN_SESSION");
    });
  });

  it("fail for too few, are planned again from nobody present, opened, and adjourned with the quorum of that moment", async () => {
    const meetingId = await s.announced(s.bank, s.property);
    expect(stateOf(await s.meetingAct("declareInquorate", { meetingId }))).toBe("INQUORATE");
    const again = { meetingId, startsAt: "2026-12-08T01:00:00Z", endsAt: "2026-12-08T03:00:00Z" };
    expect(stateOf(await s.meetingAct("replanMeeting", again))).toBe("PLANNED");
    expect(stateOf(await s.meetingAct("sendNotice", { meetingId }))).toBe("NOTIFIED");
    // Two more, and one of those who came in vain: three, not four.
    for (const { id } of [s.school, s.culture]) await s.meetingAct("recordPresence", { meetingId, organizationId: id });
    const held = "status heldOn quorum { eligible present required reached }";
    expect(await see("public", meetingId, held)).toMatchObject({ quorum: { present: 2, reached: false } });
    expect(await s.meetingAct("openMeeting", { meetingId })).toEqual(refusal("NO_QUORUM", "meetingId"));
    await s.meetingAct("recordPresence", { meetingId, organizationId: s.bank.id });
    s.clock.move("2026-12-08T01:00:00Z");
    expect(stateOf(await s.meetingAct("openMeeting", { meetingId }))).toBe("IN_SESSION");
    // Who comes later, and whose membership changes later, changes nothing about that moment.
    await s.meetingAct("recordPresence", { meetingId, organizationId: s.builder.id });
    expect(stateOf(await s.meetingAct("adjournMeeting", { meetingId }))).toBe("ADJOURNED");
    expect(await see("public", meetingId, held)).toEqual({
      status: "ADJOURNED",
      heldOn: "2026-12-08",
      quorum: { eligible: 5, present: 3, required: 3, reached: true },
    });
  });

  describe("have minutes", () => {
    const version = "minutes { version status text approvedAt publicText publicFrom publicUntil }";
    const minutesAct = (name: string, input: Record<string, unknown>) => s.act("coordinator", name, input, version);
    const approve = (meetingId: string) => s.meetingAct("approveMinutes", { meetingId });

    it("drafted, approved, and never changed again: a correction is a new version", async () => {
      const meetingId = await s.inSession(s.bank, s.property, s.school);
      expect((await minutesAct("draftMinutes", { meetingId, text: "初稿" })).done).toMatchObject({
        version: 1,
        status: "DRAFT",
        text: "初稿",
      });
      expect((await minutesAct("draftMinutes", { meetingId, text: "张三提出停车难" })).done).toMatchObject({
        version: 1,
      });
      expect(await see("bank", meetingId, "minutes { text }")).toEqual({ minutes: [] });
      await s.meetingAct("adjournMeeting", { meetingId });
      expect(stateOf(await approve(meetingId))).toBe("MINUTES_APPROVED");
      const approved = { version: 1, status: "APPROVED", text: "张三提出停车难", approvedAt: now };
      expect(await see("bank", meetingId, "minutes { version status text approvedAt }")).toEqual({
        minutes: [approved],
      });

      const touch = (set: string) =>
        s.hub.sql(`update minutes set ${set} where 'mtg_' || meeting_id = $1`, [meetingId]);
      for (const set of ["text = '改'", "status = 'DRAFT', approved_at = null", "approved_at = now()", "version = 7"])
        await expect(touch(set)).rejects.toMatchObject({ constraint: "minutes_approved_immutable" });

      expect((await minutesAct("draftMinutes", { meetingId, text: "更正" })).done).toMatchObject({
        version: 2,
        status: "DRAFT",
      });
      expect(stateOf(await approve(meetingId))).toBe("MINUTES_APPROVED");
      expect(await see("bank", meetingId, "minutes { version text }")).toEqual({
        minutes: [
          { version: 2, text: "更正" },
          { version: 1, text: "张三提出停车难" },
        ],
      });
    });

    it("redacted on public display, for its days and no other", async () => {
      const meetingId = await s.inSession(s.bank, s.property, s.school);
      await minutesAct("draftMinutes", { meetingId, text: "张三提出停车难" });
      await s.meetingAct("adjournMeeting", { meetingId });
      await approve(meetingId);
      const shown = "minutes { text publicText }";
      expect(await see("public", meetingId, shown)).toEqual({ minutes: [] });
      const published = await minutesAct("publishMinutes", { meetingId, publicText: "居民提出停车难" });
      expect(published.done).toMatchObject({
        publicText: "居民提出停车难",
        publicFrom: "2026-11-23",
        publicUntil: "2026-11-29",
      });
      const onDisplay = { minutes: [{ text: null, publicText: "居民提出停车难" }] };
      expect(await see("public", meetingId, shown)).toEqual(onDisplay);
      s.clock.move("2026-11-29T15:59:59.999Z");
      expect(await see("public", meetingId, shown)).toEqual(onDisplay);
      s.clock.move("2026-11-29T16:00:00Z");
      expect(await see("public", meetingId, shown)).toEqual({ minutes: [] });
      expect(await see("bank", meetingId, shown)).toEqual({
        minutes: [{ text: "张三提出停车难", publicText: "居民提出停车难" }],
      });
      const days = { from: "2026-12-10", until: "2026-12-10" };
      await minutesAct("publishMinutes", { meetingId, publicText: "居民提出停车难", ...days });
      expect(await see("public", meetingId, shown)).toEqual({ minutes: [] });
      s.clock.move("2026-12-09T16:00:00Z");
      expect(await see("public", meetingId, shown)).toEqual(onDisplay);
    });
  });
});

interface Listed {
  nextDates: string[];
  meetings: {
    totalCount: number;
    nodes: { id: string; title: string; status: string; startsAt: string; statusReason: string | null }[];
  };
}
