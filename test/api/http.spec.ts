import { auditServer } from "graphql-http";
import { startTestHub, type TestHub } from "../support/hub.js";

describe("the endpoint", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  const ask = async (
    path: string,
    init?: RequestInit,
  ): Promise<{ status: number; type: string | null; body: unknown }> => {
    const response = await fetch(`${hub.url}${path}`, init);
    return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
  };

  it("speaks GraphQL over HTTP: all 61 audits", async () => {
    const results = await auditServer({
      url: `${hub.url}/graphql`,
      fetchFn: (url: string, init?: RequestInit) =>
        fetch(url, {
          ...init,
          headers: { ...(init?.headers as Record<string, string>), "apollo-require-preflight": "true" },
        }),
    });
    expect(results.filter(({ status }) => status !== "ok").map(({ name }) => name)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it("says that it lives and that it is ready", async () => {
    expect(await ask("/healthz")).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(await ask("/readyz")).toMatchObject({ status: 200, body: { status: "ready" } });
  });

  it("answers an unknown path in JSON, in the caller's language", async () => {
    expect(await ask("/nowhere?secret=1", { headers: { "accept-language": "en" } })).toEqual({
      status: 404,
      type: "application/json; charset=utf-8",
      body: {
        errors: [
          {
            message: "Nothing is at /nowhere. GraphQL is at /graphql, the explorer at /explorer.",
            extensions: { code: "NOT_FOUND" },
          },
        ],
      },
    });
    expect(await ask("/nowhere")).toMatchObject({
      body: { errors: [{ message: "没有这个地址：/nowhere。GraphQL 在 /graphql，浏览器查询工具在 /explorer。" }] },
    });
  });

  it("refuses a malformed address as such, and takes a parameter that is repeated for none", async () => {
    const english = { headers: { "accept-language": "en" } };
    const malformed = {
      status: 400,
      body: {
        errors: [{ message: "The address of the request is malformed.", extensions: { code: "BAD_USER_INPUT" } }],
      },
    };
    expect(await ask("/a/%", english)).toMatchObject(malformed);
    expect(await ask("/widgets/frame?widget=x", english)).toMatchObject(malformed);
    for (const path of ["/dashboard?lang=en&lang=en", "/widgets?lang=en&lang=en&key=a&key=b"]) {
      const page = await fetch(`${hub.url}${path}`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="zh-CN">')]);
    }
  });

  it.each([
    ["a hash that is another text's", { version: 1, sha256Hash: "abc" }, "provided sha does not match query"],
    ["a version that there is none of", { version: 2, sha256Hash: "abc" }, "Unsupported persisted query version"],
  ])("takes %s for the client's mistake, and none of its own", async (_, persistedQuery, message) => {
    const query = "{ viewer { role } }";
    const asked = await post(JSON.stringify({ query, extensions: { persistedQuery } }));
    expect(asked.body).toEqual({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] });
  });

  const post = (body: string, headers: Record<string, string> = {}) =>
    ask("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en", ...headers },
      body,
    });

  it("answers a malformed body in JSON", async () => {
    expect(await post("{bad")).toEqual({
      status: 400,
      type: "application/json; charset=utf-8",
      body: { errors: [{ message: "The request body is not a JSON object.", extensions: { code: "BAD_USER_INPUT" } }] },
    });
  });

  it("refuses a body over the limit by the limit's number", async () => {
    const { status, body } = await post(JSON.stringify({ query: `{ __typename } #${"x".repeat(200_000)}` }));
    expect({ status, body }).toEqual({
      status: 413,
      body: { errors: [{ message: "The request body is over 131072 bytes.", extensions: { code: "BAD_USER_INPUT" } }] },
    });
  });

  it("refuses a subscription that is posted", async () => {
    const { body } = await post(JSON.stringify({ query: "subscription { __typename }" }));
    expect(body).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  it("names the methods it takes", async () => {
    const response = await fetch(`${hub.url}/graphql`, { method: "DELETE" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  it("mixes introspection, __typename and reads in one operation", async () => {
    const { body } = await post(
      JSON.stringify({
        query: `query Mixed($slug: String!, $with: Boolean!) {
          __typename
          nobody: alliance(slug: $slug) { name }
          ... @include(if: $with) { type: __type(name: "PageInfo") { name fields { name } } }
          skipped: alliances @skip(if: $with) { totalCount }
        }`,
        variables: { slug: "nobody", with: true },
      }),
    );
    expect(body).toEqual({
      data: {
        __typename: "Query",
        nobody: null,
        type: {
          name: "PageInfo",
          fields: ["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"].map((name) => ({ name })),
        },
      },
    });
  });
});

describe("bad input", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  const activities = (args: string, variables = "") =>
    `query ${variables} { alliance(slug: "x") { activities(${args}) { totalCount nodes { id } } } }`;

  it.each<[string, string, Record<string, unknown>, string]>([
    ["a wrong type", activities('first: "ten"'), {}, "first"],
    ["a variable of a wrong type", activities("first: $size", "($size: Int)"), { size: "ten" }, "first"],
    ["an unknown enum value", activities("filter: { status: [NOPE] }"), {}, "filter"],
    [
      "an unknown enum value in a variable",
      activities("filter: $which", "($which: ActivityFilter)"),
      { which: { kind: ["NOPE"] } },
      "filter",
    ],
    [
      "an instant that is none",
      activities("filter: { from: $from }", "($from: DateTime)"),
      { from: "tomorrow" },
      "from",
    ],
    [
      "null for what an input cannot do without",
      activities("orderBy: { field: TITLE, direction: $way }", "($way: OrderDirection = ASC)"),
      { way: null },
      "orderBy",
    ],
    ["too many rows", activities("last: $size", "($size: Int)"), { size: 101 }, "last"],
    ["a negative page", activities("first: -1"), {}, "first"],
    ["a malformed cursor", activities('after: "zzz"'), {}, "after"],
    ["both ends at once", activities("first: 1, before: $c", "($c: String)"), { c: "x" }, "before"],
  ])("%s is BAD_USER_INPUT naming the argument", async (_what, query, variables, argument) => {
    const { body } = await hub.as("public").run(query, variables);
    expect(body.data?.["alliance"] ?? null).toBeNull();
    expect(body.errors).toHaveLength(1);
    expect(body.errors![0]!.extensions).toEqual({ code: "BAD_USER_INPUT", argument });
    expect(body.errors![0]!.message).toContain(argument);
  });

  it("an unknown alliance and unknown, malformed or foreign ids are null", async () => {
    const { status, body } = await hub.as("public").run(`{
      alliance(slug: "' or 1=1 --") { name }
      activity(id: "act_01a2068f-8a7b-7fff-bfff-ffffffffffff") { title }
      organization(id: "act_01a2068f-8a7b-7fff-bfff-ffffffffffff") { name }
      node(id: "nonsense") { id }
    }`);
    expect({ status, body }).toEqual({
      status: 200,
      body: { data: { alliance: null, activity: null, organization: null, node: null } },
    });
  });
});
