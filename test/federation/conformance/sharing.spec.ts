import { givenFederation, names } from "../../support/federation.js";

// Values that several subgraphs could give differ here, so that a value tells where it is from.
describe("a field that moved by @override", () => {
  const graph = givenFederation([
    {
      name: "old",
      sdl: `
        type Query { account: Account notice: String }
        type Account @key(fields: "id") { id: ID! phone: String name: String card: Card }
        type Card @key(fields: "number") { number: ID! isValid: Boolean }
      `,
      resolvers: {
        Query: { account: () => ({ id: "1", phone: "old", name: "old" }), notice: () => "old" },
        Account: { card: () => ({ number: "c", isValid: false }) },
      },
    },
    {
      name: "fresh",
      sdl: `
        type Query { notice: String @override(from: "old") first: Account }
        type Account @key(fields: "id") { id: ID! phone: String @override(from: "old") email: String }
        type Card @key(fields: "number") { number: ID! isValid: Boolean @override(from: "old") }
      `,
      resolvers: {
        Query: { notice: () => "fresh", first: () => ({ id: "2", phone: "fresh" }) },
        Account: { phone: () => "fresh", email: () => "fresh" },
        Card: { isValid: () => true },
      },
    },
  ]);

  it("is asked of its new subgraph", async () => {
    const answer = await graph.run("{ account { phone name } }");
    expect(answer.text).toBe('{"data":{"account":{"phone":"fresh","name":"old"}}}');
    expect(names(answer)).toEqual(["old", "fresh"]);
    expect(answer.asked[0]!.query).not.toContain("phone");
  });

  it("needs no second subgraph where the new one begins", async () => {
    const answer = await graph.run("{ first { phone } }");
    expect(answer.text).toBe('{"data":{"first":{"phone":"fresh"}}}');
    expect(names(answer)).toEqual(["fresh"]);
  });

  it("may be a root field", async () => {
    const answer = await graph.run("{ notice }");
    expect(answer.text).toBe('{"data":{"notice":"fresh"}}');
    expect(names(answer)).toEqual(["fresh"]);
  });

  it("may be a field of an entity below another", async () => {
    expect(await graph.data("{ account { card { isValid number } } }")).toEqual({
      account: { card: { isValid: true, number: "c" } },
    });
  });
});

describe("what several subgraphs share", () => {
  const graph = givenFederation([
    {
      name: "north",
      sdl: `
        type Query { settings: Settings @shareable motto: String @shareable point: Point regions: [Region!] @shareable }
        type Settings @shareable { language: String theme: String sizes: Sizes }
        type Sizes @shareable { small: Int medium: Int }
        type Point @key(fields: "id") { id: ID! position: Position @shareable name: String @shareable }
        type Position @shareable { x: Int y: Int }
        type Region @shareable { name: String south: Boolean } 
      `,
      resolvers: {
        Query: {
          settings: () => ({ language: "zh", theme: "red", sizes: { small: 1, medium: 2 } }),
          motto: () => "together",
          point: () => ({ id: "p", position: { x: 1, y: 2 }, name: "north" }),
          regions: () => [{ name: "a" }, { name: "b" }],
        },
      },
    },
    {
      name: "south",
      sdl: `
        type Query { settings: Settings @shareable motto: String @shareable other: Point regions: [Region!] @shareable }
        type Settings @shareable { language: String zone: String sizes: Sizes }
        type Sizes @shareable { medium: Int large: Int }
        type Point @key(fields: "id") { id: ID! position: Position @shareable name: String @shareable size: Int }
        type Position @shareable { x: Int y: Int }
        type Region @shareable { name: String rank: Int south: Boolean }
      `,
      resolvers: {
        Query: {
          settings: () => ({ language: "zh", zone: "+8", sizes: { medium: 2, large: 3 } }),
          motto: () => "together",
          other: () => ({ id: "q", position: { x: 3, y: 4 }, name: "south" }),
          regions: () => [
            { name: "a", rank: 1 },
            { name: "b", rank: 2 },
          ],
        },
        Point: { size: () => 5 },
      },
    },
  ]);

  it("is asked of one of them: a root field", async () => {
    const answer = await graph.run("{ motto }");
    expect(answer.text).toBe('{"data":{"motto":"together"}}');
    expect(names(answer)).toHaveLength(1);
  });

  it("is asked where the way leads anyway: a value", async () => {
    const answer = await graph.run("{ point { position { x y } name } }");
    expect(answer.text).toBe('{"data":{"point":{"position":{"x":1,"y":2},"name":"north"}}}');
    expect(names(answer)).toEqual(["north"]);
    expect(await graph.data("{ other { position { y x } name } }")).toEqual({
      other: { position: { y: 4, x: 3 }, name: "south" },
    });
  });

  it("is joined when each knows a part of it", async () => {
    const answer = await graph.run("{ settings { zone theme language } }");
    expect(answer.text).toBe('{"data":{"settings":{"zone":"+8","theme":"red","language":"zh"}}}');
    expect(names(answer).sort()).toEqual(["north", "south"]);
  });

  it("is joined in objects below as well", async () => {
    expect((await graph.run("{ settings { sizes { large medium small } } }")).text).toBe(
      '{"data":{"settings":{"sizes":{"large":3,"medium":2,"small":1}}}}',
    );
  });

  it("is joined item by item in a list", async () => {
    expect(await graph.data("{ regions { rank name } }")).toEqual({
      regions: [
        { rank: 1, name: "a" },
        { rank: 2, name: "b" },
      ],
    });
  });

  it("is joined under the client's aliases", async () => {
    expect(await graph.data("{ theme: settings { language: zone zone: theme } }")).toEqual({
      theme: { language: "+8", zone: "red" },
    });
  });
});

describe("enums and inputs that subgraphs share", () => {
  const graph = givenFederation([
    {
      name: "west",
      sdl: `
        type Query { westKind: Kind westAt(level: Level): Int search(filter: Filter, limit: Int): String @shareable }
        enum Kind { HALL GARDEN }
        enum Level { LOW HIGH WEST }
        enum Both { ON OFF }
        input Filter { name: String level: Level west: Int }
        type Mutation { flip(both: Both!): Both }
      `,
      resolvers: {
        Query: {
          westKind: () => "HALL",
          search: (_root, { filter }: { filter: object }) => `west ${JSON.stringify(filter)}`,
        },
        Mutation: { flip: (_root, { both }: { both: string }) => (both === "ON" ? "OFF" : "ON") },
      },
    },
    {
      name: "east",
      sdl: `
        type Query { eastKind: Kind search(filter: Filter, offset: Int): String @shareable eastAt(filter: Filter): Int }
        enum Kind { HALL POOL }
        enum Level { LOW HIGH EAST }
        input Filter { name: String level: Level }
      `,
      resolvers: {
        Query: {
          eastKind: () => "POOL",
          search: (_root, { filter }: { filter: object }) => `east ${JSON.stringify(filter)}`,
          eastAt: (_root, { filter }: { filter: { level: string } }) => (filter.level === "LOW" ? 0 : 1),
        },
      },
    },
  ]);

  it("have every subgraph's values where they are only answered", async () => {
    expect(await graph.data("{ westKind eastKind }")).toEqual({ westKind: "HALL", eastKind: "POOL" });
    expect(await graph.data('{ __type(name: "Kind") { enumValues { name } } }')).toEqual({
      __type: { enumValues: expect.arrayContaining([{ name: "HALL" }, { name: "GARDEN" }, { name: "POOL" }]) },
    });
  });

  it("have only the values that all know where they are given", async () => {
    expect(await graph.data('{ __type(name: "Level") { enumValues { name } } }')).toEqual({
      __type: { enumValues: [{ name: "LOW" }, { name: "HIGH" }] },
    });
    expect(await graph.data("{ eastAt(filter: { level: HIGH }) }")).toEqual({ eastAt: 1 });
  });

  it("refuse a value that one of them does not know", async () => {
    const answer = await graph.run("{ eastAt(filter: { level: EAST }) }");
    expect(answer.errors).toEqual([
      expect.objectContaining({ extensions: { code: "BAD_USER_INPUT", argument: "filter" } }),
    ]);
    expect(answer.asked).toEqual([]);
  });

  it("refuse such a value in a variable", async () => {
    const answer = await graph.run("query ($filter: Filter) { eastAt(filter: $filter) }", {
      filter: { level: "EAST" },
    });
    expect(answer.errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
    ]);
    expect(answer.asked).toEqual([]);
  });

  it("have only the input fields and arguments that all know", async () => {
    expect(await graph.data('{ __type(name: "Filter") { inputFields { name } } }')).toEqual({
      __type: { inputFields: [{ name: "name" }, { name: "level" }] },
    });
    const answer = await graph.run("{ search(limit: 3) }");
    expect(answer.errors).toEqual([
      expect.objectContaining({ message: 'Unknown argument "limit" on field "Query.search".' }),
    ]);
  });

  it("may be given and answered by one and the same subgraph", async () => {
    expect(await graph.data("mutation ($both: Both!) { flip(both: $both) }", { both: "ON" })).toEqual({ flip: "OFF" });
  });
});
