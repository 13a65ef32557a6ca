import type { FieldRequiresNode, FlattenNodePathSegment, RequiresSelection } from "@graphql-hive/router-query-planner";
import { answered, isObject, type Json, printed } from "./merge.js";
import type { Rewrite } from "./rewrites.js";
import type { Key, Matches, Supergraph } from "./supergraph.js";
import type { Tenant } from "./tenants.js";

/** What is asked about types while entities are represented. */
type Types = Readonly<{ matches: Matches; keys: Supergraph["keys"] }>;

/** A place below the root of an answer. */
export type Place = readonly (string | number)[];

/** One step of the way to entities: into a field, into each item of a list, or on only for some types. */
type Step = string | typeof everyItem | ReadonlySet<string>;
const everyItem = Symbol("every item");

/** The way from the root of an answer to the entities that a fetch is about. */
export class EntityPath {
  private readonly steps: readonly Step[];

  constructor(
    segments: readonly FlattenNodePathSegment[],
    private readonly matches: Matches,
  ) {
    this.steps = segments.map((segment) => {
      if (segment === "@") return everyItem;
      return "Field" in segment ? segment.Field : new Set(segment.TypeCondition);
    });
  }

  /** The fields on the way, without the places in lists. */
  get fields(): string[] {
    return this.steps.filter((step) => typeof step === "string");
  }

  /** The objects that stand there now. */
  objects(root: Json): Json[] {
    const found: Json[] = [];
    this.walk(root, 0, (object) => found.push(object));
    return found;
  }

  /** The places of the same objects, in the same order: only errors need to know them. */
  places(root: Json): Place[] {
    const found: Place[] = [];
    this.walk(root, 0, (_object, place) => found.push([...place]), []);
    return found;
  }

  private walk(
    value: unknown,
    at: number,
    visit: (object: Json, place: Place) => void,
    place?: (string | number)[],
  ): void {
    if (Array.isArray(value)) {
      const next = this.steps[at] === everyItem ? at + 1 : at;
      for (let index = 0; index < value.length; index += 1) {
        place?.push(index);
        this.walk(value[index], next, visit, place);
        place?.pop();
      }
    } else if (isObject(value)) this.walkObject(value, at, visit, place);
  }

  private walkObject(
    object: Json,
    at: number,
    visit: (object: Json, place: Place) => void,
    place?: (string | number)[],
  ): void {
    const step = this.steps[at];
    if (step === undefined) visit(object, place ?? []);
    else if (typeof step === "string") {
      place?.push(step);
      this.walk(answered(object, step), at + 1, visit, place);
      place?.pop();
    } else if (step !== everyItem) {
      const typename = object["__typename"];
      if (typeof typename !== "string" || this.matches(typename, step)) this.walk(object, at + 1, visit, place);
    }
  }
}

/** What makes an entity known to a subgraph: its type, its key, and whatever the asked fields require. */
export type Represent = (entity: Json) => Json | null;

/** Copies what is selected of an object into another. */
type Pick = (object: Json, into: Json) => void;

/**
 * Compiles the planner's `requires` for one subgraph; an entity without a whole key there, or of an alliance that is
 * not the subgraph's, has no representation.
 */
export function representer(
  subgraph: string,
  selections: readonly RequiresSelection[],
  { matches, keys }: Types,
  rewrite: Rewrite | undefined,
  tenant?: Tenant,
): Represent {
  const pick = pickOf(selections, matches);
  return (entity) => {
    const picked: Json = {};
    pick(entity, picked);
    const typename = picked["__typename"] ?? entity["__typename"];
    if (typeof typename !== "string") return null;
    // Before anything is rewritten: a subgraph may know a type by another name.
    if (tenant && !tenant.admits(typename, picked)) return null;
    picked["__typename"] = typename;
    if (!isKnownBy(keys(subgraph, typename), picked)) return null;
    return rewrite ? (rewrite(picked) as Json) : picked;
  };
}

/** Leaves out of the representation the keys that are not whole; false when none is. */
function isKnownBy(keys: readonly Key[], representation: Json): boolean {
  if (keys.length === 0)
    return Object.keys(representation).some((key) => key !== "__typename" && representation[key] !== null);
  const whole = keys.filter((key) => isWhole(key, representation));
  if (whole.length === 0) return false;
  if (whole.length === keys.length) return true;
  const needed = new Set(whole.flatMap((key) => [...key.keys()]));
  for (const key of keys)
    for (const field of key.keys())
      if (!needed.has(field) && representation[field] === null) delete representation[field];
  return true;
}

function isWhole(key: Key, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => isWhole(key, item));
  if (!isObject(value)) return false;
  for (const [field, below] of key) {
    const member = answered(value, field);
    if (member === null || member === undefined || (below && !isWhole(below, member))) return false;
  }
  return true;
}

function pickOf(selections: readonly RequiresSelection[], matches: Matches): Pick {
  const parts = selections.flatMap((selection): Pick[] => {
    if (selection.kind === "Field") return [pickField(selection, matches)];
    if (selection.kind === "FragmentSpread") return [];
    const conditions = new Set(([] as string[]).concat(selection.typeCondition));
    const pick = pickOf(selection.selections, matches);
    return [
      (object, into) => {
        const typename = object["__typename"];
        if (typeof typename === "string" && matches(typename, conditions)) pick(object, into);
      },
    ];
  });
  return (object, into) => {
    for (const part of parts) part(object, into);
  };
}

function pickField({ name, alias, selections }: FieldRequiresNode, matches: Matches): Pick {
  const key = alias ?? name;
  const pick = selections && pickOf(selections, matches);
  return (object, into) => {
    const named = answered(object, name);
    const value = named === undefined && alias !== undefined ? answered(object, alias) : named;
    if (value === undefined) return;
    into[key] = pick ? picked(value, pick, answered(into, key)) : value;
  };
}

/** Two fragments may each select a part of the same object: the second adds to what the first picked. */
function picked(value: unknown, pick: Pick, before: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item, at) => picked(item, pick, Array.isArray(before) ? before[at] : undefined));
  if (!isObject(value)) return null;
  const into: Json = isObject(before) ? before : {};
  pick(value, into);
  return into;
}

/** The representations of one request, each content once however many entities share it. */
export class Representations {
  private readonly numbers = new Map<string, number>();
  readonly list: Json[] = [];
  /** The same as JSON, each apart. */
  readonly texts: string[] = [];

  /** Where each entity's representation is in the list; -1 for one that has none. */
  add(entities: readonly Json[], represent: Represent): number[] {
    return entities.map((entity) => {
      const representation = represent(entity);
      if (!representation) return -1;
      const text = printed(representation);
      if (text === undefined) return -1;
      let number = this.numbers.get(text);
      if (number === undefined) {
        number = this.list.length;
        this.numbers.set(text, number);
        this.list.push(representation);
        this.texts.push(text);
      }
      return number;
    });
  }
}
