import type { ChildProcess } from "node:child_process";
import { Client } from "pg";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { end, freePort, startProgram, urlOf } from "../support/program.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

const sdl = (version: number): string => `
  type Query { bank_version: Int ${Array.from({ length: version }, (_, at) => `bank_since${at + 1}: Int`).join(" ")} }
  type Organization @key(fields: "id") { id: ID! bank_motto: String }
`;

/** How long a process may go without looking for itself, in milliseconds. */
const interval = 2_000;

describe("a subgraph that is published while two hub processes serve it under load", () => {
  let hub: TestHub;
  let key: string;
  let organizationId: string;
  const processes: { port: number; program: ChildProcess }[] = [];
  const partners: TestSubgraph[] = [];
  beforeAll(async () => {
    hub = await startTestHub();
    const heyuan = await stage(hub.sql).alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    organizationId = (await heyuan.organization("徽商银行")).id;
    key = await hub.issue("member", "heyuan", "徽商银行");
    for (let nth = 0; nth < 2; nth += 1) {
      const port = await freePort();
      const env = { DATABASE_URL: urlOf(hub.connection), PORT: String(port), ALLOW_LOOPBACK: "true" };
      processes.push({ port, program: await startProgram(env) });
    }
    for (let version = 1; version <= 4; version += 1)
      partners.push(
        await startSubgraph({
          name: "bank",
          sdl: sdl(version),
          resolvers: {
            Query: { bank_version: () => version },
            Organization: { bank_motto: () => "同心" },
          },
        }),
      );
    await publish(1);
  }, 90_000);
  afterAll(async () => {
    for (const { program } of processes) await end(program);
    for (const partner of partners) await partner.stop();
    await hub.stop();
  });

  interface Answer {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string }[];
  }

  const ask = async (nth: number, query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${processes[nth]!.port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };

  /** Publishes a version at the first process; answers when that said so. */
  const publish = async (version: number): Promise<number> => {
    const { url } = partners[version - 1]!;
    const { data, errors } = await ask(
      0,
      "mutation ($input: PublishSubgraphInput!) { publishSubgraph(input: $input) { subgraph { publishedVersion } userErrors { message } } }",
      { input: { name: "bank", url } },
    );
    expect({ data, errors }).toEqual({
      data: { publishSubgraph: { subgraph: { publishedVersion: version }, userErrors: [] } },
    });
    return performance.now();
  };

  /** When a process first serves a version, in milliseconds after it was published. */
  const servedAfter = async (nth: number, version: number, from: number): Promise<number> => {
    for (;;) {
      const { errors } = await ask(nth, `{ bank_since${version} }`);
      if (!errors) return performance.now() - from;
      expect(errors[0]!.message).toContain(`bank_since${version}`);
    }
  };

  /** Keeps both processes busy with operations across hub and partner while the work goes on; answers what failed. */
  const underLoad = async (work: () => Promise<void>): Promise<{ answered: number; failed: Answer[] }> => {
    let [isOver, answered] = [false, 0];
    const failed: Answer[] = [];
    const client = async (nth: number): Promise<void> => {
      for (let round = 0; !isOver; round += 1) {
        const query = `query Round${round} { organization(id: "${organizationId}") { name bank_motto } bank_version }`;
        const answer = await ask(nth, query).catch((error: Error) => ({ errors: [{ message: error.message }] }));
        answered += 1;
        const { organization, bank_version: version } = (answer as Answer).data ?? {};
        const isRight =
          (answer as Answer).errors === undefined &&
          JSON.stringify(organization) === '{"name":"徽商银行","bank_motto":"同心"}' &&
          [1, 2, 3, 4].includes(version as number);
        if (!isRight) failed.push(answer);
      }
    };
    const clients = [0, 1, 0, 1].map(client);
    await work();
    isOver = true;
    await Promise.all(clients);
    return { answered, failed };
  };

  it("is served by both within a second, and no operation fails", async () => {
    const { answered, failed } = await underLoad(async () => {
      for (const version of [2, 3]) {
        const from = await publish(version);
        const times = await Promise.all([servedAfter(0, version, from), servedAfter(1, version, from)]);
        expect(Math.max(...times)).toBeLessThan(1_000);
      }
    });
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(20);
  }, 60_000);

  it("is served by both within the time between two looks when no notice comes", async () => {
    // Whoever holds the relay's lock gives notice: this one gives none.
    const holder = new Client(hub.connection);
    await holder.connect();
    await holder.query(`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and objid::int4 = hashtext('alliance-hub:relay')
      and database = (select oid from pg_database where datname = current_database())`);
    await holder.query("select pg_advisory_lock(hashtext('alliance-hub:relay'))");
    const { failed } = await underLoad(async () => {
      const from = await publish(4);
      const times = await Promise.all([servedAfter(0, 4, from), servedAfter(1, 4, from)]);
      expect(Math.max(...times)).toBeLessThan(interval + 1_000);
    });
    expect(failed).toEqual([]);
    await holder.end();
  }, 60_000);
});
