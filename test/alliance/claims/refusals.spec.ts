import { clockAt } from "../../../src/shared/clock.js";
import { act, type Done, failure, refusal } from "../../support/acts.js";
import { claimsOf } from "../../support/given-claims.js";
import { stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import type { Placed } from "../../support/records.js";
import { unchanged } from "../../support/unchanged.js";

describe("what is refused about needs, pledges, projects and claims leaves everything as it was", () => {
  let hub: TestHub;
  let on: ReturnType<typeof claimsOf>;
  let bank: Placed;
  let group: Placed;
  let branch: Placed;
  let keys: Record<"coordinator" | "bank" | "group" | "other" | "elsewhere" | "widget", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock: clockAt("2026-11-23T04:00:00Z") });
    const given = stage(hub.sql);
    const alliance = await given.alliance("heyuan", { timeZone: "Asia/Shanghai" });
    branch = await alliance.convener("和园社区党总支");
    bank = await alliance.organization("共建银行");
    group = await alliance.organization("楼栋党小组 01", { classification: "PARTY_GROUP" });
    await alliance.organization("旁观单位");
    await (await given.alliance("linshe")).convener("邻社党总支");
    on = claimsOf(alliance);
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "共建银行"),
      group: await hub.issue("member", "heyuan", "楼栋党小组 01"),
      other: await hub.issue("member", "heyuan", "旁观单位"),
      elsewhere: await hub.issue("coordinator", "linshe"),
      widget: await hub.issue("widget", "heyuan"),
    };
  });
  afterAll(() => hub.stop());

  const selects: Readonly<Record<string, string>> = {
    publishNeed: "need { id }",
    updateNeed: "need { id }",
    offerPledge: "pledge { id }",
    updatePledge: "pledge { id }",
    withdrawPledge: "pledge { id }",
    closeNeed: "need { id }",
    recordFulfilment: "fulfilment { id }",
    confirmFulfilment: "fulfilment { id }",
    reverseFulfilment: "fulfilment { id }",
    closeOrganization: "organization { id }",
    evaluateProject: "project { id }",
    startProject: "project { id }",
    completeProject: "project { id }",
  };
  const refused = (
    as: keyof typeof keys,
    name: string,
    input: Record<string, unknown>,
    expected: Done,
  ): Promise<void> =>
    unchanged(hub, async () =>
      expect(await act(hub, keys[as], name, input, selects[name] ?? "claim { id }")).toEqual(expected),
    );

  it("more than is left of the need, of the pledge, or of both", async () => {
    const need = await on.need(group, "场地", { quantity: 10 });
    const pledge = await on.pledge(bank, "会议室", { quantity: 6 });
    await on.claim({ need, giver: bank, receiver: group, quantity: 7 });
    const over = refusal("OVER_CLAIMED", "quantity");
    await refused("bank", "proposeClaim", { needId: need.id, quantity: 4 }, over);
    await refused("group", "proposeClaim", { pledgeId: pledge.id, quantity: 7 }, over);
    await refused("bank", "proposeClaim", { needId: need.id, pledgeId: pledge.id, quantity: 4 }, over);
    await refused("group", "updateNeed", { needId: need.id, quantity: 6 }, over);
    for (const quantity of [0, -1, 1_000_001]) {
      const invalid = refusal("INVALID_VALUE", "quantity");
      await refused("bank", "proposeClaim", { needId: need.id, quantity }, invalid);
      await refused("bank", "offerPledge", { title: "会议室", quantity }, invalid);
      await refused("group", "publishNeed", { title: "场地", quantity }, invalid);
    }
    expect(
      (await act(hub, keys.bank, "proposeClaim", { needId: need.id, quantity: 3 }, "claim { id }")).refused,
    ).toEqual([]);
  });

  it("another unit of measure, an ended pledge, an ended need, an unread wish, nothing at all", async () => {
    const need = await on.need(group, "场地", { unit: "场" });
    const hours = await on.pledge(bank, "志愿服务", { unit: "小时" });
    await refused(
      "bank",
      "proposeClaim",
      { needId: need.id, pledgeId: hours.id, quantity: 1 },
      refusal("UNIT_MISMATCH", "pledgeId"),
    );
    const claim = (listed: Placed, member: string) => ({ [member]: listed.id, quantity: 1 });
    for (const status of ["CLOSED", "WITHDRAWN"] as const) {
      await refused(
        "group",
        "proposeClaim",
        claim(await on.pledge(bank, "会议室", { status }), "pledgeId"),
        refusal("WRONG_STATE"),
      );
      await refused(
        "bank",
        "proposeClaim",
        claim(await on.need(group, "场地", { status }), "needId"),
        refusal("WRONG_STATE"),
      );
    }
    const expired = await on.pledge(bank, "会议室", { validUntil: "2026-11-22" });
    await refused("group", "proposeClaim", claim(expired, "pledgeId"), refusal("PLEDGE_EXPIRED", "pledgeId"));
    const wish = await on.need(group, "老花镜", { status: "IN_REVIEW" });
    await refused("bank", "proposeClaim", claim(wish, "needId"), failure("NOT_FOUND", "needId"));
    await refused("bank", "proposeClaim", { quantity: 1 }, refusal("INVALID_VALUE", "needId"));
  });

  it("what is another side's to do, another alliance's, or nobody's", async () => {
    const need = await on.need(group, "场地");
    const claim = await on.claim({ need, giver: bank, receiver: group });
    const id = { claimId: claim.id };
    await refused("bank", "acceptClaim", id, refusal("NOT_YOURS", "claimId"));
    await refused("bank", "declineClaim", id, refusal("NOT_YOURS", "claimId"));
    await refused("group", "withdrawClaim", id, refusal("NOT_YOURS", "claimId"));
    await refused("other", "acceptClaim", id, failure("NOT_FOUND", "claimId"));
    await refused("elsewhere", "acceptClaim", id, failure("NOT_FOUND", "claimId"));
    await refused("elsewhere", "proposeClaim", { needId: need.id, quantity: 1 }, failure("NOT_FOUND", "needId"));
    await refused("widget", "proposeClaim", { needId: need.id, quantity: 1 }, failure("FORBIDDEN"));
    await refused(
      "bank",
      "proposeClaim",
      { needId: need.id, organizationId: group.id, quantity: 1 },
      refusal("NOT_YOURS", "organizationId"),
    );
    await refused("other", "closeNeed", { needId: need.id }, refusal("NOT_YOURS", "needId"));
    await refused(
      "other",
      "withdrawPledge",
      { pledgeId: (await on.pledge(bank, "会议室")).id },
      refusal("NOT_YOURS", "pledgeId"),
    );
    await refused(
      "coordinator",
      "closeOrganization",
      { organizationId: bank.id },
      refusal("STILL_IN_USE", "organizationId"),
    );
  });

  it("more than was claimed, on a day to come, twice reversed, twice confirmed", async () => {
    const need = await on.need(group, "场地");
    const claim = await on.claim({
      need,
      giver: bank,
      receiver: group,
      status: "ACCEPTED",
      quantity: 5,
      fulfilled: 3,
      confirmed: false,
    });
    const record = (more: Record<string, unknown>) => ({ claimId: claim.id, quantity: 1, ...more });
    await refused("bank", "recordFulfilment", record({ quantity: 3 }), refusal("OVER_FULFILLED", "quantity"));
    await refused("bank", "recordFulfilment", record({ quantity: 0 }), refusal("INVALID_VALUE", "quantity"));
    await refused(
      "bank",
      "recordFulfilment",
      record({ occurredOn: "2026-11-24" }),
      refusal("INVALID_VALUE", "occurredOn"),
    );
    await refused("other", "recordFulfilment", record({}), failure("NOT_FOUND", "claimId"));
    const entry = { fulfilmentId: on.entryOf(claim)!.id };
    await refused("bank", "confirmFulfilment", entry, refusal("NOT_YOURS", "fulfilmentId"));
    expect((await act(hub, keys.group, "confirmFulfilment", entry, "claim { id }")).refused).toEqual([]);
    await refused("group", "confirmFulfilment", entry, refusal("ALREADY_CONFIRMED", "fulfilmentId"));
    await refused("bank", "reverseFulfilment", { ...entry, reason: "记错了" }, refusal("NOT_YOURS", "fulfilmentId"));
    const reversed = await act(
      hub,
      keys.group,
      "reverseFulfilment",
      { ...entry, reason: "记错了" },
      "fulfilment { id }",
    );
    for (const fulfilmentId of [entry.fulfilmentId, reversed.done!["id"]])
      await refused(
        "group",
        "reverseFulfilment",
        { fulfilmentId, reason: "再来" },
        refusal("ALREADY_REVERSED", "fulfilmentId"),
      );
    const waiting = await on.claim({ need, giver: bank, receiver: group });
    await refused("bank", "recordFulfilment", { claimId: waiting.id, quantity: 1 }, refusal("WRONG_STATE"));
  });

  it("a project begun by who did not claim it, or evaluated by who does not list it", async () => {
    const project = await on.project(branch, "楼道清洁", { status: "CLAIMED" });
    await on.claim({ project, giver: bank, receiver: branch, status: "ACCEPTED" });
    const id = { projectId: project.id };
    await refused("group", "startProject", id, refusal("NOT_YOURS", "projectId"));
    await refused("coordinator", "completeProject", id, refusal("WRONG_STATE"));
    await refused("bank", "evaluateProject", { ...id, evaluation: "很好" }, refusal("NOT_YOURS", "projectId"));
    const claim = await on.claim({ project, giver: group, receiver: branch });
    await refused("coordinator", "acceptClaim", { claimId: claim.id }, refusal("WRONG_STATE"));
    await refused("bank", "recordFulfilment", { claimId: claim.id, quantity: 1 }, failure("NOT_FOUND", "claimId"));
  });

  it("a person's number where everybody reads", async () => {
    const number = refusal("INVALID_VALUE", "title");
    await refused("group", "publishNeed", { title: "找张先生 138-0013-8000", quantity: 1 }, number);
    await refused("bank", "offerPledge", { title: "11010519491231002X 的陪诊", quantity: 1 }, number);
  });

  it("is done once however often it is sent; the same key for something else is told", async () => {
    const need = await on.need(group, "场地");
    const input = { needId: need.id, quantity: 2, idempotencyKey: "认领一次" };
    const first = await act(hub, keys.bank, "proposeClaim", input, "claim { id }");
    await unchanged(hub, async () =>
      expect(await act(hub, keys.bank, "proposeClaim", input, "claim { id }")).toEqual(first),
    );
    await refused(
      "bank",
      "proposeClaim",
      { ...input, quantity: 3 },
      refusal("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"),
    );
  });

  it("a unit may answer its own need from its own pledge, and it is marked", async () => {
    const need = await on.need(bank, "场地");
    const pledge = await on.pledge(bank, "会议室");
    const own = await act(
      hub,
      keys.bank,
      "proposeClaim",
      { needId: need.id, pledgeId: pledge.id, quantity: 1 },
      "claim { id selfClaimed }",
    );
    expect(own.done).toMatchObject({ selfClaimed: true });
    const accepted = await act(hub, keys.bank, "acceptClaim", { claimId: own.done!["id"] }, "claim { status }");
    expect(accepted.done).toEqual({ status: "ACCEPTED" });
  });

  it("many at once claim no more than there is, and a withdrawal at the same time leaves the counters right", async () => {
    const need = await on.need(group, "场地", { quantity: 10 });
    const pledges = await Promise.all([1, 2, 3].map(() => on.pledge(bank, "会议室", { quantity: 4 })));
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        act(
          hub,
          keys.bank,
          "proposeClaim",
          { needId: need.id, pledgeId: pledges[index % 3]!.id, quantity: 1 },
          "claim { id }",
        ),
      ),
    );
    const made = all.filter(({ done }) => done).map(({ done }) => done!["id"]);
    expect(made).toHaveLength(10);
    expect(all.filter(({ done }) => !done).every(({ refused: [error] }) => error?.code === "OVER_CLAIMED")).toBe(true);
    const answers = await Promise.all(
      made.flatMap((claimId) => [
        act(hub, keys.group, "acceptClaim", { claimId }, "claim { id }"),
        act(hub, keys.bank, "withdrawClaim", { claimId }, "claim { id }"),
      ]),
    );
    expect(answers.flatMap(({ error }) => error ?? [])).toEqual([]);
    const [row] = await hub.sql<{ claimed: number; held: number }>(
      "select claimed, (select coalesce(sum(quantity) filter (where status not in ('DECLINED', 'WITHDRAWN')), 0)::int from claims where need_id = n.id) as held from needs n where id = $1",
      [need.uuid],
    );
    expect(row!.claimed).toBe(row!.held);
  });
});
