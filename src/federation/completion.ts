import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLOutputType,
  GraphQLSkipDirective,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { introspected } from "../shared/introspection.js";
import { leafText } from "./leaves.js";
import { answered, isObject, type Json } from "./merge.js";
import type { Place } from "./representations.js";
import type { Supergraph } from "./supergraph.js";

/** Something in the merged answer that the schema does not allow. */
export interface Flaw {
  readonly place: Place;
  /** `Type.field`. */
  readonly field: string;
  readonly kind: "null" | "invalid";
}

/** A finished answer as JSON text, null when a null reached the root, and what is wrong in it. */
export interface Completed {
  readonly text: string | null;
  readonly flaws: readonly Flaw[];
}

/** What one walk over an answer has met; `place` is kept only when flaws must be told. */
interface Walk {
  readonly place: (string | number)[] | null;
  readonly flaws: Flaw[];
  isFlawed: boolean;
}

/** The text of a value; undefined when a null stands where none may stand. */
type Complete = (value: unknown, walk: Walk) => string | undefined;
/** The same before it is known whether null may stand here: null for none. */
type CompleteValue = (value: unknown, walk: Walk) => string | null | undefined;

interface CompletedField {
  /** `"key":`, with a comma before it from the second field on. */
  readonly label: string;
  readonly key: string;
  readonly mergedKey: string;
  readonly complete: Complete;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** What is completed: an operation under certain values of its conditions. */
export interface Completable {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The key under which a field's value was merged. */
  readonly mergedKey: (field: FieldNode) => string;
}

/**
 * Completes values as GraphQL does (nulls bubble, lists and leaves are checked, fields come in the order
 * of the query), and writes the finished JSON at once instead of objects that would be printed again.
 */
export class Completion {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly root: CompleteValue;

  constructor(
    private readonly supergraph: Supergraph,
    private readonly asked: Completable,
  ) {
    for (const definition of asked.document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    const type = supergraph.apiSchema.getRootType(asked.operation.operation)!;
    this.root = this.objectOf(type, [asked.operation.selectionSet]);
  }

  /** Walks twice only where something is wrong: keeping the place of every value costs time. */
  complete(data: Json): Completed {
    const walk: Walk = { place: null, flaws: [], isFlawed: false };
    const text = this.root(data, walk) ?? null;
    if (!walk.isFlawed) return { text, flaws: [] };
    const again: Walk = { place: [], flaws: [], isFlawed: false };
    this.root(data, again);
    return { text, flaws: again.flaws };
  }

  private position(type: GraphQLOutputType, sets: readonly SelectionSetNode[], field: string): Complete {
    const isRequired = isNonNullType(type);
    const value = this.valueOf(isRequired ? type.ofType : type, sets, field);
    if (!isRequired) return (given, walk) => value(given, walk) ?? "null";
    return (given, walk) => {
      const text = value(given, walk);
      if (text !== null) return text;
      tell(walk, field, "null");
      return undefined;
    };
  }

  private valueOf(type: GraphQLOutputType, sets: readonly SelectionSetNode[], field: string): CompleteValue {
    if (isListType(type)) return this.listOf(this.position(type.ofType as GraphQLOutputType, sets, field), field);
    if (isScalarType(type) || isEnumType(type)) {
      const leaf = leafText(type, isEnumType(type) ? this.supergraph.hiddenValues(type.name) : undefined);
      return (value, walk) => {
        if (value === null || value === undefined) return null;
        const text = leaf(value);
        if (text === undefined) tell(walk, field, "invalid");
        return text ?? null;
      };
    }
    if (isAbstractType(type)) return this.abstractOf(type.name, sets, field);
    if (!isObjectType(type)) throw new Error(`${String(type)} is no output type`);
    const complete = this.objectOf(type, sets);
    return (value, walk) => {
      if (isObject(value)) return complete(value, walk);
      if (value !== null && value !== undefined) tell(walk, field, "invalid");
      return null;
    };
  }

  private listOf(item: Complete, field: string): CompleteValue {
    return (value, walk) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) {
        tell(walk, field, "invalid");
        return null;
      }
      let text = "[";
      for (let at = 0; at < value.length; at += 1) {
        walk.place?.push(at);
        const completed = item(value[at], walk);
        walk.place?.pop();
        if (completed === undefined) return undefined;
        text += at === 0 ? completed : `,${completed}`;
      }
      return `${text}]`;
    };
  }

  private abstractOf(name: string, sets: readonly SelectionSetNode[], field: string): CompleteValue {
    const { apiSchema, isHidden } = this.supergraph;
    const abstract = apiSchema.getType(name);
    if (!isAbstractType(abstract)) throw new Error(`${name} is no abstract type`);
    const known = new Map<unknown, CompleteValue | null>();
    const completeAs = (typename: unknown): CompleteValue | null => {
      const type = typeof typename === "string" ? apiSchema.getType(typename) : undefined;
      if (isObjectType(type) && apiSchema.isSubType(abstract, type)) return this.objectOf(type, sets);
      // An interface's own fields can be completed whatever the object is.
      if (isInterfaceType(abstract) && (typename === undefined || typename === name))
        return this.objectOf(abstract, sets);
      return null;
    };
    return (value, walk) => {
      if (!isObject(value)) {
        if (value !== null && value !== undefined) tell(walk, field, "invalid");
        return null;
      }
      const typename = value["__typename"];
      let complete = known.get(typename);
      if (complete === undefined) {
        complete = completeAs(typename);
        // Whatever name a subgraph makes up is not remembered.
        if (complete) known.set(typename, complete);
      }
      if (complete) return complete(value, walk);
      if (!isHidden(typename)) tell(walk, field, "invalid");
      return null;
    };
  }

  /** Compiled when the first such object is met: most types of a union never are. */
  private objectOf(type: Composite, sets: readonly SelectionSetNode[]): CompleteValue {
    let fields: readonly CompletedField[] | undefined;
    return (value, walk) => {
      fields ??= this.fieldsOf(type, sets);
      const object = value as Json;
      let text = "{";
      for (const { label, key, mergedKey, complete } of fields) {
        walk.place?.push(key);
        const completed = complete(answered(object, mergedKey), walk);
        walk.place?.pop();
        if (completed === undefined) return undefined;
        text += label + completed;
      }
      return `${text}}`;
    };
  }

  private fieldsOf(type: Composite, sets: readonly SelectionSetNode[]): readonly CompletedField[] {
    const byKey = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(type, set, byKey);
    return [...byKey].map(([key, nodes], index) => ({
      label: `${index === 0 ? "" : ","}${JSON.stringify(key)}:`,
      key,
      mergedKey: this.asked.mergedKey(nodes[0]!),
      complete: this.fieldOf(type, nodes),
    }));
  }

  private fieldOf(type: Composite, nodes: readonly FieldNode[]): Complete {
    const name = nodes[0]!.name.value;
    const { document, operation, variables } = this.asked;
    if (name === "__typename") return this.typenameOf(type);
    if (name === "__schema" || name === "__type") {
      const text = introspected(this.supergraph.apiSchema, document, operation, nodes, variables);
      return () => text;
    }
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    return this.position(type.getFields()[name]!.type, sets, `${type.name}.${name}`);
  }

  private typenameOf(type: Composite): Complete {
    if (isObjectType(type)) return () => JSON.stringify(type.name);
    return (_value, walk) => {
      tell(walk, `${type.name}.__typename`, "null");
      return undefined;
    };
  }

  private collect(type: Composite, set: SelectionSetNode, byKey: Map<string, FieldNode[]>): void {
    const { variables } = this.asked;
    for (const selection of set.selections) {
      if (selection.directives?.length) {
        if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true) continue;
        if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] === false) continue;
      }
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = byKey.get(key);
        if (nodes) nodes.push(selection);
        else byKey.set(key, [selection]);
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value)!;
        if (this.applies(fragment.typeCondition?.name.value, type)) this.collect(type, fragment.selectionSet, byKey);
      }
    }
  }

  private applies(condition: string | undefined, type: Composite): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { apiSchema } = this.supergraph;
    const kind = apiSchema.getType(condition);
    return isAbstractType(kind) && apiSchema.isSubType(kind, type);
  }
}

function tell(walk: Walk, field: string, kind: Flaw["kind"]): void {
  walk.isFlawed = true;
  if (walk.place) walk.flaws.push({ place: [...walk.place], field, kind });
}
