import { refusal, failure } from "../../support/acts.js";
import { unchanged } from "../../support/unchanged.js";
import { idOf, nobody, statusOf, theSetting, today } from "./setting.js";

describe("memberships", () => {
  let setting: Awaited<ReturnType<typeof theSetting>>;
  beforeAll(async () => {
    setting = await theSetting();
  });
  afterAll(() => setting.hub.stop());

  describe("begin with an application", () => {
    it("that the coordinators accept: from that day on, for an open end", async () => {
      const { unit, key } = await setting.unitOf("徽商银行");
      const liaison = await setting.heyuan.post(unit, "网点主任", { role: "LIAISON" });
      const applied = await setting.act(key, "applyForMembership", { liaisonId: liaison.id });
      expect(applied.done).toEqual({
        id: expect.stringMatching(/^mem_/) as string,
        status: "APPLIED",
        voting: true,
        validFrom: null,
        validUntil: null,
        member: { name: "徽商银行" },
        liaison: { label: "网点主任" },
      });
      const accepted = await setting.act(setting.keys.coordinator, "acceptMembership", { membershipId: idOf(applied) });
      expect(accepted.done).toEqual({ ...applied.done, status: "ACTIVE", validFrom: today });
      const events = await setting.hub.sql("select noun, act, recorded_at from outbox order by id desc limit 2");
      expect(events).toEqual([
        { noun: "membership", act: "acceptMembership", recorded_at: setting.clock.now() },
        { noun: "membership", act: "applyForMembership", recorded_at: setting.clock.now() },
      ]);
    });

    it("that proposes a term, which stands unless the coordinators set another", async () => {
      const { key } = await setting.unitOf("甲单位");
      const term = { validFrom: "2027-01-01", validUntil: "2028-12-31" };
      const applied = await setting.act(key, "applyForMembership", { term, voting: false });
      expect(applied.done).toMatchObject({ ...term, voting: false, status: "APPLIED" });
      const accepted = await setting.act(setting.keys.coordinator, "acceptMembership", { membershipId: idOf(applied) });
      expect(accepted.done).toMatchObject({ ...term, voting: false, status: "ACTIVE" });

      const { unit } = await setting.unitOf("乙单位");
      const other = await setting.act(setting.keys.operator, "applyForMembership", { organizationId: unit.id, term });
      const shorter = { membershipId: idOf(other), term: { validUntil: "2027-06-30" } };
      expect((await setting.act(setting.keys.operator, "acceptMembership", shorter)).done).toMatchObject({
        status: "ACTIVE",
        validFrom: today,
        validUntil: "2027-06-30",
      });
    });

    it("that is not the applicant's own to accept", async () => {
      const { key } = await setting.unitOf("丙单位");
      const membershipId = idOf(await setting.act(key, "applyForMembership", {}));
      await unchanged(setting.hub, async () => {
        expect(await setting.act(key, "acceptMembership", { membershipId })).toEqual(
          refusal("NOT_YOURS", "membershipId"),
        );
      });
    });

    it("that may be turned down, and made again", async () => {
      const { key } = await setting.unitOf("丁单位");
      const membershipId = idOf(await setting.act(key, "applyForMembership", {}));
      expect(statusOf(await setting.act(setting.keys.coordinator, "rejectMembership", { membershipId }))).toBe(
        "REJECTED",
      );
      const again = await setting.act(key, "applyForMembership", {});
      expect(statusOf(again)).toBe("APPLIED");
      expect(idOf(again)).not.toBe(membershipId);
    });

    it("of the organization itself, or that the coordinators record for it", async () => {
      const { unit, key } = await setting.unitOf("戊单位");
      const { key: another } = await setting.unitOf("己单位");
      const organizationId = unit.id;
      await unchanged(setting.hub, async () => {
        expect(await setting.act(another, "applyForMembership", { organizationId })).toEqual(
          refusal("NOT_YOURS", "organizationId"),
        );
        expect(await setting.act(setting.keys.elsewhere, "applyForMembership", { organizationId })).toEqual(
          failure("NOT_FOUND", "organizationId"),
        );
        expect(await setting.act(key, "applyForMembership", { organizationId: setting.far.id })).toEqual(
          failure("NOT_FOUND", "organizationId"),
        );
        expect(await setting.act(setting.keys.operator, "applyForMembership", {})).toEqual(
          failure("NOT_FOUND", "organizationId"),
        );
        expect(await setting.act(setting.keys.widget, "applyForMembership", { organizationId })).toEqual(
          failure("FORBIDDEN"),
        );
        expect(await setting.act("public", "applyForMembership", { organizationId })).toEqual(
          failure("UNAUTHENTICATED"),
        );
      });
      expect(statusOf(await setting.act(setting.keys.coordinator, "applyForMembership", { organizationId }))).toBe(
        "APPLIED",
      );
    });
  });

  describe("begin with an invitation", () => {
    it("that the organization accepts as it was made", async () => {
      const { unit, key } = await setting.unitOf("庚单位");
      const term = { validFrom: "2027-01-01", validUntil: "2027-12-31" };
      const invited = await setting.act(setting.keys.coordinator, "inviteMember", { organizationId: unit.id, term });
      expect(invited.done).toMatchObject({ status: "INVITED", voting: true, ...term });
      const membershipId = idOf(invited);
      await unchanged(setting.hub, async () => {
        const forEver = { membershipId, term: { validFrom: "2027-01-01" } };
        expect(await setting.act(key, "acceptMembership", forEver)).toEqual(refusal("NOT_YOURS", "term"));
      });
      const accepted = await setting.act(key, "acceptMembership", { membershipId });
      expect(accepted.done).toEqual({ ...invited.done, status: "ACTIVE" });
    });

    it("to which the coordinators record the consent that was given on paper", async () => {
      const { unit } = await setting.unitOf("辛单位");
      const invited = await setting.act(setting.keys.coordinator, "inviteMember", {
        organizationId: unit.id,
        voting: false,
      });
      const accepted = await setting.act(setting.keys.coordinator, "acceptMembership", { membershipId: idOf(invited) });
      expect(accepted.done).toEqual({ ...invited.done, status: "ACTIVE", validFrom: today, validUntil: null });
    });

    it.each(["APPLIED", "INVITED", "REJECTED"] as const)("of which other members learn nothing: %s", async (status) => {
      const { unit } = await setting.unitOf(`单位 ${status}`);
      const { key: another } = await setting.unitOf(`旁人 ${status}`);
      const { id: membershipId } = await setting.heyuan.member(unit, { status });
      await unchanged(setting.hub, async () => {
        for (const name of ["acceptMembership", "withdrawMembership"])
          for (const key of [another, setting.keys.elsewhere])
            expect(await setting.act(key, name, { membershipId })).toEqual(failure("NOT_FOUND", "membershipId"));
      });
    });

    it("that only the alliance makes", async () => {
      const { unit, key } = await setting.unitOf("子单位");
      const organizationId = unit.id;
      await unchanged(setting.hub, async () => {
        expect(await setting.act(key, "inviteMember", { organizationId })).toEqual(failure("FORBIDDEN"));
        expect(await setting.act(setting.keys.elsewhere, "inviteMember", { organizationId })).toEqual(
          failure("NOT_FOUND", "organizationId"),
        );
      });
    });
  });

  it("are one at a time, and the convener is none", async () => {
    const { unit, key } = await setting.unitOf("丑单位");
    const applied = await setting.act(key, "applyForMembership", {});
    const again = async () => {
      await unchanged(setting.hub, async () => {
        const already = refusal("ALREADY_MEMBER", "organizationId");
        expect(await setting.act(key, "applyForMembership", {})).toEqual(already);
        expect(await setting.act(setting.keys.coordinator, "inviteMember", { organizationId: unit.id })).toEqual(
          already,
        );
      });
    };
    await again();
    await setting.act(setting.keys.coordinator, "acceptMembership", { membershipId: idOf(applied) });
    await again();
    await setting.act(setting.keys.coordinator, "suspendMembership", { membershipId: idOf(applied) });
    await again();
    await unchanged(setting.hub, async () => {
      const convener = refusal("INVALID_VALUE", "organizationId");
      expect(await setting.act(setting.keys.coordinator, "applyForMembership", {})).toEqual(convener);
      expect(
        await setting.act(setting.keys.coordinator, "inviteMember", { organizationId: setting.branch.id }),
      ).toEqual(convener);
    });
    const { body } = await setting.hub
      .as(setting.keys.coordinator)
      .run(
        "mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { userErrors { message } } }",
        { input: { organizationId: setting.branch.id } },
        { "accept-language": "zh" },
      );
    expect(body.data!["inviteMember"]).toEqual({
      userErrors: [{ message: "organizationId：社区党总支召集联盟，不是成员单位。" }],
    });
  });

  it("are not of closed organizations, neither anew nor again", async () => {
    const { unit, key } = await setting.unitOf("寅单位");
    const former = await setting.heyuan.member(unit, { status: "EXPIRED", validUntil: "2026-06-30" });
    const closed = await setting.act(
      setting.keys.coordinator,
      "closeOrganization",
      { organizationId: unit.id },
      "organization { name }",
    );
    expect(closed.done).toEqual({ name: "寅单位" });
    await unchanged(setting.hub, async () => {
      expect(await setting.act(key, "applyForMembership", {})).toEqual(refusal("INVALID_VALUE", "organizationId"));
      expect(await setting.act(setting.keys.coordinator, "inviteMember", { organizationId: unit.id })).toEqual(
        refusal("INVALID_VALUE", "organizationId"),
      );
      expect(await setting.act(setting.keys.coordinator, "renewMembership", { membershipId: former.id })).toEqual(
        refusal("INVALID_VALUE", "membershipId"),
      );
    });
  });

  it("have a liaison who holds a post of the member", async () => {
    const { unit, key } = await setting.unitOf("申单位");
    const other = await setting.heyuan.organization("酉单位");
    const [theirs, former] = [
      await setting.heyuan.post(other, "主任"),
      await setting.heyuan.post(unit, "前联络员", { endedOn: "2026-01-01" }),
    ];
    await unchanged(setting.hub, async () => {
      for (const { id: liaisonId } of [theirs, former])
        expect(await setting.act(key, "applyForMembership", { liaisonId })).toEqual(
          refusal("INVALID_VALUE", "liaisonId"),
        );
      expect(await setting.act(key, "applyForMembership", { liaisonId: `pos_${nobody}` })).toEqual(
        failure("NOT_FOUND", "liaisonId"),
      );
    });
  });

  it("begin once when the organization applies twice at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { unit, key } = await setting.unitOf(`双击单位 ${round}`);
      const both = await Promise.all([1, 2].map(() => setting.act(key, "applyForMembership", {})));
      expect(both.map(statusOf).filter(Boolean)).toEqual(["APPLIED"]);
      expect(both).toContainEqual(refusal("ALREADY_MEMBER", "organizationId"));
      expect(await setting.hub.sql("select from memberships where member_id = $1", [unit.uuid])).toHaveLength(1);
    }
  });

  it("are never of an organization that is closed at the same time", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { unit, key } = await setting.unitOf(`将撤单位 ${round}`);
      const [closing, applying] = await Promise.all([
        setting.act(
          setting.keys.coordinator,
          "closeOrganization",
          { organizationId: unit.id },
          "organization { name }",
        ),
        setting.act(key, "applyForMembership", {}),
      ]);
      if (closing.done) expect(applying).toEqual(refusal("INVALID_VALUE", "organizationId"));
      else {
        expect(closing).toEqual(refusal("STILL_IN_USE", "organizationId"));
        expect(statusOf(applying)).toBe("APPLIED");
      }
    }
  });

  it("are applied for once by an act that is sent twice, which answers how it stands now", async () => {
    const { key } = await setting.unitOf("重试单位");
    const input = { term: { validUntil: "2027-12-31" }, idempotencyKey: "申请" };
    const first = await setting.act(key, "applyForMembership", input);
    await setting.act(setting.keys.coordinator, "acceptMembership", { membershipId: idOf(first) });
    await unchanged(setting.hub, async () => {
      const again = await setting.act(key, "applyForMembership", input);
      expect(again.done).toEqual({ ...first.done, status: "ACTIVE", validFrom: today });
      const other = { ...input, term: { validUntil: "2028-12-31" } };
      expect(await setting.act(key, "applyForMembership", other)).toEqual(
        refusal("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"),
      );
    });
  });
});
