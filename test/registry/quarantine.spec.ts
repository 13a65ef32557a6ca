import { pino } from "pino";
import { type Hub, startHub } from "../../src/hub.js";
import { clockAt } from "../../src/shared/clock.js";
import { type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { publish } from "../support/partners.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

const good = {
  name: "bank",
  sdl: `type Query { bank_rate: Float } type Organization @key(fields: "id") { id: ID! bank_motto: String }`,
  resolvers: { Query: { bank_rate: () => 2.5 }, Organization: { bank_motto: () => "同心" } },
};

describe("a hub that starts on subgraphs which it cannot serve", () => {
  let first: TestHub;
  let heyuan: GivenAlliance;
  let bank: { id: string };
  let second: Hub;
  let operator: string;
  const partners: TestSubgraph[] = [];
  const logged: string[] = [];
  beforeAll(async () => {
    first = await startTestHub();
    heyuan = await stage(first.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    operator = await first.issue("operator");
    partners.push(await startSubgraph(good));
    await publish(first, operator, { ...partners[0]!, organizationId: bank.id });
    // What another version of the hub may have taken.
    await given("thief", "http://127.0.0.1:9/", `type Query { activity(id: ID!): Int thief_x: Int }`);
    await given("clash", "http://127.0.0.1:9/", `type Query { clash_x: Clash_Missing }`);
    await given("faraway", "http://10.0.0.1/", `type Query { faraway_x: Int }`);
    second = await startHub({
      database: first.connection,
      host: "127.0.0.1",
      port: 0,
      production: false,
      doesJobs: false,
      relays: false,
      allowLoopback: true,
      lookInterval: 100,
      clock: clockAt("2026-11-23T04:00:00Z"),
      log: pino({ level: "error" }, { write: (line: string) => void logged.push(line) }),
    });
  }, 60_000);
  afterAll(async () => {
    await second.stop();
    await Promise.all(partners.map((partner) => partner.stop()));
    await first.stop();
  });

  async function given(name: string, url: string, sdl: string): Promise<void> {
    await first.sql(
      `with s as (
         insert into subgraphs (alliance_id, id, name, organization_id, published_version, created_at)
         select alliance_id, gen_random_uuid(), $2, id, 1, now() from organizations where 'org_' || id = $1 returning *)
       insert into subgraph_versions (alliance_id, id, subgraph_id, number, url, sdl, is_forced, published_at)
       select alliance_id, gen_random_uuid(), id, 1, $3, $4, false, now() from s`,
      [bank.id, name, url, sdl],
    );
  }

  const ask = async (query: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${second.port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${operator}`, "accept-language": "en" },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };

  it("serves everything else", async () => {
    expect(await ask(`{ bank_rate organization(id: "${bank.id}") { name bank_motto } }`)).toEqual({
      data: { bank_rate: 2.5, organization: { name: "徽商银行", bank_motto: "同心" } },
    });
  });

  it("says so loudly, of each with its reason", () => {
    const told = logged
      .map((line) => JSON.parse(line) as { msg: string; subgraph: string; reason: string })
      .filter(({ msg }) => msg === "a subgraph is quarantined");
    expect(told.map(({ subgraph }) => subgraph).sort()).toEqual(["clash", "faraway", "thief"]);
    const reasonOf = (name: string) => told.find(({ subgraph }) => subgraph === name)!.reason;
    expect(reasonOf("thief")).toContain("Query.activity");
    expect(reasonOf("clash")).toContain("Clash_Missing");
    expect(reasonOf("faraway")).toMatch(/^NOT_HTTPS/);
  });

  it("shows it to operators", async () => {
    const { data } = (await ask("{ subgraphHealth { name isServed quarantine } }")) as {
      data: { subgraphHealth: { name: string; isServed: boolean; quarantine: string | null }[] };
    };
    expect(data.subgraphHealth.map(({ name, isServed, quarantine }) => [name, isServed, quarantine !== null])).toEqual([
      ["bank", true, false],
      ["clash", false, true],
      ["faraway", false, true],
      ["thief", false, true],
    ]);
  });

  it("does not stop anybody else from publishing", async () => {
    const sdl = good.sdl.replace("bank_rate: Float", "bank_rate: Float bank_fee: Float");
    partners.push(await startSubgraph({ ...good, sdl }));
    const { url } = partners[1]!;
    expect((await publish(first, operator, { name: "bank", url })).subgraph!.publishedVersion).toBe(2);
  });
});
