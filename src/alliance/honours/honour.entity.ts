import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";
import { byPinyin, connectionField, connectionType, ordersOf, Reads, sql, unionField } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { Day } from "../../shared/scalars.js";
import { Alliance, AllianceRecord, BelongsTo, dayInYear, PartOf, Tag, tagsField } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Programme } from "../programmes/index.js";
import { reports } from "../reports/index.js";

export const HonourLevel = enumOf("HonourLevel", "Who awarded an honour, by level 荣誉级别.", {
  NATIONAL: "National 国家级.",
  PROVINCIAL: "Provincial 省级.",
  MUNICIPAL: "Municipal 市级.",
  DISTRICT: "District 区级.",
  SUBDISTRICT: "Subdistrict 街道级.",
});
export type HonourLevel = keyof typeof HonourLevel;

@Entity({ tableName: "honours" })
@Unique({ name: "honours_id_once", properties: ["id"] })
@Check({ name: "honours_level_known", expression: isOneOf("level", HonourLevel) })
@Check({ name: "honours_one_recipient", expression: "num_nonnulls(organization_id, programme_id) = 1" })
@ObjectType({ implements: Node, description: "An honour 荣誉 that an organization or a programme received." })
@Reads<Honour>({ prefix: "hon" })
export class Honour extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => String, { description: "Its title 名称." })
  title!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => HonourLevel, { nullable: true, description: "At which level it was awarded 级别; null when not known." })
  level?: HonourLevel;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Who awarded it 授予单位; null when not known." })
  issuer?: string;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day it was awarded 授予日期; null when not known." })
  awardedOn?: string;

  @BelongsTo(() => Organization, { column: "organization_id", nullable: true })
  organization?: Ref<Organization>;

  @BelongsTo(() => Programme, { column: "programme_id", nullable: true })
  programme?: Ref<Programme>;
}

@Entity({ tableName: "honour_tags" })
@Index({ name: "honour_tags_by_honour", properties: ["alliance", "honour"] })
export class HonourTag extends Tag {
  @PartOf(() => Honour, "honour_id")
  honour!: Ref<Honour>;
}

tagsField(Honour, "honour_tags", "honour_id");

const HonourRecipient = createUnionType({
  name: "HonourRecipient",
  description: "Whoever can receive an honour 获奖者.",
  types: () => [Organization, Programme] as const,
  resolveType: (value) => (value as { __typename?: string }).__typename,
});

unionField(Honour, "recipient", {
  description: "Who received it 获奖者.",
  type: () => HonourRecipient,
  relations: ["organization", "programme"],
});

@InputType({ description: "Which honours to list; all given members must hold." })
class HonourFilter {
  @Field(() => [HonourLevel], { nullable: true, description: "Awarded at one of these levels." })
  level?: HonourLevel[];

  @Field(() => Int, { nullable: true, description: "Awarded in this year 年度." })
  year?: number;
}

connectionField(Alliance, "honours", {
  description: "The honours of the alliance's organizations and programmes 荣誉.",
  type: connectionType("Honour", () => Honour),
  node: () => Honour,
  on: (honour, alliance) => sql`${honour.alliance} = ${alliance.id}`,
  filter: {
    input: HonourFilter,
    terms: {
      level: (level, honour) => sql`${honour.level} = any(${level.bound()}::text[])`,
      year: (year, honour) => dayInYear(honour.awardedOn, year),
    },
  },
  orders: ordersOf<Honour>("Honour", {
    TITLE: { by: (honour) => byPinyin(honour.title), type: "text", description: "By title in pinyin 名称." },
    CREATED_AT: {
      by: (honour) => honour.createdAt,
      type: "timestamptz",
      description: "By when it was recorded 录入时间.",
    },
  }),
  defaultOrder: { field: "TITLE", direction: "ASC" },
});

reports(Alliance, "HONOURS", {
  honours: { label: "获得荣誉", unit: "项", read: "honours(filter: { year: $year }) { totalCount }" },
});
