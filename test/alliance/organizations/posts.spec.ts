import { act as perform, type Done, failure, refusal } from "../../support/acts.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";
import { clockAt } from "../../../src/shared/clock.js";

describe("posts", () => {
  // Late in the evening of London, the next day in Shanghai.
  const clock = clockAt("2026-11-22T20:00:00Z");
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let property: GivenOrganization;
  let keys: Record<"coordinator" | "bank" | "property" | "operator" | "elsewhere", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    const given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    property = await heyuan.organization("万象美物业");
    await (await given.alliance("linshe")).convener("邻社党总支");
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      property: await hub.issue("member", "heyuan", "万象美物业"),
      operator: await hub.issue("operator"),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
  });
  afterAll(() => hub.stop());

  const act = (as: string, name: string, input: Record<string, unknown>, select = "post { label }") =>
    perform(hub, as, name, input, select);
  const appoint = (as: string, input: Record<string, unknown>, select?: string) =>
    act(as, "appointPost", { organizationId: bank.id, role: "LIAISON", label: "联络员", ...input }, select);
  const appointed = async (input: Record<string, unknown> = {}) =>
    (await appoint(keys.bank, input, "post { id }")).done!["id"] as string;

  it("are appointed by the organization itself; whoever holds one is masked unless the holder consents", async () => {
    const select =
      "post { role label concurrentlyHeldBy startedOn endedOn organization { name } holder { displayName } }";
    const post = { holderName: "何晓梅", concurrentlyHeldBy: "大堂经理", startedOn: "2026-03-01" };
    expect((await appoint(keys.bank, post, select)).done).toEqual({
      role: "LIAISON",
      label: "联络员",
      concurrentlyHeldBy: "大堂经理",
      startedOn: "2026-03-01",
      endedOn: null,
      organization: { name: "徽商银行" },
      holder: { displayName: "何**" },
    });
    const holder = "post { holder { displayName } }";
    expect((await appoint(keys.coordinator, post, holder)).done).toEqual({ holder: { displayName: "何晓梅" } });
    expect((await appoint(keys.bank, { ...post, holderConsents: true }, holder)).done).toEqual({
      holder: { displayName: "何晓梅" },
    });
  });

  it("may be vacant, and begin today in the alliance's time zone unless a day is given", async () => {
    const vacant = await appoint(keys.operator, { holderName: null }, "post { startedOn holder { displayName } }");
    expect(vacant.done).toEqual({ startedOn: "2026-11-23", holder: null });
    const [event] = await hub.sql("select noun, act, within_id from outbox order by id desc limit 1");
    expect(event).toEqual({ noun: "post", act: "appointPost", within_id: bank.uuid });
  });

  it("end once, with today unless a day is given", async () => {
    const postId = await appointed({ startedOn: "2026-01-01" });
    const end = (input: object) => act(keys.bank, "endPost", { postId, ...input }, "post { startedOn endedOn }");
    await unchanged(hub, async () => {
      expect(await end({ endedOn: "2025-12-31" })).toEqual(refusal("ENDS_BEFORE_START", "endedOn"));
    });
    expect((await end({})).done).toEqual({ startedOn: "2026-01-01", endedOn: "2026-11-23" });
    await unchanged(hub, async () => {
      expect(await end({})).toEqual(refusal("WRONG_STATE"));
      expect(await end({ endedOn: "2026-11-30" })).toEqual(refusal("WRONG_STATE"));
    });
  });

  it("may end on the day on which they began", async () => {
    const postId = await appointed({ startedOn: "2026-05-01" });
    const ended = await act(keys.bank, "endPost", { postId, endedOn: "2026-05-01" }, "post { endedOn }");
    expect(ended.done).toEqual({ endedOn: "2026-05-01" });
  });

  it("end once when two end them at the same moment", async () => {
    const postId = await appointed();
    const both = await Promise.all([1, 2].map(() => act(keys.bank, "endPost", { postId })));
    expect(both).toContainEqual(refusal("WRONG_STATE"));
    expect(both.filter(({ done }) => done)).toHaveLength(1);
  });

  it("are an organization's own: others are refused, another alliance and the public are not even told", async () => {
    const postId = await appointed();
    await unchanged(hub, async () => {
      expect(await appoint(keys.property, {})).toEqual(refusal("NOT_YOURS", "organizationId"));
      expect(await act(keys.property, "endPost", { postId })).toEqual(refusal("NOT_YOURS", "postId"));
      expect(await appoint(keys.elsewhere, {})).toEqual(failure("NOT_FOUND", "organizationId"));
      expect(await act(keys.elsewhere, "endPost", { postId })).toEqual(failure("NOT_FOUND", "postId"));
      expect(await act(keys.bank, "endPost", { postId: bank.id })).toEqual(failure("NOT_FOUND", "postId"));
      expect(await appoint("public", {})).toEqual(failure("UNAUTHENTICATED"));
      expect(await act("public", "endPost", { postId })).toEqual(failure("UNAUTHENTICATED"));
    });
    expect((await act(keys.coordinator, "endPost", { postId })).done).toEqual({ label: "联络员" });
    expect((await appoint(keys.property, { organizationId: property.id })).done).toEqual({ label: "联络员" });
  });

  it.each<[string, Record<string, unknown>, Done]>([
    ["no label", { label: " " }, refusal("INVALID_VALUE", "label")],
    ["a label of 101 characters", { label: "长".repeat(101) }, refusal("INVALID_VALUE", "label")],
    ["a holder of 101 characters", { holderName: "长".repeat(101) }, refusal("INVALID_VALUE", "holderName")],
    ["an endless office", { concurrentlyHeldBy: "长".repeat(101) }, refusal("INVALID_VALUE", "concurrentlyHeldBy")],
    ["an unknown role", { role: "KING" }, failure("BAD_USER_INPUT", "input")],
  ])("are not appointed with %s, and nothing is changed", async (_what, wrong, expected) => {
    await unchanged(hub, async () => expect(await appoint(keys.bank, wrong)).toEqual(expected));
  });

  it("are appointed once by an act that is sent twice", async () => {
    const input = { holderName: "何晓梅", idempotencyKey: "任命" };
    const first = await appoint(keys.bank, input, "post { id }");
    await unchanged(hub, async () => expect(await appoint(keys.bank, input, "post { id }")).toEqual(first));
  });
});
