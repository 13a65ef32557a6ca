import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Job } from "./job.js";
import { queues } from "./queues.js";

/** Jobs that are being watched; `stop` lets those that run finish. */
export interface RunningJobs {
  /** Has a job done as soon as a process is free, whatever its time. */
  readonly now: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How often a process looks for jobs, in seconds. */
const pollingIntervalSeconds = 2;

/** Has each job done when it is due, by whichever process of the hub comes first. */
export async function startJobs(pool: Pool, jobs: readonly Job[], log: Logger): Promise<RunningJobs> {
  const boss = queues(pool);
  boss.on("error", (error) => log.error({ message: error.message }, "a job queue failed"));
  await boss.start();
  for (const { name, cron, work } of jobs) {
    // One waits at most, however many processes ask for it.
    await boss.createQueue(name, { policy: "exclusive", retryLimit: 3, deleteAfterSeconds: 86_400 });
    await boss.schedule(name, cron);
    await boss.work(name, { pollingIntervalSeconds }, async () => {
      try {
        const done = await work();
        if (done > 0) log.info({ job: name, done }, "a job was done");
      } catch (error) {
        log.error({ job: name, stack: (error as Error).stack }, "a job failed");
        throw error;
      }
    });
  }
  return {
    now: async (name) => void (await boss.send(name)),
    stop: () => boss.stop({ timeout: 5_000 }),
  };
}
