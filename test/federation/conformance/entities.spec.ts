import type { ExecutionResult } from "graphql";
import {
  forbiddenNull,
  givenFederation,
  names,
  reported,
  representations,
  unanswered,
} from "../../support/federation.js";

const lists: Record<string, unknown[]> = {
  usual: [{ id: "1" }, { id: "2" }],
  keyless: [{ id: null }, { id: null }],
  mixed: [{ id: null }, { id: "1" }, null, { id: "2" }],
  unknown: [{ id: "1" }, { id: "lost" }, { id: "2" }],
  hundred: Array.from({ length: 100 }, () => ({ id: "1" })),
  alternating: Array.from({ length: 6 }, (_item, at) => ({ id: String(at % 2) })),
};

describe("entities of another subgraph", () => {
  const graph = givenFederation([
    {
      name: "activities",
      sdl: `
        type Query { guests(list: String!): [Guest] host: Guest corners: [Corner] activity: Activity }
        type Guest @key(fields: "id") { id: ID name: String }
        type Corner @key(fields: "floor number") { floor: Int number: Int }
        type Activity { host: Guest guests: [Guest] }
      `,
      resolvers: {
        Query: {
          guests: (_root, { list }: { list: string }) => lists[list],
          host: () => null,
          corners: () => [
            { floor: 1, number: null },
            { floor: 1, number: 2 },
          ],
          activity: () => ({ host: { id: "1" }, guests: [{ id: "2" }, { id: "1" }] }),
        },
        Guest: { name: ({ id }) => `guest ${id}` },
      },
    },
    {
      name: "profiles",
      sdl: `
        type Guest @key(fields: "id") {
          id: ID
          name: String @external
          bio: String
          greeting: String @requires(fields: "name")
          fragile: String
          motto: String!
        }
        type Corner @key(fields: "floor number") { floor: Int number: Int view: String }
      `,
      resolvers: {
        Guest: {
          __resolveReference: (guest: { id: string }) => (guest.id === "lost" ? null : guest),
          bio: ({ id }) => `bio ${id}`,
          greeting: ({ name }) => `hello ${name}`,
          fragile: ({ id }) => {
            if (id === "1") throw new Error("broken");
            return `fragile ${id}`;
          },
          motto: ({ id }) => `motto ${id}`,
        },
        Corner: { view: ({ floor, number }) => `view of ${floor}/${number}` },
      },
    },
  ]);

  it("are not asked for when their key is null", async () => {
    const answer = await graph.run('{ guests(list: "keyless") { name bio } }');
    expect(answer.text).toBe('{"data":{"guests":[{"name":"guest null","bio":null},{"name":"guest null","bio":null}]}}');
    expect(names(answer)).toEqual(["activities"]);
  });

  it("are not asked for when their key is null, although what a field requires is known", async () => {
    const answer = await graph.run('{ guests(list: "keyless") { greeting } }');
    expect(answer.text).toBe('{"data":{"guests":[{"greeting":null},{"greeting":null}]}}');
    expect(names(answer)).toEqual(["activities"]);
  });

  it("keep their places beside nulls and entities without a key", async () => {
    const answer = await graph.run('{ guests(list: "mixed") { bio } }');
    expect(answer.text).toBe('{"data":{"guests":[{"bio":null},{"bio":"bio 1"},null,{"bio":"bio 2"}]}}');
    expect(representations(answer, "profiles")).toEqual([
      { __typename: "Guest", id: "1" },
      { __typename: "Guest", id: "2" },
    ]);
  });

  it("are not asked for when half of their key is null", async () => {
    const answer = await graph.run("{ corners { view } }");
    expect(answer.text).toBe('{"data":{"corners":[{"view":null},{"view":"view of 1/2"}]}}');
    expect(representations(answer, "profiles")).toEqual([{ __typename: "Corner", floor: 1, number: 2 }]);
  });

  it("are not asked for when there is no object", async () => {
    const answer = await graph.run("{ host { bio } }");
    expect(answer.text).toBe('{"data":{"host":null}}');
    expect(names(answer)).toEqual(["activities"]);
  });

  it("have null fields when the other subgraph does not know them", async () => {
    const answer = await graph.run('{ guests(list: "unknown") { name bio } }');
    expect(answer.text).toBe(
      '{"data":{"guests":[{"name":"guest 1","bio":"bio 1"},{"name":"guest lost","bio":null},{"name":"guest 2","bio":"bio 2"}]}}',
    );
  });

  it("are null themselves when a field that is missing may not be null", async () => {
    const { data, errors } = await graph.run('{ guests(list: "unknown") { motto } }');
    expect(data).toEqual({ guests: [{ motto: "motto 1" }, null, { motto: "motto 2" }] });
    expect(errors).toEqual([forbiddenNull("Guest.motto", ["guests", 1, "motto"])]);
  });

  it("are represented once, however often they appear", async () => {
    const answer = await graph.run('{ guests(list: "hundred") { bio } }');
    expect(answer.data).toEqual({ guests: Array.from({ length: 100 }, () => ({ bio: "bio 1" })) });
    expect(representations(answer, "profiles")).toEqual([{ __typename: "Guest", id: "1" }]);
  });

  it("are represented once each, in the order in which they first appear", async () => {
    const answer = await graph.run('{ guests(list: "alternating") { bio } }');
    expect(answer.data).toEqual({
      guests: ["bio 0", "bio 1", "bio 0", "bio 1", "bio 0", "bio 1"].map((bio) => ({ bio })),
    });
    expect(representations(answer, "profiles")).toEqual([
      { __typename: "Guest", id: "0" },
      { __typename: "Guest", id: "1" },
    ]);
  });

  it("do not share what each of them is asked for elsewhere", async () => {
    expect(await graph.data("{ activity { host { bio } guests { motto id } } }")).toEqual({
      activity: {
        host: { bio: "bio 1" },
        guests: [
          { motto: "motto 2", id: "2" },
          { motto: "motto 1", id: "1" },
        ],
      },
    });
  });

  it("fail each for itself, at its own path", async () => {
    const { data, errors } = await graph.run('{ all: guests(list: "usual") { name broken: fragile } }');
    expect(data).toEqual({
      all: [
        { name: "guest 1", broken: null },
        { name: "guest 2", broken: "fragile 2" },
      ],
    });
    expect(errors).toEqual([reported("profiles", ["all", 0, "broken"])]);
  });

  it("fail each for itself, also when one request is for several places", async () => {
    const { data, errors, asked } = await graph.run(
      '{ a: guests(list: "usual") { fragile } b: guests(list: "usual") { bio } }',
    );
    expect(data).toEqual({
      a: [{ fragile: null }, { fragile: "fragile 2" }],
      b: [{ bio: "bio 1" }, { bio: "bio 2" }],
    });
    expect(errors).toEqual([reported("profiles", ["a", 0, "fragile"])]);
    expect(asked.filter(({ subgraph }) => subgraph === "profiles")).toHaveLength(1);
  });

  it("tell of an error at every place where the entity is", async () => {
    const { data, errors } = await graph.run('{ guests(list: "alternating") { fragile } }');
    expect(data).toEqual({
      guests: ["fragile 0", null, "fragile 0", null, "fragile 0", null].map((fragile) => ({ fragile })),
    });
    expect(errors).toEqual([1, 3, 5].map((at) => reported("profiles", ["guests", at, "fragile"])));
  });
});

describe("a subgraph that does not answer _entities as it should", () => {
  const entities = (entities: unknown): ExecutionResult => ({ data: { _entities: entities } });
  const isRoot = ({ data }: ExecutionResult): boolean => data != null && "_service" in data;
  const profiles = (name: string, answer: unknown) => ({
    name,
    sdl: `type Guest @key(fields: "id") { id: ID! ${name}: String }`,
    amend: (given: ExecutionResult) => (isRoot(given) ? given : answer),
  });
  const graph = givenFederation([
    {
      name: "activities",
      sdl: `type Query { guests: [Guest!]! } type Guest @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { guests: () => [{ id: "1" }, { id: "2" }] } },
    },
    profiles("short", entities([{ __typename: "Guest", short: "first" }])),
    profiles("long", entities(["first", "second", "third"].map((long) => ({ __typename: "Guest", long })))),
    profiles("nothing", entities(null)),
    profiles("empty", { data: {} }),
    profiles("denied", { data: null, errors: [{ message: "no", extensions: { code: "FORBIDDEN" } }] }),
    profiles("odd", entities(["text", { __typename: "Guest", odd: "second" }])),
    profiles("blank", {}),
  ]);

  it.each([
    ["leaves out the last", "short", ["first", null], [unanswered("short", ["guests"])]],
    ["gives more than it was asked for", "long", ["first", "second"], undefined],
    ["gives no list", "nothing", [null, null], [unanswered("nothing", ["guests"])]],
    ["leaves the field out", "empty", [null, null], [unanswered("empty", ["guests"])]],
    ["gives a text for an entity", "odd", [null, "second"], undefined],
  ])("%s", async (_what, field, values, told) => {
    const { data, errors } = await graph.run(`{ guests { ${field} } }`);
    expect(data).toEqual({ guests: values.map((value) => ({ [field]: value })) });
    expect(errors).toEqual(told);
  });

  it("refuses as a whole, with a code", async () => {
    const { data, errors } = await graph.run("{ guests { id denied } }");
    expect(data).toEqual({
      guests: [
        { id: "1", denied: null },
        { id: "2", denied: null },
      ],
    });
    expect(errors).toEqual([reported("denied", undefined, "FORBIDDEN")]);
  });

  it("answers nothing that could be read", async () => {
    const { data, errors } = await graph.run("{ guests { blank long } }");
    expect(data).toEqual({
      guests: [
        { blank: null, long: "first" },
        { blank: null, long: "second" },
      ],
    });
    expect(errors).toEqual([unanswered("blank", ["guests"])]);
  });
});
