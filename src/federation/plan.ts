import type { BatchFetchNode, FetchNode, PlanNode, RequiresSelection } from "@graphql-hive/router-query-planner";
import { type DocumentNode, parse } from "graphql";
import { type Shape, shapeOf } from "./merge.js";
import { EntityPath, type Represent, representer } from "./representations.js";
import { renamed, type Rewrite, rewriterOf } from "./rewrites.js";
import type { Supergraph } from "./supergraph.js";
import { type Disown, disowner } from "./tenants.js";

/** What one subgraph is asked, the same in every request but for its variables. */
export interface SubgraphOperation {
  /** As the plan calls it. */
  readonly subgraph: string;
  readonly kind: "query" | "mutation" | "subscription";
  readonly document: DocumentNode;
  /** The request's body as far as it is always the same: `{"query":…` without its end. */
  readonly head: string;
  /** The client's variables that it uses. */
  readonly variables: readonly string[];
}

/** One kind of entities that a request fetches more of. */
export interface EntityGroup {
  /** The field of the answer that holds them. */
  readonly key: string;
  /** The variable that takes their representations. */
  readonly variable: string;
  readonly paths: readonly EntityPath[];
  readonly represent: Represent;
  readonly shape: Shape;
  readonly correct: Rewrite | undefined;
  /** Takes out of an entity what is not its subgraph's to say. */
  readonly disown: Disown | undefined;
}

/** A query plan, compiled: what to ask of whom, in which order. */
export type Step =
  | { readonly kind: "sequence" | "parallel"; readonly steps: readonly Step[] }
  | { readonly kind: "condition"; readonly variable: string; readonly met: Step | null; readonly unmet: Step | null }
  | {
      readonly kind: "root";
      readonly operation: SubgraphOperation;
      readonly shape: Shape;
      readonly correct: Rewrite | undefined;
      readonly disown: Disown | undefined;
    }
  | { readonly kind: "entities"; readonly operation: SubgraphOperation; readonly groups: readonly EntityGroup[] };

/** Compiles what the planner answers, once a document: texts are printed and paths taken apart here, not in each request. */
export const compilePlan = (node: PlanNode, supergraph: Supergraph): Step => compiled(node, supergraph, null);

/** `path` is where the entities stand that a fetch below is about; null while it is about the root. */
function compiled(node: PlanNode, supergraph: Supergraph, path: EntityPath | null): Step {
  const compile = (each: PlanNode): Step => compiled(each, supergraph, path);
  switch (node.kind) {
    case "Sequence":
      return { kind: "sequence", steps: node.nodes.map(compile) };
    case "Parallel":
      return { kind: "parallel", steps: node.nodes.map(compile) };
    case "Condition":
      return {
        kind: "condition",
        variable: node.condition,
        met: node.ifClause ? compile(node.ifClause) : null,
        unmet: node.elseClause ? compile(node.elseClause) : null,
      };
    // What a subscription's event is, its own subgraph tells like any root field; the rest is fetched as for a query.
    case "Subscription":
      return compile({ ...node.primary, kind: "Fetch" });
    case "Flatten":
      return compiled(node.node, supergraph, new EntityPath(node.path, supergraph.matches));
    case "Fetch":
      if (!path) return rootFetch(node, supergraph);
      return entityFetch(
        node,
        [{ alias: "_entities", variable: "representations", paths: [path], ...node }],
        supergraph,
      );
    case "BatchFetch":
      return entityFetch(
        node,
        node.entityBatch.aliases.map((group) => ({
          ...group,
          variable: group.representationsVariableName,
          paths: group.paths.map((each) => new EntityPath(each, supergraph.matches)),
        })),
        supergraph,
      );
    default:
      throw new Error(`the planner answered a ${node.kind} node, which nothing here asks for`);
  }
}

function rootFetch(node: FetchNode, supergraph: Supergraph): Step {
  const operation = operationOf(node);
  const shape = renamed(shapeOf(operation.document), node.outputRewrites);
  return {
    kind: "root",
    operation,
    shape,
    correct: rewriterOf(node.outputRewrites, supergraph.matches),
    disown: disowner(supergraph.tenant(node.serviceName), shape),
  };
}

type Group = Pick<FetchNode, "inputRewrites" | "outputRewrites"> & {
  readonly alias: string;
  readonly variable: string;
  readonly paths: readonly EntityPath[];
  readonly requires?: RequiresSelection[];
};

function entityFetch(node: FetchNode | BatchFetchNode, groups: readonly Group[], supergraph: Supergraph): Step {
  const operation = operationOf(node);
  const asked = shapeOf(operation.document);
  const tenant = supergraph.tenant(node.serviceName);
  return {
    kind: "entities",
    operation,
    groups: groups.map(({ alias, variable, paths, requires, inputRewrites, outputRewrites }) => {
      const shape = renamed(asked.get(alias) ?? new Map(), outputRewrites);
      const rewrite = rewriterOf(inputRewrites, supergraph.matches);
      return {
        key: alias,
        variable,
        paths,
        represent: representer(node.serviceName, requires ?? [], supergraph, rewrite, tenant),
        shape,
        correct: rewriterOf(outputRewrites, supergraph.matches),
        disown: disowner(tenant, shape),
      };
    }),
  };
}

function operationOf(node: FetchNode | BatchFetchNode): SubgraphOperation {
  const { serviceName, operation, operationName, operationKind = "query", variableUsages = [] } = node;
  const named = operationName === undefined ? "" : `,"operationName":${JSON.stringify(operationName)}`;
  return {
    subgraph: serviceName,
    kind: operationKind,
    document: parse(operation, { noLocation: true }),
    head: `{"query":${JSON.stringify(operation)}${named}`,
    variables: variableUsages,
  };
}
