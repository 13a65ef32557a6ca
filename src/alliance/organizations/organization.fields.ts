import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import {
  byPinyin,
  connectionField,
  connectionType,
  listField,
  oneField,
  ordersOf,
  rowField,
  rowsField,
  sql,
  type Expression,
  type Via,
} from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { Alliance, carriesAny, tagsField } from "../alliances/index.js";
import { Organization, OrganizationClassification } from "./organization.entity.js";
import { Post, PostRole } from "./post.entity.js";

export const OrganizationConnection = connectionType("Organization", () => Organization);
export const organizationOrders = ordersOf<Organization>("Organization", {
  NAME: { by: (organization) => byPinyin(organization.name), type: "text", description: "By name in pinyin 名称." },
  CREATED_AT: {
    by: (organization) => organization.createdAt,
    type: "timestamptz",
    description: "By when it was recorded 录入时间.",
  },
});

@InputType({ description: "Which organizations to list." })
class OrganizationFilter {
  @Field(() => [OrganizationClassification], { nullable: true, description: "Of one of these classifications." })
  classification?: OrganizationClassification[];

  @Field(() => ID, { nullable: true, description: "Directly under the organization of this id." })
  parentId?: string;

  @Field(() => [String], { nullable: true, description: "Carrying at least one of these tags." })
  tags?: string[];
}

connectionField(Alliance, "organizations", {
  description: "The organizations of the alliance's world 组织, members or not.",
  type: OrganizationConnection,
  node: () => Organization,
  on: (organization, alliance) => sql`${organization.alliance} = ${alliance.id}`,
  filter: {
    input: OrganizationFilter,
    terms: {
      classification: (given, organization) => sql`${organization.classification} = any(${given.bound()}::text[])`,
      parentId: (given, organization) =>
        sql`${organization.parent} = ${given.bound((id) => parsePublicId(id)?.uuid ?? null)}::uuid`,
      tags: (given, organization) => carriesAny(organization, "organization_tags", "organization_id", given.bound()),
    },
  },
  orders: organizationOrders,
  defaultOrder: { field: "NAME", direction: "ASC" },
});

connectionField(Organization, "children", {
  description: "The organizations directly under it in the tree 下级组织.",
  type: OrganizationConnection,
  node: () => Organization,
  on: (child, organization) =>
    sql`${child.alliance} = ${organization.alliance} and ${child.parent} = ${organization.id}`,
  orders: organizationOrders,
  defaultOrder: { field: "NAME", direction: "ASC" },
});

tagsField(Organization, "organization_tags", "organization_id");

oneField(Alliance, "community", {
  description: "The community 社区 that the alliance is built around.",
  to: () => Organization,
  on: (organization, alliance) =>
    sql`${organization.alliance} = ${alliance.id} and ${organization.classification} = 'COMMUNITY' and ${organization.closedOn} is null`,
});

oneField(Alliance, "convener", {
  description: "The general Party branch 社区党总支 that convenes the alliance; it is not one of its members.",
  to: () => Organization,
  on: (organization, alliance) =>
    sql`${organization.alliance} = ${alliance.id} and ${organization.classification} = 'GENERAL_BRANCH' and ${organization.closedOn} is null`,
});

listField(Organization, "posts", {
  description: "Its posts 岗位, by role and name.",
  of: () => Post,
  args: { role: { type: () => PostRole, description: "Only posts of this role." } },
  on: (post, organization, { role }) => {
    const ofOrganization = sql`${post.alliance} = ${organization.alliance} and ${post.organization} = ${organization.id}`;
    return role!.isGiven() ? sql`${ofOrganization} and ${post.role} = ${role!.bound()}` : ofOrganization;
  },
  orderBy: (post) =>
    sql`array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'GROUP_LEADER', 'LIAISON', 'MEMBER'], ${post.role}), ${byPinyin(post.label)}, ${post.id}`,
});

@ObjectType({ description: "Who holds a post 任职者." })
class PostHolder {
  @Field(() => String, {
    description:
      "The holder's name 姓名: in full to the alliance's own coordinators and where the holder consents, else masked (何**).",
  })
  displayName!: string;
}

rowField(Post, "holder", {
  description: "Who holds it 任职者; null while it is vacant.",
  of: () => PostHolder,
  from: (post, _args, { caller }) => {
    // The full name is not even mentioned in what other roles run: their database role may not read it.
    const name =
      caller.role() === "coordinator"
        ? sql`case when ${post.alliance} = ${caller.allianceId()} then ${post.holderName} else ${post.holderPublicName} end`
        : post.holderPublicName;
    return sql`select ${name} as "displayName" where ${post.holderPublicName} is not null`;
  },
});

@ObjectType({ description: "One level of the Party organization 党组织层级." })
class HierarchyLevel {
  @Field(() => Int, { description: "1 for the general branch, counted downwards." })
  depth!: number;

  @Field(() => String, { description: "What the level is called 名称." })
  label!: string;

  @Field(() => Int, { description: "How many organizations stand on it 数量." })
  organizationCount!: number;
}

rowsField(Alliance, "hierarchy", {
  description:
    "The levels of the Party organization 三级党组织体系: general branch, compounds' branches, buildings' groups. The functional branch is counted apart.",
  of: () => HierarchyLevel,
  from: (alliance) => sql`
    with recursive tree as (
      select o.id, o.classification, 1 as depth from organizations o
      where o.alliance_id = ${alliance.id} and o.classification = 'GENERAL_BRANCH' and o.closed_on is null
      union all
      select o.id, o.classification, tree.depth + 1 from organizations o
      join tree on o.alliance_id = ${alliance.id} and o.parent_id = tree.id
      where o.classification in ('PARTY_BRANCH', 'PARTY_GROUP') and o.closed_on is null
    )
    select depth, count(*)::int as "organizationCount",
      case classification when 'GENERAL_BRANCH' then '社区党总支' when 'PARTY_BRANCH' then '小区党支部' else '楼栋党小组' end as label
    from tree group by depth, classification`,
  // A group directly under the general branch stands as deep as a compound's branch.
  orderBy: (level) => sql`${level.depth}, ${level.label}`,
});

/** Orders rows by the organization that they point to: by name in pinyin, and those of one name always alike. */
export const byOrganization = (_row: unknown, via: Via): Expression => {
  const organization = via<Organization>("organization");
  return sql`${byPinyin(organization.name)}, ${organization.id}`;
};
