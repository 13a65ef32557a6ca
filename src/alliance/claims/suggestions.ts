import { Field, Int, ObjectType } from "type-graphql";
import {
  byPinyin,
  type Expression,
  type Given,
  pageSize,
  PointsTo,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { enumOf } from "../../shared/enums.js";
import { Need } from "../needs/index.js";
import { isOpen, Pledge } from "../pledges/index.js";

const SuggestionReason = enumOf("SuggestionReason", "Why a need and a pledge fit each other 匹配理由.", {
  SAME_KIND: "They are of the same kind 类型相同.",
  SAME_PLACE: "They are at the same place 地点相同.",
  NEARBY: "One place lies within the other 地点相邻.",
  SAME_TAG: "They carry the same tag 标签相同.",
  SAME_PROGRAMME: "They serve the same programme 同一品牌/机制.",
  IN_TIME: "The pledge lasts as long as it is needed 时间合适.",
  ENOUGH: "The pledge covers all that is still needed 数量充足.",
});
type SuggestionReason = keyof typeof SuggestionReason;

@ObjectType({ description: "How much of something fits, and why." })
abstract class Suggestion {
  @Field(() => Int, { description: "How much of it could be claimed at once 可认领数量." })
  quantity!: number;

  @Field(() => [SuggestionReason], { description: "Why it fits 匹配理由, the weightiest first." })
  reasons!: SuggestionReason[];
}

@ObjectType({ description: "A pledge that fits a need 推荐资源." })
class PledgeSuggestion extends Suggestion {
  @PointsTo(() => Pledge, "pledge_id")
  @Field(() => Pledge, { description: "The pledge 资源." })
  pledge!: Pledge;
}

@ObjectType({ description: "A need that a pledge fits 推荐需求." })
class NeedSuggestion extends Suggestion {
  @PointsTo(() => Need, "need_id")
  @Field(() => Need, { nullable: true, description: "The need 需求." })
  need?: Need;
}

/** A reason with what it weighs and when it holds between the need `n` and the pledge `p`; the weightiest first. */
const reasons: readonly { reason: SuggestionReason; weight: number; holds: Expression }[] = [
  { reason: "SAME_PLACE", weight: 8, holds: sql`n.place_id = p.place_id` },
  { reason: "SAME_TAG", weight: 7, holds: sql`exists (select from need_tags nt join pledge_tags pt on pt.alliance_id = nt.alliance_id and pt.tag = nt.tag
    where nt.alliance_id = n.alliance_id and nt.need_id = n.id and pt.pledge_id = p.id)` }, // prettier-ignore
  { reason: "SAME_KIND", weight: 6, holds: sql`n.kind in (p.kind, 'MICRO_WISH')` },
  { reason: "ENOUGH", weight: 5, holds: sql`p.quantity - p.claimed >= n.quantity - n.claimed` },
  { reason: "NEARBY", weight: 4, holds: sql`exists (select from places x where x.alliance_id = n.alliance_id
    and (x.id = n.place_id and x.parent_id = p.place_id or x.id = p.place_id and x.parent_id = n.place_id))` }, // prettier-ignore
  { reason: "IN_TIME", weight: 3, holds: sql`coalesce(p.valid_until >= n.needed_by, p.valid_until is null)` },
  { reason: "SAME_PROGRAMME", weight: 2, holds: sql`n.programme_id = p.programme_id` },
];

/** Time and quantity alone make nothing fit: it is of the same kind, or for the same place or purpose. */
const fits = sql`(${sql.join(
  reasons.filter(({ weight }) => weight >= 6).map(({ holds }) => sql`coalesce(${holds}, false)`),
  sql` or `,
)})`;

const weight = sql.join(
  reasons.map(({ weight, holds }) => sql`case when ${holds} then ${sql.lit(weight)} else 0 end`),
  sql` + `,
);
const told = sql`array_to_json(array_remove(array[${sql.join(
  reasons.map(({ reason, holds }) => sql`case when ${holds} then ${sql.lit(reason)} end`),
)}], null))`;

/** The pairs of an open need `n` and a pledge `p` that can be claimed today in the same unit of measure, the best first. */
const pairs = (which: Expression, open: Expression, usable: Expression, first: Given<number>): Expression => sql`
  select n.alliance_id, n.id as need_id, p.id as pledge_id, least(n.quantity - n.claimed, p.quantity - p.claimed) as quantity,
    ${told} as reasons, row_number() over (order by ${weight} desc, least(n.quantity - n.claimed, p.quantity - p.claimed) desc, ${byPinyin(sql`n.title`)}, ${byPinyin(sql`p.title`)}, n.id, p.id) as place
  from needs n join pledges p on p.alliance_id = n.alliance_id and p.unit = n.unit
  where ${which} and n.status = 'PUBLISHED' and n.claimed < n.quantity and ${open} and ${usable} and ${fits}
  order by place limit ${first.bound((count) => pageSize(count ?? 5, "first"))}::int`;

const usable = (today: Expression): Expression => sql`(n.needed_by is null or n.needed_by >= ${today})`;

const pledgeRow = {
  alliance: sql`p.alliance_id`,
  status: sql`p.status`,
  claimed: sql`p.claimed`,
  quantity: sql`p.quantity`,
  validUntil: sql`p.valid_until`,
} as unknown as Row<Pledge>;

const today = (now: Expression): Expression =>
  sql`(select (${now} at time zone a.time_zone)::date from alliances a where a.id = n.alliance_id)`;

const first = {
  first: { type: () => Int, description: "How many at most, 0 to 100; 5 unless given." },
} as const;

rowsField(Need, "suggestions", {
  description: "The pledges that fit it best 推荐资源, with the reason for each; only those in its unit of measure.",
  of: () => PledgeSuggestion,
  args: first,
  from: (need, args, { now }) =>
    pairs(
      sql`n.alliance_id = ${need.alliance} and n.id = ${need.id}`,
      isOpen(pledgeRow, now()),
      usable(today(now())),
      args["first"] as unknown as Given<number>,
    ),
  orderBy: (row) => (row as Row<PledgeSuggestion & { place: number }>).place,
});

rowsField(Pledge, "suggestions", {
  description: "The needs that it fits best 推荐需求, with the reason for each; only those in its unit of measure.",
  of: () => NeedSuggestion,
  args: first,
  from: (pledge, args, { now }) =>
    pairs(
      sql`p.alliance_id = ${pledge.alliance} and p.id = ${pledge.id}`,
      isOpen(pledgeRow, now()),
      usable(today(now())),
      args["first"] as unknown as Given<number>,
    ),
  orderBy: (row) => (row as Row<NeedSuggestion & { place: number }>).place,
});
