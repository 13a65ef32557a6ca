import { type RunSql, statement } from "../../acting/index.js";
import { levels } from "./matter-kind.js";
import { awaitedIn } from "./service-stage.js";

type Transaction = <T>(work: (run: RunSql) => Promise<T>) => Promise<T>;

const whichOf = (column: string, values: readonly (readonly [string, string])[]): string =>
  `case ${column} ${values.map(([from, to]) => `when '${from}' then '${to}'`).join(" ")} end`;

const stage = whichOf("m.status", Object.entries(awaitedIn));
const higher = whichOf(
  "m.level",
  levels.slice(1).map((level, index) => [levels[index]!, level]),
);

/** $1 now. What somebody acts on at this moment is left for the next time; the row's lock shows it as it is afterwards. */
const remind = statement(`
  with due as (
    select m.alliance_id, m.id, m.level_round, m.due_at, ${stage} as stage from matters m
    where m.due_at <= $1::timestamptz and not exists (
      select from matter_reminders r where r.alliance_id = m.alliance_id and r.matter_id = m.id and r.level_round = m.level_round)
    order by m.due_at, m.id for update of m skip locked
  ), reminded as (
    insert into matter_reminders (alliance_id, matter_id, level_round, stage, due_at, reminded_at)
    select alliance_id, id, level_round, stage, due_at, $1::timestamptz from due
    on conflict do nothing returning alliance_id, matter_id
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'matter', 'remindMatter', matter_id, $1::timestamptz from reminded order by matter_id
  returning subject_id as id`);

/** Reminds, once a level, of every matter whose deadline has passed; answers of how many. */
export const remindMatters = (transaction: Transaction, now: Date): Promise<number> =>
  transaction(async (run) => (await run(remind, [now])).length);

/** A UUIDv7 of the instant $1: PostgreSQL makes none by itself before version 18. */
const newId = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
  substring(int8send((extract(epoch from $1::timestamptz) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

/** $1 now. The hub only proposes; the partial unique indexes let it do so once a level, and never beside another proposal. */
const propose = statement(`
  with late as (
    select m.alliance_id, m.id, m.level, m.level_round, ${higher} as higher from matters m
    where m.escalate_at <= $1::timestamptz and m.level <> 'SUBDISTRICT' and not exists (
      select from escalation_proposals e where e.alliance_id = m.alliance_id and e.matter_id = m.id
        and (e.status = 'PROPOSED' or e.proposed_by_id is null and e.level_round = m.level_round))
    order by m.escalate_at, m.id for update of m skip locked
  ), proposed as (
    insert into escalation_proposals (alliance_id, id, created_at, matter_id, from_level, to_level, level_round, proposed_at, status)
    select alliance_id, ${newId}, $1::timestamptz, id, level, higher, level_round, $1::timestamptz, 'PROPOSED' from late
    on conflict do nothing returning alliance_id, matter_id
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'matter', 'proposeEscalation', matter_id, $1::timestamptz from proposed order by matter_id
  returning subject_id as id`);

/** Proposes, once a level, to escalate every matter that is overdue for a working day; answers how many. */
export const proposeEscalations = (transaction: Transaction, now: Date): Promise<number> =>
  transaction(async (run) => (await run(propose, [now])).length);

/** For how many days after its end somebody may still have to reach who complained. */
const daysKept = 90;

/** $1 now. */
const forget = statement(`
  update matters set complainant_name = null, complainant_contact = null
  where closed_at < $1::timestamptz - interval '${daysKept} days'
    and (complainant_name is not null or complainant_contact is not null)
  returning id`);

/** Forgets who complained about matters that ended 90 days ago or earlier; answers how many people. */
export const forgetComplainants = (transaction: Transaction, now: Date): Promise<number> =>
  transaction(async (run) => (await run(forget, [now])).length);
