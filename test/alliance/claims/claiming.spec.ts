import { clockAt } from "../../../src/shared/clock.js";
import { act, type Done } from "../../support/acts.js";
import { type GivenAlliance, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";

describe("needs, pledges and claims", () => {
  let hub: TestHub;
  let alliance: GivenAlliance;
  let key: { coordinator: string; bank: string; group: string; other: string };
  beforeAll(async () => {
    hub = await startTestHub({ clock: clockAt("2026-11-23T04:00:00Z") });
    alliance = await stage(hub.sql).alliance("heyuan", { timeZone: "Asia/Shanghai" });
    await alliance.convener("和园社区党总支");
    await alliance.organization("共建银行");
    await alliance.organization("楼栋党小组 01", { classification: "PARTY_GROUP" });
    await alliance.organization("旁观单位");
    key = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "共建银行"),
      group: await hub.issue("member", "heyuan", "楼栋党小组 01"),
      other: await hub.issue("member", "heyuan", "旁观单位"),
    };
  });
  afterAll(() => hub.stop());

  const counters = "id status quantity claimed fulfilled confirmed progress";
  const need = async (as: string, input: Record<string, unknown> = {}): Promise<Done> =>
    act(hub, as, "publishNeed", { title: "活动场地", quantity: 20, unit: "场", ...input }, `need { ${counters} kind }`);
  const pledge = async (as: string, input: Record<string, unknown> = {}): Promise<Done> =>
    act(hub, as, "offerPledge", { title: "会议室", quantity: 30, unit: "场", ...input }, `pledge { ${counters} }`);
  const claim = (as: string, input: Record<string, unknown>): Promise<Done> =>
    act(
      hub,
      as,
      "proposeClaim",
      input,
      `claim { id status quantity unit fulfilled confirmed selfClaimed giver { name } receiver { name }
        proposedBy { name } need { ${counters} } pledge { ${counters} } }`,
    );
  const of = (as: string, name: string, id: unknown, more: Record<string, unknown> = {}): Promise<Done> =>
    act(
      hub,
      as,
      name,
      { claimId: id, ...more },
      "claim { id status fulfilled confirmed need { claimed fulfilled confirmed progress } }",
    );
  const idOf = ({ done }: Done): string => done!["id"] as string;

  it("a bank's meeting room answers a group's need, up to the receiver's thanks", async () => {
    const needed = await need(key.group);
    expect(needed.done).toMatchObject({
      status: "PUBLISHED",
      kind: "RESOURCE",
      quantity: 20,
      claimed: 0,
      progress: "UNCLAIMED",
    });
    const offered = await pledge(key.bank);
    const proposed = await claim(key.bank, { needId: idOf(needed), pledgeId: idOf(offered), quantity: 12 });
    expect(proposed.refused).toEqual([]);
    expect(proposed.done).toMatchObject({
      status: "PROPOSED",
      quantity: 12,
      unit: "场",
      selfClaimed: false,
      giver: { name: "共建银行" },
      receiver: { name: "楼栋党小组 01" },
      proposedBy: { name: "共建银行" },
      need: { claimed: 12, progress: "PARTLY_CLAIMED" },
      pledge: { claimed: 12, progress: "PARTLY_CLAIMED" },
    });
    const id = idOf(proposed);
    expect((await of(key.bank, "acceptClaim", id)).refused).toEqual([
      { code: "NOT_YOURS", path: ["input", "claimId"] },
    ]);
    expect((await of(key.group, "acceptClaim", id)).done).toMatchObject({ status: "ACCEPTED" });
    const record = (as: string, quantity: number, more = {}) =>
      act(
        hub,
        as,
        "recordFulfilment",
        { claimId: id, quantity, ...more },
        "fulfilment { id quantity occurredOn recordedBy { name } } claim { id status fulfilled }",
      );
    const first = await record(key.bank, 5, { note: "周六上午" });
    expect(first.done).toMatchObject({ quantity: 5, occurredOn: "2026-11-23", recordedBy: { name: "共建银行" } });
    const confirm = (as: string, fulfilmentId: string) =>
      act(hub, as, "confirmFulfilment", { fulfilmentId }, "claim { status fulfilled confirmed }");
    expect((await confirm(key.bank, idOf(first))).refused).toEqual([
      { code: "NOT_YOURS", path: ["input", "fulfilmentId"] },
    ]);
    expect((await confirm(key.group, idOf(first))).done).toEqual({ status: "ACCEPTED", fulfilled: 5, confirmed: 5 });
    expect((await record(key.group, 8)).refused).toEqual([{ code: "OVER_FULFILLED", path: ["input", "quantity"] }]);
    const second = await record(key.group, 7);
    expect(second.done).toMatchObject({ quantity: 7 });
    const reversed = await act(
      hub,
      key.group,
      "reverseFulfilment",
      { fulfilmentId: idOf(second), reason: "记错了" },
      "fulfilment { quantity note reverses { id } } ",
    );
    expect(reversed.done).toEqual({ quantity: -7, note: "记错了", reverses: { id: idOf(second) } });
    await record(key.bank, 7);
    expect((await of(key.group, "rateClaim", id)).done).toMatchObject({
      status: "RATED",
      fulfilled: 12,
      confirmed: 12,
      need: { claimed: 12, fulfilled: 12, confirmed: 12, progress: "PARTLY_CLAIMED" },
    });
  });

  it("a match by the coordinators, and suggestions with reasons", async () => {
    const needed = await need(key.group, {
      title: "义诊",
      unit: "次",
      quantity: 4,
      kind: "SERVICE",
      tags: ["健康"],
      neededBy: "2026-12-15",
    });
    const offered = await pledge(key.bank, {
      title: "医生",
      unit: "次",
      quantity: 10,
      kind: "SERVICE",
      tags: ["健康"],
      validUntil: "2026-12-31",
    });
    const { body } = await hub
      .as("public")
      .run("query ($id: ID!) { need(id: $id) { suggestions { quantity reasons pledge { id } } } }", {
        id: idOf(needed),
      });
    expect(body.data).toEqual({
      need: {
        suggestions: [
          { quantity: 4, reasons: ["SAME_TAG", "SAME_KIND", "ENOUGH", "IN_TIME"], pledge: { id: idOf(offered) } },
        ],
      },
    });
    const other = await hub
      .as("public")
      .run("query ($id: ID!) { pledge(id: $id) { suggestions(first: 1) { quantity reasons need { id } } } }", {
        id: idOf(offered),
      });
    expect(other.body.data).toMatchObject({ pledge: { suggestions: [{ quantity: 4, need: { id: idOf(needed) } }] } });
    const matched = await claim(key.coordinator, { needId: idOf(needed), pledgeId: idOf(offered), quantity: 4 });
    expect(matched.done).toMatchObject({ proposedBy: { name: "楼栋党小组 01" }, need: { progress: "FULLY_CLAIMED" } });
    expect((await of(key.coordinator, "acceptClaim", idOf(matched))).done).toMatchObject({ status: "ACCEPTED" });
    expect((await of(key.coordinator, "withdrawClaim", idOf(matched))).done).toMatchObject({
      status: "WITHDRAWN",
      need: { claimed: 0, progress: "UNCLAIMED" },
    });
  });

  it("a project is claimed, carried out and evaluated", async () => {
    const listed = await act(
      hub,
      key.coordinator,
      "listProject",
      { title: "楼道清洁", category: "环境卫生", tags: ["红色项目"] },
      "project { id status }",
    );
    const projectId = idOf(listed);
    const step = (as: string, name: string, more = {}) =>
      act(hub, as, name, { projectId, ...more }, "project { status claimedBy { name } completedOn } claim { status }");
    const asked = await act(
      hub,
      key.group,
      "claimProject",
      { projectId },
      "claim { id status quantity giver { name } }",
    );
    expect(asked.done).toMatchObject({ status: "PROPOSED", quantity: null, giver: { name: "楼栋党小组 01" } });
    expect((await act(hub, key.group, "claimProject", { projectId }, "claim { id }")).refused).toEqual([
      { code: "ALREADY_EXISTS", path: ["input", "projectId"] },
    ]);
    expect((await step(key.coordinator, "startProject")).refused).toMatchObject([{ code: "WRONG_STATE" }]);
    expect((await of(key.coordinator, "acceptClaim", idOf(asked))).refused).toEqual([]);
    expect((await step(key.coordinator, "relistProject")).done).toEqual({
      status: "LISTED",
      claimedBy: null,
      completedOn: null,
    });
    const again = await act(hub, key.group, "claimProject", { projectId }, "claim { id }");
    await of(key.coordinator, "acceptClaim", idOf(again));
    expect((await step(key.other, "startProject")).refused).toEqual([
      { code: "NOT_YOURS", path: ["input", "projectId"] },
    ]);
    expect((await step(key.group, "startProject")).done).toMatchObject({
      status: "IN_PROGRESS",
      claimedBy: { name: "楼栋党小组 01" },
    });
    expect((await step(key.group, "completeProject")).done).toMatchObject({
      status: "COMPLETED",
      completedOn: "2026-11-23",
    });
    expect((await step(key.coordinator, "evaluateProject", { evaluation: "楼道干净了" })).done).toMatchObject({
      status: "EVALUATED",
    });
    const { body } = await hub.as("public").run(
      `{ alliance(slug: "heyuan") { projects(filter: { tags: ["红色项目"], claimed: true }) { totalCount nodes { title evaluation } }
        projectStats { total claimed completed byCategory { category count } byClaimant { classification count } byStatus { status count } }
        pledgeStats { pledgeCount pledged claimed fulfilled byOrganization(first: 10) { organization { name } pledged fulfilled } byUnit { unit pledged } byMonth { month pledgeCount } }
        needStats { needCount needed claimed fulfilled byKind { kind needCount } byUnit { unit needed } } } }`,
    );
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      alliance: {
        projects: { totalCount: 1, nodes: [{ title: "楼道清洁", evaluation: "楼道干净了" }] },
        projectStats: {
          total: 1,
          claimed: 1,
          completed: 1,
          byCategory: [{ category: "环境卫生", count: 1 }],
          byClaimant: [{ classification: "PARTY_GROUP", count: 1 }],
          byStatus: [{ status: "EVALUATED", count: 1 }],
        },
        pledgeStats: {
          pledgeCount: 2,
          pledged: 40,
          claimed: 12,
          fulfilled: 12,
          byOrganization: [{ organization: { name: "共建银行" }, pledged: 40, fulfilled: 12 }],
          byUnit: [
            { unit: "场", pledged: 30 },
            { unit: "次", pledged: 10 },
          ],
          byMonth: [{ month: "2026-11", pledgeCount: 2 }],
        },
        needStats: {
          needCount: 2,
          needed: 24,
          claimed: 12,
          fulfilled: 12,
          byKind: [
            { kind: "RESOURCE", needCount: 1 },
            { kind: "SERVICE", needCount: 1 },
          ],
          byUnit: [
            { unit: "场", needed: 20 },
            { unit: "次", needed: 4 },
          ],
        },
      },
    });
  });

  it("a micro-wish is read before everybody reads it", async () => {
    const sent = await need(key.group, { title: "想要一副老花镜", kind: "MICRO_WISH", quantity: 1, unit: "件" });
    expect(sent.done).toMatchObject({ status: "IN_REVIEW" });
    const read = (as: string) => hub.as(as).run("query ($id: ID!) { need(id: $id) { title } }", { id: idOf(sent) });
    for (const as of ["public", key.other, key.bank]) expect((await read(as)).body.data).toEqual({ need: null });
    expect((await read(key.group)).body.data).toEqual({ need: { title: "想要一副老花镜" } });
    expect((await claim(key.bank, { needId: idOf(sent), quantity: 1 })).error).toEqual({
      code: "NOT_FOUND",
      argument: "needId",
    });
    const answer = (as: string, name: string) => act(hub, as, name, { needId: idOf(sent) }, "need { status }");
    expect((await answer(key.group, "approveNeed")).error).toMatchObject({ code: "FORBIDDEN" });
    expect((await answer(key.coordinator, "approveNeed")).done).toEqual({ status: "PUBLISHED" });
    expect((await read("public")).body.data).toEqual({ need: { title: "想要一副老花镜" } });
    expect((await claim(key.bank, { needId: idOf(sent), quantity: 1 })).done).toMatchObject({
      giver: { name: "共建银行" },
      receiver: { name: "楼栋党小组 01" },
      pledge: null,
    });
    expect((await need(key.group, { title: "找张先生 138 0013 8000" })).refused).toEqual([
      { code: "INVALID_VALUE", path: ["input", "title"] },
    ]);
  });
});
