import { admitted } from "../../../src/federation/index.js";
import { hubSdl } from "./partners.js";

const admittedOf = (sdl: string, isHubWide = false): string => admitted({ name: "bank", sdl }, hubSdl, { isHubWide });
const imports = (...names: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names.map((name) => `"@${name}"`).join(", ")}])\n\n`;

describe("what is composed of a partner's SDL", () => {
  it("tells whose an organization is by the key, and takes nothing of the hub's along when the partner is absent", () => {
    const sdl = `
      type Query { bank_points(near: ID): [Bank_Point!]! }
      type Organization @key(fields: "id") { id: ID! "its points" bank_points: [Bank_Point!]! bank_best: Bank_Point }
      type Alliance @key(fields: "id") { id: ID! bank_note: String! }
      type Bank_Point @key(fields: "id") { id: ID! serves: Organization! }`;
    expect(admittedOf(sdl)).toBe(`${imports("external", "key")}type Query {
bank_points(near: ID): [Bank_Point!]
}

type Organization @key(fields: "id alliance{id}") {
id: ID!
alliance: Alliance! @external
"its points"
bank_points: [Bank_Point!]
bank_best: Bank_Point
}

type Alliance @key(fields: "id") {
id: ID!
bank_note: String
}

type Bank_Point @key(fields: "id") {
  id: ID!
  serves: Organization!
}
`);
  });

  it("requires it where a field requires something anyway", () => {
    const sdl = `type Organization @key(fields: "id") {
      id: ID! name: String! @external bank_label: String! @deprecated @requires(fields: " name,,\\n# x\\n alliance { id }")
      alliance: Alliance! @external bank_x: Int
    } type Alliance @key(fields: "id") { id: ID! }`;
    expect(admittedOf(sdl)).toBe(`${imports("external", "key", "requires")}type Organization @key(fields: "id") {
id: ID!
name: String! @external
alliance: Alliance! @external
bank_label: String @deprecated @requires(fields: "alliance{id} name alliance{id}")
bank_x: Int @requires(fields: "alliance{id}")
}

type Alliance @key(fields: "id") {
id: ID!
}
`);
  });

  it("knows the alliance where the partner itself does not", () => {
    expect(admittedOf('type Place @key(fields: "id") { id: ID! bank_x: Int }')).toContain(
      'type Alliance @key(fields: "id", resolvable: false) {\nid: ID!\n}',
    );
  });

  it("asks about everybody's records where the partner is hub-wide, and of records that it only points to", () => {
    const sdl = 'type Organization @key(fields: "id", resolvable: false) { id: ID! }';
    const entity = `${imports("key")}type Organization @key(fields: "id", resolvable: false) {\nid: ID!\n}\n`;
    expect(admittedOf(sdl)).toBe(entity);
    expect(admittedOf(sdl, true)).toBe(entity);
    expect(admittedOf('type Organization @key(fields: "id") { id: ID! bank_x: Int! }', true)).toBe(
      `${imports("key")}type Organization @key(fields: "id") {\nid: ID!\nbank_x: Int\n}\n`,
    );
  });

  it("is in the words of today, without the federation's machinery and what it says about the hub's", () => {
    const sdl = `schema @link(url: "https://specs.apollo.dev/federation/v2.3", as: "f", import: [{ name: "@key", as: "@known" }]) { query: Query }
      directive @known(fields: String!) on OBJECT scalar f__FieldSet scalar _Any union _Entity = Organization
      type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! bank_at: DateTime } type _Service { sdl: String }
      "whatever" type Organization @known(fields: """ id """) { "mine" id: ID! @f__external tags: [String!]! @f__external }
      "not the hub's words" scalar DateTime @specifiedBy(url: "https://bank.example")
      type PageInfo { "mine" endCursor: String startCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! }`;
    expect(admittedOf(sdl)).toBe(`${imports("key", "shareable")}type Query {
bank_at: DateTime
}

type Organization @key(fields: "id") {
id: ID!
}

scalar DateTime

type PageInfo @shareable {
  endCursor: String
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
}
`);
  });

  it("lets no alliance be forgotten that the hub's entity cannot tell", () => {
    const hub = 'type Query { a: Int } type Need @key(fields: "id") { id: ID! }';
    const sdl = 'type Need @key(fields: "id") { id: ID! bank_x: Int }';
    expect(() => admitted({ name: "bank", sdl }, hub, { isHubWide: false })).toThrow("Need has no field alliance");
  });
});
