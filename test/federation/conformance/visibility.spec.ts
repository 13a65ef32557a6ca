import { forbiddenNull, givenFederation, names, representations } from "../../support/federation.js";

describe("what is inaccessible", () => {
  const graph = givenFederation([
    {
      name: "accounts",
      sdl: `
        type Query {
          account: Account
          secret: String @inaccessible
          note(mode: Int, internal: Boolean = true @inaccessible): String
          search(filter: Filter): String
          levels: [Level]
        }
        type Account @key(fields: "number") {
          number: ID! @inaccessible
          name: String
          level: Level
          mustLevel: Level!
          weight: Int @inaccessible
          vault: Vault @inaccessible
        }
        type Vault @inaccessible { code: String }
        enum Level { OPEN CLOSED HIDDEN @inaccessible }
        input Filter { name: String trace: String = "on" @inaccessible }
      `,
      resolvers: {
        Query: {
          account: () => ({ number: "42", name: "Ann", level: "HIDDEN", mustLevel: "HIDDEN", weight: 7 }),
          note: (_root, { internal }: { internal: boolean }) => `internal: ${internal}`,
          search: (_root, { filter }: { filter: object }) => JSON.stringify(filter),
          levels: () => ["OPEN", "HIDDEN", "CLOSED"],
        },
      },
    },
    {
      name: "points",
      sdl: `
        type Account @key(fields: "number") {
          number: ID! @inaccessible
          weight: Int @external
          points: Int
          share: String @requires(fields: "weight")
        }
      `,
      resolvers: {
        Account: { points: ({ number }) => Number(number) * 2, share: ({ weight }) => `${weight} shares` },
      },
    },
  ]);

  it("is not in the schema that clients see", async () => {
    expect(
      await graph.data(`{
        account: __type(name: "Account") { fields { name } }
        query: __type(name: "Query") { fields { name args { name } } }
        level: __type(name: "Level") { enumValues(includeDeprecated: true) { name } }
        filter: __type(name: "Filter") { inputFields { name } }
        vault: __type(name: "Vault") { name }
      }`),
    ).toEqual({
      account: { fields: ["name", "level", "mustLevel", "points", "share"].map((name) => ({ name })) },
      query: {
        fields: [
          { name: "account", args: [] },
          { name: "note", args: [{ name: "mode" }] },
          { name: "search", args: [{ name: "filter" }] },
          { name: "levels", args: [] },
        ],
      },
      level: { enumValues: [{ name: "OPEN" }, { name: "CLOSED" }] },
      filter: { inputFields: [{ name: "name" }] },
      vault: null,
    });
  });

  it.each([
    ["a field", "{ account { number } }", 'Cannot query field "number" on type "Account".'],
    ["a root field", "{ secret }", 'Cannot query field "secret" on type "Query".'],
    ["an argument", "{ note(internal: false) }", 'Unknown argument "internal" on field "Query.note".'],
    ["a type", "{ account { ... on Vault { code } } }", 'Unknown type "Vault".'],
    ["an input field", '{ search(filter: { trace: "off" }) }', 'Field "trace" is not defined by type "Filter".'],
  ])("cannot be asked for: %s", async (_what, query, message) => {
    const { data, errors, asked } = await graph.run(query);
    expect(data).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
    expect(asked).toEqual([]);
  });

  it("still serves as a key", async () => {
    const answer = await graph.run("{ account { points } }");
    expect(answer.text).toBe('{"data":{"account":{"points":84}}}');
    expect(names(answer)).toEqual(["accounts", "points"]);
    expect(representations(answer, "points")).toEqual([{ __typename: "Account", number: "42" }]);
  });

  it("leaves its name free for aliases", async () => {
    expect(await graph.data("{ account { number: name points weight: points } }")).toEqual({
      account: { number: "Ann", points: 84, weight: 84 },
    });
  });

  it("can still be required", async () => {
    expect((await graph.run("{ account { share } }")).text).toBe('{"data":{"account":{"share":"7 shares"}}}');
  });

  it("keeps its default for arguments and input fields", async () => {
    expect(await graph.data('{ note(mode: 1) search(filter: { name: "a" }) }')).toEqual({
      note: "internal: true",
      search: '{"name":"a","trace":"on"}',
    });
  });

  it("is null where an enum has such a value, without an error", async () => {
    expect((await graph.run("{ account { level } levels }")).text).toBe(
      '{"data":{"account":{"level":null},"levels":["OPEN",null,"CLOSED"]}}',
    );
  });

  it("makes the object null where an enum may not be null", async () => {
    const { data, errors } = await graph.run("{ account { name mustLevel } }");
    expect(data).toEqual({ account: null });
    expect(errors).toEqual([forbiddenNull("Account.mustLevel", ["account", "mustLevel"])]);
  });
});

describe("an inaccessible type among others", () => {
  const letter = { __typename: "Letter", text: "seen", size: 1 };
  const memo = { __typename: "Memo", text: "hidden", size: 2 };
  const graph = givenFederation([
    {
      name: "notes",
      sdl: `
        type Query { notes: [Note] strict: [Note!] pinned: Note! papers: [Paper] }
        union Note = Letter | Memo
        interface Paper { size: Int }
        interface Kept @inaccessible { text: String }
        type Letter implements Paper & Kept { text: String size: Int }
        type Memo implements Paper & Kept @inaccessible { text: String size: Int }
      `,
      resolvers: {
        Query: {
          notes: () => [letter, memo],
          strict: () => [letter, memo],
          pinned: () => memo,
          papers: () => [memo, letter],
        },
      },
    },
  ]);

  it("is not in the schema that clients see", async () => {
    expect(
      await graph.data(`{
        note: __type(name: "Note") { possibleTypes { name } }
        paper: __type(name: "Paper") { possibleTypes { name } }
        letter: __type(name: "Letter") { interfaces { name } }
        memo: __type(name: "Memo") { name }
      }`),
    ).toEqual({
      note: { possibleTypes: [{ name: "Letter" }] },
      paper: { possibleTypes: [{ name: "Letter" }] },
      letter: { interfaces: [{ name: "Paper" }] },
      memo: null,
    });
  });

  it("is null behind an interface, without an error", async () => {
    expect((await graph.run("{ papers { size } }")).text).toBe('{"data":{"papers":[null,{"size":1}]}}');
  });

  it("is null where an object is of such a type, without an error", async () => {
    expect((await graph.run("{ notes { __typename } }")).text).toBe(
      '{"data":{"notes":[{"__typename":"Letter"},null]}}',
    );
  });

  it("makes the list null where its items may not be null", async () => {
    const { data, errors } = await graph.run("{ strict { __typename } }");
    expect(data).toEqual({ strict: null });
    expect(errors).toEqual([forbiddenNull("Query.strict", ["strict", 1])]);
  });

  it("makes all data null where the field at the root may not be null", async () => {
    const { data, errors } = await graph.run("{ notes { __typename } pinned { __typename } }");
    expect(data).toBeNull();
    expect(errors).toEqual([forbiddenNull("Query.pinned", ["pinned"])]);
  });
});
