import { composeServices } from "@theguild/federation-composition";
import { type ASTNode, type DocumentNode, type GraphQLError, Kind, parse, visit } from "graphql";
import type { ComposedSubgraph, Composition, CompositionError } from "./composition.js";

type Service = Readonly<{ name: string; url: string; typeDefs: DocumentNode }>;

function compose(subgraphs: readonly ComposedSubgraph[]): Composition {
  const services: Service[] = [];
  const errors: CompositionError[] = [];
  for (const { name, url, sdl } of subgraphs) {
    try {
      services.push({ name, url, typeDefs: parse(sdl) });
    } catch (error) {
      errors.push({ code: "INVALID_GRAPHQL", message: `[${name}] ${whereItBreaks(error)}` });
    }
  }
  if (errors.length > 0) return { errors };
  try {
    const composed = composeServices(services);
    if (composed.supergraphSdl !== undefined) return { supergraph: composed.supergraphSdl };
    return { errors: onceEach(composed.errors.map((error) => told(error, services))) };
  } catch (error) {
    return { errors: [{ code: "COMPOSITION_FAILED", message: inOneLine((error as Error).message) }] };
  }
}

function told({ message, extensions }: GraphQLError, services: readonly Service[]): CompositionError {
  const { code } = extensions;
  return {
    code: typeof code === "string" ? code : "COMPOSITION_FAILED",
    message: inOneLine(message) + placesOfUnknown(message, services),
  };
}

/** The composer names what is unknown, but not where it is used. */
function placesOfUnknown(message: string, services: readonly Service[]): string {
  const [, subgraph, kind, name] = /^\[(.+?)\] Unknown (type|directive) "?@?(\w+)/.exec(message) ?? [];
  const service = services.find((each) => each.name === subgraph);
  if (!service) return "";
  const unknown = kind === "type" ? Kind.NAMED_TYPE : Kind.DIRECTIVE;
  const places = new Set<string>();
  visit(service.typeDefs, {
    enter(node, _key, parent, _path, ancestors) {
      if (node.kind === unknown && node.name.value === name)
        places.add(placeBelow([...ancestors, parent] as readonly ASTNode[]));
    },
  });
  places.delete("");
  return places.size > 0 ? ` (${[...places].join(", ")})` : "";
}

/** Where a node stands, as `Type` or `Type.field`. */
const placeBelow = (ancestors: readonly ASTNode[]): string =>
  ancestors
    .flatMap((ancestor) => ("name" in ancestor && ancestor.name ? [ancestor.name.value] : []))
    .slice(0, 2)
    .join(".");

/** The composer says the same of every place where a type is unknown. */
const onceEach = (errors: readonly CompositionError[]): readonly CompositionError[] => [
  ...new Map(errors.map((error) => [error.message, error])).values(),
];

function whereItBreaks(error: unknown): string {
  const { message, locations } = error as GraphQLError;
  const [place] = locations ?? [];
  return inOneLine(place ? `line ${place.line}, column ${place.column}: ${message}` : message);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

process.once("message", (subgraphs) => {
  process.send!(compose(subgraphs as readonly ComposedSubgraph[]), () => process.disconnect());
});
