import { givenFederation, names, representations } from "../../support/federation.js";

describe("variables", () => {
  const graph = givenFederation([
    {
      name: "points",
      sdl: `
        type Query { search(filter: Filter, limit: Int = 2, tags: [String!], by: Order = NAME): String point(id: ID!): Point }
        type Point @key(fields: "id") { id: ID! at(place: Place): String }
        input Filter { name: String! size: Int = 5 near: Place any: [Filter!] note: String }
        input Place { x: Float! y: Float = 1.5 }
        enum Order { NAME SIZE }
      `,
      resolvers: {
        Query: {
          search: (_root, given: object) => JSON.stringify(given),
          point: (_root, { id }: { id: string }) => ({ id }),
        },
        Point: { at: (_point, given: object) => JSON.stringify(given) },
      },
    },
    {
      name: "reviews",
      sdl: `
        type Point @key(fields: "id") { id: ID! reviews(first: Int! = 1, on: Day, filter: ReviewFilter): String }
        input ReviewFilter { stars: [Int!] body: String }
        scalar Day
      `,
      resolvers: { Point: { reviews: (_point, given: object) => JSON.stringify(given) } },
    },
  ]);
  /** What the resolver of the one field was given. */
  const given = async (query: string, variables?: Record<string, unknown>): Promise<unknown> => {
    const data = await graph.data(query, variables);
    return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
      typeof value === "string" && value.startsWith("{") ? (JSON.parse(value) as unknown) : value,
    ) as unknown;
  };

  it("go only to the subgraphs that use them", async () => {
    const answer = await graph.run(
      "query ($id: ID!, $first: Int!, $place: Place, $no: Boolean!) { point(id: $id) { id @skip(if: $no) at(place: $place) reviews(first: $first) } }",
      { id: "1", first: 3, place: { x: 1 }, no: false },
    );
    expect(answer.data).toEqual({ point: { id: "1", at: '{"place":{"x":1,"y":1.5}}', reviews: '{"first":3}' } });
    expect(answer.asked.map(({ variables }) => Object.keys(variables).sort())).toEqual([
      ["id", "no", "place"],
      ["first", "representations"],
    ]);
  });

  it("of a subgraph that needs none are not sent at all", async () => {
    const answer = await graph.run("query ($first: Int!) { point(id: 1) { reviews(first: $first) } }", { first: 2 });
    expect(answer.asked[0]!.variables).toEqual({});
    expect(answer.asked[0]!.query).not.toContain("$");
  });

  it("that the client does not declare are not sent", async () => {
    const answer = await graph.run("query ($id: ID!) { point(id: $id) { id } }", { id: "1", more: "no", __proto: 1 });
    expect(answer.asked[0]!.variables).toEqual({ id: "1" });
  });

  it("have defaults, which a null replaces and an absence does not", async () => {
    const query = "query ($limit: Int = 9, $by: Order = SIZE) { search(limit: $limit, by: $by) }";
    expect(await given(query)).toEqual({ search: { limit: 9, by: "SIZE" } });
    expect(await given(query, { limit: null, by: "NAME" })).toEqual({ search: { limit: null, by: "NAME" } });
  });

  it("that are absent leave the argument's own default", async () => {
    const query = "query ($limit: Int, $by: Order) { search(limit: $limit, by: $by) }";
    expect(await given(query)).toEqual({ search: { limit: 2, by: "NAME" } });
    expect(await given(query, { limit: null })).toEqual({ search: { limit: null, by: "NAME" } });
  });

  it("that are absent leave the default in another subgraph too", async () => {
    const query =
      "query ($first: Int! = 4, $stars: [Int!]) { point(id: 1) { reviews(first: $first, filter: { stars: $stars }) } }";
    expect(await given(query)).toEqual({ point: { reviews: { first: 4, filter: {} } } });
    expect(await given(query, { first: 5, stars: [1] })).toEqual({
      point: { reviews: { first: 5, filter: { stars: [1] } } },
    });
    expect(await given(query, { stars: null })).toEqual({ point: { reviews: { first: 4, filter: { stars: null } } } });
  });

  it("may be input objects, with their own defaults and nested", async () => {
    expect(
      await given("query ($filter: Filter) { search(filter: $filter) }", {
        filter: { name: "a", near: { x: 2 }, any: [{ name: "b", size: null }] },
      }),
    ).toEqual({
      search: {
        filter: { name: "a", size: 5, near: { x: 2, y: 1.5 }, any: [{ name: "b", size: null }] },
        limit: 2,
        by: "NAME",
      },
    });
  });

  it("may stand within input objects and lists", async () => {
    expect(
      await given(
        'query ($name: String!, $x: Float!, $tag: String!) { search(filter: { name: $name, near: { x: $x } }, tags: ["t", $tag]) }',
        { name: "a", x: 0.5, tag: "u" },
      ),
    ).toEqual({
      search: { filter: { name: "a", size: 5, near: { x: 0.5, y: 1.5 } }, limit: 2, tags: ["t", "u"], by: "NAME" },
    });
  });

  it("may be one value where a list is asked for", async () => {
    expect(await given("query ($tags: [String!]) { search(tags: $tags) }", { tags: "one" })).toEqual({
      search: { limit: 2, tags: ["one"], by: "NAME" },
    });
  });

  it("may be numbers where an ID is asked for", async () => {
    const answer = await graph.run("query ($id: ID!) { point(id: $id) { id reviews } }", { id: 7 });
    expect(answer.data).toEqual({ point: { id: "7", reviews: '{"first":1}' } });
    expect(representations(answer, "reviews")).toEqual([{ __typename: "Point", id: "7" }]);
  });

  it("may be anything where a custom scalar is asked for", async () => {
    const days = ["2026-11-23", 5, { a: [1, null] }, [true], null];
    for (const on of days)
      expect(await given("query ($on: Day) { point(id: 1) { reviews(on: $on) } }", { on })).toEqual({
        point: { reviews: { first: 1, on } },
      });
  });

  it("may be used twice, in both subgraphs", async () => {
    const answer = await graph.run(
      "query ($n: Int!) { a: search(limit: $n) b: search(limit: $n) point(id: 1) { reviews(first: $n) } }",
      { n: 6 },
    );
    expect(answer.data).toEqual({
      a: '{"limit":6,"by":"NAME"}',
      b: '{"limit":6,"by":"NAME"}',
      point: { reviews: '{"first":6}' },
    });
  });

  it.each(["representations", "__batch_reps_0"])(
    "may be called like one that representations take: %s",
    async (name) => {
      expect(
        await given(
          `query ($${name}: Int!) { a: point(id: 1) { reviews(first: $${name}) } b: point(id: 2) { reviews } }`,
          {
            [name]: 8,
          },
        ),
      ).toEqual({ a: { reviews: { first: 8 } }, b: { reviews: { first: 1 } } });
    },
  );

  it("decide whether another subgraph is asked, whatever they are called", async () => {
    const document =
      "query ($representations: Boolean!) { point(id: 1) { id reviews @include(if: $representations) } }";
    expect(await given(document, { representations: true })).toEqual({ point: { id: "1", reviews: { first: 1 } } });
    expect(await given(document, { representations: false })).toEqual({ point: { id: "1" } });
  });

  it("need not be variables: literals of every kind arrive as they are", async () => {
    expect(
      await given(
        '{ search(filter: { name: "a \\"q\\" \\u00e9 \\n", near: { x: -1e3 }, note: """block "text" """, any: [] }, limit: null, tags: ["$x"], by: SIZE) }',
      ),
    ).toEqual({
      search: {
        filter: { name: 'a "q" é \n', size: 5, near: { x: -1000, y: 1.5 }, any: [], note: 'block "text" ' },
        limit: null,
        tags: ["$x"],
        by: "SIZE",
      },
    });
  });

  it.each([
    ["is missing", "query ($id: ID!) { point(id: $id) { id } }", {}],
    ["is null where none may be", "query ($id: ID!) { point(id: $id) { id } }", { id: null }],
    ["is of another type", "query ($limit: Int) { search(limit: $limit) }", { limit: "many" }],
    ["lacks a field", "query ($filter: Filter) { search(filter: $filter) }", { filter: { size: 1 } }],
    ["has a field too many", "query ($filter: Filter) { search(filter: $filter) }", { filter: { name: "a", b: 1 } }],
    ["is no value of its enum", "query ($by: Order) { search(by: $by) }", { by: "COLOUR" }],
  ])("that %s is refused before any subgraph is asked", async (_what, query, variables) => {
    const answer = await graph.run(query, variables);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
    ]);
    expect(names(answer)).toEqual([]);
  });
});
