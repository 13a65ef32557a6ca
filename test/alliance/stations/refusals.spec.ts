import type { Placed } from "../../support/records.js";
import { type DutySetting, dutySetting } from "./setting.js";

describe("what is refused about stations, studios and duties leaves everything as it was", () => {
  let s: DutySetting;
  let station: Placed;
  let studio: Placed;
  let rota: Placed;
  beforeAll(async () => {
    s = await dutySetting();
    station = await s.on.station("和园党群服务站");
    studio = await s.on.studio("和园工作室", { organization: s.units.bank, station });
    rota = await s.on.rota({ studio, startsAt: "2026-11-20T01:00:00Z", turns: [s.units.bank, s.units.school] });
  });
  afterAll(() => s.hub.stop());

  it("a rule that is none, shifts without an end or too long, nowhere or at two places, nobody's turn", async () => {
    const plan = {
      studioId: studio.id,
      rrule: "FREQ=WEEKLY",
      startsAt: "2026-11-24T01:00:00Z",
      endsAt: "2026-11-24T03:00:00Z",
      organizationIds: [s.units.bank.id],
    };
    const refused = (changed: Record<string, unknown>, code: string, member: string) =>
      s.refused("coordinator", "planDutyRota", { ...plan, ...changed }, code, member);
    await refused({ rrule: "每周二" }, "INVALID_VALUE", "rrule");
    await refused({ endsAt: plan.startsAt }, "ENDS_BEFORE_START", "endsAt");
    await refused({ endsAt: "2026-11-25T01:01:00Z" }, "INVALID_VALUE", "endsAt");
    await refused({ stationId: station.id }, "INVALID_VALUE", "studioId");
    await refused({ studioId: null }, "INVALID_VALUE", "studioId");
    await refused({ organizationIds: [] }, "INVALID_VALUE", "organizationIds");
    await s.fails("coordinator", "planDutyRota", { ...plan, studioId: "stu_none" }, "NOT_FOUND", "studioId");
    await s.fails("elsewhere", "planDutyRota", plan, "NOT_FOUND", "studioId");
    await s.fails("bank", "planDutyRota", plan, "FORBIDDEN");
    await s.fails("widget", "planDutyRota", plan, "FORBIDDEN");
    const closed = await s.on.studio("已撤工作室", { closedOn: "2026-11-01" });
    await s.refused("coordinator", "planDutyRota", { ...plan, studioId: closed.id }, "WRONG_STATE");
  });

  it("what has begun, what is another unit's, what nobody asked for", async () => {
    const begun = await s.on.shift(rota, s.units.bank, "2026-11-23T03:30:00Z", { studio, coverSought: true });
    const ahead = await s.on.shift(rota, s.units.bank, "2026-11-27T01:00:00Z", { studio });
    const theirs = await s.on.shift(rota, s.units.school, "2026-12-04T01:00:00Z", { studio });
    for (const act of ["nameOnDuty", "askForCover"])
      await s.refused("bank", act, { shiftId: begun.id }, "SHIFT_BEGUN", "shiftId");
    await s.refused("school", "coverShift", { shiftId: begun.id }, "SHIFT_BEGUN", "shiftId");
    await s.refused("bank", "proposeShiftSwap", { shiftId: begun.id, withId: theirs.id }, "SHIFT_BEGUN", "shiftId");
    const given = await s.on.shift(rota, s.units.school, "2026-11-22T03:00:00Z", { studio });
    await s.refused("bank", "proposeShiftSwap", { shiftId: ahead.id, withId: given.id }, "SHIFT_BEGUN", "withId");
    await s.refused("school", "nameOnDuty", { shiftId: ahead.id, personName: "他人" }, "NOT_YOURS", "shiftId");
    await s.refused("school", "askForCover", { shiftId: ahead.id }, "NOT_YOURS", "shiftId");
    await s.refused("school", "coverShift", { shiftId: ahead.id }, "NOT_YOURS", "shiftId");
    await s.refused("school", "proposeShiftSwap", { shiftId: ahead.id, withId: theirs.id }, "NOT_YOURS", "shiftId");
    await s.refused("coordinator", "coverShift", { shiftId: ahead.id, organizationId: s.units.bank.id }, "ALREADY_EXISTS", "organizationId"); // prettier-ignore
    await s.refused("bank", "proposeShiftSwap", { shiftId: ahead.id, withId: ahead.id }, "INVALID_VALUE", "withId");
    for (const act of ["nameOnDuty", "askForCover"])
      await s.fails("elsewhere", act, { shiftId: ahead.id }, "NOT_FOUND", "shiftId");
  });

  it("a swap that would leave a shift empty", async () => {
    const mine = await s.on.shift(rota, s.units.bank, "2027-01-05T01:00:00Z", { studio });
    const theirs = await s.on.shift(rota, s.units.school, "2027-01-06T01:00:00Z", { studio });
    // The bank is on duty at the station at the time of the school's shift.
    const other = await s.on.rota({ station, startsAt: "2027-01-06T01:00:00Z", turns: [s.units.bank] });
    await s.on.shift(other, s.units.bank, "2027-01-06T01:30:00Z", { station });
    const swap = { shiftId: mine.id, withId: theirs.id };
    await s.refused("bank", "proposeShiftSwap", swap, "SHIFT_LEFT_EMPTY", "shiftId");
    const cover = { shiftId: theirs.id, organizationId: s.units.bank.id };
    await s.refused("coordinator", "coverShift", cover, "SHIFT_LEFT_EMPTY", "organizationId");
    // Who proposed it gave its shift to another meanwhile.
    const later = await s.on.shift(rota, s.units.school, "2027-01-13T01:00:00Z", { studio });
    const swapId = await s.done("bank", "proposeShiftSwap", { shiftId: mine.id, withId: later.id });
    await s.done("coordinator", "coverShift", { shiftId: mine.id, organizationId: s.units.clinic.id });
    await s.refused("school", "acceptShiftSwap", { swapId }, "SHIFT_LEFT_EMPTY", "swapId");
  });

  it("a swap whose time has come, or whose side is on duty elsewhere by then", async () => {
    const mine = await s.on.shift(rota, s.units.bank, "2027-01-19T01:00:00Z", { studio });
    const theirs = await s.on.shift(rota, s.units.school, "2027-01-20T01:00:00Z", { studio });
    const swapId = await s.done("bank", "proposeShiftSwap", { shiftId: mine.id, withId: theirs.id });
    const other = await s.on.rota({ station, startsAt: "2027-01-20T01:00:00Z", turns: [s.units.clinic] });
    const elsewhere = await s.on.shift(other, s.units.clinic, "2027-01-20T01:30:00Z", { station });
    await s.done("coordinator", "coverShift", { shiftId: elsewhere.id, organizationId: s.units.bank.id });
    await s.refused("school", "acceptShiftSwap", { swapId }, "SHIFT_LEFT_EMPTY", "swapId");
    await s.done("coordinator", "coverShift", { shiftId: elsewhere.id, organizationId: s.units.clinic.id });
    s.clock.move("2027-01-19T01:00:00Z");
    await s.refused("school", "acceptShiftSwap", { swapId }, "SHIFT_BEGUN", "swapId");
    s.clock.move("2026-11-23T04:00:00Z");
  });

  it("a swap that is not theirs, is answered already, or is proposed twice", async () => {
    const [a, b, c] = [
      await s.on.shift(rota, s.units.bank, "2027-02-02T01:00:00Z", { studio }),
      await s.on.shift(rota, s.units.school, "2027-02-03T01:00:00Z", { studio }),
      await s.on.shift(rota, s.units.clinic, "2027-02-04T01:00:00Z", { studio }),
    ];
    const swapId = await s.done("bank", "proposeShiftSwap", { shiftId: a.id, withId: b.id });
    await s.refused("bank", "proposeShiftSwap", { shiftId: a.id, withId: c.id }, "ALREADY_EXISTS", "shiftId");
    await s.refused("bank", "acceptShiftSwap", { swapId }, "NOT_YOURS", "swapId");
    await s.refused("school", "withdrawShiftSwap", { swapId }, "NOT_YOURS", "swapId");
    for (const act of ["acceptShiftSwap", "declineShiftSwap", "withdrawShiftSwap"]) {
      await s.fails("clinic", act, { swapId }, "NOT_FOUND", "swapId");
      await s.fails("elsewhere", act, { swapId }, "NOT_FOUND", "swapId");
    }
    await s.done("school", "declineShiftSwap", { swapId });
    await s.refused("school", "acceptShiftSwap", { swapId }, "WRONG_STATE");
    await s.refused("bank", "withdrawShiftSwap", { swapId }, "WRONG_STATE");
  });

  it("a case of another's studio, of a month to come, with somebody's number, and taken back twice", async () => {
    const record = { studioId: studio.id, type: "法律咨询" };
    await s.refused("school", "recordCase", record, "NOT_YOURS", "studioId");
    await s.fails("elsewhere", "recordCase", record, "NOT_FOUND", "studioId");
    await s.refused("bank", "recordCase", { ...record, month: "2026-12-01" }, "INVALID_VALUE", "month");
    await s.refused("bank", "recordCase", { ...record, type: "找 138 0013 8000" }, "INVALID_VALUE", "type");
    await s.refused("bank", "recordCase", { ...record, type: " " }, "INVALID_VALUE", "type");
    const caseId = await s.done("bank", "recordCase", record);
    await s.fails("school", "reverseCase", { caseId }, "NOT_FOUND", "caseId");
    await s.fails("elsewhere", "reverseCase", { caseId }, "NOT_FOUND", "caseId");
    const reversal = await s.done("bank", "reverseCase", { caseId });
    await s.refused("bank", "reverseCase", { caseId }, "ALREADY_REVERSED", "caseId");
    await s.refused("bank", "reverseCase", { caseId: reversal }, "WRONG_STATE", "caseId");
  });

  it("that a unit closes while it is on duty, by whatever way it came to be", async () => {
    const leaving = await s.alliance.organization("将撤单位");
    const close = { organizationId: leaving.id };
    const stays = () => s.refused("coordinator", "closeOrganization", close, "STILL_IN_USE", "organizationId");
    const shift = await s.on.shift(rota, s.units.bank, "2027-03-02T01:00:00Z", { studio, coverSought: true });
    await s.done("coordinator", "coverShift", { shiftId: shift.id, organizationId: leaving.id });
    await stays();
    await s.done("coordinator", "coverShift", { shiftId: shift.id, organizationId: s.units.school.id });
    // Its duty ends one day, and has shifts until then.
    const last = await s.on.rota({
      station,
      startsAt: "2027-05-01T01:00:00Z",
      turns: [leaving],
      endedOn: "2028-12-31",
    });
    await stays();
    await s.done("coordinator", "endDutyRota", { rotaId: last.id, endedOn: "2026-11-22" });
    expect(await s.done("coordinator", "closeOrganization", close)).toBe(leaving.id);
  });

  it("a person's number where everybody reads", async () => {
    const number = "找张先生 138-0013-8000";
    const stationId = station.id;
    const studioId = studio.id;
    for (const [member, value] of Object.entries({
      name: number,
      siteKind: number,
      functions: [number],
      services: [number],
    })) {
      await s.refused("coordinator", "establishStation", { name: "二站", [member]: value }, "INVALID_VALUE", member);
      await s.refused("coordinator", "updateStation", { stationId, [member]: value }, "INVALID_VALUE", member);
    }
    for (const [member, value] of Object.entries({
      name: number,
      services: ["11010519491231002X 的陪诊"],
      hostBackground: number,
    })) {
      const told = { hostName: "测试主持人", [member]: value };
      await s.refused("coordinator", "foundStudio", { name: "新工作室", ...told }, "INVALID_VALUE", member);
      await s.refused("coordinator", "updateStudio", { studioId, ...told }, "INVALID_VALUE", member);
    }
  });

  it("a station or a studio of a known name, with hours that are none, or closed while it is needed", async () => {
    await s.refused("coordinator", "establishStation", { name: "和园党群服务站" }, "ALREADY_EXISTS", "name");
    await s.refused("coordinator", "foundStudio", { name: "和园工作室" }, "ALREADY_EXISTS", "name");
    await s.refused("coordinator", "foundStudio", { name: "新工作室", hostBackground: "退休教师" }, "INVALID_VALUE", "hostBackground"); // prettier-ignore
    for (const [opens, closes] of [["17:30", "08:30"], ["8:30", "17:30"], ["08:30", "24:30"]]) // prettier-ignore
      await s.refused("coordinator", "updateStation", { stationId: station.id, openingHours: [{ dayOfWeek: "MONDAY", opens, closes }] }, "INVALID_VALUE", "openingHours"); // prettier-ignore
    await s.refused("coordinator", "closeStation", { stationId: station.id }, "STILL_IN_USE", "stationId");
    await s.refused("coordinator", "closeStudio", { studioId: studio.id }, "STILL_IN_USE", "studioId");
    await s.refused("coordinator", "closeOrganization", { organizationId: s.units.bank.id }, "STILL_IN_USE", "organizationId"); // prettier-ignore
    await s.fails("bank", "closeStudio", { studioId: studio.id }, "FORBIDDEN");
    await s.fails("elsewhere", "closeStudio", { studioId: studio.id }, "NOT_FOUND", "studioId");
  });
});
