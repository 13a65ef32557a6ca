import { composeSupergraph } from "../../src/federation/index.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])\n`;

/** Composes subgraphs given by name and SDL. */
const compose = (...subgraphs: [name: string, sdl: string][]) =>
  composeSupergraph(
    subgraphs.map(([name, sdl]) => ({ name, url: `https://${name}.example/graphql`, sdl: link + sdl })),
  );

const hub = 'type Query { organization: Organization } type Organization @key(fields: "id") { id: ID! name: String }';

describe("composing subgraphs", () => {
  it("makes a supergraph that names each subgraph with its address", async () => {
    const composition = await compose(
      ["hub", hub],
      ["bank", 'type Organization @key(fields: "id") { id: ID! points: Int }'],
    );
    expect(composition).toEqual({ supergraph: expect.stringContaining("points: Int @join__field(graph: BANK)") });
    expect(composition).toEqual({
      supergraph: expect.stringContaining('BANK @join__graph(name: "bank", url: "https://bank.example/graphql")'),
    });
  });

  it.each([
    [
      "what does not parse, with its place",
      "type Organization {",
      "INVALID_GRAPHQL",
      "[bank] line 2, column 20: Syntax Error: Expected Name, found <EOF>.",
    ],
    [
      "an unknown type, with the fields that are of it",
      "type Query { bank: Int } type Bank { branch(at: Place): Int open: [Missing!]! closed: Missing }",
      "INVALID_GRAPHQL",
      "[bank] Unknown type Missing (Bank.open, Bank.closed)",
    ],
    [
      "an unknown type that an argument and an input's field are of",
      "type Query { bank(at: At, near: Missing): Int } input At { place: Missing }",
      "INVALID_GRAPHQL",
      "[bank] Unknown type Missing (Query.bank, At.place)",
    ],
    [
      "a union of an unknown type",
      "type Query { bank: Bank } union Bank = Missing",
      "INVALID_GRAPHQL",
      "[bank] Unknown type Missing (Bank)",
    ],
    [
      "a type that implements an unknown one",
      "type Query { bank: Bank } type Bank implements Missing { id: ID }",
      "INVALID_GRAPHQL",
      "[bank] Unknown type Missing (Bank)",
    ],
    [
      "an unknown directive, with the fields that have it",
      "type Query { bank: Int @daily } type Bank @daily { open: Int @daily }",
      "INVALID_GRAPHQL",
      '[bank] Unknown directive "@daily". (Query.bank, Bank, Bank.open)',
    ],
    [
      "a field that another has and nobody shares",
      'type Organization @key(fields: "id") { id: ID! name: String }',
      "INVALID_FIELD_SHARING",
      'Non-shareable field "Organization.name" is resolved from multiple subgraphs: it is resolved from subgraphs "bank" and "hub" and defined as non-shareable in all of them',
    ],
    [
      "a key of a field that is not there",
      'type Organization @key(fields: "code") { id: ID! points: Int }',
      "KEY_INVALID_FIELDS",
      '[bank] On type "Organization", for @key(fields: "code"): Cannot query field "code" on type "Organization" (the field should either be added to this subgraph or, if it should not be resolved by this subgraph, you need to add it to this subgraph with @external).',
    ],
    [
      "a required field that is not there",
      'type Organization @key(fields: "id") { id: ID! points: Int @requires(fields: "size") }',
      "REQUIRES_INVALID_FIELDS",
      '[bank] On field "Organization.points", for @requires(fields: "size"): Cannot query field "size" on type "Organization" (if the field is defined in another subgraph, you need to add it to this subgraph with @external).',
    ],
  ])("tells in one line of %s", async (_what, sdl, code, message) => {
    const composition = await compose(["hub", hub], ["bank", sdl]);
    expect("errors" in composition && composition.errors).toContainEqual({ code, message });
  });

  it("tells of a field that nothing leads to, in one line too", async () => {
    const composition = await compose(["hub", hub], ["bank", "type Organization { id: ID! @shareable points: Int }"]);
    const errors = "errors" in composition ? composition.errors : [];
    expect(errors.map(({ code }) => code)).toEqual(["SATISFIABILITY_ERROR"]);
    expect(errors[0]!.message).toContain('cannot find field "Organization.points"');
    expect(errors[0]!.message).toContain('"Organization" has no @key defined in subgraph "bank"');
    expect(errors[0]!.message).not.toContain("\n");
  });

  it("says the same only once, wherever a type is unknown", async () => {
    const composition = await compose(["hub", hub], ["bank", "type Bank { open: Missing closed: Missing }"]);
    expect(composition).toEqual({
      errors: [{ code: "INVALID_GRAPHQL", message: "[bank] Unknown type Missing (Bank.open, Bank.closed)" }],
    });
  });

  it("tells of all that do not parse", async () => {
    const composition = await compose(["hub", hub], ["bank", "type {"], ["clinic", "type Clinic { ! }"]);
    expect("errors" in composition && composition.errors.map(({ message }) => message.slice(0, 10))).toEqual([
      "[bank] lin",
      "[clinic] l",
    ]);
  });

  it("refuses two of one name", async () => {
    expect(await compose(["hub", hub], ["hub", "type Query { other: Int }"])).toEqual({
      errors: [{ code: "COMPOSITION_FAILED", message: "A subgraph named hub already exists" }],
    });
  });

  it("tells of what a planner dies of, and this process lives", async () => {
    const deep = `${"parent { ".repeat(60)}name${" }".repeat(60)}`;
    const composition = await compose(
      ["hub", hub.replace("name: String", "name: String parent: Organization")],
      [
        "bank",
        `type Organization @key(fields: "id") {
          id: ID! name: String @external parent: Organization @external points: Int @requires(fields: "${deep}")
        }`,
      ],
    );
    const message =
      'no plan can be made for it: called `Result::unwrap()` on an `Err` value: ParseError(Errors { position: Pos(1:351), errors: [Message(Static("Recursion limit exceeded")), Expected(Static("}"))] })';
    expect(composition).toEqual({ errors: [{ code: "PLANNER_FAILED", message }] });
  });

  it("tells of what composes and could not be served", async () => {
    const composition = await compose(
      ["hub", hub],
      ["bank", 'type Organization @key(fields: "id") @key(fields: "code: id") { id: ID! points: Int }'],
    );
    const message = 'in the subgraph bank Organization has the key "code: id": It gives the alias "code".';
    expect(composition).toEqual({ errors: [{ code: "PLANNER_FAILED", message }] });
  });

  it("lets everybody else go on meanwhile", async () => {
    const many = Array.from({ length: 30 }, (_, at): [string, string] => [
      `partner${at}`,
      `type Organization @key(fields: "id") { id: ID! partner${at}_points: [Partner${at}_Point!] }
       type Partner${at}_Point @key(fields: "id") { id: ID! title: String organization: Organization }`,
    ]);
    let ticks = 0;
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      const now = performance.now();
      [ticks, longest, last] = [ticks + 1, Math.max(longest, now - last), now];
    }, 5);
    const began = performance.now();
    const composition = await compose(["hub", hub], ...many);
    const took = performance.now() - began;
    clearInterval(ticking);
    expect(composition).toHaveProperty("supergraph");
    // Had it been composed here, nothing would have ticked until the end.
    expect(ticks).toBeGreaterThan(10);
    expect(longest).toBeLessThan(took / 2);
  });

  it("gives up after its time", async () => {
    const subgraphs = [{ name: "hub", url: "https://hub.example/graphql", sdl: link + hub }];
    expect(await composeSupergraph(subgraphs, 1)).toEqual({
      errors: [{ code: "TOO_SLOW", message: "composing took longer than 0.001 seconds" }],
    });
  });
});
