import { createHash } from "node:crypto";
import type { Client } from "pg";

/** How much one database holds, spread evenly over the same alliances. */
export interface Size {
  readonly name: string;
  readonly organizations: number;
  readonly activities: number;
  /** Ten of them to a meeting. */
  readonly resolutions: number;
  readonly matters: number;
  readonly pledges: number;
}

export const allianceCount = 20;

/** The size that the ratios are measured at, and ten times the rows in each alliance. */
export const sizes = {
  "1x": { name: "1x", organizations: 2_000, activities: 50_000, resolutions: 60_000, matters: 20_000, pledges: 60_000 },
  "10x": {
    name: "10x",
    organizations: 20_000,
    activities: 500_000,
    resolutions: 600_000,
    matters: 200_000,
    pledges: 600_000,
  },
} as const satisfies Record<string, Size>;

/** The short name of the nth alliance, from 1. */
export const slugOf = (n: number): string => `bench-${String(n).padStart(2, "0")}`;

/** Whose key it is: each alliance has one of each role. */
export type KeyRole = (typeof keyRoles)[number];
const keyRoles = ["member", "coordinator", "widget"] as const;

/** The key that an alliance has issued for a role: the same in every database of the benchmark. */
export const keyOf = (role: KeyRole, alliance: string): string =>
  `hub_${createHash("sha256").update(`${role} ${alliance}`).digest("base64url")}`;

/**
 * Every row follows from its number alone, so that two runs measure the same rows; only the
 * distance of the dates from now stays the same instead of the dates. `pg_temp.ident` makes ids as
 * the hub does (UUIDv7: later rows have greater ids). Within its alliance an activity has the number k:
 * even ones lie ahead, odd ones are over; 1 in 16 is a draft, 1 in 8 internal, so that policies matter.
 * Meetings, resolutions and matters are spread over eight years; of an alliance's meetings the last two lie ahead.
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

/** For how long the alliances have been meeting. */
const eightYears = "interval '2900 days'";

const digestOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Rows by number: i of all, the kth of its alliance a, which has each. */
const numbered = (total: string): string => `
  select i, i % ${allianceCount} as a, i / ${allianceCount} as k, ${total} / ${allianceCount} as each
  from generate_series(0, ${total} - 1) i`;

/** When an alliance's kth meeting starts; the last two lie ahead. */
const meetingStart = (k: string, each: string): string =>
  `(date_trunc('hour', $1::timestamptz) - (2 * (${each} - ${k}) - 5) * (${eightYears} / (2 * (${each}))))`;

const resolutionStatus = `case when each / 10 - k / 10 <= 2 then 'PROPOSED' else (array['ADOPTED', 'ADOPTED', 'REJECTED', 'REJECTED', 'LAPSED',
  'IN_EXECUTION', 'IN_EXECUTION', 'IN_EXECUTION', 'IN_EXECUTION', 'IN_EXECUTION', 'FULFILLED', 'FULFILLED', 'FULFILLED', 'FULFILLED',
  'FULFILLED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED'])[1 + k * 7 % 20] end`;

/** Every step of every matter: its position, state and the state before; `taken` is the last one's position. */
const steps = `
  select t.*, s.position::int, s.status, s.after, t.raised_at + (s.position - 1) * interval '30 minutes' as entered_at
  from (
    select n.*, track, $1::timestamptz(3) - (each - k) * (${eightYears} / each) as raised_at, taken, path
    from (${numbered("$5::int")}) n
    cross join lateral (
      select case when k % 3 = 0 then 'INSTANT' else 'CONSULTATION' end as track, k / 3 % 20 as outcome,
        case when k % 3 = 0 then array['ACCEPTED', 'DISPATCHED', 'HANDLED', 'CALLED_BACK', 'CLOSED']
          else array['SURVEY', 'COLLECTION', 'AGENDA', 'CONSULTATION', 'SUPERVISION', 'FEEDBACK', 'CLOSED'] end as whole
    ) way
    cross join lateral (select whole[1:1 + k / 60 % (cardinality(whole) - 1)] as part) so_far
    cross join lateral (
      select case when outcome < 12 then whole when outcome = 17 then part || 'DISMISSED'::text
        when outcome = 18 and k >= 6 then part || 'MERGED'::text else part end as path
    ) walked
    cross join lateral (select cardinality(path) as taken) counted
  ) t
  cross join lateral (
    select position, status, lag(status) over (order by position) as after from unnest(path) with ordinality u (status, position)
  ) s`;

/** $1 is now, $2 how many activities, $3 how many organizations an alliance has, $4 how many resolutions, $5 how many matters, $6 how many pledges. */
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
  {
    // A unit's, a coordinator's and a widget's key for each alliance; the digests are made here, so that no secret is in the data.
    what: "keys",
    sql: `insert into api_keys (id, alliance_id, organization_id, role, digest, created_at)
      select pg_temp.ident(11, a * 3 + nth), pg_temp.ident(1, a), case when role <> 'widget' then pg_temp.ident(2, a) end, role, digest, $1::timestamptz
      from (values ${Array.from({ length: allianceCount }, (_, a) =>
        keyRoles.map((role, nth) => `(${a}, ${nth}, '${role}', '${digestOf(keyOf(role, slugOf(a + 1)))}')`).join(),
      ).join()}) issued (a, nth, role, digest)`,
  },
  {
    what: "meetings",
    sql: `insert into meetings (alliance_id, id, created_at, kind, title, status, starts_at, ends_at, held_on, convener_id,
        notice_days, notified_at, quorum_rule, quorum_eligible, quorum_present, quorum_required)
      select pg_temp.ident(1, a), pg_temp.ident(7, i), starts_at - interval '20 days', 'JOINT_MEETING', '第' || (k + 1) || '次联席会议',
        case when held then case when k % 8 = 3 then 'ADJOURNED' else 'MINUTES_APPROVED' end else 'NOTIFIED' end,
        starts_at, starts_at + interval '2 hours', case when held then (starts_at at time zone 'Asia/Shanghai')::date end,
        pg_temp.organization(a, k, 0, $3::int), 3, starts_at - interval '10 days', 'MAJORITY',
        case when held then 9 end, case when held then 7 end, case when held then 5 end
      from (${numbered("$4::int / 10")}) numbered
      cross join lateral (select each - k > 2 as held, ${meetingStart("k", "each")} as starts_at) derived`,
  },
  {
    // In a hundred: 10 adopted, 10 voted down, 5 lapsed, 25 in execution, 25 fulfilled, 25 closed; those of meetings ahead are proposed.
    what: "resolutions",
    sql: `insert into resolutions (alliance_id, id, created_at, meeting_id, title, text, status, voting_rule, proposed_by_id,
        adopted_on, decided_at, quorum_eligible, quorum_present, quorum_required)
      select pg_temp.ident(1, a), pg_temp.ident(8, i), starts_at - interval '7 days' + k % 10 * interval '1 hour',
        pg_temp.ident(7, k / 10 * ${allianceCount} + a),
        '关于' || (array['加装电梯', '垃圾分类', '停车管理', '老人食堂', '暑期托管', '电动车充电', '河道保洁'])[1 + k % 7] || '的决议·第' || k || '号',
        '由牵头单位会同配合单位限期落实，落实情况向联席会议报告。', status,
        case when k % 4 = 1 then 'TWO_THIRDS' else 'SIMPLE_MAJORITY' end, pg_temp.organization(a, k, 1, $3::int),
        case when status in ('ADOPTED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED') then (starts_at at time zone 'Asia/Shanghai')::date end,
        case when status <> 'PROPOSED' then starts_at + interval '1 hour' end,
        case when status <> 'PROPOSED' then 9 end,
        case when status = 'LAPSED' then 3 when status <> 'PROPOSED' then 7 end,
        case when status <> 'PROPOSED' then 5 end
      from (${numbered("$4::int")}) numbered
      cross join lateral (select ${meetingStart("k / 10", "each / 10")} as starts_at, ${resolutionStatus} as status) derived`,
  },
  {
    // Three for each resolution that is being executed or was; the open ones are due from three weeks ago on, one in four is late.
    what: "action items",
    sql: `insert into action_items (alliance_id, id, created_at, resolution_id, title, lead_id, verifier_id, due_on, status, verified_at)
      select pg_temp.ident(1, a), pg_temp.ident(9, i * 4 + j), adopted_at, pg_temp.ident(8, i),
        (array['制定方案', '组织实施', '回访居民'])[1 + j] || '·第' || k || '号',
        pg_temp.organization(a, k, j, $3::int), pg_temp.organization(a, k, j + 5, $3::int),
        case when of = 'IN_EXECUTION' then $1::date - 21 + (k * 13 + j * 29) % 84 else adopted_at::date + 30 + 10 * j end,
        status, case when status in ('VERIFIED', 'CLOSED') then adopted_at + interval '1 hour' * (1 + j) end
      from (
        select n.*, ${meetingStart("k / 10", "each / 10")} + interval '1 hour' as adopted_at, ${resolutionStatus} as of
        from (${numbered("$4::int")}) n
      ) numbered
      cross join generate_series(0, 2) j
      cross join lateral (
        select case of when 'CLOSED' then 'CLOSED' when 'FULFILLED' then 'VERIFIED'
          else (array['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'DONE_REPORTED', 'RETURNED', 'VERIFIED'])[1 + (k + j) % 6] end as status
      ) derived
      where of in ('IN_EXECUTION', 'FULFILLED', 'CLOSED')`,
  },
  {
    // Of twelve resolutions one is served by six pledges, one by two and one by one; a quarter of the pledges serve none.
    what: "pledges",
    sql: `insert into pledges (alliance_id, id, created_at, organization_id, resolution_id, title, quantity, unit, claimed, fulfilled, confirmed, kind, status)
      select pg_temp.ident(1, a), pg_temp.ident(12, i), $1::timestamptz(3) - (each - k) * (${eightYears} / each), pg_temp.organization(a, k, 2, $3::int),
        case when served is not null and served < $4::int / ${allianceCount} then pg_temp.ident(8, served * ${allianceCount} + a) end,
        (array['会议室', '义诊', '慰问品', '志愿者'])[1 + k % 4] || '·第' || k || '号', quantity, (array['场', '次', '件', '人次'])[1 + k % 4],
        claimed, claimed / 2, claimed / 4, case when k % 2 = 0 then 'RESOURCE' else 'SERVICE' end,
        case k % 10 when 9 then 'WITHDRAWN' when 8 then 'CLOSED' else 'OFFERED' end
      from (${numbered("$6::int")}) numbered
      cross join lateral (select 20 + k % 5 * 20 as quantity) derived
      cross join lateral (
        select quantity * (k / 3 % 5) / 4 as claimed,
          k - k % 12 + case when k % 12 < 6 then 0 when k % 12 < 8 then 3 when k % 12 = 8 then 7 end as served
      ) counted`,
  },
  {
    // One in three is worked at once. In twenty: 12 are closed, 6 open, 1 dismissed, 1 merged into one that is open.
    what: "matters",
    sql: `insert into matters (alliance_id, id, created_at, track, channel, level, status, category, title, public_title, published_at,
        raised_by_id, assignee_id, merged_into_id, dismissal_reason, satisfaction, raised_at, closed_at, level_since, level_round,
        step_count, due_at, escalate_at)
      select pg_temp.ident(1, a), pg_temp.ident(10, i), raised_at, track,
        (array['JOINT_MEETING', 'SECRETARY_MEETING', 'STUDIO', 'VISIT', 'HOTLINE_12345', 'GRID'])[1 + k % 6],
        (array['BUILDING', 'COMPOUND', 'COMMUNITY', 'SUBDISTRICT'])[1 + k / 5 % 4], status,
        (array['环境卫生', '邻里纠纷', '停车', '助老', '安全隐患'])[1 + k % 5], '居民反映第' || k || '件事',
        case when k % 4 <> 2 then '第' || k || '件事' end, case when k % 4 <> 2 then raised_at end,
        case when k % 2 = 0 then pg_temp.organization(a, k, 0, $3::int) end,
        case when position > 1 then pg_temp.organization(a, k, 1, $3::int) end,
        case when status = 'MERGED' then pg_temp.ident(10, i - 6 * ${allianceCount}) end,
        case when status = 'DISMISSED' then '不属于联盟职责' end,
        case when status = 'CLOSED' then (array['SATISFIED', 'FAIRLY_SATISFIED', 'SATISFIED', 'DISSATISFIED', null])[1 + k / 7 % 5] end,
        raised_at, case when is_over then entered_at end, raised_at, 1, position,
        case when not is_over then due_at end, case when not is_over then due_at + interval '1 day' end
      from (${steps}) steps
      cross join lateral (
        select status in ('CLOSED', 'MERGED', 'DISMISSED') as is_over,
          date_trunc('hour', $1::timestamptz) + (k * 37 % 60 - 20) * interval '12 hours' as due_at
      ) derived
      where position = taken`,
  },
  {
    what: "steps of matters",
    sql: `insert into matter_steps (alliance_id, matter_id, position, step, "after", entered_at)
      select pg_temp.ident(1, a), pg_temp.ident(10, i), position, status, "after", entered_at from (${steps}) steps`,
  },
  {
    // Triggers do not run here, so what they would have noted is counted.
    what: "kept figures",
    sql: `insert into figures (alliance_id, of, key, n, x, y, z, w) select alliance_id, of, key, n, x, y, z, w from counted_figures`,
  },
];

/** Fills a migrated database with the rows of one size, and leaves it vacuumed and analysed. */
export async function fillDatabase(client: Client, size: Size, say: (line: string) => void): Promise<void> {
  const { name, organizations, activities, resolutions, matters, pledges } = size;
  const step = async (what: string, work: () => Promise<string>): Promise<void> => {
    const begun = performance.now();
    const done = await work();
    say(`${name}: ${done} ${what} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  };
  const { rows } = await client.query<{ now: string }>("select now()::text as now");
  // Foreign keys hold by construction (checked below): leaving out the check of each row halves the time.
  await client.query("set session_replication_role = replica");
  for (const helper of helpers) await client.query(helper);
  const values = [rows[0]!.now, activities, organizations / allianceCount, resolutions, matters, pledges];
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
        and not exists (select from organizations o where (o.alliance_id, o.id) = (r.alliance_id, r.organization_id)))
    + (select count(*) from resolutions r where not exists (select from meetings m where (m.alliance_id, m.id) = (r.alliance_id, r.meeting_id))
        or not exists (select from organizations o where (o.alliance_id, o.id) = (r.alliance_id, r.proposed_by_id)))
    + (select count(*) from action_items i where not exists (select from resolutions r where (r.alliance_id, r.id) = (i.alliance_id, i.resolution_id))
        or not exists (select from organizations o where (o.alliance_id, o.id) = (i.alliance_id, i.lead_id))
        or not exists (select from organizations o where (o.alliance_id, o.id) = (i.alliance_id, i.verifier_id)))
    + (select count(*) from pledges p where not exists (select from organizations o where (o.alliance_id, o.id) = (p.alliance_id, p.organization_id))
        or p.resolution_id is not null and not exists (select from resolutions r where (r.alliance_id, r.id) = (p.alliance_id, p.resolution_id)))
    + (select count(*) from matters m where not exists (
          select from matter_steps s where (s.alliance_id, s.matter_id, s.position, s.step) = (m.alliance_id, m.id, m.step_count, m.status))
        or m.merged_into_id is not null and not exists (select from matters o where (o.alliance_id, o.id) = (m.alliance_id, m.merged_into_id)))
    + (select count(*) from matter_steps s where s.position > 1 and not exists (
        select from matter_steps b where (b.alliance_id, b.matter_id, b.position, b.step) = (s.alliance_id, s.matter_id, s.position - 1, s.after))) as wrong`);
  if (Number(rows[0]!.wrong) !== 0)
    throw new Error(`${rows[0]!.wrong} rows of the benchmark's data contradict each other`);
}
