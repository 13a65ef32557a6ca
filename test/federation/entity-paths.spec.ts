import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { EntityPath } from "../../src/federation/representations.js";
import { supergraphOf } from "./small-graph.js";

const { matches } = supergraphOf({
  alliance: `
    type Query { members: [Member] note: Note }
    interface Member { id: ID! }
    type Firm implements Member { id: ID! partner: Firm }
    type Club implements Member { id: ID! }
    type Note { text: String }
  `,
});

describe("the way to entities", () => {
  const way = (...steps: (string | readonly string[])[]): EntityPath =>
    new EntityPath(
      steps.map<FlattenNodePathSegment>((step) =>
        step === "@" ? "@" : typeof step === "string" ? { Field: step } : { TypeCondition: [...step] },
      ),
      matches,
    );
  const firm = { __typename: "Firm", id: "1", partner: { id: "9" } };
  const club = { __typename: "Club", id: "2" };
  const root = { chair: firm, members: [firm, null, club, "text"], rows: [[firm], null, [club, firm]], text: "t" };

  it("leads through fields and lists, to objects and their places in the same order", () => {
    expect(way("chair", "partner").objects(root)).toEqual([{ id: "9" }]);
    expect(way("members", "@").objects(root)).toEqual([firm, club]);
    expect(way("members", "@").places(root)).toEqual([
      ["members", 0],
      ["members", 2],
    ]);
    expect(way("rows", "@", "@").objects(root)).toEqual([firm, club, firm]);
    expect(way("rows", "@", "@").places(root)).toEqual([
      ["rows", 0, 0],
      ["rows", 2, 0],
      ["rows", 2, 1],
    ]);
    expect(way("members", "@", "partner").places(root)).toEqual([["members", 0, "partner"]]);
  });

  it("leads into lists that it does not mention", () => {
    expect(way("rows", "@").objects(root)).toEqual([firm, club, firm]);
    expect(way("members", "partner").places(root)).toEqual([["members", 0, "partner"]]);
  });

  it("leads to the very objects, so that they can be added to", () => {
    expect(way("chair").objects(root)[0]).toBe(firm);
  });

  it("leads on for some types alone, interfaces included", () => {
    expect(way("members", "@", ["Club"]).objects(root)).toEqual([club]);
    expect(way("members", "@", ["Club", "Firm"]).places(root)).toEqual([
      ["members", 0],
      ["members", 2],
    ]);
    expect(way("members", "@", ["Member"]).objects(root)).toEqual([firm, club]);
    expect(way("members", "@", ["Firm"], "partner").objects(root)).toEqual([{ id: "9" }]);
    expect(way("members", "@", ["Note"]).objects(root)).toEqual([]);
  });

  it("leads on where an object does not say of which type it is", () => {
    expect(way("chair", "partner", ["Club"]).objects(root)).toEqual([{ id: "9" }]);
  });

  it("ends where there is no object", () => {
    for (const steps of [["none"], ["text"], ["text", "id"], ["chair", "@"], ["constructor"], ["chair", "none", "@"]])
      expect(way(...steps).objects(root)).toEqual([]);
  });

  it("names its fields without the places in lists", () => {
    expect(way("members", "@", ["Firm"], "partner").fields).toEqual(["members", "partner"]);
  });

  it("leads from the root to the root when it has no steps", () => {
    expect(way().objects(root)).toEqual([root]);
    expect(way().places(root)).toEqual([[]]);
  });
});
