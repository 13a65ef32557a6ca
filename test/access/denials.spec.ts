import { readFile } from "node:fs/promises";
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { buildHubSchema } from "../../src/api/index.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";

interface Denial {
  readonly root: string;
  readonly field: string;
  readonly role: string;
  readonly cell: string;
}

/** The rows of the table in src/access/permissions.md, one a root field and role. */
async function written(): Promise<Denial[]> {
  const text = await readFile(new URL("../../src/access/permissions.md", import.meta.url), "utf8");
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [root, ...lines] = section.split("\n");
      const [head, , ...rows] = lines.filter((line) => line.startsWith("|")).map(cells);
      return rows.flatMap(([field, , ...codes]) =>
        codes.map((cell, index) => ({ root: root!, field: field!, role: head![index + 2]!, cell })),
      );
    });
}

const cells = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** A value that an input type accepts, and that names nothing that exists. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sample(field.type)]),
    );
  const samples: Record<string, unknown> = {
    Int: 1,
    Boolean: true,
    DateTime: "2027-01-01T00:00:00Z",
    Date: "2027-01-01",
  };
  return samples[type.name] ?? "nothing_1";
}

/** An operation that asks for one root field with sample arguments. */
function operationOf(root: string, field: GraphQLField<unknown, unknown>): [string, Record<string, unknown>] {
  // A subscription may need one of its arguments, whichever.
  const required = field.args.filter(({ type }) => isNonNullType(type) || root === "Subscription");
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = required.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = "getFields" in getNamedType(field.type) ? "{ __typename }" : "";
  return [
    `${root.toLowerCase()} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection} }`,
    Object.fromEntries(required.map(({ name, type }) => [name, sample(type)])),
  ];
}

describe("the table of permissions", () => {
  let hub: TestHub;
  let schema: GraphQLSchema;
  let keys: Record<string, string>;
  let table: Denial[];
  beforeAll(async () => {
    hub = await startTestHub();
    schema = await buildHubSchema();
    table = await written();
    const alliance = await stage(hub.sql).alliance("heyuan");
    await alliance.convener("和园社区党总支");
    await alliance.organization("徽商银行");
    keys = {
      operator: await hub.issue("operator"),
      coordinator: await hub.issue("coordinator", "heyuan"),
      member: await hub.issue("member", "heyuan", "徽商银行"),
      widget: await hub.issue("widget", "heyuan"),
      public: "public",
    };
  });
  afterAll(() => hub.stop());

  const rootOf = (name: string) =>
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].find(
      (root) => root?.name === name,
    )!;

  it("names every root field for every role", () => {
    const all = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).flatMap((field) =>
        Object.keys(keys).map((role) => `${root!.name}.${field} ${role}`),
      ),
    );
    expect(table.map(({ root, field, role }) => `${root}.${field} ${role}`).sort()).toEqual(all.sort());
    expect(all.length).toBeGreaterThan(100);
  });

  it("is what the running hub does, row by row, and a denial changes nothing", async () => {
    const differing: string[] = [];
    for (const { root, field, role, cell } of table) {
      const [query, variables] = operationOf(root, rootOf(root).getFields()[field] as GraphQLField<unknown, unknown>);
      const accept = root === "Subscription" ? { accept: "text/event-stream" } : undefined;
      const ask = async () => {
        const answered = await codeOf(hub, keys[role]!, query, variables, accept);
        const denied = answered === "UNAUTHENTICATED" || answered === "FORBIDDEN" ? answered : "✓";
        if (denied !== cell) differing.push(`${root}.${field} as ${role}: ${answered} instead of ${cell}`);
      };
      if (cell === "✓") await ask();
      else await unchanged(hub, ask);
    }
    expect(differing).toEqual([]);
  }, 60_000);
});

/** The code of the first error; reads no further than the first message of a stream. */
async function codeOf(
  hub: TestHub,
  key: string,
  query: string,
  variables: Record<string, unknown>,
  accept: { accept: string } | undefined,
): Promise<string | undefined> {
  const ended = new AbortController();
  const response = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    signal: ended.signal,
    headers: {
      "content-type": "application/json",
      ...(key === "public" ? {} : { authorization: `Bearer ${key}` }),
      ...accept,
    },
    body: JSON.stringify({ query, variables }),
  });
  // A stream that has begun was let in.
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    ended.abort();
    return undefined;
  }
  const body = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  const error = body.errors?.[0];
  if (error?.extensions.code === "BAD_USER_INPUT") throw new Error(`${query}: ${error.message}`);
  return error?.extensions.code;
}
