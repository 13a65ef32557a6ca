import { CriticalityLevel, diff, DiffRule } from "@graphql-inspector/core";
import { type GraphQLSchema, parse, validate } from "graphql";
import { readSupergraph } from "../federation/index.js";
import { type Finding, finding } from "./finding.js";
import type { Document } from "./trusted-documents.js";

/** What changes for clients, by kind. */
export interface Change {
  readonly place: string;
  readonly message: string;
  readonly isBreaking: boolean;
}

/**
 * What changes for clients from one supergraph to another, and what of it breaks them: by the rules of GraphQL
 * Inspector, where what was deprecated may go, and by the trusted documents that would fail.
 */
export async function changesBetween(
  before: string,
  after: string,
  documents: readonly Document[],
): Promise<{ changes: Change[]; findings: Finding[] }> {
  const [old, next] = [readSupergraph(before).apiSchema, readSupergraph(after).apiSchema];
  const found = await diff(old, next, [DiffRule.suppressRemovalOfDeprecatedField, DiffRule.ignoreDescriptionChanges]);
  const changes = found.map(({ path, message, criticality }) => ({
    place: path ?? "schema",
    message,
    isBreaking: criticality.level === CriticalityLevel.Breaking,
  }));
  const breaking = found.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const findings = breaking.map(({ type, path, message }): Finding => {
    const found = finding("SUBGRAPH_BREAKS", "BREAKS", path ?? "schema", { change: message });
    return { ...found, rule: String(type) };
  });
  for (const document of documents) {
    const reason = failureOf(document, old, next);
    if (reason === null) continue;
    const { name } = document;
    const found = finding("SUBGRAPH_BREAKS", "BREAKS_DOCUMENT", name, { document: name, reason });
    findings.push({ ...found, documents: [name] });
  }
  return { changes, findings };
}

/** Why a document that is valid today would not be tomorrow; nothing for one that fails already. */
function failureOf({ text }: Document, old: GraphQLSchema, next: GraphQLSchema): string | null {
  const document = parse(text);
  if (validate(old, document).length > 0) return null;
  return validate(next, document)[0]?.message ?? null;
}
