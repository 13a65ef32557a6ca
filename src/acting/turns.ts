/**
 * Lets those who want to change the same row of the database come one after the other, in the order in
 * which they arrived: waiting here costs nothing, while waiting for a row's lock keeps a connection and
 * makes PostgreSQL look at the row again each time that somebody is done with it.
 */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Does the work when all work that was given for the same key before it is done, however that ended. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.last.get(key) === turn) this.last.delete(key);
    }
  }
}
