import { SupergraphRefused, tryPlanner } from "../../src/federation/index.js";
import { allianceAndBank, supergraphSdl } from "./small-graph.js";

const sdl = supergraphSdl({
  alliance: allianceAndBank.alliance,
  bank: `
    type Organization @key(fields: "id") {
      id: ID! name: String @external rating: Int @requires(fields: "name")
    }
  `,
});

/** The supergraph with something else in one place. */
const changed = (from: string, to: string): string => {
  expect(sdl).toContain(from);
  return sdl.replace(from, to);
};

const deep = `${"partner { ".repeat(60)}name${" }".repeat(60)}`;

describe("a supergraph that is tried", () => {
  it("is taken when a planner can be made of it", async () => {
    expect(await tryPlanner(sdl)).toBeUndefined();
  });

  // Each of these ends the process in which a planner is made of it.
  it.each([
    [
      "extends a type",
      () => `${sdl}\nextend type Activity { place: String }`,
      "not yet implemented: TypeExtension not implemented",
    ],
    [
      "has a field of no type in one subgraph",
      () => changed("rating: Int @join__field(graph: BANK", 'rating: Int @join__field(graph: BANK, type: "["'),
      'called `Result::unwrap()` on an `Err` value: "Mismatched brackets in list type"',
    ],
    [
      "overrides to no percentage",
      () =>
        changed(
          "rating: Int @join__field(graph: BANK",
          'rating: Int @join__field(graph: BANK, override: "alliance", overrideLabel: "percent(x)"',
        ),
      "Invalid percentage value. Must be between 0 and 100. invalid float literal",
    ],
    [
      "requires what lies too deep",
      () => changed('requires: "name"', `requires: "${deep}"`),
      'called `Result::unwrap()` on an `Err` value: ParseError(Errors { position: Pos(1:500), errors: [Message(Static("Recursion limit exceeded")), Expected(Static("}"))] })',
    ],
  ])("is refused in one line when it %s, and this process lives", async (_does, supergraph, reason) => {
    const refused = await tryPlanner(supergraph()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SupergraphRefused);
    expect((refused as Error).message).toBe(`no plan can be made for it: ${reason}`);
  });

  it("is refused for what the planner says without dying", async () => {
    const supergraph = changed('@join__type(graph: BANK, key: "id")', "@join__type(graph: POST)");
    await expect(tryPlanner(supergraph)).rejects.toThrow(
      "no plan can be made for it: Failed to create query planner: failed to initalize relations graph: Supergraph state error: Subgraph not found: 'POST'",
    );
  });

  it("is refused for what is wrong with it before anything is tried", async () => {
    const supergraph = changed('@join__type(graph: BANK, key: "id")', '@join__type(graph: BANK, key: "code")');
    await expect(tryPlanner(supergraph)).rejects.toThrow(
      'in the subgraph bank Organization has the key "code": Cannot query field "code" on type "Organization".',
    );
  });

  it("is refused when that takes too long", async () => {
    await expect(tryPlanner(sdl, 1)).rejects.toThrow(
      "no plan can be made for it: making one took longer than 0.001 seconds",
    );
  });
});
