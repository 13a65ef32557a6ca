import type { MikroORM } from "@mikro-orm/postgresql";
import fc from "fast-check";
import { getOperationAST, getVariableValues, type GraphQLResolveInfo, type GraphQLSchema, parse } from "graphql";
import { Activity } from "../../src/alliance/activities/index.js";
import { Alliance } from "../../src/alliance/alliances/index.js";
import { Organization } from "../../src/alliance/organizations/index.js";
import { Executor } from "../../src/api/executor.js";
import { buildHubSchema } from "../../src/api/index.js";
import { openOrm } from "../../src/database/orm.js";
import { Pools } from "../../src/database/pools.js";
import { type Asker, type Caller, ReadEngine, type TypeClass } from "../../src/reading/index.js";
import type { JsonText } from "../../src/shared/json-text.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { loadRows, type PlainRows } from "./plain-rows.js";
import { randomDocuments } from "./random-documents.js";
import { setScenery } from "./scenery.js";

const now = new Date("2026-07-01T04:00:00.000Z");
const unknown = "00000000-0000-7000-8000-000000000000";

interface Asked {
  readonly type: TypeClass<{ id: string }>;
  readonly property: string;
  readonly values: readonly string[];
}

describe("many rows at once", () => {
  let hub: TestHub;
  let pools: Pools;
  let orm: MikroORM;
  let read: ReadEngine;
  let statements: number;
  let schema: GraphQLSchema;
  let executor: Executor;
  let rows: PlainRows;
  let callers: Caller[];
  beforeAll(async () => {
    hub = await startTestHub();
    const { wanci, heyuan, hosts } = await setScenery(stage((text, values) => hub.sql(text, values)));
    const nobody = { allianceId: null, organizationId: null, keyId: null };
    callers = [
      { role: "operator", ...nobody },
      { role: "public", ...nobody },
      { role: "member", allianceId: wanci.uuid, organizationId: hosts[0]!.uuid, keyId: null },
      { role: "coordinator", allianceId: heyuan.uuid, organizationId: hosts[7]!.uuid, keyId: null },
    ];
    rows = await loadRows(hub.connection);
    schema = await buildHubSchema();
    pools = new Pools(hub.connection, () => undefined);
    orm = openOrm(hub.connection);
    read = new ReadEngine(orm.getMetadata(), (...statement) => {
      statements += 1;
      return pools.run(...statement);
    });
    executor = new Executor(schema, (error) => {
      throw error;
    });
  });
  beforeEach(() => {
    statements = 0;
  });
  afterAll(async () => {
    await Promise.all([orm.close(), pools.end()]);
    await hub.stop();
  });

  type Meet = (asker: Asker, info: GraphQLResolveInfo, field: string) => Promise<JsonText | null>;

  /** Executes a document whose root fields are met in a way of the test's own. */
  const execute = async (text: string, caller: Caller, meet: Meet, variables: Record<string, unknown> = {}) => {
    for (const [name, field] of Object.entries(schema.getQueryType()!.getFields()))
      field.resolve = (_root, _args, context: Asker, info) => meet(context, info, name);
    const document = parse(text);
    const operation = getOperationAST(document)!;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    await executor.execute({ document, operation, variables: coerced! }, { caller, now, language: "en", read });
  };

  /** The rows that a selection finds by a property, as they came. */
  const find = async (
    { type, property, values }: Asked,
    selection: string,
    caller: Caller,
  ): Promise<Record<string, string>> => {
    let found: ReadonlyMap<string, JsonText> = new Map();
    await execute(`{ activity(id: "") ${selection} }`, caller, async (asker, info) => {
      found = await read.many(type, info, asker, property as "id", values);
      return null;
    });
    return Object.fromEntries([...found].map(([value, { text }]) => [value, JSON.parse(text) as string]));
  };

  const uuidsOf = (table: "Activity" | "Organization"): string[] => rows.of(table).map(({ id }) => String(id));

  it("are read by one statement, whatever the order in which they are asked for", async () => {
    const values = uuidsOf("Organization").toReversed();
    const found = await find({ type: Organization, property: "id", values }, "{ id }", callers[0]!);
    expect(found).toEqual(Object.fromEntries(values.map((id) => [id, { id: `org_${id}` }])));
    expect(statements).toBe(1);
  });

  it("are found by any unique property", async () => {
    const values = ["heyuan", "nowhere", "wanci", "' or true --", "wan\0ci"];
    expect(await find({ type: Alliance, property: "slug", values }, "{ __typename timeZone }", callers[1]!)).toEqual({
      wanci: { __typename: "Alliance", timeZone: "Asia/Shanghai" },
      heyuan: { __typename: "Alliance", timeZone: "America/New_York" },
    });
  });

  it("leave out whatever is not there or not visible", async () => {
    const visible = rows.of("Activity").filter((row) => row["visibility"] === "PUBLIC" && row["status"] !== "DRAFT");
    const values = [unknown, ...uuidsOf("Activity")];
    const found = await find({ type: Activity, property: "id", values }, "{ __typename }", callers[1]!);
    expect(Object.keys(found).sort()).toEqual(visible.map(({ id }) => String(id)).sort());
    expect(await find({ type: Activity, property: "id", values: [unknown] }, "{ id }", callers[0]!)).toEqual({});
    expect(await find({ type: Activity, property: "id", values: [] }, "{ id }", callers[0]!)).toEqual({});
  });

  it("read exactly as each of them does alone, whatever is selected and whoever asks", async () => {
    const asked: Record<string, Asked> = {
      activity: { type: Activity, property: "id", values: [unknown, ...uuidsOf("Activity")] },
      organization: { type: Organization, property: "id", values: [...uuidsOf("Organization"), unknown] },
      alliance: { type: Alliance, property: "slug", values: ["nowhere", "wanci", "heyuan"] },
    };
    const compared = { visible: 0, hidden: 0 };
    const meet: Meet = async (asker, info, field) => {
      const { type, property, values } = asked[field]!;
      const together = await read.many(type, info, asker, property as "id", values);
      for (const value of values) {
        const alone = await read.one(type, info, asker, { [property]: value });
        expect([value, together.get(value)?.text]).toEqual([value, alone?.text]);
        compared[alone ? "visible" : "hidden"] += 1;
      }
      return null;
    };
    const palette = {
      slugs: ["wanci"],
      tags: ["金融", "便民", "无此标签"],
      instants: [now.toISOString(), "2026-06-30T15:59:59.999Z"],
      publicIds: rows.publicIds,
      tokens: new Map([["reg_none", "none"]]),
      cursors: new Map<string, string[]>(),
    };
    const documents = randomDocuments(schema, palette, Object.keys(asked));
    const whoever = fc.constantFrom(...callers);
    const property = fc.asyncProperty(documents, whoever, async ({ text, runs }, caller) => {
      for (const variables of runs) await execute(text, caller, meet, variables);
    });
    await fc.assert(property, { seed: 20260701, numRuns: 25, interruptAfterTimeLimit: 60_000 });
    expect(compared.visible).toBeGreaterThan(500);
    expect(compared.hidden).toBeGreaterThan(100);
  }, 120_000);
});
