import type { ClientBase, Pool } from "pg";
import { type ConstructorOptions, PgBoss } from "pg-boss";

const schema = "pgboss";

/** pg-boss on a connection of ours: it opens none by itself. */
const on = (connection: Pick<Pool, "query"> | Pick<ClientBase, "query">, options: ConstructorOptions): PgBoss =>
  new PgBoss({
    ...options,
    schema,
    db: {
      executeSql: (text, values) => connection.query(text, values as unknown[]),
    },
  });

/** Brings the job queues' own schema to this version, and lets the acting role work with it. */
export async function installQueues(owner: ClientBase, role: string): Promise<void> {
  const boss = on(owner, { supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
  await owner.query(`grant usage on schema ${schema} to ${role};
    grant all on all tables in schema ${schema} to ${role};
    grant all on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role}`);
}

/** pg-boss as the hub runs it, on queues that are installed already. */
export const queues = (pool: Pool): PgBoss =>
  on(pool, { migrate: false, createSchema: false, superviseIntervalSeconds: 300, reindex: false });
