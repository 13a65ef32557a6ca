import { Field, InputType, Int } from "type-graphql";
import { byPinyin, connectionField, connectionType, listField, oneField, ordersOf, sql } from "../../reading/index.js";
import { Alliance, spansYear } from "../alliances/index.js";
import { Organization, OrganizationClassification } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { ChairTerm } from "./chair-term.entity.js";
import { Membership } from "./membership.entity.js";
import { MembershipStatus } from "./membership-state.js";

@InputType({ description: "Which memberships to list." })
class MembershipFilter {
  @Field(() => [MembershipStatus], { nullable: true, description: "In one of these states." })
  status?: MembershipStatus[];

  @Field(() => [OrganizationClassification], {
    nullable: true,
    description: "Whose member has one of these classifications.",
  })
  classification?: OrganizationClassification[];

  @Field(() => Int, { nullable: true, description: "Whose term has a day in this year 年度." })
  year?: number;
}

const memberOf = (membership: { alliance: ReturnType<typeof sql>; member: ReturnType<typeof sql> }) =>
  sql`organizations o where o.alliance_id = ${membership.alliance} and o.id = ${membership.member}`;

connectionField(Alliance, "memberships", {
  description: "The memberships of the alliance 成员; without a key only active ones.",
  type: connectionType("Membership", () => Membership),
  node: () => Membership,
  on: (membership, alliance) => sql`${membership.alliance} = ${alliance.id}`,
  filter: {
    input: MembershipFilter,
    terms: {
      status: (status, membership) => sql`${membership.status} = any(${status.bound()}::text[])`,
      classification: (given, membership) =>
        sql`exists (select from ${memberOf(membership)} and o.classification = any(${given.bound()}::text[]))`,
      year: (year, { status, validFrom, validUntil }) =>
        sql`(${status} not in ('APPLIED', 'INVITED', 'REJECTED') and ${spansYear(validFrom, validUntil, year)})`,
    },
  },
  orders: ordersOf<Membership>("Membership", {
    MEMBER_NAME: {
      by: (membership) => sql`(select ${byPinyin(sql`o.name`)} from ${memberOf(membership)})`,
      type: "text",
      description: "By the member's name in pinyin 成员名称.",
    },
    CREATED_AT: {
      by: (membership) => membership.createdAt,
      type: "timestamptz",
      description: "By when it was recorded 录入时间.",
    },
  }),
  defaultOrder: { field: "MEMBER_NAME", direction: "ASC" },
});

listField(Organization, "memberships", {
  description: "Its memberships in the alliance, the latest first 成员资格.",
  of: () => Membership,
  on: (membership, organization) =>
    sql`${membership.alliance} = ${organization.alliance} and ${membership.member} = ${organization.id}`,
  orderBy: (membership) => sql`${membership.validFrom} desc nulls first, ${membership.id} desc`,
});

listField(Alliance, "chairTerms", {
  description: "Who chaired, chairs and will chair 轮值安排, the latest first.",
  of: () => ChairTerm,
  on: (term, alliance) => sql`${term.alliance} = ${alliance.id}`,
  orderBy: (term) => sql`${term.startsOn} desc`,
});

oneField(Alliance, "chair", {
  description: "The term of the member that chairs today 当前轮值, in the alliance's time zone; null when none does.",
  to: () => ChairTerm,
  on: (term, alliance, { now }) =>
    sql`${term.alliance} = ${alliance.id} and (${now()} at time zone ${alliance.timeZone})::date between ${term.startsOn} and ${term.endsOn}`,
});

reports(Alliance, "MEMBERS", {
  members: { label: "成员单位", unit: "家", read: "memberships(filter: { year: $year }) { totalCount }" },
});
