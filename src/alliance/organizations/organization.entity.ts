import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { wrongState } from "../../shared/lifecycle.js";
import { invalid, Refusal } from "../../shared/refusals.js";
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

/** What can be told of an organization. */
export interface OrganizationProfile {
  readonly name: string;
  readonly description?: string | null;
  readonly unit?: Organization | null;
  readonly incubatedBy?: Organization | null;
  readonly place?: Ref<Place> | null;
  readonly foundedOn?: string | null;
}

/** What an alliance is built around: it is never without them. */
const lasting: readonly OrganizationClassification[] = ["COMMUNITY", "GENERAL_BRANCH"];

@Entity({ tableName: "organizations" })
@Index({
  name: "organizations_name_trigrams",
  expression: `create index "organizations_name_trigrams" on "organizations" using gin ("name" gin_trgm_ops)`,
})
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
@Index({
  name: "organizations_by_pinyin",
  expression: `create index "organizations_by_pinyin" on "organizations" ("alliance_id", ("name" collate "zh-x-icu"), "id")`,
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
  description?: string | null;

  @BelongsTo(() => Organization, {
    column: "parent_id",
    nullable: true,
    description: "The organization above it in the tree 上级组织.",
  })
  parent?: Ref<Organization> | null;

  @BelongsTo(() => Organization, {
    column: "unit_id",
    nullable: true,
    description: "The enterprise that a non-public Party organization belongs to 所属单位.",
  })
  unit?: Ref<Organization> | null;

  @BelongsTo(() => Organization, {
    column: "incubated_by_id",
    nullable: true,
    description: "The incubator that brought it up 孵化平台.",
  })
  incubatedBy?: Ref<Organization> | null;

  @BelongsTo(() => Place, { column: "place_id", nullable: true, description: "Where it is based 所在地点." })
  place?: Ref<Place> | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day it was founded 成立日期." })
  foundedOn?: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day it was closed 撤销日期; null while it exists." })
  closedOn?: string | null;

  /** Records it, under another one or at the top. */
  static found(
    unit: Unit,
    allianceId: string,
    {
      classification,
      parent,
      ...profile
    }: OrganizationProfile & { classification: OrganizationClassification; parent: Organization | null },
  ): Organization {
    check({ classification, ...profile });
    parent?.requireOpenAs("parentId");
    const values = { classification, parent: parent && ref(parent), ...columns(profile) };
    const organization = unit.create(Organization, allianceId, values);
    unit.announce("organization", organization);
    return organization;
  }

  /** Changes what is told of it. */
  describe(unit: Unit, changes: Partial<OrganizationProfile>): void {
    this.requireOpen();
    check({ classification: this.classification, ...changes });
    Object.assign(this, columns(changes));
    unit.announce("organization", this);
  }

  /** Puts it under another one, or at the top; refused where that would close a cycle. */
  move(unit: Unit, parent: Organization | null, closesCycle: boolean): void {
    this.requireOpen();
    if (closesCycle) throw new Refusal("TREE_CYCLE", "treeCycle", {}, "parentId");
    parent?.requireOpenAs("parentId");
    this.parent = parent && ref(parent);
    unit.announce("organization", this);
  }

  /** Closes it with a day, unless something still needs it. */
  close(unit: Unit, on: string, isInUse: boolean): void {
    this.requireOpen();
    if (lasting.includes(this.classification))
      throw new Refusal("STILL_IN_USE", "allianceNeedsIt", {}, "organizationId");
    if (isInUse) throw new Refusal("STILL_IN_USE", "organizationInUse", {}, "organizationId");
    if (this.foundedOn && on < this.foundedOn)
      throw new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "closedOn");
    this.closedOn = on;
    unit.announce("organization", this);
  }

  /** Passes until it is closed; refuses what would change it afterwards. */
  requireOpen(): void {
    if (this.closedOn) throw wrongState("CLOSED");
  }

  /** Passes until it is closed; refuses to point to it afterwards, naming the member of the input that does. */
  requireOpenAs(member: string): void {
    if (this.closedOn) throw invalid(member, "organizationClosed");
  }
}

function check({
  classification,
  unit,
  incubatedBy,
}: Partial<OrganizationProfile> & { classification: OrganizationClassification }): void {
  if (unit && classification !== "NON_PUBLIC_PARTY_ORGANIZATION") throw invalid("unitId", "unitOfNonPublicOnly");
  if (incubatedBy && incubatedBy.classification !== "INCUBATOR") throw invalid("incubatedById", "notAnIncubator");
}

const columns = ({ unit, incubatedBy, ...rest }: Partial<OrganizationProfile>) => ({
  ...rest,
  ...(unit === undefined ? {} : { unit: unit && ref(unit) }),
  ...(incubatedBy === undefined ? {} : { incubatedBy: incubatedBy && ref(incubatedBy) }),
});

@Entity({ tableName: "organization_tags" })
@Index({ name: "organization_tags_by_organization", properties: ["alliance", "organization"] })
export class OrganizationTag extends Tag {
  @PartOf(() => Organization, "organization_id")
  organization!: Ref<Organization>;
}
