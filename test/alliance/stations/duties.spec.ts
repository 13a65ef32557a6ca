import { ActEngine } from "../../../src/acting/index.js";
import { materialiseShifts } from "../../../src/alliance/index.js";
import { Pools } from "../../../src/database/pools.js";
import type { Placed } from "../../support/records.js";
import { type DutySetting, dutySetting } from "./setting.js";

describe("duties at a studio", () => {
  let s: DutySetting;
  let pools: Pools;
  let studio: Placed;
  let founded = 0;
  beforeAll(async () => {
    s = await dutySetting();
    pools = new Pools(s.hub.connection, () => undefined);
  });
  beforeEach(async () => {
    s.clock.move("2026-11-23T04:00:00Z");
    founded += 1;
    studio = await s.on.studio(`工作室 ${founded}`);
  });
  afterAll(async () => {
    await pools.end();
    await s.hub.stop();
  });

  const runJob = () =>
    materialiseShifts(new ActEngine(undefined as never, pools.internal, s.clock, () => undefined).transaction, s.clock);
  /** Every Tuesday for two hours, from nine in Shanghai unless told, the units one after the other. */
  const weekly = async (hour = 9): Promise<string> =>
    s.done("coordinator", "planDutyRota", {
      studioId: studio.id,
      rrule: "FREQ=WEEKLY;BYDAY=TU",
      startsAt: new Date(Date.UTC(2026, 10, 24, hour - 8)),
      endsAt: new Date(Date.UTC(2026, 10, 24, hour - 6)),
      organizationIds: [s.units.bank.id, s.units.school.id, s.units.clinic.id],
    });
  const turns = (of: readonly { at: string; who: string }[]): string[] => of.map(({ at, who }) => `${at} ${who}`);

  it("are recorded twelve months ahead, the units in turn, and shown for the next thirty days", async () => {
    const shifts = await s.shifts(await weekly());
    expect(turns(shifts.slice(0, 5))).toEqual([
      "11-24 09:00 共建银行",
      "12-01 09:00 共建学校",
      "12-08 09:00 共建诊所",
      "12-15 09:00 共建银行",
      "12-22 09:00 共建学校",
    ]);
    expect([shifts.length, turns(shifts.slice(-1))]).toEqual([53, ["11-23 09:00 共建学校"]]);
    const { body } = await s.hub.as("public").run(`{ alliance(slug: "heyuan") {
      dutyShifts(from: "2026-11-23", to: "2026-12-22") { startsAt endsAt organization { name } studio { id } } } }`);
    const { dutyShifts } = body.data!["alliance"] as { dutyShifts: { studio: { id: string }; startsAt: string }[] };
    expect(dutyShifts.filter((shift) => shift.studio.id === studio.id)).toEqual(
      ["11-24 共建银行", "12-01 共建学校", "12-08 共建诊所", "12-15 共建银行", "12-22 共建学校"].map((told) => ({
        startsAt: `2026-${told.slice(0, 5)}T01:00:00.000Z`,
        endsAt: `2026-${told.slice(0, 5)}T03:00:00.000Z`,
        organization: { name: told.slice(6) },
        studio: { id: studio.id },
      })),
    );
  });

  it("go on in turn as time passes, and nothing is recorded twice", async () => {
    const rota = await weekly();
    await runJob();
    expect(await s.shifts(rota)).toHaveLength(53);
    s.clock.move("2026-12-09T04:00:00Z");
    await Promise.all([runJob(), runJob()]);
    const shifts = await s.shifts(rota);
    expect(turns(shifts.slice(-4))).toEqual([
      "11-16 09:00 共建银行",
      "11-23 09:00 共建学校",
      "11-30 09:00 共建诊所",
      "12-07 09:00 共建银行",
    ]);
    expect(shifts).toHaveLength(55);
  });

  it("have one shift a day, and the units in turn, also where the rule names two hours a day", async () => {
    const rota = await s.done("coordinator", "planDutyRota", {
      studioId: studio.id,
      rrule: "FREQ=DAILY;BYHOUR=20,22",
      startsAt: "2026-11-24T12:00:00Z",
      endsAt: "2026-11-24T13:30:00Z",
      organizationIds: [s.units.bank.id, s.units.school.id],
    });
    s.clock.move("2026-11-27T04:00:00Z");
    await runJob();
    const shifts = await s.shifts(rota);
    expect(turns(shifts.slice(0, 3))).toEqual(["11-24 20:00 共建银行", "11-25 20:00 共建学校", "11-26 20:00 共建银行"]);
    expect(shifts.map(({ who }) => who)).toEqual(shifts.map((_, n) => (n % 2 === 0 ? "共建银行" : "共建学校")));
    expect(new Set(shifts.map(({ at }) => at.slice(-5)))).toEqual(new Set(["20:00"]));
  });

  it("are listed from a day to a day of the alliance, both included, for 93 days at most", async () => {
    for (const [on, hour] of [
      ["2028-12-31", "23:30"],
      ["2029-01-01", "00:00"],
      ["2029-01-01", "23:30"],
      ["2029-01-02", "00:00"],
      ["2029-04-03", "23:30"],
      ["2029-04-04", "00:00"],
    ]) {
      const rota = await s.on.rota({ studio, startsAt: "2029-01-01T01:00:00Z", turns: [s.units.bank] });
      await s.on.shift(rota, s.units.bank, `${on}T${hour}:00+08:00`, { studio });
    }
    const listed = async (from: string, to: string) => {
      const shifts = `dutyShifts(from: "${from}", to: "${to}") { startsAt }`;
      const { body } = await s.hub.as("public").run(`{ alliance(slug: "heyuan") { ${shifts} }
        node(id: "${s.units.bank.id}") { ... on Organization { ${shifts} } } }`);
      const { alliance, node } = body.data as Record<string, { dutyShifts: { startsAt: string }[] }>;
      expect(node).toEqual(alliance);
      return alliance!.dutyShifts.map(({ startsAt }) => startsAt.slice(0, 16));
    };
    const [first, second, third, last] = [
      "2028-12-31T16:00",
      "2029-01-01T15:30",
      "2029-01-01T16:00",
      "2029-04-03T15:30",
    ];
    expect(await listed("2029-01-01", "2029-01-01")).toEqual([first, second]);
    expect(await listed("2029-01-01", "2029-12-31")).toEqual([first, second, third, last]);
    expect(await listed("2029-01-02", "2029-01-01")).toEqual([]);
  });

  it("end with a day: what comes after it is called off, with the swaps about it", async () => {
    const rota = await weekly();
    const [, , third, fourth] = await s.shifts(rota);
    await s.done("clinic", "proposeShiftSwap", { shiftId: third!.id, withId: fourth!.id });
    const ended = await s.does("coordinator", "endDutyRota", { rotaId: rota, endedOn: "2026-12-08" });
    expect(ended.done).toMatchObject({ endedOn: "2026-12-08" });
    expect(turns(await s.shifts(rota))).toEqual([
      "11-24 09:00 共建银行",
      "12-01 09:00 共建学校",
      "12-08 09:00 共建诊所",
    ]);
    s.clock.move("2027-03-01T04:00:00Z");
    await runJob();
    expect(await s.shifts(rota)).toHaveLength(3);
    expect(await s.done("coordinator", "closeStudio", { studioId: studio.id })).toBe(studio.id);
  });

  it("are given away and taken over, and who comes is for the unit and the coordinators alone", async () => {
    const [first] = await s.shifts(await weekly());
    const shiftId = first!.id;
    const person = async (who: keyof DutySetting["keys"]) => {
      const { body } = await s.hub
        .as(s.keys[who])
        .run(`{ node(id: "${shiftId}") { ... on DutyShift { personName } } }`);
      return (body.data!["node"] as { personName: string | null }).personName;
    };
    await s.done("bank", "nameOnDuty", { shiftId, personName: "测试坐班人" });
    const told = await Promise.all((["bank", "coordinator", "school", "elsewhere", "widget", "public"] as const).map(person)); // prettier-ignore
    expect(told).toEqual(["测试坐班人", "测试坐班人", null, null, null, null]);
    await s.done("bank", "askForCover", { shiftId });
    await s.done("school", "coverShift", { shiftId });
    const [covered] = await s.hub.sql<object>("select organization_id as who, person_name as person, cover_sought as sought from duty_shifts where id = $1", [shiftId.slice(4)]); // prettier-ignore
    expect(covered).toEqual({ who: s.units.school.uuid, person: null, sought: false });
  });

  it("are swapped when the other agrees", async () => {
    const rota = await weekly(13);
    const [first, second, third] = await s.shifts(rota);
    const swapId = await s.done("bank", "proposeShiftSwap", { shiftId: first!.id, withId: second!.id });
    const declined = await s.done("school", "proposeShiftSwap", { shiftId: second!.id, withId: third!.id });
    expect((await s.does("clinic", "declineShiftSwap", { swapId: declined })).done).toMatchObject({ status: "DECLINED" }); // prettier-ignore
    expect((await s.does("school", "acceptShiftSwap", { swapId })).done).toMatchObject({ status: "ACCEPTED" });
    expect(turns((await s.shifts(rota)).slice(0, 3))).toEqual([
      "11-24 13:00 共建学校",
      "12-01 13:00 共建银行",
      "12-08 13:00 共建诊所",
    ]);
    const back = await s.done("school", "proposeShiftSwap", { shiftId: first!.id, withId: third!.id });
    expect((await s.does("school", "withdrawShiftSwap", { swapId: back })).done).toMatchObject({ status: "WITHDRAWN" });
  });
});
