import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, failure, refusal } from "../../support/acts.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";

describe("who takes part in an activity", () => {
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let property: GivenOrganization;
  let keys: Record<"coordinator" | "bank" | "property" | "operator", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock: clockAt("2026-11-23T04:00:00Z") });
    heyuan = await stage(hub.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    property = await heyuan.organization("万象美物业");
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      property: await hub.issue("member", "heyuan", "万象美物业"),
      operator: await hub.issue("operator"),
    };
  });
  afterAll(() => hub.stop());

  const act = (as: string, name: string, input: Record<string, unknown>, select: string) =>
    perform(hub, as, name, input, select);

  const plan = { startsAt: "2026-12-01T01:00:00Z" };

  describe("co-hosting", () => {
    const select = "coHost { status answeredAt organization { name } }";

    it("needs the unit's own consent", async () => {
      const activity = await heyuan.activity("生日会", { host: bank, startsAt: plan.startsAt });
      const invitation = { activityId: activity.id, organizationId: property.id };
      expect((await act(keys.bank, "inviteCoHost", invitation, select)).done).toEqual({
        status: "INVITED",
        answeredAt: null,
        organization: { name: "万象美物业" },
      });
      await unchanged(hub, async () => {
        for (const name of ["acceptCoHost", "declineCoHost", "withdrawCoHost"]) {
          expect(await act(keys.bank, name, invitation, select)).toEqual(refusal("NOT_YOURS", "organizationId"));
          expect(await act(keys.coordinator, name, invitation, select)).toEqual(refusal("NOT_YOURS", "organizationId"));
          expect(await act(keys.operator, name, invitation, select)).toEqual(failure("FORBIDDEN"));
          expect(await act(keys.bank, name, { activityId: activity.id }, select)).toEqual(
            failure("NOT_FOUND", "activityId"),
          );
        }
        expect(await act(keys.bank, "inviteCoHost", invitation, select)).toEqual(
          refusal("ALREADY_CO_HOST", "organizationId"),
        );
        expect(await act(keys.bank, "inviteCoHost", { ...invitation, organizationId: bank.id }, select)).toEqual(
          refusal("ALREADY_CO_HOST", "organizationId"),
        );
        expect(await act(keys.property, "inviteCoHost", invitation, select)).toEqual(
          refusal("NOT_YOURS", "activityId"),
        );
      });
      expect((await act(keys.property, "acceptCoHost", { activityId: activity.id }, select)).done).toEqual({
        status: "ACCEPTED",
        answeredAt: "2026-11-23T04:00:00.000Z",
        organization: { name: "万象美物业" },
      });
    });

    it("is asked once, however many ask at once", async () => {
      const activity = await heyuan.activity("夜跑护河", { host: bank, startsAt: plan.startsAt });
      const invitation = { activityId: activity.id, organizationId: property.id };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => act(keys.bank, "inviteCoHost", invitation, select)),
      );
      expect(answers.filter(({ done }) => done)).toHaveLength(1);
      expect(answers.flatMap(({ refused }) => refused.map(({ code }) => code))).toEqual(
        Array(7).fill("ALREADY_CO_HOST"),
      );
    });
  });

  describe("attendance", () => {
    const select = "attendance { headcount personTimes }";
    const came = (activityId: string, more: Record<string, unknown>) => ({
      activityId,
      organizationId: property.id,
      ...more,
    });

    it("has as many person-times as heads unless told otherwise", async () => {
      const activity = await heyuan.activity("垃圾分类", { host: bank, startsAt: plan.startsAt, status: "COMPLETED" });
      expect((await act(keys.bank, "recordAttendance", came(activity.id, { headcount: 7 }), select)).done).toEqual({
        headcount: 7,
        personTimes: 7,
      });
      await unchanged(hub, async () => {
        const refused = async (more: Record<string, unknown>) =>
          (await act(keys.bank, "recordAttendance", came(activity.id, more), select)).refused;
        expect(await refused({ headcount: 9, personTimes: 8 })).toEqual([
          { code: "HEADS_OVER_PERSON_TIMES", path: ["input", "headcount"] },
        ]);
        expect(await refused({ headcount: -1 })).toEqual([{ code: "INVALID_VALUE", path: ["input", "headcount"] }]);
        expect(await refused({})).toEqual([{ code: "INVALID_VALUE", path: ["input", "headcount"] }]);
        expect(await act(keys.property, "recordAttendance", came(activity.id, { headcount: 1 }), select)).toEqual(
          refusal("NOT_YOURS", "activityId"),
        );
      });
    });

    it("counts heads on a campaign and person-times on its days", async () => {
      const flood = await heyuan.activity("防汛", {
        host: bank,
        startsAt: plan.startsAt,
        status: "IN_PROGRESS",
        duties: ["巡堤"],
      });
      const day = await heyuan.activity("防汛第一日", {
        host: bank,
        startsAt: plan.startsAt,
        status: "IN_PROGRESS",
        superEvent: flood,
      });
      expect(
        (await act(keys.bank, "recordAttendance", came(flood.id, { headcount: 20, duty: "巡堤" }), select)).done,
      ).toEqual({ headcount: 20, personTimes: null });
      expect((await act(keys.bank, "recordAttendance", came(day.id, { personTimes: 35 }), select)).done).toEqual({
        headcount: null,
        personTimes: 35,
      });
      await unchanged(hub, async () => {
        expect(
          await act(keys.bank, "recordAttendance", came(flood.id, { headcount: 20, personTimes: 35 }), select),
        ).toEqual(refusal("WRONG_MEASURE", "personTimes"));
        expect(await act(keys.bank, "recordAttendance", came(day.id, { headcount: 20 }), select)).toEqual(
          refusal("WRONG_MEASURE", "headcount"),
        );
        expect(
          await act(keys.bank, "recordAttendance", came(flood.id, { headcount: 20, duty: "做饭" }), select),
        ).toEqual(refusal("INVALID_VALUE", "duty"));
      });
    });
  });
});
