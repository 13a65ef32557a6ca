import { rmdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import type { ConnectionSettings } from "../connection-settings.js";
import { holdsProcess, otherClients } from "./keeper.js";
import { reachPostmaster, shutDown, type Served, type Site } from "./postmaster.js";
import { isAlive } from "./processes.js";
import { withStartLock } from "./start-lock.js";

const DEATHS_BEFORE_GIVING_UP = 5;
const DEATHS_COUNT_FOR_MS = 60_000;
const LEAVING_CLIENTS_MS = 1_000;

/** The embedded PostgreSQL as one process uses it. */
export interface EmbeddedPostgres {
  connection: ConnectionSettings;
  /** Gives the server up, stopping it unless another client is still connected; resolves once that is done. */
  stop(): Promise<void>;
  /** Tells whether the server lives. */
  running(): boolean;
}

/** A reached server that is started again whenever it dies, until it is stopped or dies too often. */
export class SupervisedPostgres implements EmbeddedPostgres {
  #served: Served;
  #recovery: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;
  #deaths: number[] = [];

  constructor(
    readonly connection: ConnectionSettings,
    private readonly dataDir: string,
    private readonly site: Site,
    served: Served,
    private readonly notice: (line: string) => void,
  ) {
    this.#served = served;
    this.#watch();
  }

  running(): boolean {
    return isAlive(this.#served.pid);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#recovery.then(() => withStartLock(this.dataDir, () => this.#leave()));
    return this.#stopped;
  }

  #watch(): void {
    // A short command must be able to end without stopping the server first.
    holdsProcess(this.#served.keeper, false);
    // Every backend ends at once when its server is gone, so that the kept connection tells sooner than any polling.
    void this.#served.lost.then(() => {
      if (!this.#stopped) this.#recovery = this.#recover();
    });
  }

  async #recover(): Promise<void> {
    const lost = this.#served.pid;
    while (!this.#stopped) {
      const now = performance.now();
      this.#deaths = [...this.#deaths.filter((death) => now - death < DEATHS_COUNT_FOR_MS), now];
      if (this.#deaths.length > DEATHS_BEFORE_GIVING_UP) {
        this.notice(`PostgreSQL keeps failing and is not started again (see ${this.site.log})`);
        return;
      }
      try {
        this.#served = await withStartLock(this.dataDir, () => reachPostmaster(this.site));
        if (this.#served.pid !== lost)
          this.notice(`PostgreSQL (process ${lost}) was gone and runs again as process ${this.#served.pid}`);
        this.#watch();
        return;
      } catch (error) {
        this.notice(error instanceof Error ? error.message : String(error));
        await sleep(250 * 2 ** this.#deaths.length);
      }
    }
  }

  async #leave(): Promise<void> {
    const { keeper, pid } = this.#served;
    holdsProcess(keeper, true);
    const alone = await this.#isAlone().catch(() => undefined);
    await keeper.end().catch(() => undefined);
    // Without an answer the server is gone already, or so ill that its next user had better start it anew.
    if (alone === true) {
      await shutDown(pid);
      await rmdir(this.connection.host).catch(() => undefined);
    }
    if (alone === false) this.notice("PostgreSQL is left running, since another client uses it");
  }

  async #isAlone(): Promise<boolean> {
    // The backends of connections that were closed a moment ago take a while to disappear.
    const begun = performance.now();
    while ((await otherClients(this.#served.keeper)) > 0) {
      if (performance.now() - begun > LEAVING_CLIENTS_MS) return false;
      await sleep(50);
    }
    return true;
  }
}
