import { parentPort, workerData } from "node:worker_threads";
import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, type GraphQLError, parse, print } from "graphql";
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
    return { errors: composed.errors.map((error) => told(error, services)) };
  } catch (error) {
    return { errors: [{ code: "COMPOSITION_FAILED", message: inOneLine((error as Error).message) }] };
  }
}

function told({ message, extensions }: GraphQLError, services: readonly Service[]): CompositionError {
  const { code } = extensions;
  return {
    code: typeof code === "string" ? code : "COMPOSITION_FAILED",
    message: inOneLine(message) + fieldsOfUnknown(message, services),
  };
}

/** The composer names an unknown type, but not the fields that are of it. */
function fieldsOfUnknown(message: string, services: readonly Service[]): string {
  const [, subgraph, type] = /^\[(.+?)\] Unknown type (\w+)/.exec(message) ?? [];
  const fields: string[] = [];
  for (const { name, typeDefs } of services) {
    if (name !== subgraph) continue;
    for (const definition of typeDefs.definitions) {
      if (!("fields" in definition) || !("name" in definition)) continue;
      for (const field of definition.fields ?? [])
        if (print(field).match(new RegExp(`\\b${type}\\b`)))
          fields.push(`${definition.name?.value}.${field.name.value}`);
    }
  }
  return fields.length > 0 ? ` (${fields.join(", ")})` : "";
}

function whereItBreaks(error: unknown): string {
  const { message, locations } = error as GraphQLError;
  const [place] = locations ?? [];
  return inOneLine(place ? `line ${place.line}, column ${place.column}: ${message}` : message);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

parentPort!.postMessage(compose(workerData as readonly ComposedSubgraph[]));
