import { failure, refusal } from "../../support/acts.js";
import { unchanged } from "../../support/unchanged.js";
import { nobody, stateOf, theSetting } from "./setting.js";

type Setting = Awaited<ReturnType<typeof theSetting>>;
type Key = keyof Setting["keys"];

describe("what is refused of matters leaves everything as it was", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());

  const refused = async (
    by: Key,
    name: string,
    input: Record<string, unknown>,
    expected: ReturnType<typeof refusal>,
  ): Promise<void> => {
    await unchanged(s.hub, async () => expect(await s.act(s.keys[by], name, input)).toEqual(expected));
  };

  const told = { track: "INSTANT", channel: "GRID", category: "卫生", title: "垃圾未清" };

  it("raising: for another unit, without a title, over-long, somewhere else", async () => {
    await refused("bank", "raiseMatter", { ...told, raisedById: s.school.id }, refusal("NOT_YOURS", "raisedById"));
    await refused("coordinator", "raiseMatter", { ...told, title: " " }, refusal("INVALID_VALUE", "title"));
    await refused(
      "coordinator",
      "raiseMatter",
      { ...told, category: "卫".repeat(41) },
      refusal("INVALID_VALUE", "category"),
    );
    await refused("coordinator", "raiseMatter", { ...told, concernsId: s.far.id }, failure("NOT_FOUND", "concernsId"));
    await refused("coordinator", "raiseMatter", { ...told, placeId: s.far.id }, failure("NOT_FOUND", "placeId"));
    await refused("coordinator", "raiseMatter", { ...told, allianceId: s.linshe.id }, failure("FORBIDDEN"));
    await refused("operator", "raiseMatter", told, failure("NOT_FOUND", "allianceId"));
    const closed = await s.heyuan.organization("已撤销单位", { closedOn: "2026-01-01" });
    await refused(
      "coordinator",
      "raiseMatter",
      { ...told, raisedById: closed.id },
      refusal("INVALID_VALUE", "raisedById"),
    );
    await refused("widget", "raiseMatter", told, failure("FORBIDDEN"));
    await refused("public", "raiseMatter", told, failure("UNAUTHENTICATED"));
  });

  it("advancing: by a unit that is not told to, at a step that is not the assignee's, unseen, elsewhere", async () => {
    const matter = await s.heyuan.matter("漏水", { status: "SUPERVISION", assignee: s.property, raisedBy: s.bank });
    const early = await s.heyuan.matter("噪音", { status: "AGENDA", assignee: s.property, publicTitle: "夜间噪音" });
    const advance = (by: Key, matterId: string, expected: ReturnType<typeof refusal>) =>
      refused(by, "advanceMatter", { matterId }, expected);
    await advance("bank", matter.id, refusal("NOT_YOURS", "matterId"));
    await advance("property", early.id, refusal("NOT_YOURS", "matterId"));
    await advance("school", early.id, refusal("NOT_YOURS", "matterId"));
    await advance("school", matter.id, failure("NOT_FOUND", "matterId"));
    await advance("elsewhere", early.id, failure("NOT_FOUND", "matterId"));
    await advance("farMember", early.id, failure("NOT_FOUND", "matterId"));
    await advance("coordinator", `mat_${nobody}`, failure("NOT_FOUND", "matterId"));
    await advance("coordinator", s.bank.id, failure("NOT_FOUND", "matterId"));
    await advance("public", matter.id, failure("UNAUTHENTICATED"));
  });

  it("advancing beyond the feedback: an end is confirmed, never taken as a step", async () => {
    for (const status of ["FEEDBACK", "CALLED_BACK", "CLOSED", "MERGED", "DISMISSED"] as const) {
      const matter = await s.heyuan.matter(`事项 ${status}`, { status });
      await refused("coordinator", "advanceMatter", { matterId: matter.id }, refusal("WRONG_STATE"));
    }
  });

  it("assigning to nobody known, to another alliance's unit, to a closed one; deciding is the coordinators'", async () => {
    const matter = await s.heyuan.matter("井盖");
    const assign = (by: Key, organizationId: string, expected: ReturnType<typeof refusal>) =>
      refused(by, "assignMatter", { matterId: matter.id, organizationId }, expected);
    await assign("coordinator", `org_${nobody}`, failure("NOT_FOUND", "organizationId"));
    await assign("coordinator", s.far.id, failure("NOT_FOUND", "organizationId"));
    await assign("operator", s.far.id, failure("NOT_FOUND", "organizationId"));
    const closed = await s.heyuan.organization("已撤销单位二", { closedOn: "2026-01-01" });
    await assign("coordinator", closed.id, refusal("INVALID_VALUE", "organizationId"));
    await assign("property", s.property.id, failure("FORBIDDEN"));
    await refused("bank", "publishMatter", { matterId: matter.id, publicTitle: "井盖" }, failure("FORBIDDEN"));
    await refused(
      "coordinator",
      "publishMatter",
      { matterId: matter.id, publicTitle: "" },
      refusal("INVALID_VALUE", "publicTitle"),
    );
    await refused(
      "coordinator",
      "dismissMatter",
      { matterId: matter.id, reason: " " },
      refusal("INVALID_VALUE", "reason"),
    );
  });

  it("merging into itself, into what is over, into another alliance's", async () => {
    const matter = await s.heyuan.matter("绿化");
    const over = await s.heyuan.matter("绿化旧", { status: "CLOSED" });
    const far = await s.linshe.matter("绿化外");
    const merge = (by: Key, intoId: string, expected: ReturnType<typeof refusal>) =>
      refused(by, "mergeMatter", { matterId: matter.id, intoId }, expected);
    await merge("coordinator", matter.id, refusal("INVALID_VALUE", "intoId"));
    await merge("coordinator", over.id, refusal("WRONG_STATE", "intoId"));
    await merge("coordinator", far.id, failure("NOT_FOUND", "intoId"));
    await merge("operator", far.id, failure("NOT_FOUND", "intoId"));
    await refused("coordinator", "mergeMatter", { matterId: over.id, intoId: matter.id }, refusal("WRONG_STATE"));
  });

  it("judging one's own work, for whichever role, and what is not one's to judge", async () => {
    const own = await s.heyuan.matter("门禁", { status: "FEEDBACK", raisedBy: s.bank, assignee: s.bank });
    const branchs = await s.heyuan.matter("灯", { status: "FEEDBACK", raisedBy: s.bank, assignee: s.branch });
    const other = await s.heyuan.matter("电梯", {
      status: "FEEDBACK",
      raisedBy: s.bank,
      assignee: s.property,
      publicTitle: "电梯检修",
    });
    for (const [name, extra] of [
      ["confirmFeedback", { satisfaction: "SATISFIED" }],
      ["rejectFeedback", { reason: "未解决" }],
    ] as const) {
      await refused("bank", name, { matterId: own.id, ...extra }, refusal("SAME_PERSON", "matterId"));
      await refused("coordinator", name, { matterId: branchs.id, ...extra }, refusal("SAME_PERSON", "matterId"));
      await refused("property", name, { matterId: other.id, ...extra }, refusal("SAME_PERSON", "matterId"));
      await refused("school", name, { matterId: other.id, ...extra }, refusal("NOT_YOURS", "matterId"));
      await refused("school", name, { matterId: own.id, ...extra }, failure("NOT_FOUND", "matterId"));
    }
    expect(stateOf(await s.act(s.keys.bank, "confirmFeedback", { matterId: branchs.id }))).toBe("CLOSED");
    expect(stateOf(await s.act(s.keys.operator, "confirmFeedback", { matterId: own.id }))).toBe("CLOSED");
  });

  it("proposing without being a party, twice, or from the top; deciding what nobody proposed", async () => {
    const matter = await s.heyuan.matter("井盖松动", { assignee: s.property, publicTitle: "井盖" });
    const { id: matterId } = matter;
    const reason = "久拖不决";
    await refused("school", "proposeEscalation", { matterId, reason }, refusal("NOT_YOURS", "matterId"));
    await refused("coordinator", "confirmEscalation", { matterId }, refusal("ESCALATION_NOT_PROPOSED", "matterId"));
    await refused(
      "coordinator",
      "declineEscalation",
      { matterId, reason },
      refusal("ESCALATION_NOT_PROPOSED", "matterId"),
    );
    await s.act(s.keys.property, "proposeEscalation", { matterId, reason });
    await refused("coordinator", "proposeEscalation", { matterId, reason }, refusal("ALREADY_EXISTS", "matterId"));
    await refused("coordinator", "handBackMatter", { matterId, reason }, refusal("NO_LOWER_LEVEL", "matterId"));
    await refused("property", "confirmEscalation", { matterId }, failure("FORBIDDEN"));
    const top = await s.heyuan.matter("道路", { level: "SUBDISTRICT" });
    await refused(
      "coordinator",
      "proposeEscalation",
      { matterId: top.id, reason },
      refusal("NO_HIGHER_LEVEL", "matterId"),
    );
  });

  it("service levels that are none, days that are none, another alliance's calendar", async () => {
    const level = { stage: "PLAN", unit: "WORKING_DAYS" };
    const agree = (by: Key, input: object) =>
      s.hub
        .as(s.keys[by])
        .run("mutation ($input: AgreeServiceLevelInput!) { agreeServiceLevel(input: $input) { alliance { slug } userErrors { code path } } }", { input }); // prettier-ignore
    await unchanged(s.hub, async () => {
      for (const amount of [0, -1, 401])
        expect((await agree("coordinator", { ...level, amount })).body.data).toEqual({
          agreeServiceLevel: { alliance: null, userErrors: [{ code: "INVALID_VALUE", path: ["input", "amount"] }] },
        });
      const other = await agree("coordinator", { ...level, amount: 1, allianceId: s.linshe.id });
      expect(other.body.errors![0]!.extensions["code"]).toBe("FORBIDDEN");
      const { body } = await s.hub
        .as(s.keys.coordinator)
        .run('mutation { removeCalendarDay(input: { day: "2026-05-01" }) { userErrors { code } } }');
      expect(body.errors![0]!.extensions).toEqual({ code: "NOT_FOUND", argument: "day" });
    });
  });

  it("an organization that handles an open matter cannot be closed", async () => {
    const unit = await s.heyuan.organization("承办单位");
    const matter = await s.heyuan.matter("水管", { assignee: unit });
    const close = () =>
      s.hub
        .as(s.keys.coordinator)
        .run("mutation ($id: ID!) { closeOrganization(input: { organizationId: $id }) { userErrors { code } } }", { id: unit.id }); // prettier-ignore
    await unchanged(s.hub, async () =>
      expect((await close()).body.data).toEqual({ closeOrganization: { userErrors: [{ code: "STILL_IN_USE" }] } }),
    );
    await s.act(s.keys.coordinator, "dismissMatter", { matterId: matter.id, reason: "已自行修复" });
    expect((await close()).body.data).toEqual({ closeOrganization: { userErrors: [] } });
  });

  it("says why in the caller's language, and names nobody", async () => {
    const matter = await s.heyuan.matter("张三家漏水", { status: "FEEDBACK", raisedBy: s.bank, assignee: s.bank });
    const say = async (language: string) => {
      const { body } = await s.hub
        .as(s.keys.bank)
        .run(
          "mutation ($id: ID!) { confirmFeedback(input: { matterId: $id }) { userErrors { message } } }",
          { id: matter.id },
          { "accept-language": language },
        );
      return (body.data!["confirmFeedback"] as { userErrors: { message: string }[] }).userErrors[0]!.message;
    };
    expect(await say("zh-CN")).toBe("承办单位不能评价自己的办理结果。");
    expect(await say("en")).toBe("The assignee cannot judge what it did itself.");
  });
});
