import { ActEngine } from "../../../src/acting/index.js";
import { expireMemberships } from "../../../src/alliance/memberships/index.js";
import { Pools } from "../../../src/database/pools.js";
import { clockAt } from "../../../src/shared/clock.js";
import { act, refusal } from "../../support/acts.js";
import { stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";

describe("a membership whose term runs out", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let pools: Pools;
  let given: ReturnType<typeof stage>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    pools = new Pools(hub.connection, () => undefined);
    given = stage(hub.sql);
  });
  afterAll(async () => {
    await pools.end();
    await hub.stop();
  });

  const expire = () => {
    const { transaction } = new ActEngine(undefined as never, pools.internal, clock, () => undefined);
    return expireMemberships(transaction, clock.now());
  };
  const statusOf = async ({ uuid }: { uuid: string }) =>
    (await hub.sql<{ status: string }>("select status from memberships where id = $1", [uuid]))[0]!.status;

  it("lasts through its last day where the alliance is, and is over on the next", async () => {
    const term = { validFrom: "2026-01-01", validUntil: "2026-12-31" };
    const heyuan = await given.alliance("heyuan");
    const west = await given.alliance("west", { timeZone: "America/Los_Angeles" });
    const active = await heyuan.member(await heyuan.organization("甲单位"), term);
    const resting = await heyuan.member(await heyuan.organization("乙单位"), { ...term, status: "SUSPENDED" });
    const far = await west.member(await west.organization("丙单位"), term);
    for (const status of ["APPLIED", "INVITED", "WITHDRAWN", "REJECTED"] as const)
      await heyuan.member(await heyuan.organization(`单位 ${status}`), { ...term, status });
    await heyuan.member(await heyuan.organization("丁单位"), { validFrom: "2026-01-01" });
    await heyuan.member(await heyuan.organization("戊单位"), { ...term, validUntil: "2027-01-01" });

    clock.move("2026-12-31T15:59:59.999Z");
    await unchanged(hub, async () => expect(await expire()).toBe(0));

    clock.move("2026-12-31T16:00:00Z");
    expect(await expire()).toBe(2);
    expect([await statusOf(active), await statusOf(resting), await statusOf(far)]).toEqual([
      "EXPIRED",
      "EXPIRED",
      "ACTIVE",
    ]);
    expect(
      await hub.sql("select alliance_id, noun, act, subject_id, within_id, recorded_at from outbox order by id"),
    ).toEqual(
      [active, resting].map(({ uuid }) => ({
        alliance_id: heyuan.uuid,
        noun: "membership",
        act: "expireMembership",
        subject_id: uuid,
        within_id: null,
        recorded_at: clock.now(),
      })),
    );
    await unchanged(hub, async () => expect(await expire()).toBe(0));

    clock.move("2027-01-01T08:00:00Z");
    expect(await expire()).toBe(1);
    expect(await statusOf(far)).toBe("EXPIRED");
  });

  it("is renewed, and leaves nobody another way back", async () => {
    clock.move("2027-01-02T04:00:00Z");
    const linshe = await given.alliance("linshe");
    await linshe.convener("邻社党总支");
    const { id: membershipId } = await linshe.member(await linshe.organization("己单位"), {
      status: "EXPIRED",
      validUntil: "2026-12-31",
    });
    const coordinator = await hub.issue("coordinator", "linshe");
    const attempt = (name: string) =>
      act(hub, coordinator, name, { membershipId }, "membership { status validFrom validUntil }");
    await unchanged(hub, async () => {
      for (const name of ["acceptMembership", "resumeMembership", "suspendMembership", "withdrawMembership"])
        expect(await attempt(name)).toEqual(refusal("WRONG_STATE"));
    });
    expect((await attempt("renewMembership")).done).toEqual({
      status: "ACTIVE",
      validFrom: "2027-01-02",
      validUntil: null,
    });
  });
});
