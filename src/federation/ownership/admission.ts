import { parse, visit } from "graphql";
import { belonging, entityType, ownType, rootType, sharedType } from "./admitted-types.js";
import { Claim } from "./claim.js";
import { fieldsNamedAt, holdsFieldSet } from "./field-sets.js";
import { readHub } from "./hub.js";
import { readPartner, type TypeNode } from "./partner.js";
import { spotsIn } from "./spots.js";
import { federationDirectives } from "./standard-directives.js";

/**
 * The SDL that is really composed of a partner's, which has no ownership violations: what it adds to the hub's types is
 * nullable, and asks for the alliance of each entity unless the partner is hub-wide. It is written anew from what was
 * judged: no composer can understand it otherwise, and of the hub's it holds only what the hub itself says.
 */
export function admitted(
  { name, sdl }: { readonly name: string; readonly sdl: string },
  hubSdl: string,
  { isHubWide }: { readonly isHubWide: boolean },
): string {
  const claim = new Claim(name, true, readPartner(sdl).schema, readHub(hubSdl));
  const named = fieldsNamed(claim);
  const textOf = (typeName: string, nodes: readonly TypeNode[]): readonly string[] => {
    switch (claim.standingOf(typeName)) {
      case "own":
        return typeName.startsWith(claim.typePrefix) ? nodes.map((node) => ownType(node, claim)) : [];
      case "root":
        return rootType(typeName, nodes, claim);
      case "entity":
        return [entityType(typeName, nodes, claim, (field) => named.has(`${typeName}.${field}`), isHubWide)];
      case "shared":
        return [sharedType(claim.hub.types.get(typeName)!)];
      case "closed":
        return [];
    }
  };
  const types = [...claim.schema.types].flatMap(([typeName, nodes]) => textOf(typeName, nodes));
  if (!claim.schema.types.has("Alliance") && types.some((type) => type.includes(belonging)))
    types.push('type Alliance @key(fields: "id", resolvable: false) {\nid: ID!\n}');
  return linked(types.join("\n\n"));
}

/** Every field that some field set of the partner's names, by its coordinate. */
function fieldsNamed(claim: Claim): ReadonlySet<string> {
  const spots = [...claim.schema.types.values()].flat().flatMap((node) => [...spotsIn(node)]);
  const fields = spots.flatMap((spot) =>
    spot.directives.filter(holdsFieldSet).flatMap((directive) => fieldsNamedAt(spot, directive, claim) ?? []),
  );
  return new Set(fields.map(({ typeName, name }) => `${typeName}.${name}`));
}

function linked(definitions: string): string {
  const used = new Set<string>();
  if (definitions)
    visit(parse(definitions), {
      Directive: ({ name }) => void (federationDirectives.has(name.value) && used.add(`"@${name.value}"`)),
    });
  const imports = [...used].sort().join(", ");
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n\n${definitions}\n`;
}
