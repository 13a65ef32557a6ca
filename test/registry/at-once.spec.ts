import { pino } from "pino";
import { type Hub, startHub } from "../../src/hub.js";
import { clockAt } from "../../src/shared/clock.js";
import { eventually } from "../support/eventually.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { actOnSubgraphs, publish } from "../support/partners.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

const names = ["bank", "clinic", "school", "market"] as const;

describe("several units publish at once, at two hubs", () => {
  let one: TestHub;
  let two: Hub;
  const partners: TestSubgraph[] = [];
  const keys: string[] = [];
  const organizations: { id: string }[] = [];
  beforeAll(async () => {
    one = await startTestHub({ lookInterval: 100 });
    const heyuan = await stage(one.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    for (const name of names) {
      organizations.push(await heyuan.organization(`单位 ${name}`));
      keys.push(await one.issue("member", "heyuan", `单位 ${name}`));
      partners.push(
        await startSubgraph({
          name,
          sdl: `type Query { ${name}_open: Boolean } type Organization @key(fields: "id") { id: ID! ${name}_note: String }`,
          resolvers: { Query: { [`${name}_open`]: () => true }, Organization: { [`${name}_note`]: () => name } },
        }),
      );
    }
    two = await startHub({
      database: one.connection,
      host: "127.0.0.1",
      port: 0,
      production: false,
      doesJobs: false,
      relays: false,
      allowLoopback: true,
      lookInterval: 100,
      clock: clockAt("2026-11-23T04:00:00Z"),
      log: pino({ level: "silent" }),
    });
  }, 30_000);
  afterAll(async () => {
    await two.stop();
    await Promise.all(partners.map((partner) => partner.stop()));
    await one.stop();
  });

  const at = (nth: number): TestHub => (nth % 2 === 0 ? one : { ...one, ...asOf(`http://127.0.0.1:${two.port}`) });
  const asOf = (url: string): Pick<TestHub, "as"> => ({
    as: (key) => ({
      run: async (query, variables = {}) => {
        const response = await fetch(`${url}/graphql`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "accept-language": "en",
            ...(key === "public" ? {} : { authorization: `Bearer ${key}` }),
          },
          body: JSON.stringify({ query, variables }),
        });
        return { status: response.status, headers: response.headers, body: (await response.json()) as never };
      },
    }),
  });

  it("and all are served, none over another", async () => {
    const told = await Promise.all(
      partners.map((partner, nth) => publish(at(nth), keys[nth]!, { name: partner.name, url: partner.url })),
    );
    expect(told.map(({ subgraph }) => subgraph)).toEqual(names.map((name) => ({ name, publishedVersion: 1 })));
    const query = `{ organization(id: "${organizations[0]!.id}") { ${names.map((name) => `${name}_note`).join(" ")} } }`;
    for (const nth of [0, 1])
      await eventually(async () => (await at(nth).as("public").run(query)).body.errors === undefined);
    expect((await one.as("public").run(query)).body).toEqual({
      data: { organization: Object.fromEntries(names.map((name) => [`${name}_note`, name])) },
    });
  }, 60_000);

  it("the same name, and one of them has it", async () => {
    const { url, sdl } = partners[0]!;
    const own = sdl.replaceAll("bank_", "kiosk_").replaceAll("Bank_", "Kiosk_");
    const told = await Promise.all(
      keys.map((key, nth) => actOnSubgraphs(at(nth), key, "publishSubgraph", { name: "kiosk", url, sdl: own })),
    );
    expect(told.map(({ subgraph }) => subgraph?.publishedVersion ?? null).sort()).toEqual([1, null, null, null]);
    expect(told.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(3).fill("SUBGRAPH_NAME_TAKEN"),
    );
    expect(await one.sql("select count(*)::int as count from subgraphs where name = 'kiosk'")).toEqual([{ count: 1 }]);
    expect(await one.sql("select count(*)::int as count from subgraph_versions")).toEqual([{ count: 5 }]);
  }, 60_000);
});
