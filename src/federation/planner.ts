import { QueryPlanner } from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { compilePlan, type Step } from "./plan.js";
import { type Supergraph, SupergraphRefused } from "./supergraph.js";

/** How an operation is answered: its steps one after the other, and the names that things have meanwhile. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The key under which a field's value is merged. */
  readonly mergedKey: (field: FieldNode) => string;
  /** What the client calls the key of a merged value. */
  readonly clientKey: (mergedKey: string) => string;
  /** The client's variables by the names that the steps call them by. */
  readonly variables: (given: Variables) => Variables;
}

type Variables = Readonly<Record<string, unknown>>;

/** The planner knows no way to answer an operation, though it is valid. */
export class CannotPlan extends Error {}

/** Plans operations on one supergraph, each document once. */
export class Planner {
  private readonly planner: QueryPlanner;
  private readonly plans = new WeakMap<OperationDefinitionNode, Promise<Plan>>();

  constructor(private readonly supergraph: Supergraph) {
    try {
      this.planner = new QueryPlanner(supergraph.sdl);
    } catch (error) {
      throw new SupergraphRefused(`no plan can be made for it: ${(error as Error).message}`, { cause: error });
    }
  }

  /** Several clients that ask for the same at once share one planning. */
  plan(document: DocumentNode, operation: OperationDefinitionNode): Promise<Plan> {
    let plan = this.plans.get(operation);
    if (!plan) this.plans.set(operation, (plan = this.make(document, operation)));
    return plan;
  }

  private async make(document: DocumentNode, operation: OperationDefinitionNode): Promise<Plan> {
    const names = new Names(document, operation);
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const steps: Step[] = [];
    for (const part of inOrder(operation, fragments)) {
      if (asksNothing(part.selectionSet.selections, fragments)) continue;
      const planned = this.forPlanning({ kind: Kind.DOCUMENT, definitions: [part, ...fragments] }, names);
      const { node } = await this.planner
        .planAsync(print(planned), part.name?.value, new Set(), 0)
        .catch((error: Error) => Promise.reject(new CannotPlan(error.message, { cause: error })));
      if (node) steps.push(compilePlan(node, this.supergraph));
    }
    return {
      steps,
      mergedKey: (field) => names.ofField(field),
      clientKey: (key) => names.original(key),
      variables: (given) => names.ofVariables(given),
    };
  }

  /** The planner knows nothing of introspection; and of what kind an object is, must be known where some kinds are hidden. */
  private forPlanning(document: DocumentNode, names: Names): DocumentNode {
    const types = new TypeInfo(this.supergraph.apiSchema);
    return visit(
      document,
      visitWithTypeInfo(types, {
        Field: (field) => {
          if (field.name.value.startsWith("__")) return typename;
          return field.alias ? { ...field, alias: { ...field.alias, value: names.ofField(field) } } : undefined;
        },
        Variable: (variable) => ({
          ...variable,
          name: { ...variable.name, value: names.ofVariable(variable.name.value) },
        }),
        SelectionSet: {
          leave: (set) => {
            const type = types.getParentType();
            if (!isAbstractType(type) || !this.supergraph.hidesSome(type.name)) return undefined;
            return { ...set, selections: [...set.selections, typename] };
          },
        },
      }),
    );
  }
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * What clients name, as the planner is told it: an alias must not pass for the key of an entity, nor a
 * variable for the one that takes representations. Names that are changed get a prefix that the document
 * does not use.
 */
class Names {
  private readonly prefix: string;
  private readonly changed: readonly string[];

  constructor(document: DocumentNode, operation: OperationDefinitionNode) {
    const text = print(document);
    let prefix = "_a_";
    while (text.includes(prefix)) prefix = `_${prefix}`;
    this.prefix = prefix;
    this.changed = (operation.variableDefinitions ?? [])
      .map(({ variable }) => variable.name.value)
      .filter((name) => this.ofVariable(name) !== name);
  }

  ofField({ name, alias }: FieldNode): string {
    return alias && alias.value !== name.value ? this.prefix + alias.value : name.value;
  }

  ofVariable(name: string): string {
    return /representations/i.test(name) ? this.prefix + name : name;
  }

  original(name: string): string {
    return name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
  }

  ofVariables(given: Variables): Variables {
    if (this.changed.length === 0) return given;
    const renamed = this.changed.flatMap((name) =>
      name in given ? [[this.ofVariable(name), given[name]] as const] : [],
    );
    return { ...given, ...Object.fromEntries(renamed) };
  }
}

/**
 * The fields of a mutation happen one after the other, with whatever else is read for each. The planner
 * would begin the next while it still reads for the one before, so it gets them one by one.
 */
function inOrder(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): OperationDefinitionNode[] {
  if (operation.operation !== OperationTypeNode.MUTATION) return [operation];
  const byKey = new Map<string, SelectionNode[]>();
  for (const [key, selection] of apart(operation.selectionSet.selections, fragments))
    byKey.set(key, [...(byKey.get(key) ?? []), selection]);
  return [...byKey.values()].map((selections) => ({
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }));
}

/** Each field by its response key, within as much of its fragments as decides whether it is asked for. */
function* apart(
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[],
): Generator<readonly [key: string, SelectionNode]> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      yield [selection.alias?.value ?? selection.name.value, selection];
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragments.find(({ name }) => name.value === selection.name.value);
    for (const [key, inner] of apart(fragment?.selectionSet.selections ?? [], fragments))
      yield [
        key,
        {
          kind: Kind.INLINE_FRAGMENT,
          directives: selection.directives,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
        },
      ];
  }
}

function asksNothing(selections: readonly SelectionNode[], fragments: readonly FragmentDefinitionNode[]): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith("__");
    const from =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragments.find(({ name }) => name.value === selection.name.value);
    return !from || asksNothing(from.selectionSet.selections, fragments);
  });
}
