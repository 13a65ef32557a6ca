import { admitted, ownershipViolations } from "../../../src/federation/index.js";
import { link } from "./attacks.js";
import { apiOf, hubSdl } from "./partners.js";

const url = "https://specs.apollo.dev/federation/v2.9";
const organization = 'type Organization @key(fields: "id")';

/** What the bank may say: what it is, and its SDL, to which the usual link is added. */
const today: readonly (readonly [what: string, sdl: string])[] = [
  ["a query of its own", "type Query { bank_open: Boolean }"],
  [
    "types of its own, of every kind",
    `type Query { bank_points(kind: Bank_Kind = CITY, near: Bank_Near, at: Bank_Time): [Bank_Place!] }
     interface Bank_Place { name: String! } type Bank_Point implements Bank_Place @key(fields: "id") { id: ID! name: String! }
     type Bank_Van implements Bank_Place { name: String! } union Bank_Any = Bank_Point | Bank_Van
     enum Bank_Kind { CITY VILLAGE } input Bank_Near { metres: Int! = 100 } scalar Bank_Time @specifiedBy(url: "https://bank.example/time")`,
  ],
  [
    "what it likes of its own types",
    `type Query { bank_x: Bank_X bank_find(id: ID @inaccessible): Bank_X @tag(name: "bank") }
     type Bank_X @key(fields: "id") @key(fields: "a { b }") { id: ID! a: Bank_A! secret: Int @inaccessible old: Int @deprecated _id: ID }
     type Bank_A @shareable { b: Int } extend type Bank_X { more: Int }`,
  ],
  ["fields on the hub's entities", `${organization} { id: ID! bank_points: [String!]! }`],
  [
    "fields on each of them",
    ["Alliance", "Organization", "Activity", "Place"]
      .map((name) => `type ${name} @key(fields: "id") { id: ID! bank_x: Int }`)
      .join(" "),
  ],
  ["extensions of them", 'extend type Organization @key(fields: "id") { id: ID! @external bank_x: Int }'],
  [
    "the same entity in several places, by the same key",
    `${organization} { id: ID! bank_x: Int } extend type Organization @key(fields: " id ") { bank_y: Int @inaccessible }`,
  ],
  [
    "what points to them",
    `type Query { bank_top: Organization } type Organization @key(fields: "id", resolvable: false) { id: ID! }`,
  ],
  [
    "what points to them from unions and lists of its own",
    `type Query { bank_all: [[Bank_Any!]!]! } union Bank_Any = Organization | Place ${organization} { id: ID! } type Place @key(fields: "id") { id: ID! }`,
  ],
  [
    "what needs their public fields",
    `${organization} { id: ID! name: String! @external bank_label: String @requires(fields: "name") }`,
  ],
  [
    "what needs public fields far away, in fragments",
    `type Activity @key(fields: "id") { id: ID! host: Organization! @external
       bank_x: Int @requires(fields: """ host { ... on Organization { name, __typename alliance { slug } } } # all public """) }
     ${organization} { id: ID! name: String! @external alliance: Alliance! @external }
     type Alliance @key(fields: "id") { id: ID! slug: String! @external }`,
  ],
  [
    "what it does not need after all",
    `${organization} { id: ID! name: String! @external description: String @external bank_x: Int }`,
  ],
  [
    "keys of its own that lead through them",
    `type Query { bank_loan: Bank_Loan } type Bank_Loan @key(fields: "firm { id }") { firm: Organization! } ${organization} { id: ID! }`,
  ],
  [
    "pages of its own",
    `type Query { bank_list: Bank_List } type Bank_List { pageInfo: PageInfo! }
     type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`,
  ],
  [
    "pages that it shares field by field, or forgets to",
    `type Query { bank_list: Bank_List } type Bank_List { pageInfo: PageInfo! }
     type PageInfo { hasNextPage: Boolean! @shareable hasPreviousPage: Boolean! startCursor: String endCursor: String }`,
  ],
  [
    "the hub's scalars, enums and inputs just as they are, in its own words",
    `scalar DateTime @specifiedBy(url: "https://example.org/time") "Up or down." enum OrderDirection { DESC "up" ASC }
     input PlaceOrder { field: PlaceOrderField!, direction: OrderDirection! = ASC } enum PlaceOrderField { NAME }
     type Query { bank_x(order: PlaceOrder, by: OrderDirection = DESC): DateTime }`,
  ],
  [
    "descriptions, comments and deprecations",
    'type Query { "说明" bank_x: Int @deprecated(reason: "no more") # why\n }',
  ],
  [
    "what its library prints along",
    `schema { query: Query } directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
     directive @external(reason: String) on OBJECT | FIELD_DEFINITION directive @deprecated(reason: String = "No longer supported") on FIELD_DEFINITION
     directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
     scalar federation__FieldSet scalar link__Import enum link__Purpose { SECURITY EXECUTION } scalar _Any scalar ID
     union _Entity = Organization type _Service { sdl: String! }
     type Query { bank_x: Int _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }
     ${organization} { id: ID! bank_y: Int }`,
  ],
];

/** The same by other means: with a link of its own, or as partners of long ago say it. */
const otherwise: readonly (readonly [what: string, sdl: string])[] = [
  [
    "under other names",
    `extend schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "${url}", as: "f", import: [{ name: "@key", as: "@known" }, "FieldSet"])
     extend type Organization @known(fields: "id") { id: ID! name: String! @f__external bank_x: Int @federation__requires(fields: "name") }
     directive @known(fields: FieldSet!) repeatable on OBJECT scalar FieldSet scalar f__FieldSet`,
  ],
  [
    "with an earlier version",
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"], for: null) ${organization} { id: ID! bank_x: Int }`,
  ],
  [
    "in Federation 1",
    `extend type Query { bank_x: Bank_X } type Bank_X @key(fields: "id") { id: ID! firm: Organization }
     extend type Organization @key(fields: "id") { id: ID! @external name: String! @external tags: [String!]! @external
       bank_x: Bank_X @requires(fields: "name") }`,
  ],
  [
    "in Federation 1, with directives for keywords and all that comes along",
    `directive @key(fields: _FieldSet!) repeatable on OBJECT | INTERFACE directive @extends on OBJECT scalar _FieldSet scalar _Any
     type Organization @extends @key(fields: "id") { id: ID! @external bank_x: Int } type Query @extends { bank_y: Int _service: _Service! }
     type _Service { sdl: String }`,
  ],
];

describe("a partner may say", () => {
  it.each([...today.map(([what, sdl]) => [what, link + sdl] as const), ...otherwise])("%s", (_what, sdl) => {
    expect(ownershipViolations({ name: "bank", sdl, mayMutate: false }, hubSdl)).toEqual([]);
    for (const isHubWide of [false, true])
      expect(() => apiOf({ bank: admitted({ name: "bank", sdl }, hubSdl, { isHubWide }) })).not.toThrow();
  });

  it("what changes something, where an operator lets it", () => {
    const sdl = `${link} type Mutation { bank_book(at: String): Boolean! }`;
    const refusals = (mayMutate: boolean) =>
      ownershipViolations({ name: "bank", sdl, mayMutate }, hubSdl).map(({ rule, place }) => `${rule} ${place}`);
    expect(refusals(false)).toEqual(["MUTATION_NOT_GRANTED Mutation.bank_book"]);
    expect(refusals(true)).toEqual([]);
    expect(apiOf({ bank: admitted({ name: "bank", sdl }, hubSdl, { isHubWide: false }) }).get("Mutation")).toContain(
      "bank_book(at: String): Boolean\n",
    );
  });

  it("what another of nearly its name says too", () => {
    const sdlOf = (name: string, type: string): string =>
      `${link} type Query { ${name}_x: ${type}_X } type ${type}_X { a: Int } ${organization} { id: ID! ${name}_x: Int }`;
    const [bank, bank2] = [sdlOf("bank", "Bank"), sdlOf("bank2", "Bank2")];
    expect(ownershipViolations({ name: "bank", sdl: bank, mayMutate: false }, hubSdl)).toEqual([]);
    expect(ownershipViolations({ name: "bank2", sdl: bank2, mayMutate: false }, hubSdl)).toEqual([]);
    const partners = Object.entries({ bank, bank2 }).map(([name, sdl]) => [
      name,
      admitted({ name, sdl }, hubSdl, { isHubWide: false }),
    ]);
    expect(apiOf(Object.fromEntries(partners) as Record<string, string>).get("Query")).toMatch(
      /bank2_x: Bank2_X\n {2}bank_x: Bank_X/,
    );
  });
});
