import { getIntrospectionQuery } from "graphql";
import { startTestHub, type TestHub } from "../support/hub.js";

interface Reply {
  status: number;
  body: string;
}

/** What scanners of GraphQL servers send, and more; nothing of it may get through in production. */
describe("a hub in production, attacked", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ production: true });
  });
  afterAll(() => hub.stop());

  const send = async (path: string, init?: RequestInit): Promise<Reply> => {
    const response = await fetch(`${hub.url}${path}`, init);
    return { status: response.status, body: await response.text() };
  };
  const post = (query: string, headers: Record<string, string> = {}): Promise<Reply> =>
    send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });
  const refusal = ({ body }: Reply): { message: string; code: string } => {
    const { data, errors } = JSON.parse(body) as {
      data?: unknown;
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(data ?? null).toBeNull();
    return { message: errors[0]!.message, code: errors[0]!.extensions.code };
  };
  const english = { "accept-language": "en" };

  it("1 closes introspection", async () => {
    expect(refusal(await post(getIntrospectionQuery(), english))).toEqual({
      code: "UNAUTHENTICATED",
      message: "Introspection is closed to callers without a key.",
    });
    expect(refusal(await post('{ __type(name: "Query") { name } }')).code).toBe("UNAUTHENTICATED");
    expect(refusal(await post("query { ...X } fragment X on Query { y: __schema { types { name } } }")).code).toBe(
      "UNAUTHENTICATED",
    );
  });

  it("2 suggests no field", async () => {
    const { body } = await post("{ allianc { name } }");
    expect(body).not.toMatch(/did you mean/i);
    expect(refusal({ status: 400, body }).code).toBe("BAD_USER_INPUT");
  });

  it.each(["/graphql", "/graphiql", "/playground", "/console", "/graphql/console", "/"])(
    "3 shows no query page at %s",
    async (path) => {
      const { status, body } = await send(path, { headers: { accept: "text/html" } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toMatch(/GraphiQL|GraphQL Playground|graphiql\.min|<html/);
    },
  );

  it("4 runs no query that a link could send", async () => {
    expect(refusal(await send("/graphql?query={__typename}")).message).toMatch(/CSRF/);
  });

  it("5 runs no mutation by GET", async () => {
    expect(
      (await send("/graphql?query=mutation{__typename}", { headers: { "apollo-require-preflight": "1" } })).status,
    ).toBe(405);
  });

  it("6 runs no query that a form could send", async () => {
    const form = {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "query={__typename}",
    };
    expect((await send("/graphql", form)).status).toBe(400);
    expect((await send("/graphql", { ...form, headers: { "content-type": "text/plain" } })).status).toBe(400);
  });

  it("7 counts aliases", async () => {
    const query = `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(" ")} }`;
    expect(refusal(await post(query, english)).message).toBe(
      "The operation is over the limit aliases: at most 30, found 101.",
    );
  });

  it("8 answers no batch", async () => {
    const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ __typename }" })));
    const reply = await send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: batch,
    });
    expect(refusal(reply).message).toBe("Operation batching disabled.");
  });

  it("9 counts directives", async () => {
    expect(refusal(await post(`{ __typename ${"@aa".repeat(10)} }`)).code).toBe("BAD_USER_INPUT");
    const known = `{ ${"... @include(if: true) { __typename } ".repeat(40)} }`;
    expect(refusal(await post(known, english)).message).toMatch(/over the limit directives: at most 30, found 40/);
  });

  it("10 follows no circle through introspection", async () => {
    const circle = `{ __schema { types { ${"fields { type { ".repeat(5)} name ${"} }".repeat(5)} } } }`;
    expect(refusal(await post(circle)).message).toMatch(/introspection depth/i);
    const key = await hub.issue("operator");
    expect(refusal(await post(circle, { authorization: `Bearer ${key}` })).message).toMatch(/introspection depth/i);
  });

  it("11 reads no field 500 times", async () => {
    expect(refusal(await post(`{ ${"__typename ".repeat(500)} }`, english)).message).toBe(
      "The operation is over the limit repeats: one field at most 10 times in a selection, found 500.",
    );
  });

  it("12 traces nothing", async () => {
    const { body } = await post("{ __typename }", { "apollo-federation-include-trace": "ftv1" });
    expect(body).toBe('{"data":{"__typename":"Query"}}');
  });

  it("13 shows no stack", async () => {
    for (const query of ["qwerty cop { abc }", "{ alliance(slug: 1) { name } }", "{"]) {
      const { body } = await post(query);
      expect(body).not.toMatch(/exception|stacktrace|node_modules|\.ts:/i);
    }
  });

  it("14 counts depth", async () => {
    const deep = `{ alliance(slug: "x") { community { ${"parent { ".repeat(58)} name ${"} ".repeat(58)} } } }`;
    expect(refusal(await post(deep, english)).message).toBe(
      "The operation is over the limit depth: at most 15 levels, found 61.",
    );
  });

  it("15 turns no page of 100,000", async () => {
    expect(
      refusal(await post('{ alliance(slug: "x") { activities(first: 100000) { nodes { id } } } }', english)).message,
    ).toBe("Argument first: 100000 is out of range; a page holds 0 to 100 items.");
  });

  it("16 counts what nested pages could cost, with the variables really sent", async () => {
    const query = `query ($n: Int) { alliance(slug: "x") { organizations(first: $n) { nodes { activities(first: $n) { nodes { title subEvents(first: $n) { nodes { title } } } } } } } }`;
    const ask = async (n: number): Promise<Reply> =>
      send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...english },
        body: JSON.stringify({ query, variables: { n } }),
      });
    expect(refusal(await ask(100)).message).toMatch(
      /^The operation is over the limit cost: at most 25000 fields could be read, found \d{7}\.$/,
    );
    expect((await ask(5)).body).toBe('{"data":{"alliance":null}}');
  });

  it("17 reads no document of 4,000 tokens", async () => {
    expect(refusal(await post(`{ ${"alliance ".repeat(4000)} }`)).message).toMatch(/more (that|than) 2000 tokens/);
  });

  it("18 follows no circle of fragments", async () => {
    const circle =
      '{ alliance(slug: "x") { ...A } } fragment A on Alliance { name ...B } fragment B on Alliance { slug ...A }';
    expect(refusal(await post(circle)).message).toMatch(/Cannot spread fragment "A" within itself/);
  });

  it("still has an explorer that works with a key", async () => {
    const page = await send("/explorer", { headers: { accept: "text/html" } });
    expect(page.status).toBe(200);
    const elsewhere = [...page.body.matchAll(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="([^"]+)"/g)].map(
      ([, address]) => address!,
    );
    expect(elsewhere.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
    const reply = await post(getIntrospectionQuery(), { authorization: `Bearer ${await hub.issue("operator")}` });
    expect(
      (JSON.parse(reply.body) as { data: { __schema: { queryType: { name: string } } } }).data.__schema.queryType.name,
    ).toBe("Query");
  });
});
