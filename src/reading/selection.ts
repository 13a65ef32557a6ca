import {
  BREAK,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromAST,
  type ValueNode,
  visit,
} from "graphql";
import { badInput } from "../shared/errors.js";
import { type Build, Given, type Request } from "./build.js";

/** The document that a selection lives in. */
export interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** What its variables are, where they are not the request's own. */
  readonly variablesOf?: (request: Request) => Readonly<Record<string, unknown>>;
}

/** One response key of a selection: its field, and everything selected below it. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown> | undefined;
  readonly args: Record<string, Given>;
  readonly below: readonly SelectionSetNode[];
}

/** The fields selected of an object of the given type, merged by response key, in their order. */
export function selectedFields(
  build: Build,
  scope: Scope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Selected[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const set of sets) collect(build, scope, type, set, byKey);
  return [...byKey].map(([key, nodes]) => {
    const name = nodes[0]!.name.value;
    const field = type.getFields()[name];
    return {
      key,
      name,
      field,
      args: argumentsOf(build, scope, field, nodes[0]!),
      below: nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])),
    };
  });
}

/** The object type that a field answers with, lists and non-null taken off. */
export function objectTypeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`${field.name} does not answer with an object type`);
  return type;
}

function collect(
  build: Build,
  scope: Scope,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  byKey: Map<string, FieldNode[]>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(build, scope, selection.directives)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = byKey.get(key);
      if (nodes) nodes.push(selection);
      else byKey.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.fragments[selection.name.value]!;
    const condition = fragment.typeCondition?.name.value;
    if (condition && !appliesTo(scope.schema, condition, type)) continue;
    collect(build, scope, type, fragment.selectionSet, byKey);
  }
}

function appliesTo(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  if (condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

/** Whether `@skip` and `@include` let a selection through; the answer shapes the statement. */
function isIncluded(build: Build, scope: Scope, directives: FieldNode["directives"]): boolean {
  for (const { name, arguments: args } of directives ?? []) {
    if (name.value !== "skip" && name.value !== "include") continue;
    const condition = args?.[0]?.value;
    const holds =
      condition?.kind === Kind.VARIABLE
        ? build.ask((request) => Boolean(variablesOf(scope, request)[condition.name.value]))
        : condition?.kind === Kind.BOOLEAN && condition.value;
    if (holds === (name.value === "skip")) return false;
  }
  return true;
}

const variablesOf = (scope: Scope, request: Request): Readonly<Record<string, unknown>> =>
  scope.variablesOf?.(request) ?? request.variables;

function argumentsOf(
  build: Build,
  scope: Scope,
  field: GraphQLField<unknown, unknown> | undefined,
  node: FieldNode,
): Record<string, Given> {
  const given: Record<string, Given> = {};
  for (const argument of field?.args ?? []) {
    const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    let read: (request: Request) => unknown;
    if (!value) read = () => argument.defaultValue;
    else if (value.kind === Kind.VARIABLE) {
      const variable = value.name.value;
      read = (request) => {
        const variables = variablesOf(scope, request);
        return variable in variables ? variables[variable] : argument.defaultValue;
      };
    } else if (hasVariables(value))
      read = (request) => {
        const whole = valueFromAST(value, argument.type, variablesOf(scope, request));
        // A variable inside it was null where null may not stand; validation cannot know.
        if (whole === undefined) throw badInput("invalidArgument", argument.name, { reason: String(argument.type) });
        return whole;
      };
    else {
      const constant = valueFromAST(value, argument.type);
      read = () => constant;
    }
    given[argument.name] = new Given(build, read);
  }
  return given;
}

function hasVariables(value: ValueNode): boolean {
  let found = false;
  visit(value, { Variable: () => ((found = true), BREAK) });
  return found;
}
