import { Migration } from "@mikro-orm/migrations";

/** What the rows of a set count for: their key, how many they are (n) and four measures. */
interface Kept {
  readonly table: string;
  readonly rows: (set: string) => string;
  /** The columns that it follows from. */
  readonly follows: string;
}

const activity = `array[a.visibility, to_char(a.starts_at at time zone (select time_zone from alliances z where z.id = a.alliance_id), 'YYYY-MM')]`;
const isCounted = "a.status in ('IN_PROGRESS', 'COMPLETED', 'ARCHIVED')";

const kept: readonly Kept[] = [
  {
    table: "matters",
    follows: "track, channel, level, status, satisfaction",
    rows: (set) => `
      select m.alliance_id, 'matters' as of, array[m.track, m.channel, m.level, m.status, coalesce(m.satisfaction, '')] as key,
        1 as n, 0 as x, 0 as y, 0 as z, 0 as w from ${set} m`,
  },
  {
    table: "resolutions",
    follows: "status, adopted_on",
    rows: (set) => `
      select r.alliance_id, 'resolutions' as of, array[r.status, coalesce(to_char(r.adopted_on, 'YYYY-MM-01'), '')] as key,
        1 as n, 0 as x, 0 as y, 0 as z, 0 as w from ${set} r`,
  },
  {
    table: "action_items",
    follows: "status, due_on",
    rows: (set) => `
      select i.alliance_id, 'open_action_items' as of, array[to_char(i.due_on, 'YYYY-MM-DD')] as key, 1 as n, 0 as x, 0 as y, 0 as z, 0 as w from ${set} i
      where i.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')`,
  },
  {
    table: "pledges",
    follows: "status, quantity, claimed, fulfilled, confirmed",
    rows: (set) => `
      select p.alliance_id, 'pledges' as of, array[]::text[] as key, 1 as n, case p.status when 'WITHDRAWN' then p.claimed else p.quantity end as x,
        p.claimed as y, p.fulfilled as z, p.confirmed as w from ${set} p
      union all
      select p.alliance_id, 'pledges_of_unit', array[p.organization_id::text], 1, case p.status when 'WITHDRAWN' then p.claimed else p.quantity end,
        p.claimed, p.fulfilled, p.confirmed from ${set} p`,
  },
  {
    table: "activities",
    follows: "status, visibility, starts_at, super_event_id",
    rows: (set) => `
      select a.alliance_id, 'activities' as of, ${activity} as key, 1 as n, 0 as x, 0 as y, 0 as z, 0 as w from ${set} a
      where ${isCounted} and a.super_event_id is null
      union all
      select a.alliance_id, 'activities', ${activity}, 0, coalesce(t.headcount, 0), coalesce(t.person_times, 0), 0, 0
      from ${set} a join attendances t on t.alliance_id = a.alliance_id and t.activity_id = a.id where ${isCounted}`,
  },
];

const attended = (set: string): string => `
  select a.alliance_id, 'activities' as of, ${activity} as key, 0 as n, coalesce(t.headcount, 0) as x, coalesce(t.person_times, 0) as y, 0 as z, 0 as w
  from ${set} t join activities a on a.alliance_id = t.alliance_id and a.id = t.activity_id where ${isCounted}`;

const taken = (rows: string): string =>
  `select f.alliance_id, f.of, f.key, -f.n as n, -f.x as x, -f.y as y, -f.z as z, -f.w as w from (${rows}) f`;

const note = (rows: string): string => `
  insert into figures (alliance_id, of, key, n, x, y, z, w)
  select f.alliance_id, f.of, f.key, sum(f.n), sum(f.x), sum(f.y), sum(f.z), sum(f.w) from (${rows}) f
  group by 1, 2, 3 having sum(f.n) <> 0 or sum(f.x) <> 0 or sum(f.y) <> 0 or sum(f.z) <> 0 or sum(f.w) <> 0`;

/**
 * Figures are kept beside what they count, by whoever writes: each change adds a row and touches no other, so that no two
 * writers wait for each other. A job folds the rows together; their sum is the figure at any time.
 */
export class Migration20261123208000_kept_figures extends Migration {
  override up(): void {
    this.addSql(
      `create index "organizations_by_pinyin" on "organizations" ("alliance_id", ("name" collate "zh-x-icu"), "id")`,
    );
    this.addSql(`create index "matters_overdue" on "matters" ("alliance_id", "due_at") where due_at is not null`);
    this.addSql(`create table figures (
      alliance_id uuid not null references alliances (id) on update no action on delete no action,
      of text not null, key text[] not null, n bigint not null, x bigint not null, y bigint not null, z bigint not null, w bigint not null)`);
    this.addSql("create index figures_by_alliance on figures (alliance_id, of, key)");

    for (const { table, rows, follows } of kept) {
      const followed = (row: string): string =>
        `(${follows
          .split(", ")
          .map((column) => `${row}.${column}`)
          .join(", ")})`;
      this.addSql(`create function ${table}_keep_figures() returns trigger language plpgsql as $$
        begin
          if tg_op = 'INSERT' then ${note(rows("new_rows"))};
          elsif tg_op = 'DELETE' then ${note(taken(rows("old_rows")))};
          else ${note(`${rows("(select new.*)")} union all ${taken(rows("(select old.*)"))}`)};
          end if;
          return null;
        end $$`);
      this.addSql(`create trigger ${table}_figures_of_new after insert on ${table}
        referencing new table as new_rows for each statement execute function ${table}_keep_figures()`);
      this.addSql(`create trigger ${table}_figures_of_gone after delete on ${table}
        referencing old table as old_rows for each statement execute function ${table}_keep_figures()`);
      this.addSql(`create trigger ${table}_figures_of_changed after update on ${table}
        for each row when (${followed("old")} is distinct from ${followed("new")}) execute function ${table}_keep_figures()`);
    }
    // Whoever changes the activity waits for who records attendance, or the other way round: each sees what the other did.
    this.addSql(`create function attendances_keep_figures() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'DELETE' then
          perform from activities a where (a.alliance_id, a.id) in (select t.alliance_id, t.activity_id from new_rows t) for share;
        end if;
        if tg_op = 'INSERT' then ${note(attended("new_rows"))};
        elsif tg_op = 'DELETE' then ${note(taken(attended("old_rows")))};
        else ${note(`${attended("new_rows")} union all ${taken(attended("old_rows"))}`)};
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger attendances_figures_of_new after insert on attendances
      referencing new table as new_rows for each statement execute function attendances_keep_figures()`);
    this.addSql(`create trigger attendances_figures_of_gone after delete on attendances
      referencing old table as old_rows for each statement execute function attendances_keep_figures()`);
    this.addSql(`create trigger attendances_figures_of_changed after update on attendances
      referencing new table as new_rows old table as old_rows for each statement execute function attendances_keep_figures()`);

    // The same, counted anew: what the kept figures must add up to.
    this.addSql(`create view counted_figures as
      select f.alliance_id, f.of, f.key, sum(f.n) as n, sum(f.x) as x, sum(f.y) as y, sum(f.z) as z, sum(f.w) as w
      from (${kept.map(({ table, rows }) => rows(table)).join(" union all ")}) f group by 1, 2, 3`);
    this.addSql(
      "insert into figures (alliance_id, of, key, n, x, y, z, w) select alliance_id, of, key, n, x, y, z, w from counted_figures",
    );

    this.addSql("grant select on figures to alliance_hub_public, alliance_hub_internal");
    this.addSql("grant insert, delete on figures to alliance_hub_internal");
  }
}
