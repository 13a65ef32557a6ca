import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { byPinyin, listField, Reads, sql } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { Alliance, AllianceRecord, PartOf, Tag, tagsField } from "../alliances/index.js";
import { Node } from "../node.js";

export const ProgrammeKind = enumOf("ProgrammeKind", "What kind of programme 类型.", {
  INITIATIVE: "An initiative that the alliance serves 工程.",
  BRAND: "A brand 品牌.",
  MODE: "A mode of running the Party organization 运行模式.",
  METHOD: "A way of working 工作方法.",
  CULTIVATION: "A way of bringing people and groups up 培育.",
  PILLAR: "A pillar of local governance 抓手.",
  MECHANISM: "A standing mechanism 机制.",
});
export type ProgrammeKind = keyof typeof ProgrammeKind;

@Entity({ tableName: "programmes" })
@Unique({ name: "programmes_id_once", properties: ["id"] })
@Unique({ name: "programmes_name_once", properties: ["alliance", "name"] })
@Check({ name: "programmes_kind_known", expression: isOneOf("kind", ProgrammeKind) })
@Check({ name: "programmes_items_positive", expression: "declared_item_count > 0" })
@ObjectType({
  implements: Node,
  description: "A programme 品牌/机制/方法 that activities, projects, services and matters may serve.",
})
@Reads<Programme>({ prefix: "prg" })
export class Programme extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => ProgrammeKind, { description: "What kind 类型." })
  kind!: ProgrammeKind;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Its motto 口号." })
  motto?: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What it is, in a few sentences 简介." })
  description?: string;

  @Property({ type: "int", nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      "How many items its name declares 名称所含项数 (五个前移: 5); inferred from the name, not counted from records.",
  })
  declaredItemCount?: number;
}

@Entity({ tableName: "programme_tags" })
@Index({ name: "programme_tags_by_programme", properties: ["alliance", "programme"] })
export class ProgrammeTag extends Tag {
  @PartOf(() => Programme, "programme_id")
  programme!: Ref<Programme>;
}

tagsField(Programme, "programme_tags", "programme_id");

listField(Alliance, "programmes", {
  description: "The alliance's programmes 品牌/机制/方法, by name.",
  of: () => Programme,
  args: { kind: { type: () => ProgrammeKind, description: "Only programmes of this kind." } },
  on: (programme, alliance, { kind }) =>
    kind!.isGiven()
      ? sql`${programme.alliance} = ${alliance.id} and ${programme.kind} = ${kind!.bound()}`
      : sql`${programme.alliance} = ${alliance.id}`,
  orderBy: (programme) => sql`${byPinyin(programme.name)}, ${programme.id}`,
});
