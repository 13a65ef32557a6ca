import { pino } from "pino";
import { Client, Pool } from "pg";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import type { Keys } from "../../src/access/index.js";
import type { RunningJobs } from "../../src/jobs/index.js";
import type { LookUp, Safeguards } from "../../src/federation/index.js";
import { startHub } from "../../src/hub.js";
import { type Clock, clockAt } from "../../src/shared/clock.js";
import { createTestDatabase } from "./database.js";

/** What the hub answered over HTTP. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  };
}

type KeyRole = "operator" | "coordinator" | "member" | "widget";

/** A real hub on a database of its own, reached over HTTP. */
export interface TestHub {
  readonly url: string;
  readonly connection: ConnectionSettings;
  readonly keys: Keys;
  readonly jobs: RunningJobs | null;
  /** Sends operations as the holder of a key, or as "public" without one. */
  as(key: string): {
    run(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answered>;
  };
  issue(role: KeyRole, alliance?: string, organization?: string): Promise<string>;
  /** Rows of a statement that runs as the database's owner. */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** The texts of the statements that PostgreSQL was sent while the work went on. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts a hub; its clock stands still at 2026-11-23 12:00 in Shanghai unless another is given. */
export async function startTestHub(
  options: {
    clock?: Clock;
    production?: boolean;
    doesJobs?: boolean;
    relays?: boolean;
    safeguards?: Partial<Safeguards>;
    lookInterval?: number;
    lookUp?: LookUp;
    publicUrl?: string;
    proxies?: number;
  } = {},
): Promise<TestHub> {
  const database = await createTestDatabase();
  const { connection } = database;
  const hub = await startHub({
    database: connection,
    host: "127.0.0.1",
    port: 0,
    production: options.production ?? false,
    doesJobs: options.doesJobs ?? false,
    relays: options.relays ?? false,
    allowLoopback: true,
    lookUp: options.lookUp,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    proxies: options.proxies ?? 0,
    safeguards: options.safeguards,
    // What it reads now and then would be counted among the statements of a test.
    lookInterval: options.lookInterval ?? 3_600_000,
    clock: options.clock ?? clockAt("2026-11-23T04:00:00Z"),
    log: pino({ level: process.env["TEST_LOG"] ?? "silent" }),
  });
  const owner = new Pool({ ...connection, max: 1 });
  // The database is dropped by force while a connection may still be closing.
  owner.on("error", () => undefined);
  const url = `http://127.0.0.1:${hub.port}`;
  return {
    url,
    connection,
    keys: hub.keys,
    jobs: hub.jobs,
    as: (key) => ({
      run: async (query, variables = {}, headers = {}) => {
        const response = await fetch(`${url}/graphql`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            ...(key === "public" ? {} : { authorization: `Bearer ${key}` }),
            ...headers,
          },
          body: JSON.stringify({ query, variables }),
        });
        return {
          status: response.status,
          headers: response.headers,
          body: (await response.json()) as Answered["body"],
        };
      },
    }),
    issue: (role, alliance, organization) => hub.keys.issue({ role, alliance, organization }),
    sql: async <R extends object>(text: string, values: unknown[] = []) => (await owner.query<R>(text, values)).rows,
    statementsDuring,
    stop: async () => {
      await Promise.all([hub.stop(), owner.end()]);
      await database.drop();
    },
  };
}

async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  // Every pool of the process sends through this one method, so nothing can run unseen.
  const prototype = Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const send = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args;
    texts.push(typeof first === "string" ? first : String((first as { text: string }).text));
    return send.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = send;
  }
  return texts;
}
