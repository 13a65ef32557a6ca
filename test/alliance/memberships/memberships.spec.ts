import { refusal, failure } from "../../support/acts.js";
import { unchanged } from "../../support/unchanged.js";
import { idOf, nobody, theSetting, today } from "./setting.js";

describe("memberships that were begun", () => {
  let setting: Awaited<ReturnType<typeof theSetting>>;
  beforeAll(async () => {
    setting = await theSetting();
  });
  afterAll(() => setting.hub.stop());

  it("rest, go on, end by the member's own will, and are renewed for a new term", async () => {
    const { unit, key } = await setting.unitOf("卯单位");
    const { id: membershipId } = await setting.heyuan.member(unit, {
      validFrom: "2025-01-01",
      validUntil: "2026-12-31",
    });
    const step = async (as: string, name: string, input = {}) =>
      (await setting.act(as, name, { membershipId, ...input }, "membership { status validFrom validUntil }")).done;
    const term = { validFrom: "2025-01-01", validUntil: "2026-12-31" };
    expect(await step(setting.keys.coordinator, "suspendMembership")).toEqual({ status: "SUSPENDED", ...term });
    expect(await step(setting.keys.coordinator, "resumeMembership")).toEqual({ status: "ACTIVE", ...term });
    expect(await step(setting.keys.operator, "suspendMembership")).toEqual({ status: "SUSPENDED", ...term });
    expect(await step(key, "withdrawMembership")).toEqual({
      status: "WITHDRAWN",
      validFrom: "2025-01-01",
      validUntil: today,
    });
    const next = { validFrom: "2027-01-01", validUntil: "2027-12-31" };
    expect(await step(setting.keys.coordinator, "renewMembership", { term: next })).toEqual({
      status: "ACTIVE",
      ...next,
    });
    expect(await step(setting.keys.coordinator, "withdrawMembership")).toEqual({ status: "WITHDRAWN", ...next });
    expect(await step(setting.keys.coordinator, "renewMembership")).toEqual({
      status: "ACTIVE",
      validFrom: today,
      validUntil: null,
    });
  });

  it("are the alliance's to decide: a member rests, goes on or is renewed by nobody else", async () => {
    const { unit, key } = await setting.unitOf("辰单位");
    const { key: another } = await setting.unitOf("巳单位");
    const { id: membershipId } = await setting.heyuan.member(unit);
    await unchanged(setting.hub, async () => {
      for (const name of ["rejectMembership", "suspendMembership", "resumeMembership", "renewMembership"]) {
        expect(await setting.act(key, name, { membershipId })).toEqual(failure("FORBIDDEN"));
        expect(await setting.act("public", name, { membershipId })).toEqual(failure("UNAUTHENTICATED"));
        expect(await setting.act(setting.keys.elsewhere, name, { membershipId })).toEqual(
          failure("NOT_FOUND", "membershipId"),
        );
        for (const id of [`mem_${nobody}`, unit.id, ""])
          expect(await setting.act(setting.keys.coordinator, name, { membershipId: id })).toEqual(
            failure("NOT_FOUND", "membershipId"),
          );
      }
      for (const name of ["acceptMembership", "withdrawMembership"])
        expect(await setting.act(another, name, { membershipId })).toEqual(refusal("NOT_YOURS", "membershipId"));
    });
  });

  it("are not renewed beside a newer one", async () => {
    const { unit, key } = await setting.unitOf("午单位");
    const former = await setting.heyuan.member(unit, { status: "WITHDRAWN" });
    await setting.act(key, "applyForMembership", {});
    await unchanged(setting.hub, async () => {
      expect(await setting.act(setting.keys.coordinator, "renewMembership", { membershipId: former.id })).toEqual(
        refusal("ALREADY_MEMBER", "organizationId"),
      );
    });
  });

  it("end no earlier than they begin, and may last one day", async () => {
    const { unit, key } = await setting.unitOf("未单位");
    const wrong = refusal("ENDS_BEFORE_START", "term");
    const backwards = { validFrom: "2027-01-02", validUntil: "2027-01-01" };
    await unchanged(setting.hub, async () => {
      expect(await setting.act(key, "applyForMembership", { term: backwards })).toEqual(wrong);
      expect(await setting.act(key, "applyForMembership", { term: { validUntil: "2026-11-22" } })).toEqual(wrong);
      expect(
        await setting.act(setting.keys.coordinator, "inviteMember", { organizationId: unit.id, term: backwards }),
      ).toEqual(wrong);
    });
    const membershipId = idOf(await setting.act(key, "applyForMembership", { term: { validUntil: today } }));
    await unchanged(setting.hub, async () => {
      expect(
        await setting.act(setting.keys.coordinator, "acceptMembership", { membershipId, term: backwards }),
      ).toEqual(wrong);
    });
    const accepted = await setting.act(setting.keys.coordinator, "acceptMembership", { membershipId });
    expect(accepted.done).toMatchObject({ status: "ACTIVE", validFrom: today, validUntil: today });
    await setting.act(key, "withdrawMembership", { membershipId });
    await unchanged(setting.hub, async () => {
      expect(await setting.act(setting.keys.coordinator, "renewMembership", { membershipId, term: backwards })).toEqual(
        wrong,
      );
    });
  });
});
