import { Field, Int, ObjectType } from "type-graphql";
import {
  byPinyin,
  computedField,
  connectionField,
  connectionType,
  listField,
  ordersOf,
  rowField,
  sql,
} from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { Meeting } from "../meetings/index.js";
import { Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { ActionEntry, ActionItem } from "./action-item.entity.js";
import { Extension } from "./extension.entity.js";
import { Resolution } from "./resolution.entity.js";
import {
  ActionItemFilter,
  actionItemFilterTerms,
  isOverdue,
  ResolutionFilter,
  resolutionFilterTerms,
} from "./resolution.inputs.js";
import { Vote } from "./vote.entity.js";

const resolutions = {
  type: connectionType("Resolution", () => Resolution),
  node: () => Resolution,
  filter: { input: ResolutionFilter, terms: resolutionFilterTerms },
  orders: ordersOf<Resolution>("Resolution", {
    CREATED_AT: {
      by: (resolution) => resolution.createdAt,
      type: "timestamptz",
      description: "By when it was proposed 提出时间.",
    },
  }),
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
} as const;

connectionField(Alliance, "resolutions", {
  ...resolutions,
  description: "The resolutions of the alliance 决议, the latest first; without a key only those that were adopted.",
  on: (resolution, alliance) => sql`${resolution.alliance} = ${alliance.id}`,
});

connectionField(Meeting, "resolutions", {
  ...resolutions,
  description: "What it resolved 决议, or is to resolve, the latest first.",
  on: (resolution, meeting) =>
    sql`${resolution.alliance} = ${meeting.alliance} and ${resolution.meeting} = ${meeting.id}`,
});

const items = {
  type: connectionType("ActionItem", () => ActionItem),
  node: () => ActionItem,
  filter: { input: ActionItemFilter, terms: actionItemFilterTerms },
  orders: ordersOf<ActionItem>("ActionItem", {
    DUE_ON: { by: (item) => item.dueOn, type: "date", description: "By the day on which it is due 完成时限." },
    CREATED_AT: { by: (item) => item.createdAt, type: "timestamptz", description: "By when it was assigned 交办时间." },
  }),
  defaultOrder: { field: "DUE_ON", direction: "ASC" },
} as const;

connectionField(Alliance, "actionItems", {
  ...items,
  description:
    "The action items of the alliance 任务, by the day on which they are due; filtered by `overdue` the list of what is to be urged 督办单.",
  on: (item, alliance) => sql`${item.alliance} = ${alliance.id}`,
});

connectionField(Organization, "actionItems", {
  ...items,
  description:
    "The action items that it leads 牵头任务, by the day on which they are due; filtered by `overdue` what it is urged to do 督办单.",
  on: (item, organization) => sql`${item.alliance} = ${organization.alliance} and ${item.lead} = ${organization.id}`,
});

listField(Resolution, "actionItems", {
  description: "What is to be done about it 任务, by the day on which it is due.",
  of: () => ActionItem,
  on: (item, resolution) => sql`${item.alliance} = ${resolution.alliance} and ${item.resolution} = ${resolution.id}`,
  orderBy: (item) => sql`${item.dueOn}, ${item.id}`,
});

computedField(ActionItem, "overdue", {
  type: () => Boolean,
  description:
    "Whether it is late 是否逾期: past the day on which it was due, in the alliance's time zone, and not reported as done.",
  sql: (item, { now }) => isOverdue(item, now()),
});

computedField(ActionItem, "description", {
  type: () => String,
  nullable: true,
  description: "How it is to be done 说明: for the alliance's members and coordinators, null to everybody else.",
  sql: (item, { caller }) => {
    switch (caller.role()) {
      case "operator":
        return sql`${item.description}`;
      case "coordinator":
      case "member":
        return sql`case when ${item.alliance} = ${caller.allianceId()} then ${item.description} end`;
      default:
        return sql`null::text`;
    }
  },
});

listField(ActionItem, "supporting", {
  description: "The organizations that support its lead 配合单位, by name.",
  of: () => Organization,
  on: (organization, item) => sql`${organization.alliance} = ${item.alliance} and exists (
    select from action_supports s where s.alliance_id = ${item.alliance} and s.action_item_id = ${item.id} and s.organization_id = ${organization.id})`,
  orderBy: (organization) => sql`${byPinyin(organization.name)}, ${organization.id}`,
});

listField(ActionItem, "history", {
  description:
    "What was done and said about it 办理记录, the earliest first; for the alliance's members and coordinators.",
  of: () => ActionEntry,
  on: (entry, item) => sql`${entry.alliance} = ${item.alliance} and ${entry.actionItem} = ${item.id}`,
  orderBy: (entry) => sql`${entry.createdAt}, ${entry.id}`,
});

listField(ActionItem, "extensions", {
  description: "The requests for more time 延期申请, the earliest first; for the alliance's members and coordinators.",
  of: () => Extension,
  on: (extension, item) => sql`${extension.alliance} = ${item.alliance} and ${extension.actionItem} = ${item.id}`,
  orderBy: (extension) => extension.id,
});

listField(Resolution, "votes", {
  description: "Who said what 表决明细, by name; for the alliance's members and coordinators.",
  of: () => Vote,
  on: (vote, resolution) => sql`${vote.alliance} = ${resolution.alliance} and ${vote.resolution} = ${resolution.id}`,
  orderBy: (vote, via) => sql`${byPinyin(via<Organization>("organization").name)}, ${vote.id}`,
});

@ObjectType({ description: "How many organizations said what 计票 (Popolo: Count)." })
class Tally {
  @Field(() => Int, { description: "Yes 赞成." })
  for!: number;

  @Field(() => Int, { description: "No 反对." })
  against!: number;

  @Field(() => Int, { description: "Abstained 弃权." })
  abstain!: number;
}

rowField(Resolution, "tally", {
  description:
    "The votes counted 计票: for everybody once it is adopted by a vote, for the alliance's members and coordinators before; null where nobody voted.",
  of: () => Tally,
  from: (resolution) => sql`
    select count(*) filter (where v.choice = 'FOR')::int as for, count(*) filter (where v.choice = 'AGAINST')::int as against,
      count(*) filter (where v.choice = 'ABSTAIN')::int as abstain
    from votes v where v.alliance_id = ${resolution.alliance} and v.resolution_id = ${resolution.id} having count(*) > 0`,
});

@ObjectType({ description: "The quorum by which something was decided 表决时的法定人数." })
class DecidedQuorum {
  @Field(() => Int, { description: "How many active members could vote 有表决权成员数." })
  eligible!: number;

  @Field(() => Int, { description: "How many of them were present 到会数." })
  present!: number;

  @Field(() => Int, { description: "How many had to be present 应到数." })
  required!: number;
}

rowField(Resolution, "quorum", {
  description: "The quorum at the moment of the decision 表决时的法定人数; null while it is not decided.",
  of: () => DecidedQuorum,
  from: (resolution) => sql`
    select ${resolution.quorumEligible} as eligible, ${resolution.quorumPresent} as present, ${resolution.quorumRequired} as required
    where ${resolution.quorumEligible} is not null`,
});

reports(Organization, "RESOLUTIONS", {
  actionItemsLed: { label: "牵头任务", unit: "项", read: "actionItems(filter: { year: $year }) { totalCount }" },
  actionItemsVerified: {
    label: "销号任务",
    unit: "项",
    read: "actionItemsVerified: actionItems(filter: { year: $year, status: [VERIFIED] }) { totalCount }",
  },
  actionItemsOverdue: {
    label: "逾期任务",
    unit: "项",
    read: "actionItemsOverdue: actionItems(filter: { year: $year, overdue: true }) { totalCount }",
  },
});
