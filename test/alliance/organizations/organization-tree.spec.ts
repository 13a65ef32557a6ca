import { act as perform, type Done, refusal } from "../../support/acts.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";

describe("the tree of organizations", () => {
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let coordinator: string;
  beforeAll(async () => {
    hub = await startTestHub();
    heyuan = await stage(hub.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    coordinator = await hub.issue("coordinator", "heyuan");
  });
  afterAll(() => hub.stop());

  const act = (name: string, input: Record<string, unknown>) =>
    perform(hub, coordinator, name, input, "organization { name parent { name } }");
  const move = ({ id }: { id: string }, under: { id: string } | null) =>
    act("moveOrganization", { organizationId: id, parentId: under?.id ?? null });
  const branch = (name: string, parent?: GivenOrganization) =>
    heyuan.organization(name, { classification: "PARTY_BRANCH", ...(parent ? { parent } : {}) });
  const succeeded = (all: readonly Done[]) => all.filter(({ done }) => done).length;
  const isCycle = refusal("TREE_CYCLE", "parentId");

  it("is rearranged, to the top as well", async () => {
    const [compound, group] = [await branch("小区支部"), await branch("楼栋小组")];
    expect((await move(group, compound)).done).toEqual({ name: "楼栋小组", parent: { name: "小区支部" } });
    expect((await act("moveOrganization", { organizationId: group.id })).done).toEqual({
      name: "楼栋小组",
      parent: null,
    });
  });

  it("takes all that stands below along", async () => {
    const top = await branch("甲");
    const middle = await branch("乙", top);
    const leaf = await branch("丙", middle);
    const elsewhere = await branch("丁");
    await move(middle, elsewhere);
    const { body } = await hub
      .as("public")
      .run("query ($id: ID!) { organization(id: $id) { parent { name parent { name } } } }", { id: leaf.id });
    expect(body.data!["organization"]).toEqual({ parent: { name: "乙", parent: { name: "丁" } } });
  });

  it("has no cycle: nothing stands below itself, however far", async () => {
    const top = await branch("上");
    const middle = await branch("中", top);
    const leaf = await branch("下", middle);
    await unchanged(hub, async () => {
      for (const under of [top, middle, leaf]) expect(await move(top, under)).toEqual(isCycle);
    });
  });

  it("is guarded by the act itself, without the database's help", async () => {
    const top = await branch("祖");
    const leaf = await branch("孙", await branch("儿", top));
    await hub.sql("alter table organizations disable trigger organizations_no_cycle");
    try {
      await unchanged(hub, async () => expect(await move(top, leaf)).toEqual(isCycle));
    } finally {
      await hub.sql("alter table organizations enable trigger organizations_no_cycle");
    }
  });

  it("is guarded by the database too, whoever writes", async () => {
    const top = await branch("父");
    const leaf = await branch("子", top);
    await unchanged(hub, () =>
      expect(
        hub.sql("update organizations set parent_id = $2 where id = $1", [top.uuid, leaf.uuid]),
      ).rejects.toMatchObject({ constraint: "organizations_no_cycle" }),
    );
  });

  it("has no cycle when two are put under each other at once: one of them is", async () => {
    for (let round = 0; round < 20; round += 1) {
      const [one, other] = [await branch(`甲 ${round}`), await branch(`乙 ${round}`)];
      const both = await Promise.all([move(one, other), move(other, one)]);
      expect(succeeded(both)).toBe(1);
      expect(both).toContainEqual(isCycle);
      const below = await hub.sql("select id from organizations where id = any($1) and parent_id is not null", [
        [one.uuid, other.uuid],
      ]);
      expect(below).toHaveLength(1);
    }
  });

  it("has no cycle when three go round at once: two of them move", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b, c] = [await branch(`一 ${round}`), await branch(`二 ${round}`), await branch(`三 ${round}`)];
      const all = await Promise.all([move(a, b), move(b, c), move(c, a)]);
      expect(succeeded(all)).toBe(2);
      expect(all).toContainEqual(isCycle);
    }
  });

  it("never keeps an open organization below one that is closed at the same time", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [above, mover] = [await branch(`上级 ${round}`), await branch(`下级 ${round}`)];
      const [closing, ...joining] = await Promise.all([
        act("closeOrganization", { organizationId: above.id }),
        act("createOrganization", { name: `新 ${round}`, classification: "PARTY_GROUP", parentId: above.id }),
        move(mover, above),
      ]);
      expect(closing.done === null).toBe(succeeded(joining) > 0);
      if (closing.done) for (const one of joining) expect(one).toEqual(refusal("INVALID_VALUE", "parentId"));
      else expect(closing).toEqual(refusal("STILL_IN_USE", "organizationId"));
    }
    const orphans = await hub.sql(
      "select from organizations o join organizations p on p.id = o.parent_id where o.closed_on is null and p.closed_on is not null",
    );
    expect(orphans).toEqual([]);
  });
});
