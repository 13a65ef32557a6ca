import type { Placed } from "../../support/records.js";
import { type DutySetting, dutySetting } from "./setting.js";

describe("who acts at the same time at stations and studios", () => {
  let s: DutySetting;
  let studio: Placed;
  let station: Placed;
  let rota: Placed;
  let other: Placed;
  beforeAll(async () => {
    s = await dutySetting();
    station = await s.on.station("和园党群服务站");
    studio = await s.on.studio("和园工作室", { organization: s.units.bank });
    rota = await s.on.rota({ studio, startsAt: "2026-11-20T01:00:00Z", turns: [s.units.bank] });
    other = await s.on.rota({ station, startsAt: "2026-11-20T01:00:00Z", turns: [s.units.school] });
  });
  afterAll(() => s.hub.stop());

  const at = (day: number): string => `2027-01-${String(day).padStart(2, "0")}T01:00:00Z`;
  const outcomes = (all: readonly { refused: { code: string }[]; error?: unknown }[]): string[] => {
    expect(all.flatMap(({ error }) => error ?? [])).toEqual([]);
    return all.map(({ refused }) => refused[0]?.code ?? "done").sort();
  };

  it("changes places once, however often it is accepted", async () => {
    const [mine, theirs] = [
      await s.on.shift(rota, s.units.bank, at(4), { studio }),
      await s.on.shift(rota, s.units.school, at(5), { studio }),
    ];
    const swapId = await s.done("bank", "proposeShiftSwap", { shiftId: mine.id, withId: theirs.id });
    const all = await Promise.all(Array.from({ length: 8 }, () => s.does("school", "acceptShiftSwap", { swapId })));
    expect(outcomes(all)).toEqual([...Array<string>(7).fill("WRONG_STATE"), "done"]);
    const on = (await s.shifts(rota.id)).filter(({ id }) => [mine.id, theirs.id].includes(id)).map(({ who }) => who);
    expect(on).toEqual(["共建学校", "共建银行"]);
  });

  it("gives one shift away once, though two agreed to take it", async () => {
    const [mine, second, third] = [
      await s.on.shift(rota, s.units.bank, at(11), { studio }),
      await s.on.shift(rota, s.units.school, at(12), { studio }),
      await s.on.shift(rota, s.units.clinic, at(13), { studio }),
    ];
    const toSchool = await s.done("bank", "proposeShiftSwap", { shiftId: mine.id, withId: second.id });
    const toBank = await s.done("clinic", "proposeShiftSwap", { shiftId: third.id, withId: mine.id });
    const all = await Promise.all([
      s.does("school", "acceptShiftSwap", { swapId: toSchool }),
      s.does("bank", "acceptShiftSwap", { swapId: toBank }),
    ]);
    expect(outcomes(all)).toEqual(["SHIFT_LEFT_EMPTY", "done"]);
    const on = (await s.shifts(rota.id)).filter(({ id }) => [mine.id, second.id, third.id].includes(id));
    expect(new Set(on.map(({ who }) => who)).size).toBe(3);
  });

  it("takes over one of two shifts that are at the same time, and none twice", async () => {
    const pairs = await Promise.all(
      Array.from({ length: 12 }, async (_, day) => [
        await s.on.shift(rota, s.units.bank, at(16 + day), { studio, coverSought: true }),
        await s.on.shift(other, s.units.bank, at(16 + day), { station, coverSought: true }),
      ]),
    );
    const all = await Promise.all(pairs.flat().map(({ id: shiftId }) => s.does("school", "coverShift", { shiftId })));
    expect(outcomes(all)).toEqual([...Array<string>(12).fill("SHIFT_LEFT_EMPTY"), ...Array<string>(12).fill("done")]);
    const twice = await s.hub.sql("select starts_at from duty_shifts group by organization_id, starts_at having count(*) > 1"); // prettier-ignore
    expect(twice).toEqual([]);
    // One that nobody took yet goes to whoever is first.
    const left = await s.on.shift(rota, s.units.bank, at(30), { studio, coverSought: true });
    const takers = await Promise.all(
      (["school", "clinic", "school", "clinic"] as const).map((who) => s.does(who, "coverShift", { shiftId: left.id })),
    );
    expect(outcomes(takers)).toEqual([...Array<string>(3).fill("NOT_YOURS"), "done"]);
  });

  it("ends a duty while its shifts are swapped: they are called off, whatever was proposed or accepted meanwhile", async () => {
    const { bank, school } = s.units;
    for (let round = 0; round < 5; round += 1) {
      const rotaId = await s.done("coordinator", "planDutyRota", {
        studioId: studio.id,
        rrule: "FREQ=DAILY;COUNT=10",
        startsAt: `2027-02-01T0${round}:00:00Z`,
        endsAt: `2027-02-01T0${round}:50:00Z`,
        organizationIds: [bank.id, school.id],
      });
      const days = await s.shifts(rotaId);
      const propose = (who: "bank" | "school", day: number) =>
        s.does(who, "proposeShiftSwap", { shiftId: days[day]!.id, withId: days[day + 1]!.id });
      const before = [await propose("bank", 0), await propose("bank", 2)].map(({ done }) => done!["id"]);
      const [ended, ...others] = await Promise.all([
        s.does("coordinator", "endDutyRota", { rotaId, endedOn: "2026-11-23" }),
        ...before.map((swapId) => s.does("school", "acceptShiftSwap", { swapId })),
        ...[4, 6, 8].map((day) => propose("bank", day)),
        ...[5, 7].map((day) => propose("school", day)),
      ]);
      expect([ended.error, ended.refused]).toEqual([undefined, []]);
      // Whoever comes too late finds no shift any more, and no swap.
      for (const { error } of others) if (error) expect(error).toMatchObject({ code: "NOT_FOUND" });
      const left = await s.hub.sql("select from duty_shifts where rota_id = $1", [rotaId.slice(4)]);
      expect([round, left]).toEqual([round, []]);
    }
  });

  it("takes a case back once", async () => {
    const caseId = await s.done("bank", "recordCase", { studioId: studio.id, type: "法律咨询" });
    const all = await Promise.all(Array.from({ length: 10 }, () => s.does("bank", "reverseCase", { caseId })));
    expect(outcomes(all)).toEqual([...Array<string>(9).fill("ALREADY_REVERSED"), "done"]);
    const [counted] = await s.hub.sql<{ n: number }>("select count(*)::int as n from standing_cases");
    expect(counted!.n).toBe(0);
  });
});
