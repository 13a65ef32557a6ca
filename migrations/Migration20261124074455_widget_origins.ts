import { Migration } from "@mikro-orm/migrations";

/** A widget's key says on which sites it may be used. */
export class Migration20261124074455_widget_origins extends Migration {
  override up(): void {
    this.addSql(`alter table "api_keys" add "origins" text[] not null default '{}'`);
    // The column was added a moment ago: every row has none.
    this.addSql(`-- squawk-ignore constraint-missing-not-valid
      alter table "api_keys" add constraint "api_keys_origins_of_widgets" check (role = 'widget' or origins = '{}')`);
  }
}
