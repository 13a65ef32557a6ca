import fc from "fast-check";
import { admitted, ownershipViolations } from "../../../src/federation/index.js";
import { link } from "./attacks.js";
import { apiOf, hubSdl } from "./partners.js";

const types = [
  "Int",
  "String!",
  "[ID!]!",
  "Bank_A",
  "[Bank_B!]!",
  "Organization",
  "[Activity!]",
  "Bank_E!",
  "PageInfo",
];

const field = fc
  .record({
    name: fc.constantFrom("a", "b", "c", "d"),
    type: fc.constantFrom(...types),
    argument: fc.constantFrom("", "(x: Int = 1)", "(in: Bank_I)"),
  })
  .map(({ name, type, argument }) => [name, `bank_${name}${argument}: ${type}`] as const);

const fields = fc
  .uniqueArray(field, { selector: ([name]) => name, maxLength: 4 })
  .map((all) => all.map(([, text]) => text).join(" "));

/** An SDL that heeds every rule: fields on any of the hub's entities and on Query, and types of its own. */
const partner = fc
  .record({
    query: fields,
    entities: fc.record({ Alliance: fields, Organization: fields, Activity: fields, Place: fields }),
    requires: fc.constantFrom("", "name", "name alliance { id }", "parent { id name }"),
    own: fields,
  })
  .map(({ query, entities, requires, own }) => {
    const required = requires === "" ? "" : `bank_r: Int @requires(fields: "${requires}")`;
    const external = ["name: String!", "alliance: Alliance!", "parent: Organization"]
      .filter((each) => requires.includes(each.split(":")[0]!))
      .map((each) => `${each} @external`)
      .join(" ");
    const nested = requires.includes("parent") && !external.includes("name:") ? "name: String! @external" : "";
    const entity = ([name, text]: [string, string]): string =>
      `type ${name} @key(fields: "id") { id: ID! ${text} ${name === "Organization" ? `${required} ${external} ${nested}` : ""} }`;
    return `${link} type Query { bank_q: Int ${query} } ${Object.entries(entities).map(entity).join(" ")}
      type Bank_A @key(fields: "id") { id: ID! ${own.replaceAll("bank_", "")} } type Bank_B { x: Organization } enum Bank_E { U V } input Bank_I { e: Bank_E }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`;
  });

describe("whatever a partner may say", () => {
  const own = apiOf({});
  it("composes, and leaves all that is the hub's as it was", () => {
    fc.assert(
      fc.property(partner, fc.boolean(), (sdl, isHubWide) => {
        expect(ownershipViolations({ name: "bank", sdl, mayMutate: false }, hubSdl)).toEqual([]);
        const all = apiOf({ bank: admitted({ name: "bank", sdl }, hubSdl, { isHubWide }) });
        for (const [name, printed] of own) expect(withoutPartners(all.get(name)!)).toBe(withoutPartners(printed));
        expect([...all.keys()].filter((name) => !own.has(name) && !name.startsWith("Bank_"))).toEqual([]);
      }),
      { numRuns: 40, seed: 3 },
    );
  }, 60_000);
});

/** A type as it is printed, without the fields that bear the partner's prefix. */
const withoutPartners = (printed: string): string =>
  printed
    .split("\n")
    .filter((line) => !/^ {2}bank_/.test(line))
    .join("\n");
