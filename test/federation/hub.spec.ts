import { pino } from "pino";
import { type Gateway, startGateway } from "../../src/gateway.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { publish } from "../support/partners.js";
import { run } from "../support/program.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

interface Ref {
  readonly id: string;
}

/** A member unit's own subgraph: it adds its service points to the alliance's organizations. */
const servicePoints = {
  name: "bank",
  sdl: `
    type Query { bank_point(id: ID!): Bank_Point bank_broken: String! bank_customers: [Organization!] }
    type Organization @key(fields: "id") { id: ID! bank_points: [Bank_Point!] }
    type Activity @key(fields: "id", resolvable: false) { id: ID! }
    type Bank_Point @key(fields: "id") { id: ID! address: String! serves: Organization activity: Activity }
  `,
  resolvers: {
    Query: {
      bank_point: (_: unknown, { id }: Ref) => ({ id }),
      bank_customers: () =>
        Array.from({ length: 1_100 }, (_, at) => ({
          id: `org_00000000-0000-7000-8000-${String(at).padStart(12, "0")}`,
        })),
      bank_broken: () => {
        throw new Error("the password is secret");
      },
    },
    Organization: { bank_points: ({ id }: Ref) => [{ id: `point of ${id}`, serves: { id } }] },
    Bank_Point: { address: ({ id }: Ref) => `address of ${id}` },
  },
};

describe("a hub with a partner's subgraph", () => {
  let hub: TestHub;
  let partner: TestSubgraph;
  let alliance: GivenAlliance;
  let bank: GivenOrganization;
  let draft: { id: string };
  beforeAll(async () => {
    hub = await startTestHub();
    const heyuan = (alliance = await stage(hub.sql).alliance("heyuan", { name: "和园联盟" }));
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    await heyuan.organization("万象美物业");
    draft = await heyuan.activity("未公布的活动", {
      host: bank,
      startsAt: "2026-12-01T01:00:00Z",
      status: "DRAFT",
    });
    partner = await startSubgraph(servicePoints);
    await publish(hub, await hub.issue("member", "heyuan", "徽商银行"), partner);
  });
  afterAll(async () => {
    await partner.stop();
    await hub.stop();
  });

  const ask = async (query: string, as = "public") =>
    (await hub.as(as).run(query, {}, { "accept-language": "en" })).body;

  it("answers from both, each entity asked for once", async () => {
    const before = partner.requests.length;
    const { data } = await ask(
      '{ alliance(slug: "heyuan") { name organizations(filter: { classification: UNIT }) { nodes { name bank_points { address } } } } }',
    );
    const { name, organizations } = data!["alliance"] as { name: string; organizations: { nodes: unknown[] } };
    expect(name).toBe("和园联盟");
    expect(organizations.nodes).toEqual([
      { name: "徽商银行", bank_points: [{ address: `address of point of ${bank.id}` }] },
      { name: "万象美物业", bank_points: [{ address: expect.stringMatching(/^address of point of org_/) }] },
    ]);
    expect(partner.requests.length - before).toBe(1);
    expect(partner.requests.at(-1)!.variables.representations).toEqual([
      { __typename: "Organization", id: bank.id, alliance: { id: alliance.id } },
      { __typename: "Organization", id: expect.stringMatching(/^org_/), alliance: { id: alliance.id } },
    ]);
  });

  it("reads what a partner refers to by one statement a type, under the caller's policies", async () => {
    const query = '{ bank_point(id: "p1") { address serves { name } } }';
    const amended = await ask(query);
    expect(amended).toEqual({ data: { bank_point: { address: "address of p1", serves: null } } });

    const references = {
      representations: [bank.id, draft.id].map((id, at) => ({ __typename: ["Organization", "Activity"][at], id })),
    };
    const entities =
      "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Organization { name } ... on Activity { title } } }";
    const operator = await hub.issue("operator");
    const read = (headers: Record<string, string>) => subgraph(hub, entities, references, headers);
    const statements = await hub.statementsDuring(async () => {
      expect(await read({ authorization: `Bearer ${operator}` })).toEqual({
        data: {
          _entities: [
            { __typename: "Organization", name: "徽商银行" },
            { __typename: "Activity", title: "未公布的活动" },
          ],
        },
      });
    });
    expect(statements.filter((text) => text.includes("json_agg"))).toHaveLength(2);
    // On behalf of the public, a router sees what the public sees.
    expect(await read({ authorization: `Bearer ${operator}`, "x-on-behalf-of": "" })).toEqual({
      data: { _entities: [{ __typename: "Organization", name: "徽商银行" }, null] },
    });
  });

  it("hands an operation that is all its own to its own executor, as one statement", async () => {
    const query = '{ alliance(slug: "heyuan") { name organizations { nodes { name } } } }';
    await ask(query);
    const statements = await hub.statementsDuring(() => ask(query));
    expect(statements).toHaveLength(1);
  });

  it("keeps what it can answer when the partner fails, with one masked error", async () => {
    expect(await ask('{ alliance(slug: "heyuan") { name } bank_broken }')).toEqual({
      data: { alliance: { name: "和园联盟" }, bank_broken: null },
      errors: [
        {
          message: "The subgraph bank reported an error.",
          path: ["bank_broken"],
          extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "bank" },
        },
      ],
    });
    expect(await ask('{ alliance(slug: "heyuan") { name } bank_point(id: "p1") { address } }')).toEqual({
      data: { alliance: { name: "和园联盟" }, bank_point: { address: "address of p1" } },
    });
  });

  it("asks itself for as many as a partner names, though a router may name a thousand at once", async () => {
    const { data, errors } = await ask("{ bank_customers { id description } }");
    expect(errors).toBeUndefined();
    expect(data!["bank_customers"]).toHaveLength(1_100);
  });

  it("says its own errors in full, with their codes", async () => {
    const { data, errors } = await ask(
      '{ bank_point(id: "p1") { address } alliance(slug: "heyuan") { organizations(first: 5, last: 5) { nodes { id } } } }',
    );
    expect(data).toEqual({ bank_point: { address: "address of p1" }, alliance: null });
    expect(errors).toEqual([
      {
        message: expect.stringContaining("use either first/after or last/before"),
        path: ["alliance"],
        extensions: { code: "BAD_USER_INPUT", argument: expect.any(String) },
      },
    ]);
  });

  it("acts, and reads a partner's fields of what was made", async () => {
    const coordinator = await hub.issue("coordinator", "heyuan");
    const { data } = await ask(
      'mutation { createOrganization(input: { name: "新单位", classification: UNIT }) { organization { name bank_points { address } } userErrors { code } } }',
      coordinator,
    );
    expect(data!["createOrganization"]).toEqual({
      organization: {
        name: "新单位",
        bank_points: [{ address: expect.stringMatching(/^address of point of org_/) }],
      },
      userErrors: [],
    });
  });
});

describe("the hub as a subgraph", () => {
  let hub: TestHub;
  let keys: Record<"operator" | "coordinator" | "member" | "widget", string>;
  beforeAll(async () => {
    hub = await startTestHub();
    const heyuan = await stage(hub.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    await heyuan.organization("徽商银行");
    keys = {
      operator: await hub.issue("operator"),
      coordinator: await hub.issue("coordinator", "heyuan"),
      member: await hub.issue("member", "heyuan", "徽商银行"),
      widget: await hub.issue("widget", "heyuan"),
    };
  });
  afterAll(() => hub.stop());

  it("is open to operators alone", async () => {
    const code = async (headers: Record<string, string>) =>
      (await subgraph(hub, "{ _service { sdl } }", {}, headers)).errors?.[0]?.extensions["code"];
    expect(await code({})).toBe("UNAUTHENTICATED");
    expect(await code({ authorization: "Bearer nonsense" })).toBe("UNAUTHENTICATED");
    for (const role of ["coordinator", "member", "widget"] as const)
      expect(await code({ authorization: `Bearer ${keys[role]}` })).toBe("FORBIDDEN");
    expect(await code({ authorization: `Bearer ${keys.operator}` })).toBeUndefined();
    expect(await code({ authorization: `Bearer ${keys.operator}`, "x-on-behalf-of": "Bearer nonsense" })).toBe(
      "UNAUTHENTICATED",
    );
  });

  it("has no federation fields at the public endpoint", async () => {
    const { body } = await hub.as("public").run("{ _service { sdl } }");
    expect(body.errors![0]!.message).toContain('Cannot query field "_service"');
  });

  it("finds an alliance by either key, and nothing by what is no key", async () => {
    const { data } = await subgraph(
      hub,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Alliance { slug } ... on Place { name } } }",
      {
        r: [
          { __typename: "Alliance", slug: "heyuan" },
          { __typename: "Alliance", slug: "nowhere" },
          { __typename: "Alliance", id: "all_nonsense" },
          { __typename: "Alliance" },
          { __typename: "Alliance", slug: { $ne: null } },
          { __typename: "Nothing", id: "x" },
          { __typename: "Place", id: "all_00000000-0000-7000-8000-000000000000" },
          "no object",
        ],
      },
      { authorization: `Bearer ${keys.operator}` },
    );
    expect(data!["_entities"]).toEqual([{ slug: "heyuan" }, null, null, null, null, null, null, null]);
  });

  it("refuses more than a thousand references at once", async () => {
    const r = Array.from({ length: 1_001 }, () => ({ __typename: "Alliance", slug: "heyuan" }));
    const { errors } = await subgraph(
      hub,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Alliance { slug } } }",
      { r },
      { authorization: `Bearer ${keys.operator}` },
    );
    expect(errors![0]!.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "representations" });
  });
});

describe("a gateway in front of the hub", () => {
  let hub: TestHub;
  let gateway: Gateway;
  let coordinator: string;
  beforeAll(async () => {
    hub = await startTestHub();
    const heyuan = await stage(hub.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    await heyuan.activity("未公布的活动", { host: bank, startsAt: "2026-12-01T01:00:00Z", status: "DRAFT" });
    coordinator = await hub.issue("coordinator", "heyuan");
    const { out } = await run("src/cli/main.ts", ["supergraph", "--url", `${hub.url}/subgraph`], {});
    const options = { host: "127.0.0.1", port: 0, production: true, allowLoopback: true };
    const hubKey = await hub.issue("operator");
    gateway = await startGateway({ supergraph: out, ...options, hubKey, log: pino({ level: "silent" }) });
  });
  afterAll(async () => {
    await gateway.stop();
    await hub.stop();
  });

  const titles = async (authorization?: string) => {
    const response = await fetch(`http://127.0.0.1:${gateway.port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ query: '{ alliance(slug: "heyuan") { activities { nodes { title } } } }' }),
    });
    return (await response.json()) as Body;
  };

  it("asks by each client's own rights, never by the operator's", async () => {
    expect(await titles()).toEqual({ data: { alliance: { activities: { nodes: [] } } } });
    expect(await titles(`Bearer ${coordinator}`)).toEqual({
      data: { alliance: { activities: { nodes: [{ title: "未公布的活动" }] } } },
    });
    const { data, errors } = await titles("Bearer nonsense");
    expect(data).toEqual({ alliance: null });
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED", serviceName: "hub" } }]);
  });
});

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; extensions: Record<string, unknown> }[];
}

async function subgraph(
  hub: TestHub,
  query: string,
  variables: object,
  headers: Record<string, string>,
): Promise<Body> {
  const response = await fetch(`${hub.url}/subgraph`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Body;
}
