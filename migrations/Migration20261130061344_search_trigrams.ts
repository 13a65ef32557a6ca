import { Migration } from "@mikro-orm/migrations";

/** What people search for by words is found by trigrams; few by their nature, stations and studios need no index. */
export class Migration20261130061344_search_trigrams extends Migration {
  override up(): void {
    this.addSql("create extension if not exists pg_trgm");
    for (const [table, column] of [
      ["organizations", "name"],
      ["activities", "title"],
      ["meetings", "title"],
      ["resolutions", "title"],
      ["action_items", "title"],
      ["matters", "title"],
      ["matters", "public_title"],
      ["needs", "title"],
      ["pledges", "title"],
      ["projects", "title"],
    ])
      this.addSql(`create index "${table}_${column}_trigrams" on "${table}" using gin ("${column}" gin_trgm_ops)`);
  }
}
