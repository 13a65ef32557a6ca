/** Work that the hub does by itself at set times, once for all of its processes. */
export interface Job {
  /** Its queue's name. */
  readonly name: string;
  /** When it is due: five cron fields, in UTC. */
  readonly cron: string;
  /** Does whatever is due by the hub's clock; answers how much that was. Doing it again does nothing more. */
  readonly work: () => Promise<number>;
}
