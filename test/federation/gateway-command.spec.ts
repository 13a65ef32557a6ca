import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../support/eventually.js";
import { composed } from "../support/federation.js";
import { end, freePort, run, startProgram } from "../support/program.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

describe("hub gateway", () => {
  let folder: string;
  let file: string;
  let members: TestSubgraph;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gateway-"));
    file = join(folder, "supergraph.graphql");
    members = await startSubgraph({
      name: "members",
      sdl: "type Query { name: String! motto: String! }",
      resolvers: { Query: { name: () => "和园", motto: () => "同心" } },
    });
  });
  afterAll(async () => {
    await members.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => writeFile(file, composed([members])));

  /** A supergraph with a key that is no field. */
  const keyless = () =>
    composed([members]).replace("@join__type(graph: MEMBERS)", '@join__type(graph: MEMBERS, key: "code")');

  const said = (args: string[], env: Record<string, string> = {}) => run("src/cli/main.ts", ["gateway", ...args], env);
  const refusal = async (...args: string[]) => {
    const { code, err, out } = await said(args);
    expect([code, out]).toEqual([1, ""]);
    return err;
  };
  const serve = (port: number, env: Record<string, string>, ...more: string[]) =>
    startProgram(env, "src/cli/main.ts", [
      ...["gateway", "--supergraph", file, "--port", String(port), "--allow-loopback"],
      ...more,
    ]);
  const asking = (port: number) => async (query: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en" },
      body: JSON.stringify({ query }),
    });
    return response.text();
  };

  it("serves the file, and swaps it when it changes", async () => {
    const port = await freePort();
    const gateway = await serve(port, {}, "--watch");
    try {
      const ask = asking(port);
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      expect(await ask("{ name motto }")).toBe('{"data":{"name":"和园","motto":"同心"}}');
      expect(await ask(`{ ${Array.from({ length: 500 }, (_, at) => `a${at}:name`).join(" ")} }`)).toContain(
        "limit aliases: at most 30",
      );

      // Replaced as editors do it: another file takes its name.
      const next = join(folder, "next.graphql");
      await writeFile(next, composed([{ ...members, sdl: members.sdl.replace("motto: String!", "") }]));
      await rename(next, file);
      await eventually(async () => (await ask("{ motto }")).includes("Cannot query field"));
      await writeFile(file, "type Query {");
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await ask("{ name }")).toBe('{"data":{"name":"和园"}}');
      await writeFile(file, composed([members]));
      await eventually(async () => (await ask("{ motto }")) === '{"data":{"motto":"同心"}}');
    } finally {
      await end(gateway);
    }
    expect(gateway.exitCode).toBe(0);
  });

  it("serves on when its file becomes one that ends planners", async () => {
    const port = await freePort();
    const gateway = await serve(port, {}, "--watch");
    try {
      const ask = asking(port);
      for (const ending of [`${composed([members])}\nextend type Query { other: Int }`, keyless()]) {
        await writeFile(file, ending);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        expect(await ask("{ name }")).toBe('{"data":{"name":"和园"}}');
      }
      await writeFile(file, composed([{ ...members, sdl: members.sdl.replace("motto: String!", "") }]));
      await eventually(async () => (await ask("{ motto }")).includes("Cannot query field"));
      expect(gateway.exitCode).toBeNull();
    } finally {
      await end(gateway);
    }
  });

  it("shows nobody its schema in production", async () => {
    const port = await freePort();
    const gateway = await serve(port, { NODE_ENV: "production" });
    try {
      const ask = asking(port);
      expect(await ask("{ __typename name }")).toBe('{"data":{"__typename":"Query","name":"和园"}}');
      for (const query of ["{ __schema { queryType { name } } }", '{ name __type(name: "Query") { name } }']) {
        const refused = JSON.parse(await ask(query)) as { data?: unknown; errors: { extensions: unknown }[] };
        expect(refused.data).toBeUndefined();
        expect(refused.errors.map(({ extensions }) => extensions)).toEqual([{ code: "UNAUTHENTICATED" }]);
      }
    } finally {
      await end(gateway);
    }
  });

  it("refuses in one line what it cannot serve", async () => {
    expect(await refusal("--supergraph", join(folder, "missing"))).toBe(
      `hub: the supergraph ${join(folder, "missing")} cannot be read: ENOENT\n`,
    );
    expect(await refusal("--supergraph", file, "--port", "0")).toBe(
      `hub: the subgraph members at ${members.url}: http:// is not allowed, only https://\n`,
    );
    expect(await refusal("--supergraph", file, "--port", "70000")).toContain("a port is a number from 0 to 65535");
    const taken = new URL(members.url).port;
    expect(await refusal("--supergraph", file, "--port", taken, "--allow-loopback")).toBe(
      `hub: port ${taken} on 127.0.0.1 is in use: set PORT to another one\n`,
    );
    await writeFile(file, "type Query {");
    expect(await refusal("--supergraph", file)).toBe(
      "hub: it does not parse: Syntax Error: Expected Name, found <EOF>.\n",
    );
  });

  it("refuses in one line what a planner does not survive", async () => {
    await writeFile(file, keyless());
    expect(await refusal("--supergraph", file)).toBe(
      'hub: in the subgraph members Query has the key "code": Cannot query field "code" on type "Query".\n',
    );
    await writeFile(file, `${composed([members])}\nextend type Query { other: Int }`);
    expect(await refusal("--supergraph", file)).toBe(
      "hub: no plan can be made for it: not yet implemented: TypeExtension not implemented\n",
    );
  });
});
