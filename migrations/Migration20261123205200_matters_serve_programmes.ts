import { Migration } from "@mikro-orm/migrations";

/** A matter may serve a programme. */
export class Migration20261123205200_matters_serve_programmes extends Migration {
  override up(): void {
    this.addSql(`alter table matters add programme_id uuid`);
    // The column was added a moment ago and is empty: checking it costs one look at the table.
    this.addSql(`-- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
      alter table matters add constraint matters_alliance_id_programme_id_foreign foreign key (alliance_id, programme_id)
      references programmes (alliance_id, id) on update no action on delete no action`);
  }
}
