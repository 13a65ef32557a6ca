import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { Client } from "pg";

import {
  startEmbeddedPostgres,
  type ConnectionSettings,
  type EmbeddedPostgres,
} from "../../src/database/embedded-postgres.js";
import { StartError } from "../../src/shared/start-error.js";

describe("the embedded PostgreSQL", () => {
  let folder: string;
  let dataDir: string;
  let notices: string[];
  let started: EmbeddedPostgres[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "embedded-postgres-"));
    dataDir = join(folder, "data");
    notices = [];
    started = [];
  });

  afterEach(async () => {
    for (const postgres of started) await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(at = dataDir): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({
      dataDir: at,
      database: "hub",
      onNotice: (line) => notices.push(line),
    });
    started.push(postgres);
    return postgres;
  }

  it("makes its cluster on the first start, and keeps the data over a restart", async () => {
    const first = await start();
    await remember(first.connection, "the garden opens at nine");
    await first.stop();
    expect(first.running()).toBe(false);

    const second = await start();
    expect(second.running()).toBe(true);
    expect(await remembered(second.connection)).toEqual(["the garden opens at nine"]);
    expect((await readdir(dataDir)).sort()).toEqual(["postgres", "postgres.log"]);
  });

  it("speaks UTF-8 and UTC, and only through a folder that is closed to others", async () => {
    const { connection } = await start();
    expect(
      await ask(
        connection,
        "select current_setting('server_encoding') || ' ' || datlocale || ' ' || current_setting('timezone') || ' [' || current_setting('listen_addresses') || ']' as answer from pg_database where datname = 'hub'",
      ),
    ).toEqual(["UTF8 C.UTF-8 UTC []"]);
    expect((await stat(connection.host)).mode & 0o777).toBe(0o700);

    await started[0]?.stop();
    await expect(stat(connection.host)).rejects.toThrow("ENOENT");
  });

  it("comes back by itself with everything committed when the server is killed", async () => {
    const postgres = await start();
    const killed = await postmasterOf(dataDir);
    await remember(postgres.connection, "written just before");
    process.kill(killed, "SIGKILL");

    await until(() => notices.length > 0);
    const revived = await postmasterOf(dataDir);
    expect(notices).toEqual([`PostgreSQL (process ${killed}) was gone and runs again as process ${revived}`]);
    expect(postgres.running()).toBe(true);
    expect(await remembered(postgres.connection)).toEqual(["written just before"]);
  });

  it("comes back even while a statement of the killed server still computes", async () => {
    const postgres = await start();
    const client = await connect(postgres.connection);
    const endless = client
      .query("select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b")
      .catch(() => "ended");
    await until(
      async () =>
        (
          await ask(
            postgres.connection,
            "select pid::text as answer from pg_stat_activity where query like '%1000000%' and pid <> pg_backend_pid()",
          )
        ).length > 0,
    );
    process.kill(await postmasterOf(dataDir), "SIGKILL");

    expect(await endless).toBe("ended");
    await until(() => notices.length > 0);
    expect(await ask(postgres.connection, "select 'here' as answer")).toEqual(["here"]);
  });

  it("adopts the server that a killed process left running", async () => {
    await startInProcessAndKill(dataDir);
    const orphan = await postmasterOf(dataDir);

    const postgres = await start();
    expect(await postmasterOf(dataDir)).toBe(orphan);
    expect(await remembered(postgres.connection)).toEqual(["from the killed process"]);
    await postgres.stop();
    expect(postgres.running()).toBe(false);
  });

  it("starts although the killed server's number now belongs to another process", async () => {
    const { connection } = await start();
    await remember(connection, "kept");
    await started[0]?.stop();
    await writeFile(
      join(dataDir, "postgres/postmaster.pid"),
      [process.pid, join(dataDir, "postgres"), 1, 5432, connection.host, "", ""].join("\n"),
    );

    expect(await remembered((await start()).connection)).toEqual(["kept"]);
  });

  it("begins anew where creating the cluster was cut short", async () => {
    await mkdir(join(dataDir, "postgres.init-cut"), { recursive: true });
    await writeFile(join(dataDir, "postgres.init-cut/PG_VERSION"), "18\n");

    const postgres = await start();
    expect(postgres.running()).toBe(true);
    expect((await readdir(dataDir)).sort()).toEqual(["postgres", "postgres.log"]);
  });

  it("is one server for two starts at the same moment, and leaves with the last of them", async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.connection).toEqual(other.connection);

    await one.stop();
    expect(other.running()).toBe(true);
    expect(notices).toEqual(["PostgreSQL is left running, since another client uses it"]);
    await other.stop();
    expect(other.running()).toBe(false);
  });

  it("serves two data folders side by side", async () => {
    const here = await start(join(folder, "here"));
    const there = await start(join(folder, "there"));
    await remember(here.connection, "here");
    await remember(there.connection, "there");

    expect(await remembered(here.connection)).toEqual(["here"]);
    expect(await remembered(there.connection)).toEqual(["there"]);
    await here.stop();
    expect(there.running()).toBe(true);
  });

  it("is left running on stop while another client is connected", async () => {
    const postgres = await start();
    const client = await connect(postgres.connection);
    await postgres.stop();

    expect(postgres.running()).toBe(true);
    expect(notices).toEqual(["PostgreSQL is left running, since another client uses it"]);
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await client.end();
    await (await start()).stop();
    expect(postgres.running()).toBe(false);
  });

  it("says in one line that the data folder cannot be written", async () => {
    await writeFile(join(folder, "a-file"), "");
    const impossible = join(folder, "a-file/data");
    await expect(start(impossible)).rejects.toEqual(
      new StartError(`The data folder ${impossible} cannot be written (ENOTDIR): set DATA_DIR to one that can.`),
    );
  });

  it("says in one line that the cluster is another version's", async () => {
    await mkdir(join(dataDir, "postgres"), { recursive: true });
    await writeFile(join(dataDir, "postgres/PG_VERSION"), "17\n");
    await expect(start()).rejects.toEqual(
      new StartError(
        `${join(dataDir, "postgres")} was made by PostgreSQL 17, this hub brings PostgreSQL 18: export its data with version 17, or set DATA_DIR to another folder.`,
      ),
    );
  });

  it("says in one line why the server did not start, and never tries for long", async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, "postgres/postgresql.auto.conf"), "nonsense = 1\n");
    await expect(start()).rejects.toEqual(
      new StartError(
        `The embedded PostgreSQL in ${join(dataDir, "postgres")} did not start: configuration file "${join(dataDir, "postgres/postgresql.auto.conf")}" contains errors (see ${join(dataDir, "postgres.log")})`,
      ),
    );
  });
});

async function connect(connection: ConnectionSettings): Promise<Client> {
  const client = new Client(connection);
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function ask(connection: ConnectionSettings, query: string): Promise<string[]> {
  const client = await connect(connection);
  try {
    return (await client.query<{ answer: string }>(query)).rows.map((row) => row.answer);
  } finally {
    await client.end();
  }
}

async function remember(connection: ConnectionSettings, note: string): Promise<void> {
  await ask(connection, "create table if not exists notes (answer text)");
  await ask(connection, `insert into notes values ('${note}')`);
}

function remembered(connection: ConnectionSettings): Promise<string[]> {
  return ask(connection, "select answer from notes");
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, "postgres/postmaster.pid"), "latin1"), 10);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > 15_000) throw new Error(`never came true: ${holds.toString()}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

async function startInProcessAndKill(dataDir: string): Promise<void> {
  const script = `
    import { Client } from "pg";
    import { startEmbeddedPostgres } from ${JSON.stringify(pathToFileURL(resolve("src/database/embedded-postgres.ts")).href)};
    const { connection } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, database: "hub" });
    const client = new Client(connection);
    await client.connect();
    await client.query("create table notes (answer text); insert into notes values ('from the killed process')");
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(
    process.execPath,
    ["--import", "./.config/typescript.mjs", "--input-type=module", "--eval", script],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let complaint = "";
  child.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  if (signal !== "SIGKILL") throw new Error(complaint);
}
