import { givenFederation } from "../../support/federation.js";

describe("an interface over several subgraphs", () => {
  const graph = givenFederation([
    {
      name: "places",
      sdl: `
        type Query { nodes: [Node!]! places: [Place!]! }
        interface Node { id: ID! }
        interface Place implements Node { id: ID! name: String }
        type Hall implements Place & Node @key(fields: "id") { id: ID! name: String seats: Int }
        type Garden implements Place & Node @key(fields: "id") { id: ID! name: String area: Int }
        type Badge implements Node @key(fields: "id") { id: ID! colour: String }
      `,
      resolvers: {
        Query: {
          nodes: () => [{ __typename: "Badge", id: "b", colour: "red" }, ...both],
          places: () => both,
        },
      },
    },
    {
      name: "visits",
      sdl: `
        interface Node { id: ID! }
        interface Visited implements Node { id: ID! visits(year: Int): Int last: Visitor }
        type Hall implements Visited & Node @key(fields: "id") { id: ID! visits(year: Int): Int last: Visitor }
        type Badge implements Visited & Node @key(fields: "id") { id: ID! visits(year: Int): Int last: Visitor }
        interface Visitor { name: String }
        type Guest implements Visitor { name: String }
        type Member implements Visitor { name: String since: Int }
      `,
      resolvers: {
        Hall: {
          visits: (_hall, { year }: { year?: number }) => year ?? 7,
          last: () => ({ __typename: "Member", name: "Ann", since: 2020 }),
        },
        Badge: { visits: () => 1, last: () => ({ __typename: "Guest", name: "Bo" }) },
      },
    },
  ]);

  it("gives its own fields of every object", async () => {
    expect(await graph.data("{ nodes { id __typename } }")).toEqual({
      nodes: [
        { id: "b", __typename: "Badge" },
        { id: "h", __typename: "Hall" },
        { id: "g", __typename: "Garden" },
      ],
    });
  });

  it("gives the fields of an interface that implements it", async () => {
    expect(await graph.data("{ nodes { id ... on Place { name } } }")).toEqual({
      nodes: [{ id: "b" }, { id: "h", name: "Hall h" }, { id: "g", name: "Garden g" }],
    });
  });

  it("gives them through fragments in fragments", async () => {
    expect(
      await graph.data(
        "{ nodes { ... on Place { ... on Node { id ... on Hall { seats } } ... on Garden { area } } } }",
      ),
    ).toEqual({ nodes: [{}, { id: "h", seats: 20 }, { id: "g", area: 9 }] });
  });

  it("gives the fields of an interface that only the other subgraph knows", async () => {
    const answer = await graph.run("{ nodes { ... on Visited { visits } } }");
    expect(answer.text).toBe('{"data":{"nodes":[{"visits":1},{"visits":7},{}]}}');
    expect(answer.asked[0]!.query).not.toContain("Visited");
  });

  it("gives one key of each type its own arguments", async () => {
    expect(
      await graph.data(
        "{ places { ... on Hall { n: visits(year: 1) m: visits(year: 2) } ... on Garden { n: area } } }",
      ),
    ).toEqual({ places: [{ n: 1, m: 2 }, { n: 9 }] });
  });

  it("leads to another interface behind it", async () => {
    expect(
      await graph.data("{ nodes { ... on Visited { last { __typename name ... on Member { since } } } } }"),
    ).toEqual({
      nodes: [
        { last: { __typename: "Guest", name: "Bo" } },
        { last: { __typename: "Member", name: "Ann", since: 2020 } },
        {},
      ],
    });
  });

  it("says __typename wherever it is asked, under any alias", async () => {
    expect(
      (
        await graph.run(
          "{ a: __typename places { name: __typename ... on Hall { __typename b: __typename last { id: __typename } } } }",
        )
      ).text,
    ).toBe(
      '{"data":{"a":"Query","places":[{"name":"Hall","__typename":"Hall","b":"Hall","last":{"id":"Member"}},{"name":"Garden"}]}}',
    );
  });
});

const both = [
  { __typename: "Hall", id: "h", name: "Hall h", seats: 20 },
  { __typename: "Garden", id: "g", name: "Garden g", area: 9 },
];

describe("an interface whose implementers are entities in every subgraph", () => {
  const graph = givenFederation([
    {
      name: "media",
      sdl: `
        type Query { shelf: [Medium!]! }
        interface Medium { id: ID! title: String }
        type Book implements Medium @key(fields: "id") { id: ID! title: String }
        type Film implements Medium @key(fields: "id") { id: ID! title: String }
      `,
      resolvers: {
        Query: {
          shelf: () => ["Film", "Book"].map((type) => ({ __typename: type, id: type[0], title: `${type}!` })),
        },
      },
    },
    {
      name: "loans",
      sdl: `
        interface Medium { id: ID! loans: Int }
        type Book implements Medium @key(fields: "id") { id: ID! loans: Int pages: Int }
        type Film implements Medium @key(fields: "id") { id: ID! loans: Int }
      `,
      resolvers: { Book: { loans: () => 4, pages: () => 300 }, Film: { loans: () => 2 } },
    },
  ]);

  it("has a field of each subgraph for every object", async () => {
    expect((await graph.run("{ shelf { loans title } }")).text).toBe(
      '{"data":{"shelf":[{"loans":2,"title":"Film!"},{"loans":4,"title":"Book!"}]}}',
    );
  });

  it("has such a field beside an implementer's own", async () => {
    expect(await graph.data("{ shelf { ... on Book { pages } loans ... on Film { title } } }")).toEqual({
      shelf: [
        { loans: 2, title: "Film!" },
        { pages: 300, loans: 4 },
      ],
    });
  });
});
