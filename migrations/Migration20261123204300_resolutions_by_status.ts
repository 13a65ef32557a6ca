import { Migration } from "@mikro-orm/migrations";

/** How many resolutions stand where is counted from an index alone. */
export class Migration20261123204300_resolutions_by_status extends Migration {
  override up(): void {
    this.addSql(`create index "resolutions_by_status" on "resolutions" ("alliance_id", "status")`);
  }
}
