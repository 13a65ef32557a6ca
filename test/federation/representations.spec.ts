import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import fc from "fast-check";
import { type FieldNode, Kind, parse, type SelectionNode } from "graphql";
import type { Json } from "../../src/federation/merge.js";
import { representer, Representations } from "../../src/federation/representations.js";
import type { Rewrite } from "../../src/federation/rewrites.js";
import { supergraphOf } from "./small-graph.js";

const graph = supergraphOf({
  alliance: `
    type Query { members: [Member] hall: Hall contract: Contract }
    interface Member { id: ID! }
    type Firm implements Member @key(fields: "id") @key(fields: "code") { id: ID! code: Int }
    type Club implements Member @key(fields: "id") { id: ID! title: String }
    type Hall @key(fields: "place { town street { name } }") { place: Place floor: Int }
    type Place { town: String street: Street }
    type Street { name: String }
    type Contract @key(fields: "parties { id }") { parties: [Firm] }
    type Note { text: String }
    type Desk @key(fields: "id") @key(fields: "code region") { id: ID! code: Int region: String }
  `,
  bank: `
    type Firm @key(fields: "id") @key(fields: "code") { id: ID! code: Int rating: Int }
    type Club @key(fields: "id") { id: ID! rating: Int }
    type Contract @key(fields: "parties { id }") { parties: [Firm] sum: Int }
    type Desk @key(fields: "id") @key(fields: "code region") { id: ID! code: Int region: String }
  `,
});

/** What the planner requires, written as a selection. */
function requires(selection: string): RequiresSelection[] {
  const required = (node: SelectionNode): RequiresSelection => {
    if (node.kind === Kind.INLINE_FRAGMENT)
      return {
        kind: "InlineFragment",
        typeCondition: node.typeCondition!.name.value,
        selections: node.selectionSet.selections.map(required),
      };
    const { name, alias, selectionSet } = node as FieldNode;
    return {
      kind: "Field",
      name: name.value,
      ...(alias ? { alias: alias.value } : {}),
      ...(selectionSet ? { selections: selectionSet.selections.map(required) } : {}),
    };
  };
  const [definition] = parse(`{${selection}}`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections.map(required) : [];
}

/** What the bank is told of an entity. */
const represented = (selection: string, entity: Json, rewrite?: Rewrite): Json | null =>
  representer("bank", requires(selection), graph, rewrite)(entity);

describe("a representation", () => {
  it("holds the type and what is required, nothing else", () => {
    const firm = { __typename: "Firm", id: "1", secret: 2 };
    expect(represented("... on Firm { __typename id }", firm)).toEqual({ __typename: "Firm", id: "1" });
    expect(represented("... on Firm { id }", firm)).toEqual({ __typename: "Firm", id: "1" });
  });

  it("holds what is required for one's own type, or for an interface of it", () => {
    const selection = "... on Firm { id code } ... on Club { id title } ... on Member { id }";
    expect(represented(selection, { __typename: "Club", id: "1", code: 2, title: "t" })).toEqual({
      __typename: "Club",
      id: "1",
      title: "t",
    });
    expect(represented("... on Member { id }", { __typename: "Club", id: "1" })).toEqual({
      __typename: "Club",
      id: "1",
    });
  });

  it("is none where the type is not known, or nothing is required for it", () => {
    expect(represented("... on Firm { id }", { id: "1" })).toBeNull();
    expect(represented("id", { id: "1", __typename: 7 })).toBeNull();
    expect(represented("... on Firm { id }", { __typename: "Club", id: "1" })).toBeNull();
    expect(represented("... on Firm { id }", { __typename: "Nobody", id: "1" })).toBeNull();
  });

  it("calls what is required by its alias", () => {
    expect(represented("... on Firm { id text: _alias_0 }", { __typename: "Firm", id: "1", _alias_0: "t" })).toEqual({
      __typename: "Firm",
      id: "1",
      text: "t",
    });
    expect(represented("... on Firm { id text: note }", { __typename: "Firm", id: "1", text: "t" })).toEqual({
      __typename: "Firm",
      id: "1",
      text: "t",
    });
  });

  it("holds required nulls, and leaves out what is missing", () => {
    expect(
      represented("... on Club { id title none constructor }", { __typename: "Club", id: "1", title: null }),
    ).toEqual({
      __typename: "Club",
      id: "1",
      title: null,
    });
  });

  it("holds just the required fields of objects and lists", () => {
    const firm = {
      __typename: "Firm",
      id: "1",
      notes: [{ text: "a", x: 1 }, null, [{ text: "b" }], 5],
      any: { x: [1] },
    };
    expect(represented("... on Firm { id notes { text } any }", firm)).toEqual({
      __typename: "Firm",
      id: "1",
      notes: [{ text: "a" }, null, [{ text: "b" }], null],
      any: { x: [1] },
    });
  });

  it("holds what several fragments require of one object together", () => {
    const firm = {
      __typename: "Firm",
      id: "1",
      note: { __typename: "Note", text: "t", day: 2 },
      list: [{ a: 1, b: 2 }],
    };
    const selection =
      "... on Firm { id note { text } list { a } } ... on Member { note { ... on Note { day } } list { b } }";
    expect(represented(selection, firm)).toEqual({
      __typename: "Firm",
      id: "1",
      note: { text: "t", day: 2 },
      list: [{ a: 1, b: 2 }],
    });
    expect(firm.list).toEqual([{ a: 1, b: 2 }]);
  });

  it("is rewritten where the planner says so", () => {
    const named: Rewrite = (value) => ({ ...(value as Json), __typename: "Member" });
    expect(represented("... on Firm { id }", { __typename: "Firm", id: "1" }, named)).toEqual({
      __typename: "Member",
      id: "1",
    });
  });
});

describe("a key that holds a null", () => {
  const both = "... on Firm { __typename id code }";

  it("is left out where another key is whole", () => {
    expect(represented(both, { __typename: "Firm", id: "1", code: null })).toEqual({ __typename: "Firm", id: "1" });
    expect(represented(both, { __typename: "Firm", id: null, code: 7 })).toEqual({ __typename: "Firm", code: 7 });
    expect(represented(both, { __typename: "Firm", code: 0 })).toEqual({ __typename: "Firm", code: 0 });
    const desk = { __typename: "Desk", id: "1", code: 7 };
    expect(represented("... on Desk { id code region }", { ...desk, region: null })).toEqual(desk);
  });

  it("says nothing: an entity of which nothing else is known has no representation", () => {
    expect(represented(both, { __typename: "Firm", id: null, code: null })).toBeNull();
    expect(represented(both, { __typename: "Firm" })).toBeNull();
    expect(represented("... on Club { id title }", { __typename: "Club", id: null, title: "t" })).toBeNull();
  });

  it("is not whole however deep the null is", () => {
    const hall = (place: Json | null): Json | null =>
      representer(
        "alliance",
        requires("... on Hall { place { town street { name } } }"),
        graph,
        undefined,
      )({
        __typename: "Hall",
        place,
      });
    const place = { town: "t", street: { name: "s" } };
    expect(hall(place)).toEqual({ __typename: "Hall", place });
    expect(hall({ town: "t", street: { name: null } })).toBeNull();
    expect(hall({ town: "t", street: null })).toBeNull();
    expect(hall({ town: "t" })).toBeNull();
    expect(hall(null)).toBeNull();
  });

  it("is not whole when an item of a list is not", () => {
    const contract = (parties: readonly unknown[]): Json | null =>
      represented("... on Contract { parties { id } }", { __typename: "Contract", parties });
    expect(contract([{ id: "1" }, { id: "2" }])).toEqual({
      __typename: "Contract",
      parties: [{ id: "1" }, { id: "2" }],
    });
    expect(contract([])).toEqual({ __typename: "Contract", parties: [] });
    expect(contract([{ id: "1" }, { id: null }])).toBeNull();
    expect(contract([{ id: "1" }, null])).toBeNull();
  });

  it("does not matter to a subgraph that knows the type by no key, as long as it is told something", () => {
    const note = representer("alliance", requires("... on Note { text day }"), graph, undefined);
    expect(note({ __typename: "Note", text: null, day: 1 })).toEqual({ __typename: "Note", text: null, day: 1 });
    expect(note({ __typename: "Note", text: null })).toBeNull();
    expect(note({ __typename: "Note" })).toBeNull();
  });
});

describe("the representations of a request", () => {
  const represent = representer("bank", requires("... on Firm { id rating }"), graph, undefined);
  const firm = (id: unknown, rating?: unknown): Json => ({ __typename: "Firm", id, rating });

  it("stand in the order in which their entities were met, each content once", () => {
    const representations = new Representations();
    expect(representations.add([firm("b"), firm("a"), firm("b"), firm(null), firm("c")], represent)).toEqual([
      0, 1, 0, -1, 2,
    ]);
    expect(representations.add([firm("d"), firm("a")], represent)).toEqual([3, 1]);
    expect(representations.list).toEqual(["b", "a", "c", "d"].map((id) => ({ __typename: "Firm", id })));
    expect(representations.texts).toEqual(["b", "a", "c", "d"].map((id) => `{"id":"${id}","__typename":"Firm"}`));
  });

  it("differ where a number is no string, and a null not what is missing", () => {
    const representations = new Representations();
    const entities = [firm("1"), firm(1), firm("1", null), firm("1", ""), firm("1", 0), firm("1")];
    expect(representations.add(entities, represent)).toEqual([0, 1, 2, 3, 4, 0]);
  });

  it("leave out an entity that cannot be printed", () => {
    const endless: unknown = JSON.parse("[".repeat(200_000) + "]".repeat(200_000));
    expect(new Representations().add([firm("1", endless), firm("2")], represent)).toEqual([-1, 0]);
  });

  it("stand for every entity by its number, one for each content, whatever entities there are", () => {
    const entities = fc.array(
      fc
        .record(
          { id: fc.constantFrom("1", "2", "3", 1, null), rating: fc.jsonValue({ maxDepth: 1 }) },
          { requiredKeys: [] },
        )
        .map((fields): Json => ({ __typename: "Firm", ...fields })),
    );
    fc.assert(
      fc.property(entities, entities, (here, there) => {
        const representations = new Representations();
        const numbers = [here, there].flatMap((each) => representations.add(each, represent));
        const contents = [...here, ...there].map((entity) => JSON.stringify(represent(entity)));
        expect(numbers.map((number) => JSON.stringify(representations.list[number] ?? null))).toEqual(contents);
        const once = [...new Set(contents)].filter((content) => content !== "null");
        expect(representations.list.map((each) => JSON.stringify(each))).toEqual(once);
        expect(representations.texts).toEqual(once);
      }),
    );
  });
});
