import { type Clock, clockAt } from "../../src/shared/clock.js";
import { publicId, uuidv7 } from "../../src/shared/ids.js";

/** Runs one SQL statement as the database's owner. */
export type RunSql = <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;

/** A row that a test put on stage: its public id, and the UUID under it. */
export interface Placed {
  readonly id: string;
  readonly uuid: string;
}

/** Writes rows by plain SQL, with ids that are the same in every run and grow from row to row. */
export class Records {
  private readonly clock: Clock & { move(to: string): void };
  private written = 0;

  constructor(
    readonly sql: RunSql,
    private readonly since = "2026-01-01T00:00:00Z",
  ) {
    this.clock = clockAt(since);
  }

  /** Adds a row with a new id; it was recorded a second after the one before it, unless the columns say when. */
  async add(table: string, prefix: string, columns: Record<string, unknown>): Promise<Placed> {
    const uuid = this.nextId();
    await this.put(table, { id: uuid, created_at: this.clock.now(), ...columns });
    return { id: publicId(prefix, uuid), uuid };
  }

  /** As `add`, together with what a second statement writes of the new row, known to it as `r`. */
  async addWith(table: string, prefix: string, columns: Record<string, unknown>, also: string): Promise<Placed> {
    const uuid = this.nextId();
    const given = Object.entries({ id: uuid, created_at: this.clock.now(), ...columns }).filter(
      ([, value]) => value !== undefined,
    );
    const places = given.map((_, index) => `$${index + 1}`).join(", ");
    await this.sql(
      `with r as (insert into ${table} (${given.map(([name]) => name).join(", ")}) values (${places}) returning *) ${also}`,
      given.map(([, value]) => value),
    );
    return { id: publicId(prefix, uuid), uuid };
  }

  /** Adds a row as it is; columns that are undefined keep their default. */
  async put(table: string, columns: Record<string, unknown>): Promise<void> {
    const given = Object.entries(columns).filter(([, value]) => value !== undefined);
    const names = given.map(([name]) => name).join(", ");
    const places = given.map((_, index) => `$${index + 1}`).join(", ");
    await this.sql(
      `insert into ${table} (${names}) values (${places})`,
      given.map(([, value]) => value),
    );
  }

  /** Changes columns of a row that was added before. */
  async change(table: string, uuid: string, columns: Record<string, unknown>): Promise<void> {
    const changes = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
    await this.sql(`update ${table} set ${changes.join(", ")} where id = $1`, [uuid, ...Object.values(columns)]);
  }

  /** Adds the tags of a row. */
  async tag(table: string, owner: Record<string, unknown>, tags: readonly string[] = []): Promise<void> {
    for (const tag of tags) await this.put(table, { ...owner, tag });
  }

  /** A new id, a second after the one before it. */
  private nextId(): string {
    this.written += 1;
    this.clock.move(new Date(new Date(this.since).getTime() + this.written * 1000).toISOString());
    return uuidv7(this.clock, (size) => Buffer.alloc(size, this.written));
  }
}
