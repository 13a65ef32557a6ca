import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo, PartOf, Tag } from "../alliances/index.js";
import { Node } from "../node.js";
import { Place } from "../places/index.js";

export const OrganizationClassification = enumOf(
  "OrganizationClassification",
  "What an organization is 组织类别 (Popolo: classification).",
  {
    SUBDISTRICT: "Subdistrict office 街道.",
    COMMUNITY: "Community 社区.",
    RESIDENTS_COMMITTEE: "Residents' committee 居委会.",
    OWNERS_COMMITTEE: "Owners' committee 业委会.",
    GENERAL_BRANCH: "General Party branch of the community 社区党总支; it convenes the alliance.",
    PARTY_BRANCH: "Party branch of a compound 小区党支部.",
    FUNCTIONAL_BRANCH: "Functional Party branch 功能型党支部, counted apart from the three levels.",
    PARTY_GROUP: "Party group of a building 楼栋党小组.",
    NON_PUBLIC_PARTY_ORGANIZATION: "Party organization of a non-public enterprise 非公党组织.",
    UNIT: "Unit 单位.",
    DEPARTMENT: "Government department 职能部门.",
    SOCIAL_ORGANIZATION: "Social organization 社会组织.",
    MASS_ORGANIZATION: "Mass organization 群团组织.",
    VOLUNTEER_TEAM: "Volunteer team 志愿者队伍.",
    INCUBATOR: "Incubator of social organizations 孵化平台.",
  },
);
export type OrganizationClassification = keyof typeof OrganizationClassification;

@Entity({ tableName: "organizations" })
@Unique({ name: "organizations_id_once", properties: ["id"] })
@Check({
  name: "organizations_classification_known",
  expression: isOneOf("classification", OrganizationClassification),
})
@Check({ name: "organizations_not_under_itself", expression: "parent_id <> id" })
@Check({
  name: "organizations_unit_of_non_public_only",
  expression: "unit_id is null or classification = 'NON_PUBLIC_PARTY_ORGANIZATION'",
})
@Check({ name: "organizations_close_after_founding", expression: "closed_on >= founded_on" })
@Index({ name: "organizations_by_classification", properties: ["alliance", "classification"] })
@Index({ name: "organizations_by_parent", properties: ["alliance", "parent"] })
@Index({
  name: "organizations_one_community",
  expression: `create unique index "organizations_one_community" on "organizations" ("alliance_id") where classification = 'COMMUNITY' and closed_on is null`,
})
@Index({
  name: "organizations_one_general_branch",
  expression: `create unique index "organizations_one_general_branch" on "organizations" ("alliance_id") where classification = 'GENERAL_BRANCH' and closed_on is null`,
})
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "An organization 组织 of the alliance's world, in a tree (Popolo: Organization).",
})
@Reads<Organization>({ prefix: "org" })
export class Organization extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => OrganizationClassification, { description: "What it is 类别." })
  classification!: OrganizationClassification;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What it does, in a few sentences 简介." })
  description?: string;

  @BelongsTo(() => Organization, {
    column: "parent_id",
    nullable: true,
    description: "The organization above it in the tree 上级组织.",
  })
  parent?: Ref<Organization>;

  @BelongsTo(() => Organization, {
    column: "unit_id",
    nullable: true,
    description: "The enterprise that a non-public Party organization belongs to 所属单位.",
  })
  unit?: Ref<Organization>;

  @BelongsTo(() => Organization, {
    column: "incubated_by_id",
    nullable: true,
    description: "The incubator that brought it up 孵化平台.",
  })
  incubatedBy?: Ref<Organization>;

  @BelongsTo(() => Place, { column: "place_id", nullable: true, description: "Where it is based 所在地点." })
  place?: Ref<Place>;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day it was founded 成立日期." })
  foundedOn?: string;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day it was closed 撤销日期; null while it exists." })
  closedOn?: string;
}

@Entity({ tableName: "organization_tags" })
@Index({ name: "organization_tags_by_organization", properties: ["alliance", "organization"] })
export class OrganizationTag extends Tag {
  @PartOf(() => Organization, "organization_id")
  organization!: Ref<Organization>;
}
