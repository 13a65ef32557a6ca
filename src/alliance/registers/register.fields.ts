import { Field, Int, ObjectType } from "type-graphql";
import {
  byPinyin,
  computedField,
  connectionField,
  connectionType,
  listField,
  oneField,
  ordersOf,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Day } from "../../shared/scalars.js";
import { Alliance, coordinates } from "../alliances/index.js";
import { Register } from "./register.entity.js";
import { RegisterTally } from "./register-tally.entity.js";

@ObjectType({ description: "How many people of a register were found in one way 按来源." })
class RegisterSource {
  @Field(() => String, { description: "How they were found 来源, such as 红色家访." })
  source!: string;

  @Field(() => Int, { description: "How many people 人数." })
  count!: number;
}

listField(Alliance, "registers", {
  description: "The registers of the alliance 信息库, by name.",
  of: () => Register,
  on: (register, alliance) => sql`${register.alliance} = ${alliance.id}`,
  orderBy: (register) => sql`${byPinyin(register.name)}, ${register.id}`,
});

computedField(Register, "entryCount", {
  type: () => Int,
  description: "How many people it counts 人数, added up from its ledger; no figure is typed in.",
  sql: (register) => sql`(select coalesce(sum(t.number), 0)::int from register_tallies t
    where t.alliance_id = ${register.alliance} and t.register_id = ${register.id})`,
});

rowsField(Register, "bySource", {
  description: "How they were found 按来源, by name.",
  of: () => RegisterSource,
  from: (register) => sql`
    select t.source, sum(t.number)::int as count from register_tallies t
    where t.alliance_id = ${register.alliance} and t.register_id = ${register.id}
    group by t.source having sum(t.number) > 0`,
  orderBy: (row) => sql`${byPinyin(row.source)}, ${row.source} collate "C"`,
});

computedField(Register, "entriesPurpose", {
  type: () => String,
  nullable: true,
  description:
    "What its entries are kept for 条目用途; null while they are off. For the alliance's coordinators alone.",
  sql: (register, asking) => {
    const isSeen = coordinates(register, asking);
    return isSeen ? sql`case when ${isSeen} then ${register.entriesPurpose} end` : sql`null::text`;
  },
});

computedField(Register, "entriesUntil", {
  type: () => Day,
  nullable: true,
  description:
    "The last day on which its entries are kept 条目截止日期; null while they are off. For the alliance's coordinators alone.",
  sql: (register, asking) => {
    const isSeen = coordinates(register, asking);
    return isSeen ? sql`case when ${isSeen} then ${register.entriesUntil} end` : sql`null::text`;
  },
});

connectionField(Register, "tallies", {
  description: "The ledger behind its count 登记台账, the latest first; for the alliance's coordinators.",
  type: connectionType("RegisterTally", () => RegisterTally),
  node: () => RegisterTally,
  on: (tally, register) => sql`${tally.alliance} = ${register.alliance} and ${tally.register} = ${register.id}`,
  orders: ordersOf<RegisterTally>("RegisterTally", {
    COUNTED_ON: { by: (tally) => tally.countedOn, type: "date", description: "By the day of the record 日期." },
  }),
  defaultOrder: { field: "COUNTED_ON", direction: "DESC" },
});

oneField(RegisterTally, "reversedBy", {
  description: "The record that reverses this one 冲正记录; null while it stands.",
  to: () => RegisterTally,
  on: (reversal, tally) => sql`${reversal.alliance} = ${tally.alliance} and ${reversal.reverses} = ${tally.id}`,
});
