import { Planner } from "../../src/federation/planner.js";
import { startFederation } from "../support/federation.js";
import { allianceAndBank, operationIn, supergraphOf } from "./small-graph.js";

// What follows fails within the planner that is used; when one of these passes, it has learned it.
describe("an operation that the planner cannot plan yet", () => {
  const plannable = async (subgraphs: Record<string, string>, text: string): Promise<boolean> => {
    const { document, operation } = operationIn(text);
    return (await new Planner(supergraphOf(subgraphs)).plan(document, operation)).steps.length > 0;
  };

  it.failing("asks behind a jump for what requires a field of the subgraph where it began", async () => {
    const alliance = `type Query { chair: Firm } type Firm @key(fields: "id") { id: ID! name: String }`;
    const post = `
      type Firm @key(fields: "id") {
        id: ID! neighbour: Firm name: String @external label: String @requires(fields: "name")
      }
    `;
    expect(await plannable({ alliance, post }, "{ chair { neighbour { label } } }")).toBe(true);
  });

  it.failing("has a conditional fragment on a union, in the union", async () => {
    const text =
      "query ($a: Boolean!) { entries { ...Name @include(if: $a) } } fragment Name on Entry { ... on Organization { name } }";
    expect(await plannable(allianceAndBank, text)).toBe(true);
  });

  it.failing(
    "has a conditional fragment for one type of what another subgraph knows as an interface object",
    async () => {
      const alliance = `
      type Query { members: [Member] }
      interface Member @key(fields: "id") { id: ID! }
      type Firm implements Member @key(fields: "id") { id: ID! name: String }
    `;
      const bank = `type Member @key(fields: "id") @interfaceObject { id: ID! rating: Int }`;
      const text = "query ($a: Boolean!) { members { ... on Firm { ... @skip(if: $a) { name } } } }";
      expect(await plannable({ alliance, bank }, text)).toBe(true);
    },
  );

  it("is refused in words, and everything else is answered", async () => {
    const federation = await startFederation([
      {
        name: "alliance",
        sdl: `type Query { chair: Firm } type Firm @key(fields: "id") { id: ID! name: String }`,
        resolvers: { Query: { chair: () => ({ id: "1" }) }, Firm: { name: () => "徽商银行" } },
      },
      {
        name: "post",
        sdl: `type Firm @key(fields: "id") { id: ID! neighbour: Firm name: String @external label: String @requires(fields: "name") }`,
        resolvers: { Firm: { neighbour: () => ({ id: "2" }), label: ({ name }: { name: string }) => `致 ${name}` } },
      },
    ]);
    try {
      const asked = { headers: { "accept-language": "en" } };
      expect((await federation.run("{ chair { neighbour { label } } }", {}, asked)).errors).toEqual([
        {
          message:
            "The subgraphs cannot answer this operation as it is. Ask for the fields below a subgraph's own objects in an operation of their own.",
          extensions: { code: "BAD_USER_INPUT" },
        },
      ]);
      expect(await federation.data("{ chair { label } }")).toEqual({ chair: { label: "致 徽商银行" } });
    } finally {
      await federation.stop();
    }
  });
});
