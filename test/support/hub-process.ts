import type { ChildProcess } from "node:child_process";
import { Agent, request } from "node:http";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import { end, freePort, startProgram, urlOf } from "./program.js";

/** A hub in a process of its own, and three pools of connections to it. */
export interface HubProcess {
  readonly program: ChildProcess;
  /** Sends a mutation by the nth of the pools, counted around; fails when the connection does, and where the answer has errors. */
  send<P>(nth: number, key: string, query: string, input: object): Promise<Sent<P>>;
  stop(): Promise<void>;
}

/** A mutation's payload, with when it went out and came back. */
export type Sent<P> = P & {
  readonly userErrors: { readonly code: string }[];
  readonly askedAt: number;
  readonly answeredAt: number;
};

/** Starts a hub on a test's database as a process of its own. */
export async function startHubProcess(connection: ConnectionSettings): Promise<HubProcess> {
  const port = await freePort();
  const program = await startProgram({ DATABASE_URL: urlOf(connection), PORT: String(port) });
  const pools = [0, 1, 2].map(() => new Agent({ keepAlive: true, maxSockets: 32 }));
  return {
    program,
    send: (nth, key, query, input) =>
      send(port, pools[nth % pools.length]!, key, JSON.stringify({ query, variables: { input } })),
    stop: async () => {
      for (const pool of pools) pool.destroy();
      await end(program);
    },
  };
}

const send = <P>(port: number, agent: Agent, key: string, body: string): Promise<Sent<P>> =>
  new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
    const sent = request({ host: "127.0.0.1", port, path: "/graphql", method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      response.on("end", () => {
        const { data, errors } = JSON.parse(Buffer.concat(chunks).toString()) as {
          data?: Record<string, Sent<P>> | null;
          errors?: unknown;
        };
        if (errors || !data) reject(new Error(JSON.stringify(errors)));
        else resolve({ ...Object.values(data)[0]!, askedAt, answeredAt: performance.now() });
      });
    });
    let askedAt = 0;
    sent.on("socket", () => (askedAt = performance.now()));
    sent.on("error", reject).end(body);
  });
