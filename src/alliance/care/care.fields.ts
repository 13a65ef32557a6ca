import { Int } from "type-graphql";
import {
  type Asking,
  byPinyin,
  computedField,
  connectionField,
  connectionType,
  type Expression,
  labelOf,
  listField,
  oneField,
  ordersOf,
  type Row,
  sql,
} from "../../reading/index.js";
import { Day } from "../../shared/scalars.js";
import { Alliance, coordinates } from "../alliances/index.js";
import { Matter } from "../matters/index.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { CareClaim } from "./care-claim.entity.js";
import { CareGroup } from "./care-group.entity.js";
import { categoryLabels, outcomeLabels } from "./care-kind.js";
import { VisitFilter, visitFilterTerms } from "./care.inputs.js";
import { ownOrCoordinated } from "./care.policy.js";
import { Visit } from "./visit.entity.js";

listField(Alliance, "careGroups", {
  description:
    "The groups of people who are cared for 重点服务人群, by name; within the alliance also those that were.",
  of: () => CareGroup,
  on: (group, alliance) => sql`${group.alliance} = ${alliance.id}`,
  orderBy: (group) => sql`${byPinyin(group.name)}, ${group.id}`,
});

computedField(CareGroup, "label", {
  type: () => String,
  description: "What the category is called in Chinese 类别名称.",
  sql: (group) => labelOf(group.category, categoryLabels),
});

computedField(CareGroup, "closedOn", {
  type: () => Day,
  nullable: true,
  description: "The day on which the care ended 结束日期; for the alliance's coordinators alone.",
  sql: (group, asking) => {
    const isSeen = coordinates(group, asking);
    return isSeen ? sql`case when ${isSeen} then ${group.closedOn} end` : sql`null::text`;
  },
});

oneField(CareGroup, "place", {
  description: "The compound where it lives 所在小区; for the alliance's coordinators alone.",
  to: () => Place,
  on: (place, group, asking) => {
    const isSeen = coordinates(group, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${place.alliance} = ${group.alliance} and ${place.id} = ${group.place}`;
  },
});

/** Adds the organizations of which rows of a table tell that they have to do with a group, as far as the caller may know. */
function organizationsOf(
  name: string,
  description: string,
  rows: (group: Row<CareGroup>, asking: Asking) => Expression,
) {
  listField(CareGroup, name, {
    description: `${description}, by name; to others than the alliance's coordinators only themselves.`,
    of: () => Organization,
    on: (organization, group, _args, asking) => {
      const { alliance, id } = organization;
      const isSeen = ownOrCoordinated({ alliance, organization: id }, asking);
      // Others ask a database role that may not read the table.
      if (["public", "widget"].includes(asking.caller.role())) return sql`false`;
      return sql`${alliance} = ${group.alliance} and ${isSeen} and exists (${rows(group, asking)} and r.organization_id = ${id})`;
    },
    orderBy: (organization) => sql`${byPinyin(organization.name)}, ${organization.id}`,
  });
}

organizationsOf(
  "claimedBy",
  "Who takes care of it today 认领组织",
  (group, { now }) => sql`
    select from care_claims r join alliances a on a.id = r.alliance_id
    where r.alliance_id = ${group.alliance} and r.care_group_id = ${group.id} and r.status = 'ACTIVE'
      and daterange(r.starts_on, r.ends_on, '[]') @> (${now()} at time zone a.time_zone)::date`,
);

organizationsOf(
  "visitedBy",
  "Who visited it 走访组织",
  (group) =>
    sql`select from standing_visits r where r.alliance_id = ${group.alliance} and r.care_group_id = ${group.id}`,
);

listField(CareGroup, "claims", {
  description:
    "The claims of it 认领记录, the latest first; for the alliance's coordinators, and to each organization its own.",
  of: () => CareClaim,
  on: (claim, group) => sql`${claim.alliance} = ${group.alliance} and ${claim.careGroup} = ${group.id}`,
  orderBy: (claim) => sql`${claim.startsOn} desc, ${claim.id} desc`,
});

computedField(CareGroup, "visitCount", {
  type: () => Int,
  nullable: true,
  description:
    "How many visits it had 走访次数. To others than the alliance's coordinators null for fewer than 10 (少于10), and where the other figures would tell what is withheld.",
  sql: (group, asking) => {
    const isSeen = coordinates(group, asking);
    const told = sql`(select f.count from told_visit_figures f
      where f.alliance_id = ${group.alliance} and f.part = 'CARE_GROUP' and f.key = ${group.id}::text)`;
    if (!isSeen) return told;
    return sql`case when ${isSeen} then (select count(*)::int from standing_visits v
      where v.alliance_id = ${group.alliance} and v.care_group_id = ${group.id}) else ${told} end`;
  },
});

connectionField(Alliance, "visits", {
  description:
    "The visits 走访, with the records that reverse some, the latest first; for the alliance's coordinators, and to each organization its own.",
  type: connectionType("Visit", () => Visit),
  node: () => Visit,
  on: (visit, alliance) => sql`${visit.alliance} = ${alliance.id}`,
  filter: { input: VisitFilter, terms: visitFilterTerms },
  orders: ordersOf<Visit>("Visit", {
    OCCURRED_ON: { by: (visit) => visit.occurredOn, type: "date", description: "By the day of the visit 走访日期." },
  }),
  defaultOrder: { field: "OCCURRED_ON", direction: "DESC" },
});

computedField(Visit, "label", {
  type: () => String,
  description: "What the outcome is called in Chinese 走访结果名称.",
  sql: (visit) => labelOf(visit.outcome, outcomeLabels),
});

oneField(Visit, "reversedBy", {
  description: "The record that reverses this one 冲正记录; null while it stands.",
  to: () => Visit,
  on: (reversal, visit) => sql`${reversal.alliance} = ${visit.alliance} and ${reversal.reverses} = ${visit.id}`,
});

oneField(Visit, "matter", {
  description: "The matter that it raised 发现的事项; for the alliance's coordinators alone.",
  to: () => Matter,
  on: (matter, visit, asking) => {
    const isSeen = coordinates(visit, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${matter.alliance} = ${visit.alliance} and ${matter.id} = ${visit.matter}`;
  },
});
