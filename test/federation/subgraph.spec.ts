import { setTimeout } from "node:timers/promises";
import { buildSchema, execute, getOperationAST, type GraphQLSchema, parse, validate } from "graphql";
import { Executor } from "../../src/api/executor.js";
import { buildHubSchema, permissionOf, printSubgraphSdl } from "../../src/api/index.js";
import { asSubgraph, type ResolveReference } from "../../src/federation/index.js";
import { JsonText } from "../../src/shared/json-text.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";

const sdl = `
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
  type Query { bank: Bank }
  type Bank @key(fields: "id") { id: ID! name: String }
  type Branch @key(fields: "town number") @key(fields: "code") { town: String number: Int code: ID }
  type Visitor @key(fields: "email", resolvable: false) { email: String }
  type Note { text: String }
`;

const subgraphOf = (schema: GraphQLSchema, resolveReference: ResolveReference<unknown> = () => null): GraphQLSchema =>
  asSubgraph(schema, { sdl: "the SDL", resolveReference });

/** What a subgraph's own executor answers, without a server around it. */
async function run(schema: GraphQLSchema, text: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const executor = new Executor(schema, (error) => {
    throw error;
  });
  const { data } = await executor.execute({ document, operation: getOperationAST(document)!, variables }, {} as never);
  return JSON.parse(data!.text);
}

const entities = "query ($them: [_Any!]!) { _entities(representations: $them) { __typename } }";

describe("a schema as a subgraph", () => {
  it("has for entities the types with a key that it resolves", () => {
    const entity = subgraphOf(buildSchema(sdl)).getType("_Entity");
    expect(entity?.astNode).toMatchObject({
      types: [{ name: { value: "Bank" } }, { name: { value: "Branch" } }],
    });
  });

  it("has no entities where no type has a key", () => {
    const subgraph = subgraphOf(buildSchema("type Query { bank: String }"));
    expect(Object.keys(subgraph.getQueryType()!.getFields())).toEqual(["bank", "_service"]);
    expect(subgraph.getType("_Entity")).toBeUndefined();
  });

  it("tells its SDL, under any alias", async () => {
    const query = "{ its: _service { text: sdl ...More } } fragment More on _Service { __typename sdl }";
    expect(await run(subgraphOf(buildSchema(sdl)), query)).toEqual({
      its: { text: "the SDL", __typename: "_Service", sdl: "the SDL" },
    });
  });

  it("resolves references side by side, and answers in their order", async () => {
    let begun = 0;
    const subgraph = subgraphOf(buildSchema(sdl), async ({ __typename, id, code }) => {
      begun += 1;
      await setTimeout(id === "1" ? 5 : 1);
      return id === "2" ? null : new JsonText(`{"is":"${__typename} ${String(id ?? code)} of ${begun}"}`);
    });
    const [one, two, again] = ["1", "2", "1"].map((id) => ({ __typename: "Bank", id }));
    expect(await run(subgraph, entities, { them: [one, { __typename: "Branch", code: "b" }, two, again] })).toEqual({
      _entities: [{ is: "Bank 1 of 4" }, { is: "Branch b of 4" }, null, { is: "Bank 1 of 4" }],
    });
  });

  it("lets a schema's own resolvers go on from the objects that it finds", async () => {
    class Known {
      constructor(private readonly said: string) {}
      get name(): string {
        return `${this.said} bank`;
      }
      code(): string {
        return `code of ${this.said}`;
      }
    }
    const known = new Known("our");
    const schema = subgraphOf(buildSchema(sdl), ({ id }) => (id === "2" ? null : known));
    const query = `query ($them: [_Any!]!) {
      _entities(representations: $them) { __typename ... on Bank { name } ... on Branch { code } }
    }`;
    const them = [
      { __typename: "Bank", id: "1" },
      { __typename: "Bank", id: "2" },
      { __typename: "Branch", code: "b" },
      { __typename: "Note" },
    ];
    const answer = await execute({ schema, document: parse(query), variableValues: { them } });
    // One object may be found as several types.
    expect(answer).toEqual({
      data: {
        _entities: [
          { __typename: "Bank", name: "our bank" },
          null,
          { __typename: "Branch", code: "code of our" },
          null,
        ],
      },
    });
  });

  it("answers null for what is no reference to an entity of its own, and asks nobody", async () => {
    const subgraph = subgraphOf(buildSchema(sdl), () => {
      throw new Error("nobody should be asked");
    });
    const strange = [
      { __typename: "Visitor", email: "a@b" },
      { __typename: "Note", text: "x" },
      { __typename: "Query" },
      { __typename: "_Service" },
      { __typename: "__proto__" },
      { __typename: ["Bank"], id: "1" },
      { id: "1" },
      {},
      [],
      "Bank",
      7,
      true,
    ];
    expect(await run(subgraph, entities, { them: strange })).toEqual({ _entities: strange.map(() => null) });
  });

  it("keeps what the fields carry besides their types", async () => {
    const hub = await buildHubSchema();
    const subgraph = subgraphOf(hub);
    for (const [name, field] of Object.entries(hub.getQueryType()!.getFields()))
      expect(permissionOf(subgraph.getQueryType()!.getFields()[name]!)).toBe(permissionOf(field));
    // The schema that everybody is served stays as it was.
    expect(hub.getType("_Entity")).toBeUndefined();
  });
});

describe("an SDL for routers", () => {
  const imported = (text: string): string =>
    /import: \[(.*)\]/.exec(printSubgraphSdl(buildSchema(text, { assumeValidSDL: true })))![1]!;

  it("imports those directives of the specification that are used, once", () => {
    const query = "type Query { bank: Bank }";
    expect(imported(`${query} type Bank @key(fields: "id") @key(fields: "code") { id: ID code: ID }`)).toBe('"@key"');
    expect(imported(`${query} type Bank @shareable { name: String @tag(name: "public") @deprecated @own }`)).toBe(
      '"@shareable", "@tag"',
    );
    expect(imported(`${query} type Bank { name: String }`)).toBe("");
  });
});

describe("references to the hub's own entities", () => {
  let hub: TestHub;
  let operator: string;
  let ids: Record<"alliance" | "bank" | "clinic" | "draft", string>;
  beforeAll(async () => {
    hub = await startTestHub();
    const heyuan = await stage(hub.sql).alliance("heyuan", { name: "和园联盟" });
    await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    const clinic = await heyuan.activity("义诊", { host: bank, startsAt: "2026-12-01T01:00:00Z", capacity: 9 });
    const draft = await heyuan.activity("草稿", { host: bank, startsAt: "2026-12-02T01:00:00Z", status: "DRAFT" });
    ids = { alliance: heyuan.id, bank: bank.id, clinic: clinic.id, draft: draft.id };
    operator = await hub.issue("operator");
  });
  afterAll(() => hub.stop());

  /** Asks as a router with an operator's key, on behalf of the holder of another or of nobody. */
  const ask = async (
    query: string,
    variables: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<{ data?: unknown; extensions?: Record<string, unknown> }> => {
    const response = await fetch(`${hub.url}/subgraph`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${operator}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: unknown };
  };
  const reference = (typeName: string, key: object) => ({ __typename: typeName, ...key });

  it("are answered with whatever is selected: aliases, fragments of every sort, arguments, conditions", async () => {
    const query = `query ($them: [_Any!]!, $no: Boolean = false, $first: Int!) {
      all: _entities(representations: $them) {
        kind: __typename
        ... on Node { id }
        ...Named
        ... on Activity @skip(if: $no) { renamed: title host { __typename name } }
        ... on Activity @include(if: $no) { capacity }
        ... on Alliance { activities(first: $first) { totalCount nodes { title } } }
      }
    }
    fragment Named on Organization { name }`;
    const them = [
      reference("Organization", { id: ids.bank }),
      reference("Alliance", { id: ids.alliance }),
      reference("Activity", { id: ids.clinic }),
    ];
    expect(await ask(query, { them, first: 1 }, { "x-on-behalf-of": "" })).toEqual({
      data: {
        all: [
          { kind: "Organization", id: ids.bank, name: "徽商银行" },
          { kind: "Alliance", id: ids.alliance, activities: { totalCount: 1, nodes: [{ title: "义诊" }] } },
          {
            kind: "Activity",
            id: ids.clinic,
            renamed: "义诊",
            host: { __typename: "Organization", name: "徽商银行" },
          },
        ],
      },
    });
  });

  it("are found by either key in one request, by a statement each, however often they come", async () => {
    const them = Array.from({ length: 40 }, (_, at) =>
      reference("Alliance", at % 2 ? { slug: "heyuan" } : { id: ids.alliance }),
    );
    const query = "query ($them: [_Any!]!) { _entities(representations: $them) { ... on Alliance { name } } }";
    const statements = await hub.statementsDuring(async () => {
      expect(await ask(query, { them })).toEqual({ data: { _entities: them.map(() => ({ name: "和园联盟" })) } });
    });
    expect(statements.filter((text) => text.includes("json_agg"))).toHaveLength(2);
  });

  it("take the first key that could be one, and leave a foreign one alone", async () => {
    const query = "query ($them: [_Any!]!) { _entities(representations: $them) { ... on Alliance { slug } } }";
    const them = [
      reference("Alliance", { id: null, slug: "heyuan" }),
      reference("Alliance", { id: ids.bank }),
      reference("Alliance", { id: ids.alliance.replace("all_", "org_") }),
      reference("Alliance", { id: ids.alliance.toUpperCase() }),
      reference("Alliance", { slug: "hey\0uan" }),
      reference("Alliance", { slug: ["heyuan"] }),
      reference("Activity", { id: ids.alliance }),
    ];
    expect(await ask(query, { them })).toEqual({
      data: { _entities: [{ slug: "heyuan" }, null, null, null, null, null, null] },
    });
  });

  it("show to each just what its key lets it see", async () => {
    const query = "query ($them: [_Any!]!) { _entities(representations: $them) { ... on Activity { title } } }";
    const them = [reference("Activity", { id: ids.draft }), reference("Activity", { id: ids.clinic })];
    const [draft, clinic] = [{ title: "草稿" }, { title: "义诊" }];
    const coordinator = `Bearer ${await hub.issue("coordinator", "heyuan")}`;
    expect(await ask(query, { them }, { "x-on-behalf-of": coordinator })).toEqual({
      data: { _entities: [draft, clinic] },
    });
    expect(await ask(query, { them }, { "x-on-behalf-of": "" })).toEqual({ data: { _entities: [null, clinic] } });
  });

  it("may be several lists in one operation, each with its own selection", async () => {
    const query = `query ($them: [_Any!]!) {
      titles: _entities(representations: $them) { ... on Activity { title } }
      places: _entities(representations: $them) { ... on Activity { capacity } }
      alliance(slug: "heyuan") { name }
    }`;
    expect(await ask(query, { them: [reference("Activity", { id: ids.clinic })] })).toEqual({
      data: { titles: [{ title: "义诊" }], places: [{ capacity: 9 }], alliance: { name: "和园联盟" } },
    });
  });

  it("are traced for routers that ask for it", async () => {
    const query = "query ($them: [_Any!]!) { _entities(representations: $them) { __typename } }";
    const them = [reference("Activity", { id: ids.clinic })];
    const { data, extensions } = await ask(query, { them }, { "apollo-federation-include-trace": "ftv1" });
    expect(data).toEqual({ _entities: [{ __typename: "Activity" }] });
    expect(extensions).toEqual({ ftv1: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) });
  });
});
