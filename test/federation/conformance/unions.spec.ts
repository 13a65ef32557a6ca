import { givenFederation, names, representations } from "../../support/federation.js";

describe("a union whose members not every subgraph knows", () => {
  const graph = givenFederation([
    {
      name: "activities",
      sdl: `
        type Query { items: [Item!]! item: Item groups: [Group!]! }
        union Item = Hall | Walk
        type Group { item: Item }
        type Hall @key(fields: "id") { id: ID! seats: Int }
        type Walk @key(fields: "id") { id: ID! length: Int title: String }
      `,
      resolvers: {
        Query: {
          items: () => [walk, hall],
          item: () => null,
          groups: () => [{ item: hall }, { item: null }, { item: walk }],
        },
      },
    },
    {
      name: "courses",
      sdl: `
        type Query { picks: [Item!]! }
        union Item = Course | Hall
        type Course @key(fields: "id") { id: ID! title: String! }
        type Hall @key(fields: "id") { id: ID! phone: String }
        type Walk @key(fields: "id") { id: ID! guide: String }
      `,
      resolvers: {
        Query: {
          picks: () => [
            { __typename: "Course", id: "c", title: "Chess" },
            { __typename: "Hall", id: "h" },
          ],
        },
        Hall: { phone: ({ id }) => `phone ${id}` },
        Walk: { guide: ({ id }) => `guide ${id}` },
      },
    },
  ]);

  it("is asked of each only for what it knows", async () => {
    const answer = await graph.run("{ items { __typename ... on Course { title } ... on Walk { length } } }");
    expect(answer.data).toEqual({ items: [{ __typename: "Walk", length: 3 }, { __typename: "Hall" }] });
    expect(answer.asked.filter(({ query }) => query.includes("Course"))).toEqual([]);
  });

  it("answers the members of both", async () => {
    expect(
      await graph.data(
        "{ items { ...Any } picks { ...Any } } fragment Any on Item { t: __typename ... on Hall { id } }",
      ),
    ).toEqual({
      items: [{ t: "Walk" }, { t: "Hall", id: "h" }],
      picks: [{ t: "Course" }, { t: "Hall", id: "h" }],
    });
  });

  it("lets each member go its own way to another subgraph", async () => {
    const answer = await graph.run("{ items { ... on Hall { phone } ... on Walk { guide } } }");
    expect(answer.text).toBe('{"data":{"items":[{"guide":"guide w"},{"phone":"phone h"}]}}');
    expect(representations(answer, "courses")).toEqual(
      expect.arrayContaining([
        { __typename: "Walk", id: "w" },
        { __typename: "Hall", id: "h" },
      ]),
    );
  });

  it("asks nobody for members that are not there", async () => {
    const answer = await graph.run("{ item { ... on Hall { phone } ... on Walk { guide } } }");
    expect(answer.text).toBe('{"data":{"item":null}}');
    expect(names(answer)).toEqual(["activities"]);
  });

  it("may have one key for different fields of different members", async () => {
    expect(await graph.data("{ items { ... on Hall { n: seats } ... on Walk { n: length } } }")).toEqual({
      items: [{ n: 3 }, { n: 20 }],
    });
  });

  it("may have one key for fields of different subgraphs", async () => {
    expect(await graph.data("{ items { ... on Hall { note: phone } ... on Walk { note: title } } }")).toEqual({
      items: [{ note: "Walk w" }, { note: "phone h" }],
    });
  });

  it("may be asked for under an alias that passes for the type's name", async () => {
    expect(await graph.data("{ items { __typename: __typename ... on Hall { __id: seats phone } } }")).toEqual({
      items: [{ __typename: "Walk" }, { __typename: "Hall", __id: 20, phone: "phone h" }],
    });
    expect(
      await graph.data("{ items { ... on Hall { __typename: id phone } ... on Walk { __typename: id } } }"),
    ).toEqual({
      items: [{ __typename: "w" }, { __typename: "h", phone: "phone h" }],
    });
  });

  it("may be empty where no fragment applies", async () => {
    expect((await graph.run("{ items { ... on Course { title } } }")).text).toBe('{"data":{"items":[{},{}]}}');
  });

  it("is found inside the items of a list", async () => {
    expect(await graph.data("{ groups { item { ... on Hall { phone } } } }")).toEqual({
      groups: [{ item: { phone: "phone h" } }, { item: null }, { item: {} }],
    });
  });
});

const hall = { __typename: "Hall", id: "h", seats: 20 };
const walk = { __typename: "Walk", id: "w", length: 3, title: "Walk w" };

describe("a union whose members have fields of one name and different types", () => {
  const graph = givenFederation([
    {
      name: "activities",
      sdl: `
        type Query { items: [Item!]! triple: [Triple!]! mixed: [Mixed!]! }
        union Item = Hall | Walk
        union Triple = Hall | Walk | Course
        union Mixed = Course | Hall
        type Hall @key(fields: "id") { id: ID! part: Part size: Int }
        type Walk @key(fields: "id") { id: Int! part: [Part!]! size: String! }
        type Course @key(fields: "id") { id: ID part: Int }
        type Part @shareable { name: String }
      `,
      resolvers: {
        Query: {
          items: () => [strangeWalk, strangeHall],
          triple: () => [strangeHall, strangeWalk, { __typename: "Course", id: null }, strangeCourse],
          mixed: () => [strangeHall, strangeCourse],
        },
      },
    },
    {
      name: "notes",
      sdl: `
        type Hall @key(fields: "id") {
          id: ID! part: Part @external size: Int @external note: String
          measure: String @requires(fields: "size") list: String @requires(fields: "part { name }")
        }
        type Walk @key(fields: "id") {
          id: Int! part: [Part!]! @external size: String! @external note: String
          measure: String @requires(fields: "size") list: String @requires(fields: "part { name }")
        }
        type Course @key(fields: "id") {
          id: ID part: Int @external note: String list: String @requires(fields: "part")
        }
        type Part @shareable { name: String }
      `,
      resolvers: {
        Hall: {
          note: ({ id }) => `hall ${JSON.stringify(id)}`,
          measure: ({ size }) => JSON.stringify(size),
          list: ({ part }) => JSON.stringify(part),
        },
        Walk: {
          note: ({ id }) => `walk ${JSON.stringify(id)}`,
          measure: ({ size }) => JSON.stringify(size),
          list: ({ part }) => JSON.stringify(part),
        },
        Course: { note: ({ id }) => `course ${JSON.stringify(id)}`, list: ({ part }) => JSON.stringify(part) },
      },
    },
  ]);

  it("is represented by each member's own key", async () => {
    const answer = await graph.run("{ items { ... on Hall { note } ... on Walk { note } } }");
    expect(answer.text).toBe('{"data":{"items":[{"note":"walk 7"},{"note":"hall \\"7\\""}]}}');
    expect(representations(answer, "notes")).toEqual(
      expect.arrayContaining([
        { __typename: "Walk", id: 7 },
        { __typename: "Hall", id: "7" },
      ]),
    );
  });

  it("answers the keys themselves beside it, each under its own alias", async () => {
    expect(await graph.data("{ items { ... on Hall { a: id note } ... on Walk { b: id note } } }")).toEqual({
      items: [
        { b: 7, note: "walk 7" },
        { a: "7", note: 'hall "7"' },
      ],
    });
  });

  it("gives each member what it requires", async () => {
    expect(await graph.data("{ items { ... on Hall { measure } ... on Walk { measure } } }")).toEqual({
      items: [{ measure: '"long"' }, { measure: "20" }],
    });
  });

  // Hive's planner (0.0.38) gives fields of different types one alias here, which the subgraph itself then refuses.
  it.failing("gives each member what it requires of an object or of a list", async () => {
    expect(await graph.data("{ items { ... on Hall { list } ... on Walk { list } } }")).toEqual({
      items: [{ list: '[{"name":"x"}]' }, { list: '{"name":"y"}' }],
    });
  });

  it("gives each member what it requires: an object of one, a number of the other", async () => {
    expect(await graph.data("{ mixed { ... on Hall { list } ... on Course { list } } }")).toEqual({
      mixed: [{ list: '{"name":"y"}' }, { list: "3" }],
    });
  });

  // The same: two of the three get one alias.
  it.failing("may have three of them", async () => {
    expect(await graph.data("{ triple { ... on Hall { note } ... on Walk { note } ... on Course { note } } }")).toEqual(
      { triple: [{ note: 'hall "7"' }, { note: "walk 7" }, { note: null }, { note: 'course "c"' }] },
    );
  });
});

const strangeHall = { __typename: "Hall", id: "7", part: { name: "y" }, size: 20 };
const strangeWalk = { __typename: "Walk", id: 7, part: [{ name: "x" }], size: "long" };
const strangeCourse = { __typename: "Course", id: "c", part: 3 };
