import { QueryPlanner } from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  visit,
} from "graphql";
import { compilePlan, type Step } from "./plan.js";
import { type Supergraph, SupergraphRefused } from "./supergraph.js";

/** How an operation is answered: its steps one after the other, and the key under which a field's value is merged. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly mergedKey: (field: FieldNode) => string;
  /** What the client calls the key of a merged value. */
  readonly clientKey: (mergedKey: string) => string;
}

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
    const prefix = unusedPrefix(document);
    const mergedKey = (field: FieldNode): string => mergedKeyOf(field, prefix);
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const steps: Step[] = [];
    for (const part of inOrder(operation)) {
      if (asksNothing(part.selectionSet.selections, fragments)) continue;
      const planned = visit({ kind: Kind.DOCUMENT, definitions: [part, ...fragments] } as DocumentNode, {
        Field: (field) => forPlanning(field, mergedKey),
      });
      const { node } = await this.planner.planAsync(print(planned), part.name?.value, new Set(), 0);
      if (node) steps.push(compilePlan(node, this.supergraph));
    }
    const clientKey = (key: string): string => (key.startsWith(prefix) ? key.slice(prefix.length) : key);
    return { steps, mergedKey, clientKey };
  }
}

/** A client's alias must not pass for the key of an entity, so aliases are renamed while values are merged. */
function mergedKeyOf({ name, alias }: FieldNode, prefix: string): string {
  return alias && alias.value !== name.value ? prefix + alias.value : name.value;
}

function unusedPrefix(document: DocumentNode): string {
  const text = print(document);
  let prefix = "_a_";
  while (text.includes(prefix)) prefix = `_${prefix}`;
  return prefix;
}

/** The planner knows nothing of introspection; and every object's type is always asked for, under its own name. */
function forPlanning(field: FieldNode, mergedKey: (field: FieldNode) => string): FieldNode | undefined {
  const { name, alias } = field;
  if (name.value.startsWith("__")) return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
  if (!alias) return undefined;
  return { ...field, alias: { kind: Kind.NAME, value: mergedKey(field) } };
}

/**
 * The fields of a mutation happen one after the other, with whatever else is read for each. The planner
 * would begin the next while it still reads for the one before, so it gets them one by one.
 */
function inOrder(operation: OperationDefinitionNode): readonly OperationDefinitionNode[] {
  const { selections } = operation.selectionSet;
  if (operation.operation !== OperationTypeNode.MUTATION || selections.length < 2) return [operation];
  const keys = new Set<string>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) return [operation];
    keys.add(selection.alias?.value ?? selection.name.value);
  }
  if (keys.size < selections.length) return [operation];
  return selections.map((selection) => ({
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  }));
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
