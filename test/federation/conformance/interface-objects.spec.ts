import { composed, forbiddenNull, givenFederation, names, representations } from "../../support/federation.js";

describe("an interface object", () => {
  const hall = { __typename: "Hall", id: "h", name: "Hall h", seats: 20 };
  const garden = { __typename: "Garden", id: "g", name: "Garden g", area: 9 };
  const places: Record<string, unknown> = { h: hall, g: garden };
  const graph = givenFederation([
    {
      name: "places",
      sdl: `
        type Query { places: [Place!]! hall: Hall spots: [Spot!]! }
        interface Place @key(fields: "id") { id: ID! name: String }
        type Hall implements Place @key(fields: "id") { id: ID! name: String seats: Int }
        type Garden implements Place @key(fields: "id") { id: ID! name: String area: Int }
        type Bench { id: ID! }
        union Spot = Hall | Bench
      `,
      resolvers: {
        Query: {
          places: () => [garden, hall],
          hall: () => hall,
          spots: () => [{ __typename: "Bench", id: "b" }, hall],
        },
        Place: { __resolveReference: ({ id }: { id: string }) => places[id] ?? null },
        Hall: { __resolveReference: ({ id }: { id: string }) => places[id] ?? null },
        Garden: { __resolveReference: ({ id }: { id: string }) => places[id] ?? null },
      },
    },
    {
      name: "ratings",
      sdl: `
        type Query { best: Place ranking: [Place!]! lost: Place mustHave: Place! }
        type Place @key(fields: "id") @interfaceObject {
          id: ID!
          rating: Int!
          visits(year: Int!): Int
          next: Place
        }
        type Mutation { rate(id: ID!, rating: Int!): Place! }
      `,
      resolvers: {
        Query: {
          best: () => ({ id: "h" }),
          ranking: () => [{ id: "h" }, { id: "g" }],
          lost: () => ({ id: "lost" }),
          mustHave: () => ({ id: "lost" }),
        },
        Place: {
          rating: ({ id, rating }) => rating ?? (id === "h" ? 5 : 3),
          visits: ({ id }, { year }: { year: number }) => year + (id === "h" ? 1 : 2),
          next: ({ id }) => ({ id: id === "h" ? "g" : "h" }),
        },
        Mutation: { rate: (_root, given: object) => given },
      },
    },
  ]);

  it("adds a field to every implementer of the interface", async () => {
    const answer = await graph.run("{ places { name rating } }");
    expect(answer.text).toBe('{"data":{"places":[{"name":"Garden g","rating":3},{"name":"Hall h","rating":5}]}}');
    expect(names(answer)).toEqual(["places", "ratings"]);
  });

  it("is represented by the interface's name", async () => {
    expect(representations(await graph.run("{ places { rating } }"), "ratings")).toEqual([
      { __typename: "Place", id: "g" },
      { __typename: "Place", id: "h" },
    ]);
  });

  it("adds a field where the implementer itself is asked for", async () => {
    const answer = await graph.run("{ hall { rating seats } }");
    expect(answer.text).toBe('{"data":{"hall":{"rating":5,"seats":20}}}');
    expect(representations(answer, "ratings")).toEqual([{ __typename: "Place", id: "h" }]);
  });

  it("adds a field with arguments, under any alias", async () => {
    expect(await graph.data("{ hall { id: visits(year: 2000) name: visits(year: 10) } }")).toEqual({
      hall: { id: 2001, name: 11 },
    });
  });

  it("adds a field to an implementer in a union", async () => {
    expect(await graph.data("{ spots { ... on Place { rating } ... on Bench { id } } }")).toEqual({
      spots: [{ id: "b" }, { rating: 5 }],
    });
  });

  it("answers its own fields alone", async () => {
    const answer = await graph.run("{ best { id rating } }");
    expect(answer.text).toBe('{"data":{"best":{"id":"h","rating":5}}}');
    expect(names(answer)).toEqual(["ratings"]);
  });

  it("gets the fields of the interface from where its implementers are", async () => {
    const answer = await graph.run("{ best { name } }");
    expect(answer.text).toBe('{"data":{"best":{"name":"Hall h"}}}');
    expect(names(answer)).toEqual(["ratings", "places"]);
    expect(representations(answer, "places")).toEqual([{ __typename: "Place", id: "h" }]);
  });

  it("says what each object really is", async () => {
    const answer = await graph.run("{ ranking { __typename rating } }");
    expect(answer.text).toBe(
      '{"data":{"ranking":[{"__typename":"Hall","rating":5},{"__typename":"Garden","rating":3}]}}',
    );
    expect(names(answer)).toEqual(["ratings", "places"]);
  });

  it("says so under another alias as well", async () => {
    expect(await graph.data("{ best { id: __typename type: __typename rating } }")).toEqual({
      best: { id: "Hall", type: "Hall", rating: 5 },
    });
  });

  it("knows which fragments apply to which object", async () => {
    expect(await graph.data("{ ranking { ... on Hall { seats } ... on Garden { area } rating } }")).toEqual({
      ranking: [
        { seats: 20, rating: 5 },
        { area: 9, rating: 3 },
      ],
    });
  });

  it("applies its own fields in a fragment to that type alone", async () => {
    expect(await graph.data("{ ranking { ... on Garden { rating } } }")).toEqual({ ranking: [{}, { rating: 3 }] });
    expect(await graph.data("{ places { ... on Hall { rating } } }")).toEqual({ places: [{}, { rating: 5 }] });
  });

  it("applies a fragment on the interface to any object", async () => {
    expect(
      await graph.data("{ ranking { ...Rated } hall { ...Rated } } fragment Rated on Place { name rating }"),
    ).toEqual({
      ranking: [
        { name: "Hall h", rating: 5 },
        { name: "Garden g", rating: 3 },
      ],
      hall: { name: "Hall h", rating: 5 },
    });
  });

  it("leads on to further interface objects", async () => {
    expect(await graph.data("{ hall { next { __typename name next { __typename rating } } } }")).toEqual({
      hall: { next: { __typename: "Garden", name: "Garden g", next: { __typename: "Hall", rating: 5 } } },
    });
  });

  it("is what a mutation answers", async () => {
    expect(
      await graph.data('mutation { rate(id: "g", rating: 1) { __typename rating ... on Garden { area } } }'),
    ).toEqual({
      rate: { __typename: "Garden", rating: 1, area: 9 },
    });
  });

  it("has null fields when nobody knows the object", async () => {
    expect(await graph.data("{ lost { rating name } }")).toEqual({ lost: { rating: 3, name: null } });
  });

  it("is null with an error when nobody knows of which type it is", async () => {
    const { data, errors } = await graph.run("{ lost { kind: __typename rating } }");
    expect(data).toEqual({ lost: null });
    expect(errors).toEqual([forbiddenNull("Place.__typename", ["lost", "kind"])]);
  });

  it("takes the whole answer with it when it may not be null", async () => {
    const { data, errors } = await graph.run("{ hall { id } mustHave { __typename } }");
    expect(data).toBeNull();
    expect(errors).toEqual([forbiddenNull("Place.__typename", ["mustHave", "__typename"])]);
  });
});

describe("an interface object with external fields", () => {
  // The composer forgets that they are external, so the supergraph is told.
  const compose: typeof composed = (subgraphs) => {
    const [inPlaces, inCards] = ["@join__field(graph: PLACES)", "@join__field(graph: CARDS, external: true)"];
    return composed(subgraphs).replace(
      /(interface Place [^}]*name: String)/,
      (declared) => `${declared} ${inPlaces} ${inCards}`,
    );
  };
  const graph = givenFederation(
    [
      {
        name: "places",
        sdl: `
          type Query { places: [Place!]! }
          interface Place @key(fields: "id") { id: ID! name: String }
          type Hall implements Place @key(fields: "id") { id: ID! name: String }
        `,
        resolvers: {
          Query: { places: () => ["a", "b"].map((id) => ({ __typename: "Hall", id, name: `Hall ${id}` })) },
        },
      },
      {
        name: "cards",
        sdl: `
          type Place @key(fields: "id") @interfaceObject {
            id: ID! name: String @external card: String @requires(fields: "name")
          }
        `,
        resolvers: { Place: { card: ({ name }) => `Welcome to ${name}` } },
      },
    ],
    { compose },
  );

  it("may require them", async () => {
    const answer = await graph.run("{ places { card } }");
    expect(answer.data).toEqual({ places: [{ card: "Welcome to Hall a" }, { card: "Welcome to Hall b" }] });
    expect(representations(answer, "cards")).toEqual([
      { __typename: "Place", id: "a", name: "Hall a" },
      { __typename: "Place", id: "b", name: "Hall b" },
    ]);
  });
});
