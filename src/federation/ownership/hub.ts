import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type TypeDefinitionNode,
} from "graphql";
import { readPartner } from "./partner.js";

/** What the hub's own SDL lets partners do with it. */
export interface HubSchema {
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  /** The types that partners may extend and refer to: those with a key. */
  readonly entities: ReadonlySet<string>;
  field(typeName: string, name: string): FieldDefinitionNode | undefined;
  /** Whether partners may require a field. */
  isPublic(typeName: string, name: string): boolean;
  /** Whether partners may define a type just as the hub does. */
  isShared(typeName: string): boolean;
}

let lastRead: { readonly sdl: string; readonly schema: HubSchema } | undefined;

/** Reads the hub's SDL; the same again is not read anew, since every check of a partner begins with it. */
export function readHub(sdl: string): HubSchema {
  if (lastRead?.sdl !== sdl) lastRead = { sdl, schema: read(sdl) };
  return lastRead.schema;
}

function read(sdl: string): HubSchema {
  const { schema, violations } = readPartner(sdl);
  if (violations.length > 0) throw new Error("the hub's own SDL cannot be read");
  const definitions = [...schema.types.values()].flat().filter(isTypeDefinitionNode);
  const types = new Map(definitions.map((type) => [type.name.value, type]));
  const field: HubSchema["field"] = (typeName, name) => {
    const type = types.get(typeName);
    if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION && type?.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
    return type.fields?.find((each) => each.name.value === name);
  };
  return {
    types,
    entities: new Set(definitions.filter((type) => has(type, "key")).map(({ name }) => name.value)),
    field,
    isPublic: (typeName, name) => field(typeName, name)?.directives?.some(isPublicTag) ?? false,
    isShared: (typeName) => {
      const type = types.get(typeName);
      return type !== undefined && (shared.has(type.kind) || has(type, "shareable"));
    },
  };
}

/** Composing takes them as they are when all definitions agree. */
const shared: ReadonlySet<Kind> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
]);

const has = ({ directives = [] }: TypeDefinitionNode, wanted: string): boolean =>
  directives.some(({ name }) => name.value === wanted);

const isPublicTag = ({ name, arguments: given }: ConstDirectiveNode): boolean =>
  name.value === "tag" && given?.some(({ value }) => value.kind === Kind.STRING && value.value === "public") === true;
