import { type PlanNode, QueryPlanner } from "@graphql-hive/router-query-planner";
import { print } from "graphql";
import type { Shape } from "../../src/federation/merge.js";
import { compilePlan, type Step } from "../../src/federation/plan.js";
import type { Supergraph } from "../../src/federation/supergraph.js";
import { allianceAndBank, supergraphOf } from "./small-graph.js";

const graph = supergraphOf(allianceAndBank);
const planner = new QueryPlanner(graph.sdl);

/** The steps that the planner's answer is compiled to. */
async function stepsOf(text: string, using = planner, supergraph: Supergraph = graph): Promise<Step> {
  const { node } = await using.planAsync(text, null, new Set(), 0);
  return compilePlan(node!, supergraph);
}

type Kind<K extends Step["kind"]> = Extract<Step, { kind: K }>;
type SeveralSteps = Extract<Step, { readonly steps: readonly Step[] }>;

/** The steps below one that has several. */
const below = async (text: string): Promise<readonly Step[]> => ((await stepsOf(text)) as SeveralSteps).steps;

const asObject = (shape: Shape): object =>
  Object.fromEntries([...shape].map(([key, each]) => [key, each && asObject(each)]));

describe("a plan", () => {
  it("of one subgraph is one request", async () => {
    const { kind, operation, shape, correct } = (await stepsOf("{ chair { name } motto }")) as Kind<"root">;
    expect(kind).toBe("root");
    expect(operation).toMatchObject({
      subgraph: "alliance",
      kind: "query",
      head: '{"query":"{chair{name} motto}"',
      variables: [],
    });
    expect(print(operation.document)).toBe("{\n  chair {\n    name\n  }\n  motto\n}");
    expect(asObject(shape)).toEqual({ chair: { name: null }, motto: null });
    expect(correct).toBeUndefined();
  });

  it("of two subgraphs asks both at once", async () => {
    const step = (await stepsOf("{ motto notice { text } }")) as SeveralSteps;
    expect(step.kind).toBe("parallel");
    expect(step.steps.map((each) => (each as Kind<"root">).operation.subgraph).sort()).toEqual(["alliance", "bank"]);
  });

  it("of a jump gathers entities before it asks for more of them", async () => {
    const step = (await stepsOf("{ organizations { name rating } }")) as SeveralSteps;
    expect(step.kind).toBe("sequence");
    const [first, second] = step.steps as [Kind<"root">, Kind<"entities">];
    expect(asObject(first.shape)).toEqual({ organizations: { __typename: null, name: null, id: null } });
    expect(second.operation).toMatchObject({ subgraph: "bank", kind: "query", variables: [] });
    const [group, ...others] = second.groups;
    expect(others).toEqual([]);
    expect(group).toMatchObject({ key: "_entities", variable: "representations", correct: undefined });
    expect(asObject(group!.shape)).toEqual({ rating: null });
    expect(group!.paths.map(({ fields }) => fields)).toEqual([["organizations"]]);
    const organizations = [{ __typename: "Organization", id: "1" }, { id: "2" }];
    expect(group!.paths[0]!.objects({ organizations })).toEqual(organizations);
    expect(group!.represent(organizations[0]!)).toEqual({ __typename: "Organization", id: "1" });
    expect(group!.represent({ __typename: "Organization", id: null })).toBeNull();
  });

  it("says of which kind each request is, and what it is called", async () => {
    const { node } = await planner.planAsync('mutation Open { open(town: "t") { town } }', "Open", new Set(), 0);
    const { operation } = compilePlan(node!, graph) as Kind<"root">;
    expect(operation.kind).toBe("mutation");
    expect(JSON.parse(`${operation.head}}`)).toEqual({ query: 'mutation{open(town: "t"){town}}' });
    const named = compilePlan({ ...node, operationName: 'Open"' } as PlanNode, graph) as Kind<"root">;
    expect(JSON.parse(`${named.operation.head}}`)).toEqual({
      query: 'mutation{open(town: "t"){town}}',
      operationName: 'Open"',
    });
    const unsaid = compilePlan({ ...node, operationKind: undefined } as PlanNode, graph) as Kind<"root">;
    expect(unsaid.operation.kind).toBe("query");
  });

  it("names the variables that each request uses", async () => {
    const [first, second] = (await below(
      "query ($a: Int, $b: Boolean!) { chair { name @include(if: $b) branches(first: $a) { town } } }",
    )) as [Kind<"root">, Kind<"entities">];
    expect([first.operation.variables, second.operation.variables]).toEqual([["b"], ["a"]]);
  });
});

describe("conditions in a plan", () => {
  it("have a step where they are met", async () => {
    const [, step] = await below("query ($a: Boolean!) { chair { rating @include(if: $a) } }");
    expect(step).toMatchObject({ kind: "condition", variable: "a", met: { kind: "entities" }, unmet: null });
  });

  it("have a step where they are not", async () => {
    const [, step] = await below("query ($a: Boolean!) { chair { rating @skip(if: $a) } }");
    expect(step).toMatchObject({ kind: "condition", variable: "a", met: null, unmet: { kind: "entities" } });
  });

  it("may hold each other", async () => {
    const [, step] = await below(
      "query ($a: Boolean!, $b: Boolean!) { chair { rating @skip(if: $a) @include(if: $b) } }",
    );
    expect(step).toMatchObject({
      kind: "condition",
      variable: "a",
      unmet: { kind: "condition", variable: "b", met: { kind: "entities" }, unmet: null },
    });
  });
});

describe("entities in several places", () => {
  it("are asked for in one request, a group each", async () => {
    const [, step] = await below("{ chair { branches(first: 1) { town } } organizations { rating } }");
    const { groups, operation } = step as Kind<"entities">;
    const byPlace = Object.fromEntries(groups.map((group) => [group.paths.map(({ fields }) => fields).join(), group]));
    expect(Object.keys(byPlace).sort()).toEqual(["chair", "organizations"]);
    const { chair, organizations } = byPlace;
    expect(asObject(chair!.shape)).toEqual({ branches: { town: null } });
    expect(asObject(organizations!.shape)).toEqual({ rating: null });
    expect(new Set([chair!.key, organizations!.key]).size).toBe(2);
    for (const { key, variable } of groups) {
      expect(operation.head).toContain(`${key}: _entities(representations: $${variable})`);
      expect(operation.head).toContain(`$${variable}:[_Any!]!`);
    }
  });

  it("are represented by what their own type requires", async () => {
    const [, step] = await below("{ entries { ... on Organization { rating } ... on Activity { sponsor } } }");
    const [{ represent, shape }] = (step as Kind<"entities">).groups as [Kind<"entities">["groups"][number]];
    const everything = { id: "1", code: "c", name: "n" };
    expect(represent({ __typename: "Organization", ...everything })).toEqual({ __typename: "Organization", id: "1" });
    expect(represent({ __typename: "Activity", ...everything })).toEqual({ __typename: "Activity", code: "c" });
    expect(asObject(shape)).toEqual({ rating: null, sponsor: null });
  });
});

describe("corrections that the planner asks for", () => {
  it("call an entity by its interface's name where its subgraph knows no other", async () => {
    const members = supergraphOf({
      alliance: `
        type Query { members: [Member] }
        interface Member @key(fields: "id") { id: ID! }
        type Firm implements Member @key(fields: "id") { id: ID! }
      `,
      bank: `type Member @key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
    });
    const step = await stepsOf("{ members { rating } }", new QueryPlanner(members.sdl), members);
    const [, entities] = (step as SeveralSteps).steps as [Step, Kind<"entities">];
    expect(entities.groups[0]!.represent({ __typename: "Firm", id: "1" })).toEqual({ __typename: "Member", id: "1" });
  });

  it("give fields of two types their name back, which could not be asked for under one", async () => {
    const extended = (name: string, type: string): string =>
      `type ${name} @key(fields: "id") { id: ID! title: ${type} @external need: String @requires(fields: "title") }`;
    const things = supergraphOf({
      alliance: `
        type Query { things: [Thing] }
        interface Thing { id: ID! }
        type Firm implements Thing @key(fields: "id") { id: ID! title: String! @shareable }
        type Club implements Thing @key(fields: "id") { id: ID! title: String @shareable }
      `,
      bank: extended("Firm", "String!") + extended("Club", "String"),
    });
    const step = await stepsOf(
      "{ things { ... on Firm { need } ... on Club { need } } }",
      new QueryPlanner(things.sdl),
      things,
    );
    const [first] = (step as SeveralSteps).steps as [Kind<"root">];
    const [, renamed] = /on Club\{.*?(\w+): title/.exec(first.operation.head)!;
    expect(first.correct!({ things: [{ __typename: "Club", [renamed!]: "t" }] })).toEqual({
      things: [{ __typename: "Club", title: "t" }],
    });
    expect([...first.shape.get("things")!.keys()].sort()).toEqual(["__typename", renamed!, "id", "title"].sort());
  });
});

describe("a key that the planner wants renamed", () => {
  const outputRewrites = [{ KeyRenamer: { path: [{ Key: "alias" }], renameKeyTo: "title" } }];

  it("is taken under both names, and renamed", () => {
    const node: PlanNode = { kind: "Fetch", serviceName: "alliance", operation: "{ alias: motto }", outputRewrites };
    const { shape, correct } = compilePlan(node, graph) as Kind<"root">;
    expect(asObject(shape)).toEqual({ alias: null, title: null });
    expect(correct!({ alias: "m" })).toEqual({ title: "m" });
  });

  it("is renamed in one group of entities alone", () => {
    const group = (alias: string) => ({
      alias,
      representationsVariableName: `of${alias}`,
      paths: [],
      requires: [],
      ...(alias === "a" ? { outputRewrites } : {}),
    });
    const node: PlanNode = {
      kind: "BatchFetch",
      serviceName: "bank",
      operation: "{ a: _entities { alias } b: _entities { alias } }",
      entityBatch: { aliases: [group("a"), group("b")] },
    };
    const [a, b] = (compilePlan(node, graph) as Kind<"entities">).groups;
    expect([asObject(a!.shape), asObject(b!.shape)]).toEqual([{ alias: null, title: null }, { alias: null }]);
    expect(a!.correct!([{ alias: "m" }])).toEqual([{ title: "m" }]);
    expect(b!.correct).toBeUndefined();
    expect([a!.variable, b!.variable]).toEqual(["ofa", "ofb"]);
  });
});

describe("a plan of another kind", () => {
  it("is not carried out", () => {
    expect(() => compilePlan({ kind: "Defer", primary: {}, deferred: [] }, graph)).toThrow(
      "the planner answered a Defer node, which nothing here asks for",
    );
  });
});
