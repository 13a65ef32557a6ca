import { type DirectiveNode, type DocumentNode, Kind, type ValueNode } from "graphql";
import { SupergraphRefused } from "./supergraph-refused.js";

/** The directives of one name that something in a supergraph has. */
export const directives = (
  { directives: all }: { readonly directives?: readonly DirectiveNode[] | undefined },
  name: string,
): readonly DirectiveNode[] => all?.filter((each) => each.name.value === name) ?? [];

/** What an argument says; undefined unless it is a text. */
export function textArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** Which value an argument names; undefined unless it is an enum's. */
export function enumArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

const argument = ({ arguments: given }: DirectiveNode, name: string): ValueNode | undefined =>
  given?.find((each) => each.name.value === name)?.value;

const joinSpecification = /^https:\/\/specs\.apollo\.dev\/join\/v\d+\.\d+$/;

/**
 * Throws SupergraphRefused when the names that begin with `join__` are not those of the join specification: the
 * planner knows its directives by these names alone, whosever they are.
 */
export function checkJoinNames({ definitions }: DocumentNode): void {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    // Whatever @link itself is called here.
    for (const link of definition.directives ?? []) {
      const url = textArgument(link, "url");
      if (url === undefined) continue;
      const isJoin = joinSpecification.test(url);
      const name = textArgument(link, "as") ?? nameIn(url);
      if (isJoin && name !== "join") throw new SupergraphRefused(`it calls the join specification ${name}, not join`);
      if (isJoin) continue;
      if (name === "join" || importedBy(link).some((each) => each.startsWith("@join__")))
        throw new SupergraphRefused(`its link to ${url} takes names of the join specification`);
    }
  }
}

/** A link's URL ends with a name and a version, or with the name alone. */
function nameIn(url: string): string | undefined {
  const parts = url.split("/").filter(Boolean);
  return /^v\d/.test(parts.at(-1) ?? "") ? parts.at(-2) : parts.at(-1);
}

/** The names that a link's imports have here. */
function importedBy(link: DirectiveNode): readonly string[] {
  const imports = argument(link, "import");
  const entries = imports?.kind === Kind.LIST ? imports.values : imports ? [imports] : [];
  return entries.flatMap((entry) => {
    const named = entry.kind === Kind.OBJECT ? entry.fields.map(({ value }) => value) : [entry];
    return named.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []));
  });
}
