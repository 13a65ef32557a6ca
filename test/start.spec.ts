import { spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Client } from "pg";
import type { ConnectionSettings } from "../src/database/embedded-postgres.js";
import { createTestDatabase } from "./support/database.js";
import { end, freePort, run, startProgram, urlOf } from "./support/program.js";

async function sql(connection: ConnectionSettings, text: string): Promise<unknown[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe("a start that cannot succeed says why in one line", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const refusal = async (env: Record<string, string>): Promise<string> => {
    const { code, out, err } = await run("src/main.ts", [], env);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    return err;
  };

  it("names the variable whose value is wrong", async () => {
    expect(await refusal({ PORT: "eighty" })).toMatch(/^alliance-hub cannot start: PORT is wrong: [^\n]+\n$/);
    expect(await refusal({ DATABASE_URL: "mysql://somewhere" })).toMatch(
      /^alliance-hub cannot start: DATABASE_URL is wrong: [^\n]+\n$/,
    );
  });

  it("says that this Node is too old", () => {
    const older = "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.20.2' })";
    const { NODE_OPTIONS: _jests, NODE_ENV: _too, ...env } = process.env;
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", older, "--import", "./.config/typescript.mjs", "src/main.ts"],
      { env, encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "alliance-hub cannot start: it needs Node 22.17 or newer, and this is 20.20.2\n",
    });
  });

  it("names a database that cannot be reached, without its password", async () => {
    const line = await refusal({ DATABASE_URL: "postgres://hub:secret@127.0.0.1:1/alliance" });
    expect(line).toBe(
      "alliance-hub cannot start: the database at 127.0.0.1:1/alliance cannot be reached (ECONNREFUSED)\n",
    );
  });

  it("names a port that is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const line = await refusal({ DATABASE_URL: urlOf(database.connection), PORT: String(port) });
    expect(line).toBe(`alliance-hub cannot start: port ${port} on 127.0.0.1 is in use: set PORT to another one\n`);
    await new Promise((resolve) => taken.close(resolve));
  });

  it("asks for `hub migrate` where an own database lacks migrations, and starts after it", async () => {
    const migrations = (await readdir("migrations"))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => basename(file, ".ts"));
    migrations.sort();
    await sql(database.connection, "drop schema public cascade; create schema public");
    const env = { DATABASE_URL: urlOf(database.connection), PORT: String(await freePort()) };
    expect(await refusal(env)).toBe(
      `alliance-hub cannot start: the database lacks ${migrations.length} migrations of this version: run \`npm run hub -- migrate\` first\n`,
    );
    expect((await run("src/cli/main.ts", ["migrate"], env)).out).toBe(
      migrations.map((name) => `ran ${name}\n`).join(""),
    );
    expect((await run("src/cli/main.ts", ["migrate"], env)).out).toBe("nothing to migrate\n");
    const hub = await startProgram(env);
    expect((await fetch(`http://127.0.0.1:${env.PORT}/readyz`)).status).toBe(200);
    await end(hub);
  });

  it("refuses a database that a newer hub has migrated", async () => {
    await sql(database.connection, "insert into migrations (name) values ('Migration29990101000000_future')");
    expect(await refusal({ DATABASE_URL: urlOf(database.connection) })).toBe(
      "alliance-hub cannot start: the database is newer than this hub (it has the migration Migration29990101000000_future): start a newer version\n",
    );
  });

  it("names the privilege that the database user lacks", async () => {
    await sql(database.connection, "drop schema public cascade; create schema public");
    await sql(database.connection, `create role "${database.connection.database}_guest" login`);
    const env = { DATABASE_URL: urlOf(database.connection, `${database.connection.database}_guest`) };
    const { code, err } = await run("src/cli/main.ts", ["migrate"], env);
    expect(code).toBe(1);
    expect(err).toMatch(/^hub: the database user lacks a privilege: permission denied [^\n]+\n$/);
    await sql(database.connection, `drop role "${database.connection.database}_guest"`);
  });
});

describe("a hub with its own PostgreSQL", () => {
  it("comes back by itself after kill -9 of the hub and of PostgreSQL, with nothing lost", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "hub-start-"));
    const env = { DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: "false" };
    const hub = (args: string[]) => run("src/cli/main.ts", args, env);
    const isReady = () =>
      fetch(`http://127.0.0.1:${env.PORT}/readyz`).then(
        ({ status }) => status === 200,
        () => false,
      );

    let running = await startProgram(env);
    const created = await hub([
      "alliance",
      "create",
      "--slug",
      "heyuan",
      "--name",
      "和园",
      "--community",
      "和园社区",
      "--general-branch",
      "和园社区党总支",
    ]);
    expect(created).toEqual({ code: 0, out: "created heyuan\n", err: "" });
    const { out: key } = await hub(["key", "issue", "--alliance", "heyuan", "--role", "coordinator"]);
    expect(key).toMatch(/^hub_[\w-]{43}\n$/);

    await end(running, "SIGKILL");
    running = await startProgram(env);
    const postmaster = Number((await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(postmaster, "SIGKILL");
    await expect(becomes(isReady)).resolves.toBe(true);

    await end(running, "SIGKILL");
    running = await startProgram(env);
    const response = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key.trim()}` },
      body: JSON.stringify({ query: "{ viewer { role alliance { slug } organization { name } } }" }),
    });
    expect(await response.json()).toEqual({
      data: { viewer: { role: "coordinator", alliance: { slug: "heyuan" }, organization: { name: "和园社区党总支" } } },
    });
    await end(running);
    await rm(dataDir, { recursive: true, force: true });
  }, 90_000);
});

/** Waits up to 20 s for a condition that first has to fail or to become true. */
async function becomes(condition: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (await condition()) return true;
  }
  return false;
}
