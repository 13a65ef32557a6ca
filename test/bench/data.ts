import type { Client } from "pg";

/** How much one database holds, spread evenly over the same alliances. */
export interface Size {
  readonly name: string;
  readonly organizations: number;
  readonly activities: number;
}

export const allianceCount = 20;

/** The size that the ratios are measured at, and ten times the rows in each alliance. */
export const sizes = {
  "1x": { name: "1x", organizations: 2_000, activities: 50_000 },
  "10x": { name: "10x", organizations: 20_000, activities: 500_000 },
} as const satisfies Record<string, Size>;

/** The short name of the nth alliance, from 1. */
export const slugOf = (n: number): string => `bench-${String(n).padStart(2, "0")}`;

/**
 * Every row follows from its number alone, so that two runs measure the same rows; only the
 * distance of the dates from now stays the same instead of the dates. `pg_temp.ident` makes ids as
 * the hub does (UUIDv7: later rows have greater ids). Within its alliance an activity has the number k:
 * even ones lie ahead, odd ones are over; 1 in 16 is a draft, 1 in 8 internal, so that policies matter.
 */
const helpers = [
  // One expression of immutable parts: PostgreSQL puts it into the statement in place of a call.
  `create function pg_temp.ident(kind int, n bigint) returns uuid immutable language sql as $$
    select (lpad(to_hex(1750000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$`,
  // The jth organization around an activity: steps of 11 that never meet.
  `create function pg_temp.organization(a int, k int, j int, organizations int) returns uuid immutable language sql as $$
    select pg_temp.ident(2, a + ${allianceCount} * ((k::bigint * 37 + j * 11) % organizations)) $$`,
];

interface Part {
  readonly what: string;
  readonly sql: string;
}

/** $1 is now, $2 how many activities, $3 how many organizations an alliance has. */
const parts: readonly Part[] = [
  {
    what: "alliances",
    sql: `insert into alliances (id, slug, name, cooperation_modes, created_at)
      select pg_temp.ident(1, a), 'bench-' || lpad((a + 1)::text, 2, '0'), '第' || (a + 1) || '社区党建联盟',
        array['JOINT_ACTIVITIES'], $1::timestamptz
      from generate_series(0, ${allianceCount - 1}) a`,
  },
  {
    what: "organizations",
    sql: `insert into organizations (alliance_id, id, created_at, classification, name)
      select pg_temp.ident(1, o % ${allianceCount}), pg_temp.ident(2, o), $1::timestamptz, 'UNIT',
        (array['翠湖', '安康', '百合', '春江', '东风', '枫林', '广济', '和平', '嘉陵', '科苑', '莲花', '明珠', '南园', '清泉', '松柏'])[1 + o % 15]
        || (array['小学', '医院', '银行', '物业', '超市', '养老院', '派出所'])[1 + o % 7] || '第' || o || '党支部'
      from generate_series(0, $3::int * ${allianceCount} - 1) o`,
  },
  {
    what: "activities",
    sql: `insert into activities (alliance_id, id, created_at, host_id, title, description, kind, status, visibility,
        starts_at, ends_at, capacity, confirmed_count, waitlisted_count)
      select pg_temp.ident(1, a), pg_temp.ident(3, i), $1::timestamptz - interval '200 days', pg_temp.organization(a, k, 0, $3::int),
        (array['义诊进社区', '老人集体生日会', '反诈宣讲', '暑期托管班', '垃圾分类体验日', '夜跑志愿护河'])[1 + k % 6] || '·第' || k || '期',
        '由联盟成员单位共同举办，欢迎居民报名参加。',
        (array['SERVICE', 'FESTIVAL', 'LECTURE', 'SHARED_EVENT', 'VISIT', 'EMERGENCY'])[1 + k % 6],
        case when not ahead then 'COMPLETED' when is_draft then 'DRAFT' else 'PUBLISHED' end,
        case when k / 2 % 8 = 3 then 'ALLIANCE' else 'PUBLIC' end,
        starts_at, starts_at + interval '2 hours',
        case when is_full then confirmed when k % 3 = 0 then null else 40 end,
        case when ahead and not is_draft then confirmed else 0 end,
        case when ahead and not is_draft and is_full then 2 else 0 end
      from (
        select i, i % ${allianceCount} as a, i / ${allianceCount} as k from generate_series(0, $2::int - 1) i
      ) numbered
      cross join lateral (
        select k % 2 = 0 as ahead, k / 2 % 16 = 5 as is_draft, 8 + k / 2 % 9 as confirmed, k / 2 % 10 = 0 as is_full,
          date_trunc('hour', $1::timestamptz)
          + case when k % 2 = 0 then 1 else -1 end * (interval '1 day' + (k::bigint * 7919 % 17280) * interval '15 minutes') as starts_at
      ) derived`,
  },
  {
    // The confirmed ones, one in sixteen without an organization; one that was cancelled; two that wait for a full activity.
    what: "registrations",
    sql: `insert into registrations (alliance_id, id, created_at, activity_id, organization_id, status, position, participant_name, participant_key)
      select pg_temp.ident(1, a), pg_temp.ident(4, i * 20 + p), $1::timestamptz, pg_temp.ident(3, i),
        case when (k / 2 + p) % 16 = 15 then null else pg_temp.organization(a, k, p % 5, $3::int) end,
        case when p <= confirmed then 'CONFIRMED' when p = confirmed + 1 then 'CANCELLED' else 'WAITLISTED' end,
        p, '居民' || p, i || '/' || p
      from (
        select i, i % ${allianceCount} as a, i / ${allianceCount} as k from generate_series(0, $2::int - 1) i
      ) numbered
      cross join lateral (select 8 + k / 2 % 9 as confirmed, case when k / 2 % 10 = 0 then 2 else 0 end as waitlisted) derived
      cross join lateral generate_series(1, confirmed + 1 + waitlisted) p
      where k % 2 = 0 and k / 2 % 16 <> 5`,
  },
  {
    what: "attendances",
    sql: `insert into attendances (alliance_id, id, created_at, activity_id, organization_id, duty, headcount, person_times)
      select pg_temp.ident(1, a), pg_temp.ident(5, i * 20 + j), $1::timestamptz, pg_temp.ident(3, i),
        pg_temp.organization(a, k, j, $3::int), case when j = 3 then '一线值守' else '' end, 3 + (k + j) % 9, 3 + (k + j) % 9 + k % 4
      from (select i, i % ${allianceCount} as a, i / ${allianceCount} as k from generate_series(0, $2::int - 1) i) numbered
      cross join generate_series(0, 3) j
      where k % 2 = 1`,
  },
  {
    what: "co-hosts",
    sql: `insert into co_hosts (alliance_id, id, created_at, activity_id, organization_id, status, answered_at)
      select pg_temp.ident(1, a), pg_temp.ident(6, i * 20 + j), $1::timestamptz, pg_temp.ident(3, i),
        pg_temp.organization(a, k, j, $3::int), status, case when status <> 'INVITED' then $1::timestamptz end
      from (select i, i % ${allianceCount} as a, i / ${allianceCount} as k from generate_series(0, $2::int - 1) i) numbered
      cross join lateral generate_series(1, 2 + k / 2 % 2) j
      cross join lateral (
        select case (k / 2 + j * 3) % 8 when 0 then 'INVITED' when 1 then 'DECLINED' else 'ACCEPTED' end as status
      ) answered
      where k % 2 = 0`,
  },
];

/** Fills a migrated database with the rows of one size, and leaves it vacuumed and analysed. */
export async function fillDatabase(client: Client, size: Size, say: (line: string) => void): Promise<void> {
  const { name, organizations, activities } = size;
  const step = async (what: string, work: () => Promise<string>): Promise<void> => {
    const begun = performance.now();
    const done = await work();
    say(`${name}: ${done} ${what} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  };
  const { rows } = await client.query<{ now: string }>("select now()::text as now");
  // Foreign keys hold by construction (checked below): leaving out the check of each row halves the time.
  await client.query("set session_replication_role = replica");
  for (const helper of helpers) await client.query(helper);
  const values = [rows[0]!.now, activities, organizations / allianceCount];
  for (const { what, sql } of parts)
    await step(what, async () => String((await client.query(withLiterals(sql, values))).rowCount));
  await requireConsistent(client);
  await step("and analysed", async () => {
    await client.query("vacuum analyze");
    return "vacuumed";
  });
}

/** The values are our own numbers and an instant; as literals each statement may leave some of them out. */
const withLiterals = (sql: string, values: readonly (string | number)[]): string =>
  sql.replace(/\$(\d)::/g, (_, digit: string) => `'${values[Number(digit) - 1]!}'::`);

async function requireConsistent(client: Client): Promise<void> {
  const { rows } = await client.query<{ wrong: number }>(`
    select (select count(*) from activities a
      left join (
        select activity_id, count(*) filter (where status = 'CONFIRMED') as confirmed, count(*) filter (where status = 'WAITLISTED') as waitlisted
        from registrations group by activity_id
      ) r on r.activity_id = a.id
      where a.confirmed_count <> coalesce(r.confirmed, 0) or a.waitlisted_count <> coalesce(r.waitlisted, 0))
    + (select count(*) from activities a where not exists (select from organizations o where (o.alliance_id, o.id) = (a.alliance_id, a.host_id)))
    + (select count(*) from co_hosts c where not exists (select from organizations o where (o.alliance_id, o.id) = (c.alliance_id, c.organization_id)))
    + (select count(*) from registrations r where organization_id is not null
        and not exists (select from organizations o where (o.alliance_id, o.id) = (r.alliance_id, r.organization_id))) as wrong`);
  if (Number(rows[0]!.wrong) !== 0)
    throw new Error(`${rows[0]!.wrong} rows of the benchmark's data contradict each other`);
}
