import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { limitedToAlliances } from "../../src/federation/index.js";
import { type Gateway, startGateway } from "../../src/gateway.js";
import { composed } from "../support/federation.js";
import { type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { end, freePort, startProgram } from "../support/program.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";
import { startTwoAlliances } from "./two-alliances.js";

const asking = (port: number) => async (query: string) => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en" },
    body: JSON.stringify({ query }),
  });
  return response.text();
};

describe("hub gateway", () => {
  it("sends partners what its file says, and shows nobody that there is a limit", async () => {
    const graph = await startTwoAlliances({ bank: ["all_red"], shop: [] });
    const folder = await mkdtemp(join(tmpdir(), "tenants-"));
    const file = join(folder, "supergraph.graphql");
    await writeFile(file, graph.supergraph);
    const port = await freePort();
    const args = ["gateway", "--supergraph", file, "--port", String(port), "--allow-loopback"];
    const gateway = await startProgram({}, "src/cli/main.ts", args);
    try {
      const heard = ["bank", "shop"].map((name) => graph.overhear(name));
      const ask = asking(port);
      expect(await ask("{ alliances { bank_rating shop_rating organizations { bank_label shop_label } } }")).toBe(
        `{"data":{"alliances":[${[
          '{"bank_rating":7,"shop_rating":null,"organizations":[{"bank_label":"red bank!","shop_label":null},{"bank_label":"red branch!","shop_label":null}]}',
          '{"bank_rating":null,"shop_rating":null,"organizations":[{"bank_label":null,"shop_label":null},{"bank_label":null,"shop_label":null}]}',
        ].join()}]}}`,
      );
      expect(heard[0]!.text).toContain("org_red2");
      expect(heard[0]!.text).not.toContain("blue");
      expect(heard[1]!.text).toBe("");
      expect(await ask("{ __schema { directives { name } types { name } } }")).not.toMatch(/"alliances"|all_red/);
    } finally {
      await end(gateway);
      await graph.stop();
      await rm(folder, { recursive: true });
    }
  });
});

describe("a gateway in front of the hub", () => {
  const bank = {
    name: "bank",
    sdl: `
      type Alliance @key(fields: "id") { id: ID! bank_rating: Int }
      type Organization @key(fields: "id") {
        id: ID! alliance: Alliance! @external name: String! @external
        bank_label: String @requires(fields: "alliance { id } name")
      }
    `,
    resolvers: {
      Alliance: { bank_rating: () => 5 },
      Organization: { bank_label: ({ name }: { name: string }) => `${name}!` },
    },
  };
  let hub: TestHub;
  let partner: TestSubgraph;
  let gateway: Gateway;
  let red: GivenAlliance;
  beforeAll(async () => {
    hub = await startTestHub();
    partner = await startSubgraph(bank);
    const given = stage(hub.sql);
    red = await given.alliance("red");
    const blue = await given.alliance("blue");
    for (const alliance of [red, blue]) await alliance.convener(`${alliance.slug} convener`);
    const hubKey = await hub.issue("operator");
    const supergraph = composed([{ name: "hub", url: `${hub.url}/subgraph`, sdl: await sdlOf(hub, hubKey) }, partner]);
    gateway = await startGateway({
      supergraph: limitedToAlliances(supergraph, new Map([["bank", [red.id]]])),
      ...{ host: "127.0.0.1", port: 0, production: false, allowLoopback: true, hubKey },
      log: pino({ level: "silent" }),
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await Promise.all([partner.stop(), hub.stop()]);
  });

  it("learns of which alliance an organization is in the statement that reads it", async () => {
    const ask = asking(gateway.port);
    const both = ["red", "blue"].map(
      (slug) => `${slug}: alliance(slug: "${slug}") { bank_rating organizations { nodes { name bank_label } } }`,
    );
    const query = `{ ${both.join(" ")} }`;
    const answer =
      '{"data":{"red":{"bank_rating":5,"organizations":{"nodes":[{"name":"red convener","bank_label":"red convener!"}]}},' +
      '"blue":{"bank_rating":null,"organizations":{"nodes":[{"name":"blue convener","bank_label":null}]}}}}';
    expect(await ask(query)).toBe(answer);
    const { requests } = partner;
    expect(requests).toHaveLength(1);
    expect(JSON.stringify(requests)).not.toContain("blue");
    expect(Object.values(requests[0]!.variables).flat()).toEqual(
      expect.arrayContaining([
        { __typename: "Alliance", id: red.id },
        expect.objectContaining({ __typename: "Organization", name: "red convener", alliance: { id: red.id } }),
      ]),
    );
    expect(
      (await hub.statementsDuring(() => ask(query))).filter((text) => text.includes("organizations")),
    ).toHaveLength(2);
  });
});

async function sdlOf(hub: TestHub, key: string): Promise<string> {
  const response = await fetch(`${hub.url}/subgraph`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: "{ _service { sdl } }" }),
  });
  return ((await response.json()) as { data: { _service: { sdl: string } } }).data._service.sdl;
}
