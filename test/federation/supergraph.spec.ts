import { buildSchema, type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { type Key, readSupergraph, SupergraphRefused } from "../../src/federation/supergraph.js";
import { allianceAndBank, supergraphOf, supergraphSdl } from "./small-graph.js";

const sorted = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema));

describe("a supergraph", () => {
  const sdl = supergraphSdl(allianceAndBank);
  const supergraph = readSupergraph(sdl);

  it("names its subgraphs as plans do, and as its own enum does", () => {
    expect([...supergraph.subgraphs]).toEqual([
      ["ALLIANCE", { name: "alliance", url: "http://alliance" }],
      ["alliance", { name: "alliance", url: "http://alliance" }],
      ["BANK", { name: "bank", url: "http://bank" }],
      ["bank", { name: "bank", url: "http://bank" }],
    ]);
    expect(supergraph.subgraphs.get("BANK")).toBe(supergraph.subgraphs.get("bank"));
  });

  it("may leave the address of a subgraph open", () => {
    const { subgraphs } = readSupergraph(sdl.replace(', url: "http://bank"', ""));
    expect(subgraphs.get("bank")).toEqual({ name: "bank", url: "" });
    expect(subgraphs.get("alliance")).toEqual({ name: "alliance", url: "http://alliance" });
  });

  it("shows clients a schema without anything of federation", () => {
    expect(supergraph.sdl).toBe(sdl);
    expect(sorted(supergraph.apiSchema)).toBe(
      sorted(
        buildSchema(`
          type Query { chair: Organization organizations: [Organization!]! entries: [Entry] motto: String notice: Notice }
          type Mutation { rename(name: String!): Organization close: Boolean open(town: String!): Branch }
          union Entry = Organization | Activity
          type Organization {
            id: ID! name: String partner: Organization hosts: [Activity] rating: Int branches(first: Int): [Branch!]!
          }
          type Activity { code: ID! title: String sponsor: String }
          type Branch { town: String owner: Organization }
          type Notice { text: String }
        `),
      ),
    );
  });
});

describe("a supergraph that cannot be served", () => {
  const refusal = (sdl: string): string => {
    try {
      readSupergraph(sdl);
    } catch (error) {
      expect(error).toBeInstanceOf(SupergraphRefused);
      return (error as Error).message;
    }
    return "served";
  };
  const sdl = supergraphSdl({ alliance: "type Query { motto: String }" });

  it("does not parse", () => {
    expect(refusal("type Query {")).toBe("it does not parse: Syntax Error: Expected Name, found <EOF>.");
    expect(refusal("")).toBe("it does not parse: Syntax Error: Unexpected <EOF>.");
  });

  it("names no subgraph", () => {
    const nothing = "it is no supergraph: its enum join__Graph names no subgraph";
    expect(refusal("type Query { motto: String }")).toBe(nothing);
    expect(refusal("enum join__Graph { ALLIANCE } type Query { motto: String }")).toBe(nothing);
    expect(refusal('enum join__Graph { ALLIANCE @join__graph(url: "http://alliance") }')).toBe(nothing);
  });

  it("is no schema, which is said in one line", () => {
    expect(refusal(sdl.replace("motto: String", "motto: Motto other: Other"))).toBe(
      'no schema can be built from it: Unknown type "Motto".',
    );
  });

  it("has nothing to ask for", () => {
    const directive = "directive @join__graph(name: String) on ENUM_VALUE";
    expect(
      refusal(`${directive} enum join__Graph { ALLIANCE @join__graph(name: "alliance") } type Hall { id: ID }`),
    ).toBe("it has no type Query that clients could see");
    expect(refusal(sdl.replace("query: Query", "query: Either").concat("union Either = Query"))).toBe(
      "it has no type Query that clients could see",
    );
  });

  it("calls two subgraphs by one name", () => {
    const two = supergraphSdl(allianceAndBank);
    expect(refusal(two.replace('name: "bank"', 'name: "alliance"'))).toBe("two of its subgraphs are called alliance");
    expect(refusal(two.replace('name: "bank"', 'name: "ALLIANCE"'))).toBe("two of its subgraphs are called ALLIANCE");
  });

  it("means something else by the names of the join specification", () => {
    const join = 'url: "https://specs.apollo.dev/join/v0.5"';
    const linked = (link: string): string => refusal(sdl.replace("schema @link(", `schema @link(${link}) @link(`));
    expect(refusal(sdl.replace(join, `${join}, as: "j"`))).toBe("it calls the join specification j, not join");
    const taken = (url: string): string => `its link to ${url} takes names of the join specification`;
    expect(refusal(sdl.replace(join, 'url: "https://other.example/join/v0.5"'))).toBe(
      taken("https://other.example/join/v0.5"),
    );
    expect(linked('url: "https://other.example/keys/v1.0", as: "join"')).toBe(taken("https://other.example/keys/v1.0"));
    const imports = '[{ name: "@key", as: "@join__type" }]';
    expect(linked(`url: "https://other.example/keys", import: ${imports}`)).toBe(taken("https://other.example/keys"));
    expect(linked('url: "https://other.example/join", as: "others", import: ["@key"]')).toBe("served");
  });
});

describe("which types are kinds of which", () => {
  const { matches, apiSchema } = supergraphOf({
    alliance: `
      type Query { members: [Member] entries: [Entry] }
      interface Named { name: String }
      interface Member implements Named { id: ID! name: String }
      type Firm implements Member & Named { id: ID! name: String }
      type Spy implements Member & Named @inaccessible { id: ID! name: String }
      type Hall { name: String }
      union Entry = Firm | Hall | Spy
    `,
  });
  const of = (...names: string[]): ReadonlySet<string> => new Set(names);

  it("is told of a type and itself, its interfaces and its unions", () => {
    for (const condition of ["Firm", "Member", "Named", "Entry"]) expect(matches("Firm", of(condition))).toBe(true);
    expect(matches("Member", of("Named"))).toBe(true);
    expect(matches("Hall", of("Member", "Entry"))).toBe(true);
  });

  it("is not told of others", () => {
    expect(matches("Hall", of("Member", "Named", "Firm"))).toBe(false);
    expect(matches("Named", of("Member"))).toBe(false);
    expect(matches("Member", of("Firm"))).toBe(false);
    expect(matches("Firm", of())).toBe(false);
    expect(matches("String", of("Member"))).toBe(false);
    expect(matches("Firm", of("Nobody"))).toBe(false);
  });

  it("is told of types that clients do not see as well", () => {
    expect(apiSchema.getType("Spy")).toBeUndefined();
    expect(matches("Spy", of("Member"))).toBe(true);
    expect(matches("Spy", of("Entry"))).toBe(true);
  });

  it("is told of a name that nobody knows by the name alone", () => {
    expect(matches("Nobody", of("Nobody"))).toBe(true);
    expect(matches("Nobody", of("Member"))).toBe(false);
    expect(matches("constructor", of("Member"))).toBe(false);
  });
});

describe("what clients do not see", () => {
  const supergraph = supergraphOf({
    alliance: `
      type Query { members: [Member] open: [Open] entries: [Entry] level: Level hidden: String @inaccessible }
      interface Member { id: ID! }
      interface Open { id: ID! }
      type Firm implements Member & Open { id: ID! tax: Int @inaccessible }
      type Spy implements Member @inaccessible { id: ID! }
      type Hall { name: String }
      union Entry = Firm | Hall
      union Watched @inaccessible = Firm | Spy
      union Seen = Firm | Spy
      enum Level { LOW HIGH SECRET @inaccessible }
      enum Rank @inaccessible { FIRST }
    `,
  });
  const { isHidden, hidesSome, hiddenValues } = supergraph;

  it("is not in the schema, nor named by what is", () => {
    const shown = printSchema(supergraph.apiSchema);
    for (const hidden of ["Spy", "tax", "hidden", "SECRET", "Rank", "Watched"]) expect(shown).not.toContain(hidden);
    expect(shown).toContain("union Seen = Firm\n");
  });

  it("is known as hidden, unlike what does not exist", () => {
    for (const name of ["Spy", "Watched", "Rank"]) expect(isHidden(name)).toBe(true);
    for (const name of ["Firm", "Member", "Nobody", undefined, null, 7, ["Spy"]]) expect(isHidden(name)).toBe(false);
  });

  it("are kinds of some interfaces and unions", () => {
    expect([hidesSome("Member"), hidesSome("Seen")]).toEqual([true, true]);
    expect([hidesSome("Open"), hidesSome("Entry"), hidesSome("Firm"), hidesSome("Nobody")]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("are values of some enums", () => {
    expect(hiddenValues("Level")).toEqual(new Set(["SECRET"]));
    expect(hiddenValues("Rank")).toEqual(new Set(["FIRST"]));
    expect(hiddenValues("Nobody")).toEqual(new Set());
  });
});

describe("by what a subgraph knows an entity", () => {
  const asObject = (key: Key): object =>
    Object.fromEntries([...key].map(([name, below]) => [name, below && asObject(below)]));
  const { keys } = supergraphOf({
    alliance: `
      type Query { members: [Member] }
      interface Member @key(fields: "id") { id: ID! }
      type Firm implements Member @key(fields: "id") @key(fields: "code region") { id: ID! code: Int region: String }
      type Hall @key(fields: "place { town street { name } }") { place: Place }
      type Place @shareable { town: String street: Street }
      type Street @shareable { name: String }
      type Note { text: String @shareable }
    `,
    bank: `
      type Firm @key(fields: "id") { id: ID! rating: Int }
      type Note { text: String @shareable }
    `,
  });
  const known = (subgraph: string, typename: string): object[] => keys(subgraph, typename).map(asObject);

  it("is told by its keys there, and those of its interfaces", () => {
    expect(known("alliance", "Firm")).toEqual([{ id: null }, { code: null, region: null }, { id: null }]);
    expect(known("bank", "Firm")).toEqual([{ id: null }]);
    expect(known("alliance", "Member")).toEqual([{ id: null }]);
  });

  it("is told as deep as a key goes", () => {
    expect(known("alliance", "Hall")).toEqual([{ place: { town: null, street: { name: null } } }]);
  });

  it("is told by parts, which are of one object together", () => {
    const sdl = (key: string): string =>
      supergraphSdl({
        alliance: `
          type Query { hall: Hall }
          type Hall @key(fields: "${key}") { place: Place }
          type Place { town: String street: Street }
          type Street { name: String number: Int }
        `,
      });
    const hall = { place: { town: null, street: { name: null, number: null } } };
    for (const key of [
      "place { town } place { street { name } } place { street { number } }",
      "... on Hall { place { town street { name } } } ... on Hall { place { street { number } } }",
      "place { ... on Place { street { name number } } ... @include(if: true) { town } }",
    ])
      expect(readSupergraph(sdl(key)).keys("alliance", "Hall").map(asObject)).toEqual([hall]);
  });

  it("is told of some kinds only, and then asked of no others", () => {
    const sdl = supergraphSdl({
      alliance: `
        type Query { seats: [Seat] }
        interface Owner { name: String }
        type Firm implements Owner & Member @key(fields: "id") { id: ID! code: Int name: String }
        type Club implements Member @key(fields: "id") { id: ID! code: Int }
        union Holder = Firm | Club
        type Seat @key(fields: "number holder { ... on Firm { code } ... on Club { id } }") { number: Int holder: Holder }
        interface Member @key(fields: "id") { id: ID! }
      `,
    }).replace(
      'interface Member @join__type(graph: ALLIANCE, key: "id")',
      'interface Member @join__type(graph: ALLIANCE, key: "... on Owner { name } ... on Firm { code }")',
    );
    const { keys } = readSupergraph(sdl);
    expect(keys("alliance", "Seat").map(asObject)).toEqual([{ number: null, holder: {} }]);
    expect(keys("alliance", "Firm").map(asObject)).toEqual([{ id: null }, { name: null, code: null }]);
    expect(keys("alliance", "Club").map(asObject)).toEqual([{ id: null }]);
  });

  it("is told by either name of the subgraph", () => {
    expect(known("ALLIANCE", "Hall")).toEqual(known("alliance", "Hall"));
    expect(known("BANK", "Firm")).toEqual([{ id: null }]);
  });

  it("is nothing for what has no key there", () => {
    expect(known("bank", "Note")).toEqual([]);
    expect(known("bank", "Hall")).toEqual([]);
    expect(known("bank", "Member")).toEqual([]);
    expect(known("nobody", "Firm")).toEqual([]);
    expect(known("bank", "Nobody")).toEqual([]);
  });

  it("is remembered, but not for whatever name a subgraph makes up", () => {
    expect(keys("alliance", "Firm")).toBe(keys("alliance", "Firm"));
    expect(keys("alliance", "Nobody")).not.toBe(keys("alliance", "Nobody"));
  });
});
