import { readSupergraph, SupergraphRefused } from "../../src/federation/supergraph.js";
import { supergraphSdl } from "./small-graph.js";

describe("a field set of a supergraph", () => {
  const sdl = supergraphSdl({
    alliance: `
      type Query { chair: Organization hall: Hall @provides(fields: "name") entry: Entry }
      type Organization @key(fields: "id") { id: ID! name: String seat: Place }
      type Place { town: String }
      type Activity { code: ID! }
      union Entry = Organization | Activity
      type Hall @key(fields: "id") { id: ID! name: String @external }
    `,
    bank: `
      type Organization @key(fields: "id") { id: ID! name: String @external rating: Int @requires(fields: "name") }
      type Hall @key(fields: "id") { id: ID! name: String @shareable }
    `,
  });
  const refusal = (from: string, to: string): string | undefined => {
    expect(sdl).toContain(from);
    try {
      readSupergraph(sdl.replace(from, to));
    } catch (error) {
      expect(error).toBeInstanceOf(SupergraphRefused);
      return (error as Error).message;
    }
    return undefined;
  };
  /** The bank knows organizations by another key. */
  const keyed = (key: string): string | undefined => {
    const [alliance, bank] = ['@join__type(graph: ALLIANCE, key: "id")', '@join__type(graph: BANK, key: "id")'];
    const organization = `type Organization ${alliance} ${bank}`;
    return refusal(organization, organization.replace(bank, `@join__type(graph: BANK, key: ${JSON.stringify(key)})`));
  };

  it.each([
    ["a field that is not there", "code", 'Cannot query field "code" on type "Organization".'],
    ["a field below that is not there", "seat { street }", 'Cannot query field "street" on type "Place".'],
    ["a field below a leaf", "id { x }", 'Field "id" must not have a selection since type "ID!" has no subfields.'],
    [
      "nothing below an object",
      "seat",
      'Field "seat" of type "Place" must have a selection of subfields. Did you mean "seat { ... }"?',
    ],
    ["a type that is not there", "... on Missing { id }", 'Unknown type "Missing".'],
    [
      "a type that it is never of",
      "... on Activity { code }",
      'Fragment cannot be spread here as objects of type "Organization" can never be of type "Activity".',
    ],
    ["another name for a field", "code: id", 'It gives the alias "code".'],
    ["a fragment that is defined nowhere", "...Other", 'It spreads the fragment "Other".'],
    ["nothing", "", 'Syntax Error: Expected Name, found "}".'],
    ["half of something", "id {", 'Syntax Error: Expected Name, found "}".'],
    ["more than a selection", "id } fragment B on Organization { id", "It is no selection of fields."],
  ])("may not name %s", (_what, key, reason) => {
    expect(keyed(key)).toBe(`in the subgraph bank Organization has the key "${key}": ${reason}`);
  });

  it("is named in one short line", () => {
    expect(keyed(`id\n\u0000${"id ".repeat(10_000)}`)).toBe(
      `in the subgraph bank Organization has the key "id ${"id ".repeat(19)}…": Syntax Error: Unexpected character: U+0000.`,
    );
    expect(keyed("seat { ".repeat(10_000))).toBe(
      `in the subgraph bank Organization has the key "${"seat { ".repeat(9).slice(0, 60)}…": Maximum call stack size exceeded`,
    );
  });

  it("may name each way to the same", () => {
    for (const key of ["id, name", "id seat { town }", "... on Organization { id }", "__typename id"])
      expect(keyed(key)).toBeUndefined();
  });

  it("is one that a field requires or provides, too", () => {
    expect(refusal('requires: "name"', 'requires: "title"')).toBe(
      'in the subgraph bank Organization.rating requires "title": Cannot query field "title" on type "Organization".',
    );
    expect(refusal('provides: "name"', 'provides: "title"')).toBe(
      'in the subgraph alliance Query.hall provides "title": Cannot query field "title" on type "Hall".',
    );
    expect(refusal('provides: "name"', 'provides: "rating", type: "[Organization!]"')).toBeUndefined();
  });

  it("is a subgraph's", () => {
    const hall = 'type Hall @join__type(graph: ALLIANCE, key: "id")';
    expect(refusal(hall, hall.replace("ALLIANCE", "POST"))).toBe('Hall has the key "id" in POST, which is no subgraph');
    expect(refusal(hall, hall.replace("graph: ALLIANCE, ", ""))).toBe(
      'Hall has the key "id" in nothing, which is no subgraph',
    );
  });
});
