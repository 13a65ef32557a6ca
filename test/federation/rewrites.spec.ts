import type { FetchRewrite } from "@graphql-hive/router-query-planner";
import { parse } from "graphql";
import { type Shape, shapeOf } from "../../src/federation/merge.js";
import { renamed, rewriterOf } from "../../src/federation/rewrites.js";
import { supergraphOf } from "./small-graph.js";

const { matches } = supergraphOf({
  alliance: `
    type Query { members: [Member] }
    interface Member { id: ID! }
    type Firm implements Member { id: ID! }
    type Club implements Member { id: ID! }
    type Hall { id: ID! }
  `,
});

type Path = (string | { readonly of: string[] })[];

const path = (...steps: Path) =>
  steps.map((step) => (typeof step === "string" ? { Key: step } : { TypenameEquals: step.of }));
const set = (value: string, ...steps: Path): FetchRewrite => ({
  ValueSetter: { path: path(...steps), setValueTo: value },
});
const rename = (to: string, ...steps: Path): FetchRewrite => ({
  KeyRenamer: { path: path(...steps), renameKeyTo: to },
});

const rewrite = (value: unknown, ...rewrites: FetchRewrite[]): unknown => rewriterOf(rewrites, matches)!(value);

describe("a value that is set", () => {
  it("calls an entity by its interface's name", () => {
    const firm = { __typename: "Firm", id: "1" };
    expect(rewrite(firm, set("Member", { of: ["Member"] }, "__typename"))).toEqual({ __typename: "Member", id: "1" });
    expect(firm).toEqual({ __typename: "Firm", id: "1" });
  });

  it("is left as it is in what is of another type", () => {
    const hall = { __typename: "Hall", id: "1" };
    expect(rewrite(hall, set("Member", { of: ["Member"] }, "__typename"))).toBe(hall);
    expect(rewrite(hall, set("Member", { of: ["Firm", "Hall"] }, "__typename"))).toEqual({
      __typename: "Member",
      id: "1",
    });
  });

  it("is set in what does not say of which type it is", () => {
    expect(rewrite({ id: "1" }, set("Member", { of: ["Member"] }, "__typename"))).toEqual({
      __typename: "Member",
      id: "1",
    });
  });

  it("is set wherever its path leads: through objects, lists and lists of lists", () => {
    const value = { rows: [[{ hall: { id: "1" } }], [null, { hall: { id: "2", floor: 3 } }, "text"]], id: "0" };
    expect(rewrite(value, set("x", "rows", "hall", "id"))).toEqual({
      rows: [[{ hall: { id: "x" } }], [null, { hall: { id: "x", floor: 3 } }, "text"]],
      id: "0",
    });
  });

  it("is set nowhere where its path leads to nothing", () => {
    const value = { hall: null, list: [], id: "1" };
    expect(rewrite(value, set("x", "hall", "id"), set("x", "list", "id"), set("x", "none", "id"))).toEqual(value);
    expect(rewrite({ id: "1" }, set("x", "constructor", "name"))).toEqual({ id: "1" });
    expect(rewrite(null, set("x", "id"))).toBeNull();
    expect(rewrite("text", set("x", "id"))).toBe("text");
  });

  it("may be said without the word that names the rewrite", () => {
    const plain: FetchRewrite = { kind: "ValueSetter", path: path("__typename"), setValueTo: "Member" };
    expect(rewrite({ __typename: "Firm" }, plain)).toEqual({ __typename: "Member" });
  });
});

describe("a key that is renamed", () => {
  it("keeps its value, whatever it is", () => {
    expect(rewrite({ a: 1, b: 2 }, rename("c", "a"))).toEqual({ b: 2, c: 1 });
    expect(rewrite({ a: null }, rename("c", "a"))).toEqual({ c: null });
    expect(rewrite({ a: [{ a: 1 }] }, rename("c", "a"))).toEqual({ c: [{ a: 1 }] });
  });

  it("is renamed in objects of one type alone", () => {
    const members = [
      { __typename: "Firm", alias: "a" },
      { __typename: "Club", alias: "b" },
    ];
    expect(rewrite({ members }, rename("title", "members", { of: ["Club"] }, "alias"))).toEqual({
      members: [
        { __typename: "Firm", alias: "a" },
        { __typename: "Club", title: "b" },
      ],
    });
  });

  it("that is missing takes nothing's place", () => {
    expect(rewrite({ title: "t" }, rename("title", "alias"))).toEqual({ title: "t" });
  });

  it("is renamed before the next rewrite looks for it", () => {
    expect(rewrite({ a: 1 }, rename("b", "a"), rename("c", "b"))).toEqual({ c: 1 });
    expect(rewrite({ a: 1 }, rename("b", "a"), set("x", "b"))).toEqual({ b: "x" });
  });
});

describe("no rewrites", () => {
  it("are no rewriter", () => {
    expect(rewriterOf(undefined, matches)).toBeUndefined();
    expect(rewriterOf([], matches)).toBeUndefined();
  });
});

describe("what was asked for, once keys are renamed", () => {
  const asObject = (shape: Shape): object =>
    Object.fromEntries([...shape].map(([key, below]) => [key, below && asObject(below)]));
  const after = (selection: string, ...rewrites: FetchRewrite[]): object =>
    asObject(renamed(shapeOf(parse(selection)), rewrites));

  it("has both names, since a path may hold for some types alone", () => {
    expect(after("{ members { alias id } }", rename("title", "members", { of: ["Club"] }, "alias"))).toEqual({
      members: { alias: null, title: null, id: null },
    });
  });

  it("has what lies below under both names", () => {
    expect(after("{ a { x { y } } }", rename("b", "a"), rename("z", "b", "x"))).toEqual({
      a: { x: { y: null } },
      b: { x: { y: null }, z: { y: null } },
    });
  });

  it("is the same where a path leads to nothing that was asked for", () => {
    expect(after("{ a { x } leaf }", rename("b", "c"), rename("b", "leaf", "x"), rename("b", "a", "y"))).toEqual({
      a: { x: null },
      leaf: null,
    });
  });

  it("is the same where only values are set, or nothing is rewritten", () => {
    expect(after("{ a }", set("x", "a"))).toEqual({ a: null });
    const shape = shapeOf(parse("{ a }"));
    expect(renamed(shape, undefined)).toBe(shape);
  });
});
