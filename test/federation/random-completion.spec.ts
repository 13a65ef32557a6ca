import fc from "fast-check";
import {
  buildSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  isObjectType,
  parse,
  printSchema,
  validate,
} from "graphql";
import { Completion } from "../../src/federation/completion.js";
import { isObject } from "../../src/federation/merge.js";
import { type Drawn, keyOf, randomAnswers } from "./random-answers.js";
import { supergraphOf } from "./small-graph.js";

const supergraph = supergraphOf({
  alliance: `
    type Query {
      chair: Firm firm: Firm! members: [Member!] any: [Thing] sure: [Thing!]! rows: [[Member]!] grid: [[Int!]!]!
      named: Named motto: String! constructor: Int
    }
    interface Named { name: String partner: Member }
    interface Member implements Named { id: ID! name: String partner: Member level: Level! }
    type Firm implements Member & Named {
      id: ID! name: String partner: Member level: Level! size: Int! share: Float toString: [String!] branches: [Hall!]
    }
    type Club implements Member & Named { id: ID! name: String partner: Member level: Level! isOpen: Boolean! levels: [Level] }
    type Hall implements Named { name: String partner: Member anything: Anything floors: [[Float]!] thing: Thing! }
    union Thing = Firm | Hall
    enum Level { LOW HIGH }
    scalar Anything
  `,
});

/** The same schema for graphql-js, which takes an object's type from its name, and nothing but an object for one. */
const plain = (() => {
  const schema: GraphQLSchema = buildSchema(printSchema(supergraph.apiSchema));
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith("__")) type.isTypeOf = isObject;
  return schema;
})();

const asGraphQL = (document: DocumentNode, { variables, data }: Drawn): ExecutionResult =>
  execute({
    schema: plain,
    document,
    variableValues: variables,
    rootValue: data,
    typeResolver: (value) => {
      const typename = isObject(value) ? value["__typename"] : undefined;
      return typeof typename === "string" ? typename : undefined;
    },
    fieldResolver: (source, _args, _context, { fieldNodes }) => {
      const key = keyOf(fieldNodes[0]!);
      return isObject(source) && Object.hasOwn(source, key) ? source[key] : undefined;
    },
  }) as ExecutionResult;

const completed = (document: DocumentNode, { variables, data }: Drawn) =>
  new Completion(supergraph, { document, operation: getOperationAST(document)!, variables, mergedKey: keyOf }).complete(
    data,
  );

/** Each place once: a value that is not of its type is told, and that it left a null as well. */
const once = (places: readonly (readonly (string | number)[] | undefined)[]): string[] => [
  ...new Set(places.map((place) => JSON.stringify(place))),
];

describe("completing whatever a subgraph may answer", () => {
  it("gives what graphql-js gives, and finds fault with the same places", () => {
    const met = { perfect: 0, flawed: 0, lost: 0 };
    fc.assert(
      fc.property(randomAnswers(plain), (drawn) => {
        const document = parse(drawn.text);
        expect(validate(plain, document).map(({ message }: GraphQLError) => message)).toEqual([]);
        const expected = asGraphQL(document, drawn);
        const { text, flaws } = completed(document, drawn);
        expect(text).toBe(expected.data === null ? null : JSON.stringify(expected.data));
        expect(once(flaws.map(({ place }) => place))).toEqual(once((expected.errors ?? []).map(({ path }) => path)));
        met[text === null ? "lost" : flaws.length > 0 ? "flawed" : "perfect"] += 1;
      }),
      { numRuns: 250, seed: 20261123 },
    );
    expect(met.perfect).toBeGreaterThan(30);
    expect(met.flawed).toBeGreaterThan(30);
    expect(met.lost).toBeGreaterThan(30);
  });
});
