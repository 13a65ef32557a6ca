import { Field, Int, ObjectType } from "type-graphql";
import { listField, rowsField, sql } from "../../reading/index.js";
import { Day } from "../../shared/scalars.js";
import { Alliance } from "../alliances/index.js";
import { stageLabels } from "./labels.js";
import { CalendarDay } from "./service-level.entity.js";
import { ServiceStage, ServiceUnit, usualLimits } from "./service-stage.js";

@ObjectType({ description: "How long a stage of a matter may take in an alliance 服务时限." })
class AgreedServiceLevel {
  /** Where it stands among the stages. */
  readonly place!: number;

  @Field(() => ServiceStage, { description: "The stage 环节." })
  stage!: ServiceStage;

  @Field(() => String, { description: "What the stage is called in Chinese 环节名称." })
  label!: string;

  @Field(() => Int, { description: "How many hours or days 时限." })
  amount!: number;

  @Field(() => ServiceUnit, { description: "Which of them 单位." })
  unit!: ServiceUnit;
}

const usual = sql.join(
  Object.entries(usualLimits).map(
    ([stage, { amount, unit }], place) =>
      sql`(${sql.lit(place)}, ${sql.lit(stage)}, ${sql.lit(stageLabels[stage as ServiceStage])}, ${sql.lit(amount)}, ${sql.lit(unit)})`,
  ),
);

rowsField(Alliance, "serviceLevels", {
  description:
    "How long each stage of a matter may take 服务时限, in their order; as usual where nothing else was agreed.",
  of: () => AgreedServiceLevel,
  from: (alliance) => sql`
    select u.place, u.stage, u.label, coalesce(l.amount, u.amount) as amount, coalesce(l.unit, u.unit) as unit
    from (values ${usual}) u (place, stage, label, amount, unit)
    left join service_levels l on l.alliance_id = ${alliance.id} and l.stage = u.stage`,
  orderBy: (row) => row.place,
});

listField(Alliance, "calendarDays", {
  description: "The days that differ from what their weekday says 工作日历, the earliest first.",
  of: () => CalendarDay,
  args: {
    from: { type: () => Day, description: "From this day on." },
    to: { type: () => Day, description: "Up to this day." },
  },
  on: (day, alliance, { from, to }) => {
    const since = from!.isGiven() ? sql`and ${day.day} >= ${from!.bound()}::date` : sql``;
    const until = to!.isGiven() ? sql`and ${day.day} <= ${to!.bound()}::date` : sql``;
    return sql`${day.alliance} = ${alliance.id} ${since} ${until}`;
  },
  orderBy: (day) => day.day,
});
