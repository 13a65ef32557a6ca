import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { Day } from "../../shared/scalars.js";
import { Alliance } from "../alliances/index.js";
import { ServiceStage, ServiceUnit } from "./service-stage.js";

/** How long a stage may take in one alliance, where it agreed on something else than usual. */
@Entity({ tableName: "service_levels" })
@Check({ name: "service_levels_stage_known", expression: isOneOf("stage", ServiceStage) })
@Check({ name: "service_levels_unit_known", expression: isOneOf("unit", ServiceUnit) })
@Check({ name: "service_levels_amount_positive", expression: "amount > 0" })
export class ServiceLevel {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PrimaryKey({ type: "text" })
  stage!: ServiceStage;

  @Property({ type: "int" })
  amount!: number;

  @Property({ type: "text" })
  unit!: ServiceUnit;
}

export const CalendarDayKind = enumOf("CalendarDayKind", "How a day differs from what its weekday says 日历类型.", {
  HOLIDAY: "Nobody works 放假.",
  WORKDAY: "Everybody works 补班.",
});
export type CalendarDayKind = keyof typeof CalendarDayKind;

@Entity({ tableName: "calendar_days" })
@Check({ name: "calendar_days_kind_known", expression: isOneOf("kind", CalendarDayKind) })
@ObjectType({ description: "A day of the working calendar 工作日历 that differs from what its weekday says." })
@Reads<CalendarDay>({})
export class CalendarDay {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PrimaryKey({ type: "date" })
  @Field(() => Day, { description: "The day 日期." })
  day!: string;

  @Property({ type: "text" })
  @Field(() => CalendarDayKind, { description: "Whether it is free 类型." })
  kind!: CalendarDayKind;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it is called 名称, such as 春节." })
  name!: string;
}
