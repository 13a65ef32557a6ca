import fc, { type GeneratorValue } from "fast-check";
import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from "graphql";
import { readSupergraph } from "../../src/federation/supergraph.js";
import { startTwoAlliances, type TwoAlliances } from "./two-alliances.js";

/** What a document calls fields: by the names that decide where an entity is sent, so that it does harm to confuse them. */
const callings: readonly Readonly<Record<string, string>>[] = [
  {},
  { name: "id", id: "name" },
  { id: "alliance", name: "id", alliance: "mine" },
  { parent: "alliance", alliance: "parent", of: "alliance" },
  { host: "alliance", alliance: "id", id: "host" },
  { bank_label: "id", shop_label: "alliance", id: "bank_label", alliance: "shop_label" },
];
const conditions = ["", "", "", "", "@include(if: $yes)", "@skip(if: $yes)"];
const deepest = 4;

/** Draws selections that a schema knows; its aliases may still contradict each other. */
class Drawing {
  readonly fragments: string[] = [];
  private readonly called: Readonly<Record<string, string>>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: GeneratorValue,
  ) {
    this.called = this.pick(callings);
  }

  selection(type: GraphQLNamedType, depth: number): string {
    const parts = Array.from({ length: this.draw(fc.integer, { min: 1, max: 3 }) }, () => this.part(type, depth));
    return `{ ${parts.join(" ")} }`;
  }

  private part(type: GraphQLNamedType, depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const possible = fields.filter(
      ({ type: of, args }) => !args.some(isRequiredArgument) && (depth < deepest || !isCompositeType(getNamedType(of))),
    );
    const isFragment = possible.length === 0 || this.draw(fc.nat, 9) < 3;
    if (isFragment && depth < deepest && depth > 0) return this.fragment(type, depth);
    if (possible.length === 0) return "__typename";
    const { name, type: of } = this.pick(possible);
    const alias = this.called[name] ? `${this.called[name]}: ` : "";
    const below = getNamedType(of);
    const selection = isCompositeType(below) ? this.selection(below, depth + 1) : "";
    return `${alias}${name} ${this.pick(conditions)} ${selection}`;
  }

  private fragment(type: GraphQLNamedType, depth: number): string {
    const kinds = isCompositeType(type) && !isObjectType(type) ? this.schema.getPossibleTypes(type) : [type];
    const on = this.pick<GraphQLNamedType>(kinds);
    const body = `on ${on.name} ${this.selection(on, depth + 1)}`;
    if (this.draw(fc.boolean)) return `... ${body}`;
    const name = `Part${this.fragments.length}`;
    this.fragments.push(`fragment ${name} ${body}`);
    return `...${name} ${this.pick(conditions)}`;
  }

  private pick<T>(choices: readonly T[]): T {
    return choices[this.draw(fc.nat, choices.length - 1)]!;
  }
}

const operations = (schema: GraphQLSchema): fc.Arbitrary<string> =>
  fc.gen().map((draw) => {
    for (;;) {
      const drawing = new Drawing(schema, draw);
      const selection = drawing.selection(schema.getQueryType()!, 0);
      const text = [selection, ...drawing.fragments].join("\n");
      const operation = text.includes("$yes") ? `query ($yes: Boolean = true) ${text}` : text;
      if (validate(schema, parse(operation)).length === 0) return operation;
    }
  });

describe("any operation over both alliances", () => {
  let limited: TwoAlliances;
  let unlimited: TwoAlliances;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    [limited, unlimited] = await Promise.all([
      startTwoAlliances({ bank: ["all_red"], shop: ["all_blue"] }),
      // Its partners know nothing of the other alliance's entities, and are asked about them all the same.
      startTwoAlliances({}),
    ]);
    schema = readSupergraph(limited.supergraph).apiSchema;
  });
  afterAll(() => Promise.all([limited.stop(), unlimited.stop()]));

  it("tells each partner nothing of the other alliance, and answers as if everything were asked for", async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(operations(schema), async (operation) => {
        const expected = await unlimited.run(operation);
        // Too large, or with conditions that the planner cannot place below a field that requires something.
        fc.pre(expected.errors === undefined);
        const [bank, shop] = [limited.overhear("bank"), limited.overhear("shop")];
        const answer = await limited.run(operation);
        expect(answer.text).toBe(expected.text);
        expect(bank.text).not.toMatch(/blue/i);
        expect(shop.text).not.toMatch(/red/i);
        if (bank.text.includes("all_red") || shop.text.includes("all_blue")) told += 1;
      }),
      { numRuns: 120, endOnFailure: true },
    );
    expect(told).toBeGreaterThan(60);
  });
});
