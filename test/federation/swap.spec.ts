import { SupergraphRefused } from "../../src/federation/index.js";
import { composed, type Federation, startFederation } from "../support/federation.js";

interface Ref {
  readonly id: string;
}

describe("a gateway whose supergraph is swapped", () => {
  let federation: Federation;
  let answerSlowly = Promise.resolve();
  beforeEach(async () => {
    answerSlowly = Promise.resolve();
    federation = await startFederation([
      {
        name: "members",
        sdl: `type Query { organizations: [Organization!]! } type Organization @key(fields: "id") { id: ID! name: String! }`,
        resolvers: {
          Query: { organizations: () => [{ id: "1" }, { id: "2" }] },
          Organization: { name: ({ id }: Ref) => `unit ${id}` },
        },
      },
      {
        name: "points",
        sdl: `type Organization @key(fields: "id") { id: ID! address: String! note: String }`,
        resolvers: {
          Organization: {
            address: async ({ id }: Ref) => {
              await answerSlowly;
              return `address ${id}`;
            },
            note: () => "noted",
          },
        },
      },
    ]);
  });
  afterEach(() => federation.stop());

  /** The same subgraphs, of which one offers less. */
  const smaller = (): string =>
    composed([
      federation.subgraph("members"),
      { ...federation.subgraph("points"), sdl: federation.subgraph("points").sdl.replace("note: String", "") },
    ]);
  const query = "{ organizations { name address } }";
  const whole =
    '{"data":{"organizations":[{"name":"unit 1","address":"address 1"},{"name":"unit 2","address":"address 2"}]}}';

  it("drops no operation, thirty times over", async () => {
    const supergraphs = [smaller(), federation.supergraph];
    let isOver = false;
    let answers = 0;
    const asking = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        expect((await federation.run(query)).text).toBe(whole);
        answers += 1;
      }
    });
    for (let swap = 0; swap < 30; swap += 1) {
      await federation.swap(supergraphs[swap % 2]!);
      await federation.run(query);
    }
    isOver = true;
    await Promise.all(asking);
    expect(answers).toBeGreaterThan(30);
  });

  it("serves the new schema at once, and ends what is under way on the old one", async () => {
    let answerNow = (): void => undefined;
    answerSlowly = new Promise((resolve) => (answerNow = resolve));
    const underWay = federation.run("{ organizations { address note } }");
    while (federation.subgraph("points").requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await federation.swap(smaller());
    expect((await federation.run("{ organizations { note } }")).errors).toEqual([
      expect.objectContaining({
        message: 'Cannot query field "note" on type "Organization". Did you mean "name"?',
      }),
    ]);
    answerNow();
    expect((await underWay).data).toEqual({
      organizations: [
        { address: "address 1", note: "noted" },
        { address: "address 2", note: "noted" },
      ],
    });
  });

  it("serves the later of two, however long the earlier is tried", async () => {
    const types = Array.from({ length: 10_000 }, (_, at) => `type Other${at} @join__type(graph: MEMBERS) { id: ID! }`);
    let isEarlierOver = false;
    const earlier = federation.swap(federation.supergraph + types.join("\n")).then(() => (isEarlierOver = true));
    await federation.swap(smaller());
    expect(isEarlierOver).toBe(false);
    await earlier;
    expect((await federation.run("{ organizations { note } }")).errors).toHaveLength(1);
    expect((await federation.run(query)).text).toBe(whole);
  });

  it("serves the earlier of two when the later is refused", async () => {
    const [earlier, later] = await Promise.allSettled([federation.swap(smaller()), federation.swap("type Query {")]);
    expect([earlier.status, later.status]).toEqual(["fulfilled", "rejected"]);
    expect((await federation.run("{ organizations { note } }")).errors).toHaveLength(1);
    expect((await federation.run(query)).text).toBe(whole);
  });

  const pointsKey = '@join__type(graph: POINTS, key: "id")';

  it.each([
    ["that does not parse", () => "type Query {", "it does not parse: Syntax Error: Expected Name, found <EOF>."],
    [
      "that is only a schema",
      () => "type Query { a: Int }",
      "it is no supergraph: its enum join__Graph names no subgraph",
    ],
    [
      "whose subgraph has no address",
      () => federation.supergraph.replace(federation.subgraph("points").url, "nowhere"),
      'the subgraph points has no address: "nowhere"',
    ],
    [
      "whose subgraph is a neighbour",
      () => federation.supergraph.replace(federation.subgraph("points").url, "https://192.168.1.1/graphql"),
      "the subgraph points at https://192.168.1.1/graphql: 192.168.1.1 is no public address",
    ],
    [
      "that names a type which it does not define",
      () => federation.supergraph.replace("name: String!", "name: Missing!"),
      'no schema can be built from it: Unknown type: "Missing".',
    ],
    [
      "whose key is no field",
      () => federation.supergraph.replace(pointsKey, pointsKey.replace("id", "code")),
      'in the subgraph points Organization has the key "code": Cannot query field "code" on type "Organization".',
    ],
    [
      "of which making a planner ends a process",
      () => `${federation.supergraph}\nextend type Organization { code: ID }`,
      "no plan can be made for it: not yet implemented: TypeExtension not implemented",
    ],
  ])("refuses one %s, and serves on", async (_what, supergraph, reason) => {
    const refused = federation.swap(supergraph());
    await expect(refused).rejects.toBeInstanceOf(SupergraphRefused);
    await expect(refused).rejects.toThrow(reason);
    expect((await federation.run(query)).text).toBe(whole);
  });
});
