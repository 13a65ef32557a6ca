import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { type ComplexityEstimatorArgs, fieldExtensionsEstimator, getComplexity } from "graphql-query-complexity";
import { pageLimits } from "../reading/index.js";
import { badInput, HubError } from "../shared/errors.js";

/** How large an operation may be; checked before anything of it runs. */
export const limits = {
  /** Bytes of a request's body. */
  body: 131_072,
  /** The same from callers who may publish a subgraph: its schema is a variable. */
  publishersBody: 5_242_880,
  /** Lexical tokens of a document. */
  tokens: 2_000,
  /** Levels of selection, introspection included. */
  depth: 15,
  /** Aliases, counted wherever a fragment is used. */
  aliases: 30,
  /** Directives, counted wherever a fragment is used. */
  directives: 30,
  /** The same field without another alias in one selection. */
  repeats: 10,
  /** Fields that could be read at most, with the page sizes that were really given. */
  cost: 25_000,
} as const;

interface Size {
  depth: number;
  aliases: number;
  directives: number;
  repeats: number;
}

/** Refuses operations over a limit by a HubError that names the limit, its number and what was found. */
export class Limits {
  private readonly sizes = new WeakMap<OperationDefinitionNode, Size>();
  private readonly costs = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  private readonly deciding = new WeakMap<OperationDefinitionNode, readonly string[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  check(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): void {
    const size = this.sizeOf(document, operation);
    for (const [name, key] of sized)
      if (size[name] > limits[name])
        throw new HubError("BAD_USER_INPUT", key, { limit: limits[name], found: size[name] });
    const cost = this.costOf(document, operation, variables);
    if (cost > limits.cost) throw new HubError("BAD_USER_INPUT", "limitCost", { limit: limits.cost, found: cost });
  }

  private sizeOf(document: DocumentNode, operation: OperationDefinitionNode): Size {
    let size = this.sizes.get(operation);
    if (!size) this.sizes.set(operation, (size = measure(document, operation)));
    return size;
  }

  /** The cost depends on few variables (page sizes, conditions); it is computed once for their values. */
  private costOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): number {
    let names = this.deciding.get(operation);
    if (!names) this.deciding.set(operation, (names = decidingVariables(document)));
    const key = JSON.stringify(names.map((name) => variables[name]));
    let known = this.costs.get(operation);
    if (!known || known.size > 200) this.costs.set(operation, (known = new Map<string, number>()));
    let cost = known.get(key);
    if (cost === undefined) {
      const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
      // Values of a wrong type are refused with their own message by whoever executes; nothing runs then.
      if (!coerced) return 0;
      cost = getComplexity({
        schema: this.schema,
        query: {
          kind: Kind.DOCUMENT,
          definitions: [operation, ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
        },
        variables: coerced,
        estimators: [declaredCost, estimate],
      });
      known.set(key, cost);
    }
    return cost;
  }
}

const sized = [
  ["depth", "limitDepth"],
  ["aliases", "limitAliases"],
  ["directives", "limitDirectives"],
  ["repeats", "limitRepeats"],
] as const;

/** How many items a list without pages is taken to have. */
const usualList = 5;

/** What a field says of its own cost (`complexity`). */
const declaredCost = fieldExtensionsEstimator();

function estimate({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const type = String(field.type);
  if (/Connection!?$/.test(type)) return 1 + pageSize(args) * childComplexity;
  const isPage = field.name === "nodes" || field.name === "edges";
  return 1 + (type.startsWith("[") && !isPage ? usualList : 1) * childComplexity;
}

function pageSize(args: Record<string, unknown>): number {
  for (const side of ["first", "last"] as const) {
    const value = args[side];
    if (typeof value !== "number") continue;
    if (value < 0 || value > pageLimits.most) throw badInput("pageSize", side, { value, limit: pageLimits.most });
    return Math.max(value, 1);
  }
  return pageLimits.usual;
}

function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument(argument, _key, _parent, _path, ancestors) {
      if (argument.value.kind !== Kind.VARIABLE) return;
      const owner = ancestors.at(-1);
      const ofDirective = Array.isArray(owner)
        ? false
        : (owner as { kind?: string } | undefined)?.kind === Kind.DIRECTIVE;
      if (ofDirective || ["first", "last", "if"].includes(argument.name.value)) names.add(argument.value.name.value);
    },
  });
  return [...names];
}

/** Counts a selection as if its fragments stood where they are used; each fragment is counted once. */
function measure(document: DocumentNode, operation: OperationDefinitionNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Size>();

  const ofSet = (set: SelectionSetNode): Size => {
    const size: Size = { depth: 0, aliases: 0, directives: 0, repeats: 0 };
    const seen = new Map<string, number>();
    for (const selection of set.selections) {
      size.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) size.aliases += 1;
        const key = selection.alias?.value ?? selection.name.value;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        add(size, selection.selectionSet ? ofSet(selection.selectionSet) : empty, 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) add(size, ofSet(selection.selectionSet), 0);
      else add(size, ofFragment(selection.name.value), 0);
    }
    size.repeats = Math.max(size.repeats, ...seen.values());
    return size;
  };
  const ofFragment = (name: string): Size => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, empty);
    const fragment = fragments.get(name);
    const size = fragment ? ofSet(fragment.selectionSet) : empty;
    known.set(name, size);
    return size;
  };
  const size = ofSet(operation.selectionSet);
  size.directives += operation.directives?.length ?? 0;
  return size;
}

const empty: Readonly<Size> = { depth: 0, aliases: 0, directives: 0, repeats: 0 };

function add(size: Size, below: Readonly<Size>, levels: number): void {
  size.depth = Math.max(size.depth, below.depth + levels);
  size.aliases += below.aliases;
  size.directives += below.directives;
  size.repeats = Math.max(size.repeats, below.repeats);
}
