import type { FieldNode } from "graphql";
import type { Step } from "../../src/federation/plan.js";
import { type Plan, Planner } from "../../src/federation/planner.js";
import { readSupergraph, SupergraphRefused } from "../../src/federation/supergraph.js";
import { allianceAndBank, operationIn, supergraphOf, supergraphSdl } from "./small-graph.js";

const planner = new Planner(supergraphOf(allianceAndBank));

const planOf = (text: string): Promise<Plan> => {
  const { document, operation } = operationIn(text);
  return planner.plan(document, operation);
};

/** What is asked of whom, in the order of the plan; a jump by its fields alone. */
function asked(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => {
    if ("steps" in step) return asked(step.steps);
    if (step.kind === "condition")
      return [
        ...asked(step.met ? [step.met] : []).map((each) => `if ${step.variable}: ${each}`),
        ...asked(step.unmet ? [step.unmet] : []).map((each) => `unless ${step.variable}: ${each}`),
      ];
    const { query } = JSON.parse(`${step.operation.head}}`) as { query: string };
    return [`${step.operation.subgraph} ${query.replace(/^.*_entities\(representations: \$representations\)/, "")}`];
  });
}

const askedFor = async (text: string): Promise<string[]> => asked((await planOf(text)).steps);

describe("an alias", () => {
  it("never passes for the key of an entity", async () => {
    expect(await askedFor("{ chair { id: name rating } }")).toEqual([
      "alliance {chair{__typename _a_id: name id}}",
      "bank {...on Organization{rating}}}",
    ]);
  });

  it("is the client's again when values are completed", async () => {
    const { document, operation } = operationIn("{ first: chair { name } chair { name } motto: motto }");
    const { mergedKey, clientKey } = await planner.plan(document, operation);
    const keys = operation.selectionSet.selections.map((field) => mergedKey(field as FieldNode));
    expect(keys).toEqual(["_a_first", "chair", "motto"]);
    expect(keys.map(clientKey)).toEqual(["first", "chair", "motto"]);
  });

  it.each([
    ["{ _a_: chair { x: name } }", "alliance {__a__a_: chair{__a_x: name}}"],
    ["{ chair { _a_name: name x: name } }", "alliance {chair{__a__a_name: name __a_x: name}}"],
    ["{ __a_x: chair { y: name } }", "alliance {___a___a_x: chair{___a_y: name}}"],
    ['mutation { x: rename(name: "_a_") { id } }', 'alliance mutation{__a_x: rename(name: "_a_"){id}}'],
  ])("gets a prefix that the document does not use: %s", async (text, operation) => {
    expect(await askedFor(text)).toEqual([operation]);
  });

  it("may say constructor or __proto__", async () => {
    const { mergedKey, clientKey } = await planOf("{ chair { name } }");
    const [alias] = operationIn("{ __proto__: chair { name } }").operation.selectionSet.selections;
    expect(mergedKey(alias as FieldNode)).toBe("_a___proto__");
    expect(clientKey("_a___proto__")).toBe("__proto__");
    expect(await askedFor("{ __proto__: motto constructor: motto }")).toEqual([
      "alliance {_a___proto__: motto _a_constructor: motto}",
    ]);
  });
});

describe("a variable", () => {
  it("never passes for the one that takes representations", async () => {
    const plan = await planOf("query ($representations: Int) { chair { branches(first: $representations) { town } } }");
    const step = plan.steps[0] as Extract<Step, { readonly steps: readonly Step[] }>;
    const { operation } = step.steps[1] as Extract<Step, { kind: "entities" }>;
    expect(JSON.parse(`${operation.head}}`)).toEqual({
      query:
        "query($representations:[_Any!]!, $_a_representations:Int){_entities(representations: $representations){...on Organization{branches(first: $_a_representations){town}}}}",
    });
    expect(operation.variables).toEqual(["_a_representations"]);
    expect(plan.variables({ representations: 3 })).toEqual({ representations: 3, _a_representations: 3 });
    expect(plan.variables({ representations: null })).toMatchObject({ _a_representations: null });
    expect(plan.variables({})).toStrictEqual({});
  });

  it("of another name is called as the client calls it", async () => {
    const given = { first: 3 };
    const plan = await planOf("query ($first: Int) { chair { branches(first: $first) { town } } }");
    expect(plan.variables(given)).toBe(given);
  });
});

describe("what a client asks about the schema", () => {
  it.each([
    "{ __schema { queryType { name } } }",
    "query ($name: String!) { __type(name: $name) { name } __typename }",
    "{ ...About ... { kind: __typename } } fragment About on Query { __schema { types { name } } }",
    "mutation { __typename }",
  ])("is asked of no subgraph: %s", async (text) => {
    expect((await planOf(text)).steps).toEqual([]);
  });

  it("is taken out of what else it asks for", async () => {
    expect(await askedFor("{ s: __schema { queryType { name } } notice { text } }")).toEqual([
      "bank {notice{text} __typename}",
    ]);
    expect(
      await askedFor("query ($n: String!) { __type(name: $n) { name } ...Motto } fragment Motto on Query { motto }"),
    ).toEqual(["alliance {motto __typename}"]);
  });
});

describe("the fields of a mutation", () => {
  it("are planned one by one, each with what is read for it", async () => {
    const { steps } = await planOf(
      'mutation { rename(name: "n") { rating } open(town: "t") { owner { name } } close }',
    );
    expect(steps.map((step) => asked([step]))).toEqual([
      ['alliance mutation{rename(name: "n"){__typename id}}', "bank {...on Organization{rating}}}"],
      ['bank mutation{open(town: "t"){owner{__typename id}}}', "alliance {...on Organization{name}}}"],
      ["alliance mutation{close}"],
    ]);
  });

  it("are planned together where they are one field, written twice", async () => {
    const { steps } = await planOf(
      'mutation { a: rename(name: "n") { id } b: close ...Again } fragment Again on Mutation { a: rename(name: "n") { name } }',
    );
    expect(steps.map((step) => asked([step]))).toEqual([
      ['alliance mutation{_a_a: rename(name: "n"){id name}}'],
      ["alliance mutation{_a_b: close}"],
    ]);
  });

  it("keep the conditions of the fragments that they stand in", async () => {
    const { steps } = await planOf(
      'mutation ($a: Boolean!) { ...Both @include(if: $a) } fragment Both on Mutation { close open(town: "t") { owner { name } } }',
    );
    expect(steps.map((step) => asked([step]))).toEqual([
      ["alliance mutation($a:Boolean!){...on Mutation @include(if: $a){close}}"],
      [
        'bank mutation($a:Boolean!){...on Mutation @include(if: $a){open(town: "t"){owner{__typename id}}}}',
        "if a: alliance {...on Organization{name}}}",
      ],
    ]);
  });
});

describe("conditions", () => {
  it("decide whether a jump is made at all", async () => {
    expect(
      await askedFor("query ($a: Boolean!, $b: Boolean!) { chair { rating @include(if: $a) @skip(if: $b) } }"),
    ).toEqual(["alliance {chair{__typename id}}", "unless b: if a: bank {...on Organization{rating}}}"]);
  });

  it("that are no variables have decided already", async () => {
    expect(
      await askedFor("{ chair { name @skip(if: true) rating @include(if: false) } motto @skip(if: false) }"),
    ).toEqual(["alliance {chair{__typename} motto}"]);
  });

  it.failing.each([
    "{ chair @include(if: false) { name } }",
    "{ ...Nothing @skip(if: true) } fragment Nothing on Query { chair { name } }",
    "query ($a: Boolean!) { chair @include(if: $a) @skip(if: true) { name } }",
  ])("that leave nothing leave nobody to ask: %s", async (text) => {
    expect((await planOf(text)).steps).toEqual([]);
  });

  it.failing("that leave a mutation's field out leave the others in", async () => {
    expect(await askedFor("mutation { a: close @include(if: false) b: close }")).toEqual([
      "alliance mutation{_a_b: close}",
    ]);
  });
});

describe("a planner", () => {
  it("plans an operation once, however many ask for it at once", async () => {
    const { document, operation } = operationIn("{ motto }");
    expect(planner.plan(document, operation)).toBe(planner.plan(document, operation));
    const other = operationIn("{ motto }");
    expect(await planner.plan(other.document, other.operation)).not.toBe(await planner.plan(document, operation));
  });

  it("plans the operation that it is given, of several", async () => {
    const { document } = operationIn("query Motto { motto } query Notice { notice { text } }");
    const [, notice] = document.definitions;
    const { steps } = await planner.plan(document, notice as never);
    expect(asked(steps)).toEqual(["bank {notice{text}}"]);
  });

  it("asks of what kind an object is where some kinds are hidden from clients", async () => {
    const hiding = new Planner(
      supergraphOf({
        alliance: `
          type Query { members: [Member] open: [Open] }
          interface Member { id: ID! } interface Open { id: ID! }
          type Firm implements Member & Open { id: ID! }
          type Spy implements Member @inaccessible { id: ID! }
        `,
      }),
    );
    const { document, operation } = operationIn("{ members { id } open { id } }");
    expect(asked((await hiding.plan(document, operation)).steps)).toEqual([
      "alliance {members{id __typename} open{id}}",
    ]);
  });

  it("refuses a supergraph that no plan can be made for", () => {
    const sdl = supergraphSdl(allianceAndBank).replace(
      '@join__type(graph: BANK, key: "id")',
      "@join__type(graph: POST)",
    );
    const refused = (): Planner => new Planner(readSupergraph(sdl));
    expect(refused).toThrow(SupergraphRefused);
    expect(refused).toThrow(/^no plan can be made for it: .*Subgraph not found: 'POST'$/);
  });
});
