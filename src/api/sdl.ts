import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, lexicographicSortSchema } from "graphql";

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
`;

/** The hub's own subgraph as SDL (Apollo Federation 2), sorted by name. */
export function printSubgraphSdl(schema: GraphQLSchema): string {
  return `${link}\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
}
