import { admitted, ownershipViolations } from "../../../src/federation/index.js";
import { link } from "./attacks.js";
import { apiOf, hubSdl } from "./partners.js";

/** What the bank may say: what it is, and its SDL. */
const allowed: readonly (readonly [what: string, sdl: string])[] = [
  ["a query of its own", "type Query { bank_open: Boolean }"],
  [
    "types of its own, of every kind",
    `type Query { bank_points(kind: Bank_Kind = CITY, near: Bank_Near, at: Bank_Time): [Bank_Place!] }
     interface Bank_Place { name: String! } type Bank_Point implements Bank_Place @key(fields: "id") { id: ID! name: String! }
     type Bank_Van implements Bank_Place { name: String! } union Bank_Any = Bank_Point | Bank_Van
     enum Bank_Kind { CITY VILLAGE } input Bank_Near { metres: Int! = 100 } scalar Bank_Time`,
  ],
  ["fields on the hub's entities", 'type Organization @key(fields: "id") { id: ID! bank_points: [String!]! }'],
  [
    "fields on each of them",
    ["Alliance", "Organization", "Activity", "Place"]
      .map((name) => `type ${name} @key(fields: "id") { id: ID! bank_x: Int }`)
      .join(" "),
  ],
  ["extensions of them", 'extend type Organization @key(fields: "id") { id: ID! @external bank_x: Int }'],
  [
    "what points to them",
    'type Query { bank_top: Organization } type Organization @key(fields: "id", resolvable: false) { id: ID! }',
  ],
  [
    "what needs their public fields",
    'type Organization @key(fields: "id") { id: ID! name: String! @external bank_label: String @requires(fields: "name") }',
  ],
  [
    "pages of its own",
    "type Query { bank_list: Bank_List } type Bank_List { pageInfo: PageInfo! } type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }",
  ],
  [
    "descriptions, comments and deprecations",
    'type Query { "说明" bank_x: Int @deprecated(reason: "no more") # why\n }',
  ],
];

describe("a partner", () => {
  it.each(allowed)("may say %s", (_what, sdl) => {
    expect(ownershipViolations({ name: "bank", sdl: link + sdl, mayMutate: false }, hubSdl)).toEqual([]);
    for (const isHubWide of [false, true])
      expect(() => apiOf({ bank: admitted({ name: "bank", sdl: link + sdl }, hubSdl, { isHubWide }) })).not.toThrow();
  });

  it("may add mutations where an operator lets it", () => {
    const sdl = `${link} type Mutation { bank_book(at: String): Boolean! }`;
    const rulesFor = (mayMutate: boolean) =>
      ownershipViolations({ name: "bank", sdl, mayMutate }, hubSdl).map(({ rule, place }) => `${rule} ${place}`);
    expect(rulesFor(false)).toEqual(["MUTATION_NOT_GRANTED Mutation.bank_book"]);
    expect(rulesFor(true)).toEqual([]);
  });
});

describe("what is composed of a partner's SDL", () => {
  const sdl = `${link}
    type Query { bank_points: [Bank_Point!]! activityCount: Int @external }
    type Organization @key(fields: "id") {
      id: ID! "its name" name: String! @external
      bank_points: [Bank_Point!]! bank_label(short: Boolean = true): String! @requires(fields: "name")
    }
    type Alliance @key(fields: "id") { id: ID! bank_note: String }
    type Bank_Point @key(fields: "id") { id: ID! serves: Organization }`;

  it("asks about its own alliances' records, and takes nothing of the hub's along when it is absent", () => {
    expect(
      admitted({ name: "bank", sdl: sdl.replace(" activityCount: Int @external", "") }, hubSdl, { isHubWide: false }),
    )
      .toBe(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@external", "@key", "@requires"])

type Query {
bank_points: [Bank_Point!]
}

type Organization @key(fields: "id alliance{id}") {
id: ID!
name: String! @external
alliance: Alliance! @external
bank_points: [Bank_Point!]
bank_label(short: Boolean = true): String @requires(fields: "name")
}

type Alliance @key(fields: "id") {
id: ID!
bank_note: String
}

type Bank_Point @key(fields: "id") {
  id: ID!
  serves: Organization
}
`);
  });

  it("asks about everybody's records where it is hub-wide", () => {
    const text = admitted({ name: "bank", sdl: sdl.replace(" activityCount: Int @external", "") }, hubSdl, {
      isHubWide: true,
    });
    expect(text).toContain('type Organization @key(fields: "id") {\nid: ID!\nname: String! @external\nbank_points');
    expect(text).not.toContain("alliance{id}");
  });
});
