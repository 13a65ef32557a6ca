import { buildSchema, execute, type ExecutionResult, parse, printSchema } from "graphql";
import { type Completed, Completion } from "../../src/federation/completion.js";
import type { Json } from "../../src/federation/merge.js";
import { keyOf } from "./random-answers.js";
import { operationIn, supergraphOf } from "./small-graph.js";

const supergraph = supergraphOf({
  alliance: `
    type Query {
      chair: Firm sure: Firm! members: [Member] firms: [Firm!] all: [Firm!]! rows: [[Firm!]] things: [Thing] member: Member
      motto: String level: Level firmLevel: Level! count: Int share: Float flag: Boolean id: ID anything: Anything
      constructor: String
    }
    interface Member { id: ID name: String! }
    type Firm implements Member { id: ID name: String! partner: Firm owner: Firm! levels: [Level!] tags: [String] }
    type Club implements Member { id: ID name: String! }
    type Spy implements Member @inaccessible { id: ID name: String! }
    union Thing = Firm | Club | Spy
    enum Level { LOW HIGH SECRET @inaccessible }
    scalar Anything
  `,
});

/** An answer completed for an operation, in which an alias is no key of its own. */
function complete(text: string, data: Json, variables: Json = {}): Completed {
  return new Completion(supergraph, { ...operationIn(text), variables, mergedKey: keyOf }).complete(data);
}

const firm = { __typename: "Firm", id: "1", name: "n" };

describe("an answer", () => {
  it("has the fields that were asked for, under the client's names and in the client's order", () => {
    const data = { motto: "m", _a_first: { name: "n", id: "1", __typename: "Firm", secret: 1 }, count: 3, other: 4 };
    expect(complete("{ count first: chair { name kind: __typename id } motto }", data)).toEqual({
      text: '{"count":3,"first":{"name":"n","kind":"Firm","id":"1"},"motto":"m"}',
      flaws: [],
    });
  });

  it("has what fragments ask for where they apply, each field once, where it was asked for first", () => {
    const document = `
      { members { ...Named ... on Firm { id tags } id ... on Member { __typename } ... on Club { kind: __typename } } ... { motto } }
      fragment Named on Member { name ... on Thing { known: __typename } }
    `;
    const club = { __typename: "Club", id: 2, name: "c" };
    expect(complete(document, { members: [{ ...firm, tags: ["a", null] }, club, null], motto: null }).text).toBe(
      '{"members":[{"name":"n","known":"Firm","id":"1","tags":["a",null],"__typename":"Firm"},' +
        '{"name":"c","known":"Club","id":"2","__typename":"Club","kind":"Club"},null],"motto":null}',
    );
  });

  it("has what conditions let in", () => {
    const document =
      "query ($a: Boolean!) { motto @skip(if: $a) count @include(if: $a) ... @include(if: $a) { id } level @include(if: false) flag @skip(if: false) }";
    const data = { motto: "m", count: 1, id: "i", level: "LOW", flag: true };
    expect(complete(document, data, { a: true }).text).toBe('{"count":1,"id":"i","flag":true}');
    expect(complete(document, data, { a: false }).text).toBe('{"motto":"m","flag":true}');
  });

  it("has null for what is missing, and nothing of what every object inherits", () => {
    expect(complete("{ motto constructor chair { id } }", {})).toEqual({
      text: '{"motto":null,"constructor":null,"chair":null}',
      flaws: [],
    });
  });

  it("is empty where nothing is let in", () => {
    expect(complete("{ chair { id @skip(if: true) } motto @skip(if: true) }", { chair: firm }).text).toBe(
      '{"chair":{}}',
    );
  });

  it("tells of the schema beside data", () => {
    const document =
      "query ($name: String!) { t: __type(name: $name) { name kind } motto s: __schema { queryType { n: name } } }";
    expect(complete(document, { motto: "m" }, { name: "Level" }).text).toBe(
      '{"t":{"name":"Level","kind":"ENUM"},"motto":"m","s":{"queryType":{"n":"Query"}}}',
    );
    expect(complete(document, {}, { name: "Spy" }).text).toContain('"t":null');
  });
});

describe("a null that may not stand", () => {
  it("makes null what may be, around it, and tells its own place by the client's names", () => {
    expect(complete("{ chair { p: partner { id n: name } } }", { chair: { _a_p: { id: "2" } } })).toEqual({
      text: '{"chair":{"p":null}}',
      flaws: [{ place: ["chair", "p", "n"], field: "Firm.name", kind: "null" }],
    });
  });

  it("makes null the item of a list, the list, or the list around it", () => {
    const [named, nameless] = [{ name: "n" }, { name: null }];
    expect(complete("{ firms { name } members { name } }", { firms: [named, nameless], members: [] })).toEqual({
      text: '{"firms":null,"members":[]}',
      flaws: [{ place: ["firms", 1, "name"], field: "Firm.name", kind: "null" }],
    });
    expect(
      complete("{ members { name } }", { members: [nameless, { ...named, __typename: "Club" }, nameless] }),
    ).toEqual({
      text: '{"members":[null,{"name":"n"},null]}',
      flaws: [
        { place: ["members", 0, "name"], field: "Member.name", kind: "null" },
        { place: ["members", 2, "name"], field: "Member.name", kind: "null" },
      ],
    });
    expect(complete("{ rows { name } }", { rows: [[named], [named, null], null] })).toEqual({
      text: '{"rows":[[{"name":"n"}],null,null]}',
      flaws: [{ place: ["rows", 1, 1], field: "Query.rows", kind: "null" }],
    });
  });

  it("makes all data null at the last", () => {
    expect(complete("{ motto sure { owner { name } } count }", { sure: { owner: {} } })).toEqual({
      text: null,
      flaws: [{ place: ["sure", "owner", "name"], field: "Firm.name", kind: "null" }],
    });
    expect(complete("{ all { name } }", { all: null })).toEqual({
      text: null,
      flaws: [{ place: ["all"], field: "Query.all", kind: "null" }],
    });
  });
});

describe("a value that is not of its type", () => {
  it.each([
    ["{ count }", { count: "1" }, "Query.count"],
    ["{ chair { id } }", { chair: "text" }, "Query.chair"],
    ["{ chair { id } }", { chair: [firm] }, "Query.chair"],
    ["{ member { id } }", { member: 1 }, "Query.member"],
    ["{ member { id } }", { member: [firm] }, "Query.member"],
    ["{ member { id } }", { member: { __typename: "Level", id: "1" } }, "Query.member"],
    ["{ members { id } }", { members: firm }, "Query.members"],
    ["{ anything }", { anything: JSON.parse("[".repeat(200_000) + "]".repeat(200_000)) as unknown }, "Query.anything"],
  ])("is null with its place: %s", (document, data, field) => {
    const key = field.split(".")[1]!;
    expect(complete(document, data)).toEqual({
      text: `{"${key}":null}`,
      flaws: [{ place: [key], field, kind: "invalid" }],
    });
  });

  it("is null at its place in a list", () => {
    expect(
      complete("{ chair { tags } things { ... on Firm { id } } }", {
        chair: { tags: ["a", 1, null] },
        things: [firm, { __typename: "Hall" }, { id: "2" }, { __typename: "Query" }],
      }),
    ).toEqual({
      text: '{"chair":{"tags":["a",null,null]},"things":[{"id":"1"},null,null,null]}',
      flaws: [
        { place: ["chair", "tags", 1], field: "Firm.tags", kind: "invalid" },
        ...[1, 2, 3].map((at) => ({ place: ["things", at], field: "Query.things", kind: "invalid" })),
      ],
    });
  });

  it("is told before the null that it leaves", () => {
    expect(complete("{ chair { levels } }", { chair: { levels: ["LOW", "MIDDLE"] } })).toEqual({
      text: '{"chair":{"levels":null}}',
      flaws: [
        { place: ["chair", "levels", 1], field: "Firm.levels", kind: "invalid" },
        { place: ["chair", "levels", 1], field: "Firm.levels", kind: "null" },
      ],
    });
  });
});

describe("what clients do not see", () => {
  it("is null without a flaw: a value of an enum, an object of a type", () => {
    const spy = { __typename: "Spy", id: "007", name: "s" };
    expect(
      complete("{ level members { id } things { __typename } }", {
        level: "SECRET",
        members: [spy, firm],
        things: [spy],
      }),
    ).toEqual({ text: '{"level":null,"members":[null,{"id":"1"}],"things":[null]}', flaws: [] });
  });

  it("is a null that may not stand, where none may", () => {
    expect(complete("{ firmLevel }", { firmLevel: "SECRET" })).toEqual({
      text: null,
      flaws: [{ place: ["firmLevel"], field: "Query.firmLevel", kind: "null" }],
    });
  });
});

describe("an object that only says it is of an interface, or says nothing", () => {
  it.each([{ __typename: "Member" }, {}])("has the interface's own fields: %j", (said) => {
    expect(
      complete("{ member { name ... on Firm { id } ... on Member { id } } }", {
        member: { ...said, id: "1", name: "n" },
      }),
    ).toEqual({
      text: '{"member":{"name":"n","id":"1"}}',
      flaws: [],
    });
  });

  it("cannot be asked what it is", () => {
    expect(complete("{ member { name k: __typename } }", { member: { name: "n" } })).toEqual({
      text: '{"member":null}',
      flaws: [{ place: ["member", "k"], field: "Member.__typename", kind: "null" }],
    });
  });
});

describe("where graphql-js completes otherwise on purpose", () => {
  const plain = buildSchema(printSchema(supergraph.apiSchema));
  const byGraphQL = (text: string, rootValue: Json): unknown =>
    (execute({ schema: plain, document: parse(text), rootValue }) as ExecutionResult).data;

  it.each([
    ["motto", 1, "1"],
    ["motto", true, "true"],
    ["count", true, 1],
    ["count", "12", 12],
    ["share", "1.5", 1.5],
    ["flag", 1, true],
  ])("the field %s takes no %j", (field, value, coerced) => {
    expect(byGraphQL(`{ ${field} }`, { [field]: value })).toEqual({ [field]: coerced });
    expect(complete(`{ ${field} }`, { [field]: value })).toEqual({
      text: `{"${field}":null}`,
      flaws: [{ place: [field], field: `Query.${field}`, kind: "invalid" }],
    });
  });

  it("an object is no text, even where none of its fields is required", () => {
    expect(byGraphQL("{ chair { id } }", { chair: "text" })).toEqual({ chair: { id: null } });
    expect(complete("{ chair { id } }", { chair: "text" }).text).toBe('{"chair":null}');
  });

  it("an interface's own fields need no type", () => {
    expect(byGraphQL("{ member { id } }", { member: { id: "1" } })).toEqual({ member: null });
    expect(complete("{ member { id } }", { member: { id: "1" } }).text).toBe('{"member":{"id":"1"}}');
  });
});
