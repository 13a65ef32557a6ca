import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { givenFederation, names } from "../../support/federation.js";

describe("introspection", () => {
  const graph = givenFederation([
    {
      name: "accounts",
      sdl: `
        type Query { account(id: ID = "a"): Account level: Level }
        "Who takes part."
        type Account implements Named @key(fields: "id") { id: ID! name: String old: Int @deprecated(reason: "late") }
        interface Named { name: String }
        enum Level { LOW HIGH @deprecated }
        scalar Day @specifiedBy(url: "https://day.example.org")
      `,
      resolvers: { Query: { account: (_root, { id }: { id: string }) => ({ id, name: "Ann" }), level: () => "LOW" } },
    },
    {
      name: "points",
      sdl: `
        type Account @key(fields: "id") { id: ID! points(on: Day): Int }
        scalar Day @specifiedBy(url: "https://day.example.org")
      `,
      resolvers: { Account: { points: () => 7 } },
    },
  ]);

  it("shows the schema of all subgraphs together, and nothing of how they are joined", async () => {
    const { data } = await graph.run(getIntrospectionQuery({ specifiedByUrl: true }));
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    expect(printSchema(lexicographicSortSchema(schema))).toBe(
      `"""Who takes part."""
type Account implements Named {
  id: ID!
  name: String
  old: Int @deprecated(reason: "late")
  points(on: Day): Int
}

scalar Day @specifiedBy(url: "https://day.example.org")

enum Level {
  HIGH @deprecated
  LOW
}

interface Named {
  name: String
}

type Query {
  account(id: ID = "a"): Account
  level: Level
}`,
    );
  });

  it("knows only the directives that clients may use", async () => {
    const data = await graph.data("{ __schema { directives { name } } }");
    expect(
      (data as { __schema: { directives: { name: string }[] } }).__schema.directives.map(({ name }) => name),
    ).toEqual(expect.arrayContaining(["include", "skip", "deprecated", "specifiedBy"]));
    expect(JSON.stringify(data)).not.toMatch(/join__|link|inaccessible|"key"|"tag"/);
  });

  it("asks no subgraph", async () => {
    expect((await graph.run("{ __schema { queryType { name } } __typename }")).asked).toEqual([]);
    expect((await graph.run('{ __type(name: "Account") { kind } }')).asked).toEqual([]);
    expect((await graph.run("{ __typename }")).asked).toEqual([]);
  });

  it("comes with data, each at its place", async () => {
    const answer = await graph.run(
      '{ account { points } __type(name: "Level") { kind } level t: __typename __schema { mutationType { name } } }',
    );
    expect(answer.text).toBe(
      '{"data":{"account":{"points":7},"__type":{"kind":"ENUM"},"level":"LOW","t":"Query","__schema":{"mutationType":null}}}',
    );
    expect(names(answer)).toEqual(["accounts", "points"]);
  });

  it("takes variables and their defaults", async () => {
    const document =
      'query ($name: String = "Level", $all: Boolean!) { __type(name: $name) { name enumValues(includeDeprecated: $all) { name } } }';
    expect(await graph.data(document, { all: false })).toEqual({
      __type: { name: "Level", enumValues: [{ name: "LOW" }] },
    });
    expect(await graph.data(document, { all: true })).toEqual({
      __type: { name: "Level", enumValues: [{ name: "LOW" }, { name: "HIGH" }] },
    });
    expect(await graph.data(document, { name: "Day", all: true })).toEqual({
      __type: { name: "Day", enumValues: null },
    });
  });

  it("is asked under aliases, in fragments and conditions", async () => {
    expect(
      await graph.data(
        `query ($no: Boolean = false) {
          ...Schema
          a: __type(name: "Account") { ...Kind interfaces { ...Kind } }
          b: __type(name: "Nothing") { ...Kind }
          c: __type(name: "Day") @include(if: $no) { ...Kind }
        }
        fragment Schema on Query { s: __schema { queryType { ...Kind } } }
        fragment Kind on __Type { kind n: name }`,
      ),
    ).toEqual({
      s: { queryType: { kind: "OBJECT", n: "Query" } },
      a: { kind: "OBJECT", n: "Account", interfaces: [{ kind: "INTERFACE", n: "Named" }] },
      b: null,
    });
  });

  it("knows nothing of the subgraphs' own fields", async () => {
    const { errors, asked } = await graph.run("{ _service { sdl } _entities(representations: []) { __typename } }");
    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Cannot query field "_service"') }),
      expect.objectContaining({ message: expect.stringContaining('Cannot query field "_entities"') }),
    ]);
    expect(asked).toEqual([]);
  });
});
