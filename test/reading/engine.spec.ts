import { MikroORM } from "@mikro-orm/postgresql";
import fc from "fast-check";
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  GraphQLError,
  isEnumType,
  parse,
  validate,
} from "graphql";
import { Executor } from "../../src/api/executor.js";
import { buildHubSchema } from "../../src/api/index.js";
import { ormOptions } from "../../src/database/orm.config.js";
import { Pools } from "../../src/database/pools.js";
import { type Asker, type Caller, ReadEngine } from "../../src/reading/index.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { loadRows } from "./plain-rows.js";
import { PlainWalk } from "./plain-walk.js";
import type { Palette } from "./random-arguments.js";
import { randomDocuments } from "./random-documents.js";
import { type Scenery, setScenery } from "./scenery.js";

const instants = [
  "2026-01-15T00:00:00.000Z",
  "2026-06-30T15:59:59.999Z",
  "2026-07-01T04:00:00.000Z",
  "2026-07-01T04:00:00.001Z",
  "2026-07-31T16:30:00.070Z",
  "2027-01-01T04:30:00.000Z",
];

describe("the read engine", () => {
  let hub: TestHub;
  let pools: Pools;
  let schema: GraphQLSchema;
  let executor: Executor;
  let read: ReadEngine;
  let walk: PlainWalk;
  let callers: Caller[];
  let palette: Palette;

  beforeAll(async () => {
    hub = await startTestHub();
    const scenery = await setScenery(stage((text, values) => hub.sql(text, values)));
    pools = new Pools(hub.connection, () => undefined);
    schema = await buildHubSchema();
    executor = new Executor(schema, (error) =>
      error instanceof GraphQLError ? error : new GraphQLError(String(error)),
    );
    read = new ReadEngine(new MikroORM({ ...ormOptions, dbName: "unused" }).getMetadata(), pools.run);
    const rows = await loadRows(hub.connection);
    walk = new PlainWalk(await buildHubSchema(), rows);
    callers = everyCaller(scenery);
    palette = {
      slugs: ["wanci", "heyuan", "nowhere", "' or true --"],
      tags: [...new Set(rows.of("ActivityTag").map(({ tag }) => String(tag))), "金融", "教育", "无此标签"],
      instants,
      publicIds: rows.publicIds,
      cursors: await harvest(),
    };
  });
  afterAll(async () => {
    await pools.end();
    await hub.stop();
  });

  const ask = async (document: DocumentNode, variables: Record<string, unknown>, asker: Asker) => {
    const context = { ...asker, language: "en" as const, read };
    const { data, errors } = await executor.execute(document, getOperationAST(document)!, variables, context);
    if (errors) throw errors[0];
    return JSON.parse(data!.text) as Record<string, unknown>;
  };

  /** Cursors of everything that can be paged through, taken from the engine's own answers. */
  async function harvest(): Promise<Map<string, string[]>> {
    const cursors = new Map<string, string[]>();
    const asker: Asker = { caller: callers[0]!, now: new Date(instants[0]!) };
    const lists = { activities: "Activity", organizations: "Organization", memberships: "Membership", places: "Place", honours: "Honour" }; // prettier-ignore
    for (const slug of ["wanci", "heyuan"])
      for (const [list, type] of Object.entries(lists)) {
        const fields = schema.getType(`${type}OrderField`);
        for (const { name } of isEnumType(fields) ? fields.getValues() : [])
          for (const direction of ["ASC", "DESC"]) {
            const text = `{ alliance(slug: "${slug}") { page: ${list}(first: 100, orderBy: {field: ${name}, direction: ${direction}}) { edges { cursor } } } }`;
            const answer = await ask(parse(text), {}, asker);
            const { edges } = (answer["alliance"] as { page: { edges: { cursor: string }[] } }).page;
            const order = `${type} ${name} ${direction}`;
            cursors.set(order, [...(cursors.get(order) ?? []), ...edges.map(({ cursor }) => cursor)]);
          }
      }
    const { alliances } = (await ask(parse("{ alliances { edges { cursor } } }"), {}, asker)) as { alliances: { edges: { cursor: string }[] } }; // prettier-ignore
    return cursors.set("Alliance SLUG ASC", alliances.edges.map(({ cursor }) => cursor)); // prettier-ignore
  }

  it("answers whatever is asked exactly as a plain walk over the same rows does", async () => {
    const asked = { answers: 0, characters: 0 };
    await fc.assert(
      fc.asyncProperty(
        randomDocuments(schema, palette),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 3, maxLength: 3 }),
        async ({ text, runs }, askers) => {
          const document = parse(text);
          expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
          for (const [index, variables] of runs.entries()) {
            const [caller, now] = askers[index]!;
            const asker = {
              caller: callers[caller % callers.length]!,
              now: new Date(instants[now % instants.length]!),
            };
            const expected = walk.run(document, variables, asker);
            expect(expected.errors).toBeUndefined();
            const answer = JSON.stringify(await ask(document, variables, asker));
            asked.answers += 1;
            asked.characters += answer.length;
            expect(answer).toBe(JSON.stringify(expected.data));
          }
        },
      ),
      {
        numRuns: Number(process.env["RUNS"] ?? 150),
        seed: process.env["SEED"] ? Number(process.env["SEED"]) : 20260701,
        interruptAfterTimeLimit: Number(process.env["LIMIT"] ?? 60_000),
      },
    );
    process.stderr.write(JSON.stringify(asked) + "\n");
  }, 900_000);
});

function everyCaller({ wanci, heyuan, hosts }: Scenery): Caller[] {
  const nobody = { allianceId: null, organizationId: null };
  const of = (alliance: { uuid: string }, organization: number | null) => ({
    allianceId: alliance.uuid,
    organizationId: organization === null ? null : hosts[organization]!.uuid,
  });
  return [
    { role: "operator", ...nobody },
    { role: "public", ...nobody },
    { role: "widget", ...of(wanci, null) },
    { role: "member", ...of(wanci, 0) },
    { role: "member", ...of(wanci, 1) },
    { role: "member", ...of(heyuan, 4) },
    { role: "coordinator", ...of(wanci, 3) },
    { role: "coordinator", ...of(heyuan, 7) },
  ];
}
