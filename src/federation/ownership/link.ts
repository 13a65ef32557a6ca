import { type ConstDirectiveNode, type ConstValueNode, Kind, print } from "graphql";
import { federationDirectives } from "./standard-directives.js";
import { type Violation, violation } from "./violations.js";

const federationTypes: ReadonlySet<string> = new Set(["FieldSet", "Policy", "Scope", "ContextFieldValue"]);
const federationUrl = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.[0-9]$/;
const linkUrl = "https://specs.apollo.dev/link/v1.0";

/** How a document calls the federation's directives and types. */
export interface FederationNames {
  /** A directive's own name, by the name that it is written with; undefined when it is not the federation's. */
  readonly directive: (written: string) => string | undefined;
  readonly isType: (written: string) => boolean;
}

/**
 * Reads the @link directives of a document. Without any (Federation 1) the directives go by their own names; with one,
 * those that are not imported are understood by their own names too, so that leaving out an import hides nothing.
 */
export function readLinks(links: readonly ConstDirectiveNode[]): {
  readonly names: FederationNames;
  readonly violations: readonly Violation[];
} {
  const aliases = new Map<string, string>();
  const namespaces = new Set(["federation"]);
  const violations: Violation[] = [];
  const unclear = (what: string): void => void violations.push(violation("LINK_UNCLEAR", "@link", { what }));
  let isLinked = false;
  for (const link of links) {
    const given = argumentsOf(link);
    const url = text(given.get("url"));
    const isFederation = url !== undefined && federationUrl.test(url);
    if (!isFederation && url !== linkUrl) {
      violations.push(violation("LINKS_UNKNOWN", "@link", { url: url ?? print(link) }));
      continue;
    }
    if (!given.isPlain || (isFederation ? isLinked : given.has("as"))) unclear(print(link));
    if (!isFederation) continue;
    isLinked = true;
    const namespace = given.has("as") ? text(given.get("as")) : "federation";
    if (namespace && /^[A-Za-z]\w*$/.test(namespace)) namespaces.add(namespace);
    else unclear(print(link));
    for (const entry of importsIn(given.get("import"))) {
      const [name, alias] = imported(entry);
      if (!name || !alias || aliases.has(alias)) unclear(print(entry));
      else aliases.set(alias, name);
    }
  }
  const unspaced = (written: string): string => {
    const [, namespace = "", name = written] = /^([A-Za-z]\w*?)__(\w+)$/.exec(written) ?? [];
    return namespaces.has(namespace) ? name : written;
  };
  const known = (name: string): string | undefined => (federationDirectives.has(name) ? name : undefined);
  return {
    names: {
      directive: (written) => aliases.get(`@${written}`) ?? known(unspaced(written)),
      isType: (written) =>
        aliases.has(written) || (unspaced(written) !== written && federationTypes.has(unspaced(written))),
    },
    violations,
  };
}

/** The arguments of a link; `isPlain` unless one is unknown or given twice. */
function argumentsOf({ arguments: given = [] }: ConstDirectiveNode) {
  const byName = new Map(given.map(({ name, value }) => [name.value, value]));
  const isKnown = [...byName.keys()].every((name) => ["url", "as", "for", "import"].includes(name));
  return Object.assign(byName, { isPlain: isKnown && byName.size === given.length });
}

const text = (value: ConstValueNode | undefined): string | undefined =>
  value?.kind === Kind.STRING ? value.value : undefined;

/** A value that is no list counts as one, as GraphQL has it. */
const importsIn = (value: ConstValueNode | undefined): readonly ConstValueNode[] =>
  value === undefined ? [] : value.kind === Kind.LIST ? value.values : [value];

/** What an entry imports, and the name that it is given; nothing when that is not plain. */
function imported(entry: ConstValueNode): [name?: string, alias?: string] {
  if (entry.kind === Kind.STRING) return known(entry.value, entry.value);
  if (entry.kind !== Kind.OBJECT) return [];
  const fields = new Map(entry.fields.map(({ name, value }) => [name.value, text(value)]));
  const name = fields.get("name");
  const alias = fields.has("as") ? fields.get("as") : name;
  const isPlain =
    fields.size === entry.fields.length && [...fields.keys()].every((key) => ["name", "as"].includes(key));
  return isPlain && name && alias ? known(name, alias) : [];
}

function known(name: string, alias: string): [name?: string, alias?: string] {
  const isDirective = federationDirectives.has(name.slice(1)) && /^@[A-Za-z]\w*$/.test(alias);
  if (name.startsWith("@")) return isDirective ? [name.slice(1), alias] : [];
  return federationTypes.has(name) && alias === name ? [name, alias] : [];
}
