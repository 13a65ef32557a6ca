import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import type { Clock } from "../shared/clock.js";
import { uuidv7 } from "../shared/ids.js";

/** In this order, so that what is pointed to is there before what points to it. */
const tables = [
  "alliances",
  "places",
  "organizations",
  "organization_tags",
  "posts",
  "memberships",
  "chair_terms",
  "programmes",
  "programme_tags",
  "honours",
  "honour_tags",
  "activity_series",
  "activities",
  "activity_tags",
  "activity_duties",
  "co_hosts",
  "registrations",
  "attendances",
  "calendar_days",
  "matters",
  "matter_steps",
  "meeting_series",
  "meetings",
  "agenda_items",
  "meeting_presences",
  "minutes",
  "resolutions",
  "votes",
  "action_items",
  "action_supports",
  "action_entries",
  "extensions",
  "needs",
  "need_tags",
  "pledges",
  "pledge_tags",
  "projects",
  "project_tags",
  "claims",
  "fulfilments",
  "care_groups",
  "care_claims",
  "visits",
  "registers",
  "register_tallies",
  "stations",
  "station_functions",
  "station_services",
  "station_operators",
  "station_hours",
  "studios",
  "studio_services",
  "case_records",
  "duty_rotas",
  "duty_turns",
  "duty_shifts",
] as const;
type Table = (typeof tables)[number];
type Values = Readonly<Record<string, unknown>>;

/** The tag of whatever stands in for something that the report does not name. */
export const example = "示例";

/** Collects the records of the demo alliance; the same clock gives the same records, ids included. */
export class Records {
  readonly allianceId: string;
  readonly now: Date;
  private readonly rows = new Map<Table, Values[]>(tables.map((table) => [table, []]));
  private readonly byId = new Map<string, object>();
  private made = 0;

  constructor(private readonly clock: Clock) {
    this.now = clock.now();
    this.allianceId = this.newId();
  }

  /** Adds a record of the alliance and returns its id. */
  add(table: Table, values: Values): string {
    const id = this.newId();
    this.put(table, { id, created_at: this.now, ...values });
    return id;
  }

  /** Adds the alliance itself. */
  found(values: Values): void {
    this.rows.get("alliances")!.push({ id: this.allianceId, created_at: this.now, ...values });
  }

  /** Completes a record that was added before. */
  change(id: string, values: Values): void {
    Object.assign(this.byId.get(id)!, values);
  }

  /** Whether there is a row like that. */
  some(table: Table, isLikeThat: (row: Values) => boolean): boolean {
    return this.rows.get(table)!.some(isLikeThat);
  }

  /** How many rows of a table point to a record. */
  count(table: Table, column: string, id: string): number {
    return this.rows.get(table)!.filter((row) => row[column] === id).length;
  }

  /** Adds a row that has no id of its own. */
  addTo(table: Table, values: Values): void {
    this.put(table, values);
  }

  /** Tags a record. */
  tag(
    table: Extract<Table, `${string}_tags` | "activity_duties">,
    owner: string,
    id: string,
    tags: readonly string[],
  ): void {
    for (const tag of tags) this.put(table, { [owner]: id, tag });
  }

  /** Writes everything, one statement a table. */
  async writeTo(client: ClientBase): Promise<void> {
    for (const [table, rows] of this.rows) {
      if (rows.length === 0) continue;
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(", ");
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    }
  }

  private put(table: Table, values: Values): void {
    const row = { alliance_id: this.allianceId, ...values };
    this.rows.get(table)!.push(row);
    if (typeof values["id"] === "string") this.byId.set(values["id"], row);
  }

  private newId(): string {
    this.made += 1;
    return uuidv7(this.clock, (size) => createHash("sha256").update(`wanci ${this.made}`).digest().subarray(0, size));
  }
}
