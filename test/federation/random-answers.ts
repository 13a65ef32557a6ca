import fc, { type GeneratorValue } from "fast-check";
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";
import type { Json } from "../../src/federation/merge.js";

/** A document, its variables, and an answer to it, which is as the schema wants it or is not. */
export interface Drawn {
  readonly text: string;
  readonly variables: Readonly<Record<string, boolean>>;
  readonly data: Json;
}

/** The key under which a field's value stands in drawn answers: an alias is not its own name there. */
export const keyOf = ({ alias, name }: FieldNode): string => (alias ? `_a_${alias.value}` : name.value);

const deepest = 4;
const conditions = ["@include(if: $yes)", "@skip(if: $no)", "@skip(if: true)", "@include(if: $no) @skip(if: $yes)"];

/** Draws documents with aliases, fragments and conditions, and for each an answer as text that was parsed. */
export const randomAnswers = (schema: GraphQLSchema): fc.Arbitrary<Drawn> =>
  fc.gen().map((draw) => {
    const fragments = new Map<string, string>();
    const selection = new Documents(schema, draw, fragments).selection(schema.getQueryType()!, 0);
    const parts = [selection, ...fragments.values()].join("\n");
    const declared = ["$yes", "$no"].filter((name) => parts.includes(name)).map((name) => `${name}: Boolean!`);
    const text = `query ${declared.length > 0 ? `(${declared.join(", ")})` : ""} ${parts}`;
    const data = new Answers(schema, draw, parse(text)).whole();
    // As it comes over the wire: without what is undefined.
    return {
      text,
      variables: { yes: draw(fc.boolean), no: draw(fc.boolean) },
      data: JSON.parse(JSON.stringify(data)) as Json,
    };
  });

/** Draws from what is before its eyes: schema types, which fast-check would compare, stay outside of its sight. */
class Drawing {
  constructor(protected readonly draw: GeneratorValue) {}

  protected pick<T>(...choices: readonly T[]): T {
    return choices[this.draw(fc.nat, choices.length - 1)]!;
  }
}

class Documents extends Drawing {
  constructor(
    private readonly schema: GraphQLSchema,
    draw: GeneratorValue,
    private readonly fragments: Map<string, string>,
  ) {
    super(draw);
  }

  selection(type: GraphQLNamedType, depth: number): string {
    const count = this.draw(fc.integer, { min: depth === 0 ? 3 : 1, max: depth === 0 ? 6 : 4 });
    return `{ ${Array.from({ length: count }, () => this.one(type, depth)).join(" ")} }`;
  }

  private one(type: GraphQLNamedType, depth: number): string {
    const condition = this.draw(fc.nat, 9) < 7 ? "" : this.pick(...conditions);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const kind = this.draw(fc.nat, 9);
    if (kind < 2 && depth < deepest) return this.fragment(type, kind === 0, condition, depth);
    const possible = fields.filter((field) => depth < deepest || !isCompositeType(getNamedType(field.type)));
    if (kind === 2 || possible.length === 0) return `${this.pick("", "kind: ")}__typename ${condition}`;
    const field = this.pick(...possible);
    // An alias names its field, so that whatever stands under one key is of one type.
    const alias = this.pick("", "", `x_${field.name}: `);
    const below = getNamedType(field.type);
    const selection = isCompositeType(below) ? this.selection(below, depth + 1) : "";
    return `${alias}${field.name} ${condition} ${selection}`;
  }

  private fragment(type: GraphQLNamedType, isNamed: boolean, condition: string, depth: number): string {
    const on = this.pick(type, ...this.kindsOf(type));
    if (!isNamed) {
      const written = on === type && this.draw(fc.boolean) ? "..." : `... on ${on.name}`;
      return `${written} ${condition} ${this.selection(on, depth + 1)}`;
    }
    const name = `Part${this.fragments.size}`;
    this.fragments.set(name, "");
    this.fragments.set(name, `fragment ${name} on ${on.name} ${this.selection(on, depth + 1)}`);
    return `...${name} ${condition}`;
  }

  /** Every type with which a type has objects in common. */
  private kindsOf(type: GraphQLNamedType): GraphQLNamedType[] {
    const objects = new Set(objectsOf(this.schema, type));
    return Object.values(this.schema.getTypeMap()).filter(
      (each) =>
        isCompositeType(each) &&
        !each.name.startsWith("__") &&
        objectsOf(this.schema, each).some((one) => objects.has(one)),
    );
  }
}

const objectsOf = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

/** JSON that is of no type that the schema has, or not of the one that is asked for. */
const oddities: readonly unknown[] = [
  "odd",
  -1.5,
  1e20,
  true,
  [],
  {},
  [["odd"]],
  { __typename: "Nobody" },
  { constructor: 1 },
];

const proper: Readonly<Record<string, readonly unknown[]>> = {
  String: ["", "text", 'quoted "\\\n', "党建"],
  ID: ["1", 2, "three"],
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, 1.5, -1e-9, 3],
  Boolean: [true, false],
  Level: ["LOW", "HIGH"],
  Anything: ["text", 1, false, [null, { a: 1 }], { b: [], a: null }],
};

/** Where we differ from graphql-js on purpose: it takes leaves for another type, and needs an object's type even for an interface's own fields. */
const weDiffer = ({ name }: GraphQLNamedType, value: unknown): boolean =>
  ({
    Named: isPlain(value) && !("__typename" in value),
    Member: isPlain(value) && !("__typename" in value),
    String: typeof value !== "object",
    ID: false,
    Int: typeof value === "boolean" || Array.isArray(value),
    Float: typeof value === "boolean" || Array.isArray(value),
    Boolean: typeof value === "number",
  })[name] ?? false;

class Answers extends Drawing {
  constructor(
    private readonly schema: GraphQLSchema,
    draw: GeneratorValue,
    private readonly document: DocumentNode,
  ) {
    super(draw);
  }

  whole(): Json {
    const [operation] = this.document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
    const data: Json = {};
    this.fill(data, this.schema.getQueryType()!, operation.selectionSet);
    return data;
  }

  /** Whatever conditions say: nobody keeps a subgraph from answering more than was asked for. */
  private fill(object: Json, type: GraphQLNamedType, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === "__typename" || !isObjectType(type)) continue;
        const { type: fieldType } = type.getFields()[selection.name.value]!;
        const key = keyOf(selection);
        const before = Object.hasOwn(object, key) ? object[key] : undefined;
        object[key] = this.value(fieldType, selection.selectionSet, before);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.named(selection.name.value);
        const on = fragment.typeCondition ? this.schema.getType(fragment.typeCondition.name.value)! : type;
        if (objectsOf(this.schema, on).includes(type)) this.fill(object, type, fragment.selectionSet);
      }
    }
  }

  private named(name: string) {
    for (const definition of this.document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) return definition;
    throw new Error(`no fragment ${name}`);
  }

  /** What is asked for in several places has one value: only an object has more to tell. */
  private value(type: GraphQLOutputType, set: SelectionSetNode | undefined, before: unknown): unknown {
    if (before !== undefined && (!set || typeof before !== "object" || before === null)) return before;
    const chance = this.draw(fc.nat, 99);
    const isRequired = isNonNullType(type);
    if (chance < (isRequired ? 1 : 4)) return null;
    if (chance < (isRequired ? 2 : 6)) return undefined;
    return this.present(isRequired ? type.ofType : type, set, before, chance > 97);
  }

  private present(
    type: GraphQLOutputType,
    set: SelectionSetNode | undefined,
    before: unknown,
    isOdd: boolean,
  ): unknown {
    const named = getNamedType(type);
    if (isOdd) return structuredClone(this.pick(...oddities.filter((value) => !weDiffer(named, value))));
    if (isListType(type)) {
      const known = Array.isArray(before) ? before : undefined;
      const length = known?.length ?? this.draw(fc.nat, 3);
      return Array.from({ length }, (_, at) => this.value(type.ofType as GraphQLOutputType, set, known?.[at]));
    }
    if (!set) return this.pick(...proper[named.name]!);
    const object: Json = isPlain(before) ? before : {};
    object["__typename"] ??= this.pick(...objectsOf(this.schema, named)).name;
    const concrete = this.schema.getType(object["__typename"] as string);
    if (concrete) this.fill(object, concrete, set);
    return object;
  }
}

const isPlain = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
