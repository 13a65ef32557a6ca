import { type FieldDefinitionNode, Kind, type TypeNode as TypeReference } from "graphql";
import type { HubSchema } from "./hub.js";
import type { PartnerSchema, TypeNode } from "./partner.js";

/** What a type of a partner's SDL is to the hub. */
export type Standing =
  /** Where clients begin; partners add fields. */
  | "root"
  /** Partners add fields and refer to it. */
  | "entity"
  /** Partners may define it just as the hub does. */
  | "shared"
  /** Nobody's but the hub's. */
  | "closed"
  /** None of the hub's. */
  | "own";

/** The types that clients begin with. */
export const roots: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);

/** A partner's SDL beside the hub's, with what the partner's name entitles it to. */
export class Claim {
  readonly typePrefix: string;
  readonly fieldPrefix: string;
  /** The named types of the partner's fields, by their coordinates. */
  private readonly fieldTypes = new Map<string, string>();

  constructor(
    name: string,
    /** Whether it may add mutations. */
    readonly mayMutate: boolean,
    readonly schema: PartnerSchema,
    readonly hub: HubSchema,
  ) {
    this.typePrefix = `${name.charAt(0).toUpperCase()}${name.slice(1)}_`;
    this.fieldPrefix = `${name}_`;
    for (const [typeName, nodes] of schema.types)
      for (const field of nodes.flatMap(fieldsOf))
        this.fieldTypes.set(`${typeName}.${field.name.value}`, namedType(field.type));
  }

  standingOf(typeName: string): Standing {
    if (roots.has(typeName)) return "root";
    if (this.hub.entities.has(typeName)) return "entity";
    if (this.hub.isShared(typeName)) return "shared";
    return this.hub.types.has(typeName) ? "closed" : "own";
  }

  /** Whether a member of a type is the hub's: what a partner adds to the hub's types has the partner's prefix. */
  isHubs(typeName: string, member: string): boolean {
    return this.standingOf(typeName) !== "own" && !member.startsWith(this.fieldPrefix);
  }

  /** The named type of a field, by whoever owns the field; undefined when there is none. */
  typeOfField(typeName: string, name: string): string | undefined {
    if (!this.isHubs(typeName, name)) return this.fieldTypes.get(`${typeName}.${name}`);
    const field = this.hub.field(typeName, name);
    return field && namedType(field.type);
  }
}

/** The output fields that are defined there. */
export function fieldsOf(node: TypeNode): readonly FieldDefinitionNode[] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return node.fields ?? [];
    default:
      return [];
  }
}

/** The name of a type, in however many lists. */
export function namedType(reference: TypeReference): string {
  let inner = reference;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}
