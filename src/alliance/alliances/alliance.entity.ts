import { Check, Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { enumOf } from "../../shared/enums.js";
import { DateTime } from "../../shared/scalars.js";
import { Node } from "../node.js";

export const CooperationMode = enumOf("CooperationMode", "How the alliance's members work together 共建方式.", {
  JOINT_ORGANIZATION: "Building organizations jointly 组织共建.",
  JOINT_ACTIVITIES: "Running activities jointly 活动共办.",
  JOINT_GOVERNANCE: "Governing the neighbourhood jointly 区域共治.",
});
export type CooperationMode = keyof typeof CooperationMode;

@Entity({ tableName: "alliances" })
@Unique({ name: "alliances_slug_once", properties: ["slug"] })
@Check({ name: "alliances_slug_form", expression: "slug ~ '^[a-z][a-z0-9-]{1,39}$'" })
@Check({
  name: "alliances_cooperation_modes_known",
  expression: "cooperation_modes <@ array['JOINT_ORGANIZATION', 'JOINT_ACTIVITIES', 'JOINT_GOVERNANCE']::text[]",
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: Node,
  description:
    "An alliance 党建联盟: the units around a community that act together. Everything else belongs to exactly one.",
})
@Reads<Alliance>({ prefix: "all" })
export class Alliance implements Node {
  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its short name in addresses and queries, such as `wanci`." })
  slug!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What it is for, in a few sentences 简介." })
  description?: string;

  @Property({ type: "text[]" })
  @Field(() => [CooperationMode], { description: "How its members work together 共建方式." })
  cooperationModes: CooperationMode[] = [];

  @Property({ type: "text" })
  @Field(() => String, { description: "The IANA time zone in which its days begin and its series repeat." })
  timeZone: string = "Asia/Shanghai";

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether its records are demonstration data 演示数据." })
  demo: boolean = false;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was created in the hub." })
  createdAt!: Date;
}
