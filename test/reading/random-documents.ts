import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from "graphql";
import { type Palette, type Piece, RandomArguments } from "./random-arguments.js";

/** A document as it was drawn, and the variables that each of its runs is given. */
export interface Drawn {
  readonly text: string;
  readonly runs: readonly Record<string, unknown>[];
}

/** One selection of a drawn document; a field may be selected once more under the same key. */
type Drawing =
  | { kind: "field"; key: string; name: string; args: readonly Piece[]; times: readonly Selected[] }
  | ({ kind: "inline" | "named"; on: string | null } & Selected);

interface Selected {
  readonly condition: Piece;
  readonly below: readonly Drawing[];
}

/** Where a selection stands: how many records deep it may still go, how many fragments deep, and below an abstract type? */
interface Spot {
  readonly records: number;
  readonly fragments: number;
  readonly isAbstract: boolean;
}

/** Longer than a name may be in PostgreSQL, and alike in all that it would keep of them. */
const longAlias = "a".repeat(64);

/**
 * Draws valid documents of the schema: fields under several aliases and repeated, fragments of every sort,
 * conditions. They begin at any root field, or at one of those given.
 */
export function randomDocuments(
  schema: GraphQLSchema,
  palette: Palette,
  roots?: readonly string[],
): fc.Arbitrary<Drawn> {
  const given = new RandomArguments(palette);
  const condition = given.condition();
  const known = new Map<string, fc.Arbitrary<readonly Drawing[]>>();

  const selections = (type: GraphQLCompositeType, spot: Spot): fc.Arbitrary<readonly Drawing[]> => {
    const name = `${type.name} ${JSON.stringify(spot)}`;
    let found = known.get(name);
    if (!found) known.set(name, (found = fc.array(selection(type, spot), { minLength: 1, maxLength: 5, size: "max" })));
    return found;
  };

  const selection = (type: GraphQLCompositeType, spot: Spot): fc.Arbitrary<Drawing> => {
    const all = isUnionType(type)
      ? []
      : Object.values(type.getFields()).filter((field) => mayBegin(type, field) && isCompared(type, field));
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const deeper = all.filter((field) => !leaves.includes(field) && (spot.records > 0 || !leadsToRecords(field)));
    const typename = drawing("__typename", "", fc.constant([]), null);
    const choices = [
      { weight: 1, arbitrary: typename },
      ...[leaves, deeper].map((fields) => ({
        weight: fields.length > 0 ? 6 : 0,
        arbitrary: fields.length > 0 ? fc.oneof(...fields.map((field) => selectionOf(field, type, spot))) : typename,
      })),
      ...(spot.fragments > 0 ? [{ weight: isAbstractType(type) ? 12 : 2, arbitrary: fragmentIn(type, spot) }] : []),
    ];
    return fc.oneof(...choices);
  };

  const mayBegin = (type: GraphQLCompositeType, { name }: GraphQLField<unknown, unknown>): boolean =>
    !roots || type !== schema.getQueryType() || roots.includes(name);

  const selectionOf = (field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType, spot: Spot) => {
    const below = getNamedType(field.type);
    // Where several types may answer, a key is one type's own, or their fields of one name would clash.
    const owner = spot.isAbstract && !isAbstractType(type) ? `${type.name}_` : "";
    const args = given.of(field.args, field.name, below.name.replace(/Connection$/, ""));
    if (!isCompositeType(below)) return drawing(field.name, owner, args, null);
    const isPage = /Connection$|Edge$/.test(below.name);
    const isAbstract = isAbstractType(below);
    const records = spot.records - (leadsToRecords(field) && !isPage ? 1 : 0);
    return drawing(field.name, owner, args, selections(below, { records, fragments: isAbstract ? 2 : 1, isAbstract }));
  };

  const drawing = (
    name: string,
    owner: string,
    args: fc.Arbitrary<readonly Piece[]>,
    below: fc.Arbitrary<readonly Drawing[]> | null,
  ): fc.Arbitrary<Drawing> => {
    const once = fc.record({ condition, below: below ?? fc.constant([]) });
    const again = fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: once });
    return fc
      .tuple(fc.constantFrom("", "", "", "my_", longAlias), args, once, again)
      .map(([alias, pieces, first, second]) => {
        // The same key must always mean the same, so its arguments are part of it.
        const written = pieces.map(({ text }) => text).join();
        const mark = written && `_${createHash("sha256").update(written).digest("hex").slice(0, 6)}`;
        const times = second ? [first, second] : [first];
        return { kind: "field", key: `${alias}${owner}${name}${mark}`, name, args: pieces, times };
      });
  };

  const fragmentIn = (type: GraphQLCompositeType, spot: Spot): fc.Arbitrary<Drawing> => {
    const conditions = isAbstractType(type)
      ? [null, type, ...schema.getPossibleTypes(type)]
      : [null, type, ...type.getInterfaces(), ...unionsWith(schema, type)];
    const fragments = conditions.map((on) => {
      const inside = on ?? type;
      const isAbstract = spot.isAbstract || isAbstractType(inside);
      return fc.record({
        kind: on ? fc.constantFrom("inline" as const, "named" as const) : fc.constant("inline" as const),
        on: fc.constant(on?.name ?? null),
        condition,
        below: selections(inside, { records: spot.records, fragments: spot.fragments - 1, isAbstract }),
      });
    });
    return fc.oneof(...fragments);
  };

  const root = selections(schema.getQueryType()!, { records: 4, fragments: 2, isAbstract: false });
  // By now everything that can be drawn has been declared.
  const values = Object.fromEntries([...given.variables].map(([name, { value }]) => [name, value]));
  const runs = fc.array(fc.record(values), { minLength: 1, maxLength: 3 });
  return fc.tuple(root, runs).map(([drawn, all]) => {
    const { text, uses } = write(drawn, given);
    return { text, runs: all.map((run) => Object.fromEntries(uses.map((name) => [name, run[name]]))) };
  });
}

/**
 * Whether the plain walk can say what a field answers. What a search finds comes in the order of PostgreSQL's own
 * similarity, which nothing but PostgreSQL computes: test/alliance/search.spec.ts holds it.
 */
export const isCompared = (type: GraphQLCompositeType, { name }: GraphQLField<unknown, unknown>): boolean =>
  `${type.name}.${name}` !== "Alliance.search";

/** Whether a field leads to records, at once or through the page that lists them. */
const leadsToRecords = (field: GraphQLField<unknown, unknown>): boolean => {
  const type = getNamedType(field.type);
  if (isAbstractType(type) || /Connection$|Edge$/.test(type.name)) return true;
  return isObjectType(type) && type.getInterfaces().length > 0;
};

const unionsWith = (schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] =>
  Object.values(schema.getTypeMap()).filter(
    (other) => isUnionType(other) && isObjectType(type) && other.getTypes().includes(type),
  ) as GraphQLCompositeType[];

/** Writes a drawing down, and names the variables in it; equal named fragments become one that is spread several times. */
function write(drawn: readonly Drawing[], { variables }: RandomArguments): { text: string; uses: string[] } {
  const fragments = new Map<string, string>();
  const uses = new Set<string>();
  const print = (piece: Piece): string => {
    for (const use of piece.uses) uses.add(use);
    return piece.text;
  };
  const printSet = (set: readonly Drawing[]): string => `{ ${set.map(printOne).join(" ")} }`;
  const printOne = (one: Drawing): string => {
    if (one.kind === "field") {
      const args = one.args.length > 0 ? `(${one.args.map(print).join(", ")})` : "";
      const field = `${one.key === one.name ? "" : `${one.key}: `}${one.name}${args}`;
      const body = ({ below }: Selected): string => (below.length > 0 ? ` ${printSet(below)}` : "");
      return one.times.map((time) => `${field}${print(time.condition)}${body(time)}`).join(" ");
    }
    if (one.kind === "inline")
      return `...${one.on ? ` on ${one.on}` : ""}${print(one.condition)} ${printSet(one.below)}`;
    const definition = `on ${one.on} ${printSet(one.below)}`;
    if (!fragments.has(definition)) fragments.set(definition, `F${fragments.size + 1}`);
    return `...${fragments.get(definition)}${print(one.condition)}`;
  };
  const body = printSet(drawn);
  const declared = [...uses].map((name) => variables.get(name)!.declared).join(", ");
  const named = [...fragments].map(([definition, name]) => `\nfragment ${name} ${definition}`).join("");
  return { text: `query Drawn${declared && `(${declared})`} ${body}${named}`, uses: [...uses] };
}
