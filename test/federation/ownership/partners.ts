import { readFileSync } from "node:fs";
import { lexicographicSortSchema, parse, print, printSchema } from "graphql";
import { readSupergraph } from "../../../src/federation/supergraph.js";
import { composed } from "../../support/federation.js";

/** The hub's own SDL, as it is composed. */
export const hubSdl = readFileSync("schema/hub.graphql", "utf8");

/** What clients see of the hub and partners, each its SDL by its name: every type as it is printed, by its name. */
export function apiOf(partners: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const subgraphs = Object.entries({ hub: hubSdl, ...partners });
  const supergraph = composed(subgraphs.map(([name, sdl]) => ({ name, url: `http://${name}`, sdl })));
  const schema = lexicographicSortSchema(readSupergraph(supergraph).apiSchema);
  const types = parse(printSchema(schema)).definitions.flatMap((type) => ("name" in type && type.name ? [type] : []));
  return new Map(types.map((type) => [type.name!.value, print(type)]));
}
