import { givenFederation, names, representations } from "../../support/federation.js";

describe("what a client selects", () => {
  const graph = givenFederation([
    {
      name: "points",
      sdl: `
        type Query { point(id: ID = "1"): Point points: [Point!]! total: Int }
        type Point @key(fields: "id") { id: ID! name(upper: Boolean = false): String address: Address near: [Point!]! }
        type Address { city: String street: String }
      `,
      resolvers: {
        Query: {
          point: (_root, { id }: { id: string }) => ({ id }),
          points: () => [{ id: "1" }, { id: "2" }],
          total: () => 2,
        },
        Point: {
          name: ({ id }, { upper }: { upper: boolean }) => (upper ? `POINT ${id}` : `point ${id}`),
          address: ({ id }) => ({ city: `city ${id}`, street: `street ${id}` }),
          near: ({ id }) => [{ id: `${id}0` }, { id: `${id}1` }],
        },
      },
    },
    {
      name: "reviews",
      sdl: `
        type Query { latest: Review }
        type Point @key(fields: "id") { id: ID! score(year: Int): Int reviews(first: Int = 1): [Review!]! }
        type Review { body: String stars: Int of: Point! }
      `,
      resolvers: {
        Query: { latest: () => ({ body: "latest", stars: 5, of: { id: "9" } }) },
        Point: {
          score: ({ id }, { year }: { year?: number }) => Number(id) * 10 + (year ?? 0),
          reviews: ({ id }, { first }: { first: number }) =>
            Array.from({ length: first }, (_item, at) => ({ body: `${id}-${at}`, stars: at, of: { id } })),
        },
      },
    },
  ]);
  const text = async (query: string): Promise<string> => (await graph.run(query)).text;

  it("comes in the order of the query, when a later subgraph gives what comes first", async () => {
    expect(await text("{ point { score name id reviews { stars body } address { street city } } total }")).toBe(
      '{"data":{"point":{"score":10,"name":"point 1","id":"1","reviews":[{"stars":0,"body":"1-0"}],"address":{"street":"street 1","city":"city 1"}},"total":2}}',
    );
  });

  it("comes in the order of the query, whichever subgraph a root field is of", async () => {
    expect(await text("{ latest { body } total point { id } }")).toBe(
      '{"data":{"latest":{"body":"latest"},"total":2,"point":{"id":"1"}}}',
    );
  });

  it("comes in the order in which a key is first met, fragments included", async () => {
    expect(
      await text(
        "{ point { ...Later name ... { id address { city } } address { street } score } } fragment Later on Point { score id }",
      ),
    ).toBe('{"data":{"point":{"score":10,"id":"1","name":"point 1","address":{"city":"city 1","street":"street 1"}}}}');
  });

  it("may be one field twice under two aliases with different arguments", async () => {
    expect(await text("{ point { b: name(upper: true) a: name c: score(year: 2) d: score(year: 1) score } }")).toBe(
      '{"data":{"point":{"b":"POINT 1","a":"point 1","c":12,"d":11,"score":10}}}',
    );
  });

  it("may be one entity twice, with different arguments below", async () => {
    expect(
      await graph.data("{ a: point { reviews(first: 2) { body } } b: point(id: 2) { reviews { body } name: score } }"),
    ).toEqual({
      a: { reviews: [{ body: "1-0" }, { body: "1-1" }] },
      b: { reviews: [{ body: "2-0" }], name: 20 },
    });
  });

  it("may give one field the name of another", async () => {
    expect(
      await graph.data("{ total: point { name: id id: name score: address { city: street street: city } } }"),
    ).toEqual({ total: { name: "1", id: "point 1", score: { city: "street 1", street: "city 1" } } });
  });

  it("may have aliases that look like what a gateway might use itself", async () => {
    expect(await graph.data("{ point { _a_id: name _a__a_id: id _entities: score representations: name } }")).toEqual({
      point: { _a_id: "point 1", _a__a_id: "1", _entities: 10, representations: "point 1" },
    });
  });

  it("may be spread over nested fragments", async () => {
    expect(
      await graph.data(
        `{ points { ...Outer } }
         fragment Outer on Point { ...Inner near { ...Inner } }
         fragment Inner on Point { ... on Point { score ... { n: name } } }`,
      ),
    ).toEqual({
      points: ["1", "2"].map((id) => ({
        score: 10 * Number(id),
        n: `point ${id}`,
        near: [`${id}0`, `${id}1`].map((near) => ({ score: 10 * Number(near), n: `point ${near}` })),
      })),
    });
  });

  it("may be asked for twice, and comes once", async () => {
    expect(
      await text(
        "{ point { score score id ...Again } } fragment Again on Point { score reviews { body } reviews { body stars } }",
      ),
    ).toBe('{"data":{"point":{"score":10,"id":"1","reviews":[{"body":"1-0","stars":0}]}}}');
  });

  it("may go to and fro between subgraphs", async () => {
    const answer = await graph.run(
      "{ point { reviews { of { name reviews(first: 2) { of { score address { city } } } } } } }",
    );
    const inner = { of: { score: 10, address: { city: "city 1" } } };
    expect(answer.data).toEqual({ point: { reviews: [{ of: { name: "point 1", reviews: [inner, inner] } }] } });
  });

  it("asks subgraphs that need not wait for each other once each", async () => {
    const answer = await graph.run("{ total latest { stars } points { name } }");
    expect(answer.data).toEqual({ total: 2, latest: { stars: 5 }, points: [{ name: "point 1" }, { name: "point 2" }] });
    expect(names(answer).sort()).toEqual(["points", "reviews"]);
  });
});

describe("lists", () => {
  const graph = givenFederation([
    {
      name: "plans",
      sdl: `
        type Query { grid: [[Cell]] numbers: [[Int!]]! cube: [[[Cell!]!]!]! empty: [Cell!]! none: [Cell] }
        type Cell @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          grid: () => [[{ id: "a" }, null, { id: "b" }], null, [], [{ id: "a" }]],
          numbers: () => [[1, 2], [], null, [3]],
          cube: () => [[[{ id: "a" }], []], [[{ id: "b" }, { id: "c" }]]],
          empty: () => [],
          none: () => null,
        },
      },
    },
    {
      name: "uses",
      sdl: `type Cell @key(fields: "id") { id: ID! use: String rows: [[String]] }`,
      resolvers: { Cell: { use: ({ id }) => `use ${id}`, rows: ({ id }) => [[id, null], null, []] } },
    },
  ]);

  it("may hold lists", async () => {
    expect((await graph.run("{ numbers }")).text).toBe('{"data":{"numbers":[[1,2],[],null,[3]]}}');
  });

  it("may hold lists of entities, with nulls at every level", async () => {
    const answer = await graph.run("{ grid { use } }");
    expect(answer.text).toBe('{"data":{"grid":[[{"use":"use a"},null,{"use":"use b"}],null,[],[{"use":"use a"}]]}}');
    expect(representations(answer, "uses")).toEqual([
      { __typename: "Cell", id: "a" },
      { __typename: "Cell", id: "b" },
    ]);
  });

  it("may lie three deep", async () => {
    expect(await graph.data("{ cube { id: use use: id } }")).toEqual({
      cube: [
        [[{ id: "use a", use: "a" }], []],
        [
          [
            { id: "use b", use: "b" },
            { id: "use c", use: "c" },
          ],
        ],
      ],
    });
  });

  it("may come from another subgraph", async () => {
    expect(await graph.data("{ cube { rows } }")).toEqual({
      cube: [
        [[{ rows: [["a", null], null, []] }], []],
        [[{ rows: [["b", null], null, []] }, { rows: [["c", null], null, []] }]],
      ],
    });
  });

  it("that are empty or null ask nobody else", async () => {
    const answer = await graph.run("{ empty { use } none { use } }");
    expect(answer.text).toBe('{"data":{"empty":[],"none":null}}');
    expect(names(answer)).toEqual(["plans"]);
  });
});
