import { getDocumentNodeFromSchema } from "@graphql-tools/utils";
import { type DocumentNode, type GraphQLSchema, lexicographicSortSchema, print, visit } from "graphql";

const specification = "https://specs.apollo.dev/federation/v2.9";

/** The directives of the specification that a subgraph may import. */
const importable = new Set([
  "authenticated",
  "composeDirective",
  "context",
  "cost",
  "external",
  "fromContext",
  "inaccessible",
  "interfaceObject",
  "key",
  "listSize",
  "override",
  "policy",
  "provides",
  "requires",
  "requiresScopes",
  "shareable",
  "tag",
]);

/** A schema as a subgraph's SDL (Apollo Federation 2), sorted by name; it imports those directives that it uses. */
export function printSubgraphSdl(schema: GraphQLSchema): string {
  const document = getDocumentNodeFromSchema(lexicographicSortSchema(schema));
  const imports = federationDirectivesIn(document).map((name) => `"@${name}"`);
  return `extend schema
  @link(url: "${specification}", import: [${imports.join(", ")}])

${print(document)}
`;
}

function federationDirectivesIn(document: DocumentNode): string[] {
  const used = new Set<string>();
  visit(document, { Directive: ({ name }) => void (importable.has(name.value) && used.add(name.value)) });
  return [...used].sort();
}
