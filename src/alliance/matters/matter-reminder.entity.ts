import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { DateTime } from "../../shared/scalars.js";
import { Alliance, PartOf } from "../alliances/index.js";
import { Matter } from "./matter.entity.js";
import { aboutDeadlines } from "./matter.policy.js";
import { ServiceStage } from "./service-stage.js";

/** That a matter was due, told once a level; only ever added by the hub itself. */
@Entity({ tableName: "matter_reminders" })
@Check({ name: "matter_reminders_stage_known", expression: isOneOf("stage", ServiceStage) })
@ObjectType({ description: "A reminder that a matter was due 催办, once a level." })
@Reads<MatterReminder>({ policy: aboutDeadlines })
export class MatterReminder {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Matter, "matter_id")
  matter!: Ref<Matter>;

  @PrimaryKey({ type: "int" })
  @Field(() => Int, { description: "Which of the levels that the matter has been at, counted from 1 层级轮次." })
  levelRound!: number;

  @Property({ type: "text" })
  @Field(() => ServiceStage, { description: "The stage that was due 到期环节." })
  stage!: ServiceStage;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was due 到期时间." })
  dueAt!: Date;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When the hub reminded of it 催办时间." })
  remindedAt!: Date;
}
