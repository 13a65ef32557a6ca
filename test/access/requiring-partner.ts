import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { publicFields } from "../../src/access/public-fields.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

const plain = ["ID", "String", "Int", "Boolean"];

/** Starts a partner that adds a note to every entity of the hub, for which it requires all that it may require of it. */
export function startRequiringPartner(schema: GraphQLSchema): Promise<TestSubgraph> {
  const entities = Object.entries(publicFields).map(([name, names]) => {
    const fields = names
      .filter((field) => field !== "id")
      .map((field) => (schema.getType(name) as GraphQLObjectType).getFields()[field]!)
      .filter(({ type }) => isObjectType(getNamedType(type)) || plain.includes(getNamedType(type).name));
    const external = fields.map((field) => `${field.name}: ${String(field.type)} @external`);
    const required = fields.map(({ name: field, type }) =>
      isObjectType(getNamedType(type)) ? `${field} { id }` : field,
    );
    return `type ${name} @key(fields: "id") { id: ID! ${external.join(" ")} partner_note: String @requires(fields: "${required.join(" ")}") }`;
  });
  const note = { partner_note: () => "已知" };
  return startSubgraph({
    name: "partner",
    sdl: entities.join("\n"),
    resolvers: Object.fromEntries(Object.keys(publicFields).map((name) => [name, note])),
  });
}
