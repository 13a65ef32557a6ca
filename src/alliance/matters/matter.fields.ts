import { Int } from "type-graphql";
import {
  type Asking,
  computedField,
  connectionField,
  connectionType,
  type Expression,
  instant,
  listField,
  oneField,
  ordersOf,
  type Row,
  sql,
  labelOf,
} from "../../reading/index.js";
import { DateTime } from "../../shared/scalars.js";
import { Alliance, coordinates } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { EscalationProposal } from "./escalation-proposal.entity.js";
import { stepLabels } from "./labels.js";
import { Matter, MatterStep } from "./matter.entity.js";
import { endStates } from "./matter-state.js";
import { isOverdue, MatterFilter, matterFilterTerms } from "./matter.inputs.js";
import { isSeenBy, type Party } from "./matter.policy.js";
import { Satisfaction } from "./matter-kind.js";
import { MatterReminder } from "./matter-reminder.entity.js";
import { awaitedIn, ServiceStage } from "./service-stage.js";

const named: Record<Party, string> = { assignee: "the assignee", raisedBy: "who raised it" };

const readers = (parties: readonly Party[]): string => {
  const all = ["the alliance's coordinators", ...parties.map((party) => named[party])];
  const last = all.pop()!;
  return all.length === 0 ? `for ${last} alone` : `for ${all.join(", ")} and ${last}`;
};

/** Adds a value of a matter that is the coordinators' to read, and these parties'; null to everybody else. */
function internal(
  name: string,
  type: () => unknown,
  description: string,
  parties: readonly Party[],
  value: (matter: Row<Matter>, asking: Asking) => Expression,
): void {
  computedField(Matter, name, {
    type,
    nullable: true,
    description: `${description}; ${readers(parties)}.`,
    sql: (matter, asking) => {
      const isSeen = isSeenBy(parties, matter, asking);
      // Whoever may never see it asks a database role that may not read the column either.
      return isSeen ? sql`case when ${isSeen} then ${value(matter, asking)} end` : sql`null::text`;
    },
  });
}

/** As `internal`, for an organization that a matter points to. */
function internalOrganization(
  name: "raisedBy" | "assignee" | "concerns",
  description: string,
  parties: readonly Party[],
): void {
  oneField(Matter, name, {
    description: `${description}; ${readers(parties)}.`,
    to: () => Organization,
    on: (organization, matter, asking) => {
      const isSeen = isSeenBy(parties, matter, asking);
      if (!isSeen) return sql`false`;
      return sql`${isSeen} and ${organization.alliance} = ${matter.alliance} and ${organization.id} = ${matter[name]}`;
    },
  });
}

internal(
  "title",
  () => String,
  "What it is called among those who work on it 内部标题",
  ["raisedBy"],
  (m) => m.title,
);
internal(
  "description",
  () => String,
  "What was told 情况说明",
  ["raisedBy"],
  (m) => m.description,
);
internal(
  "complainantName",
  () => String,
  "Who complained 反映人",
  [],
  (m) => m.complainantName,
);
internal(
  "complainantContact",
  () => String,
  "How to reach who complained 联系方式",
  [],
  (m) => m.complainantContact,
);
internal(
  "brief",
  () => String,
  "What the assignee is asked to do 交办内容",
  ["assignee"],
  (m) => m.brief,
);
internal(
  "dismissalReason",
  () => String,
  "Why it was dismissed 不予受理原因",
  [],
  (m) => m.dismissalReason,
);
internal(
  "handBackReason",
  () => String,
  "Why it was last handed back 退回原因",
  [],
  (m) => m.handBackReason,
);
internal(
  "satisfaction",
  () => Satisfaction,
  "How the outcome was judged 满意度",
  [],
  (m) => m.satisfaction,
);
internal(
  "publishedAt",
  () => DateTime,
  "When it was first published 公开时间",
  [],
  (m) => instant(m.publishedAt),
);
internal(
  "levelSince",
  () => DateTime,
  "Since when it is at its level 进入本层级时间",
  [],
  (m) => instant(m.levelSince),
);
internal(
  "levelRound",
  () => Int,
  "How many levels it has been at 层级轮次",
  [],
  (m) => m.levelRound,
);
internal(
  "dueAt",
  () => DateTime,
  "When what it awaits is due 到期时间",
  ["assignee", "raisedBy"],
  (m) => instant(m.dueAt),
);
internal(
  "escalateAt",
  () => DateTime,
  "When the hub proposes to escalate it 建议升级时间",
  [],
  (m) => instant(m.escalateAt),
);
internal(
  "overdue",
  () => Boolean,
  "Whether that time has passed 是否超期",
  ["assignee"],
  (m, { now }) => isOverdue(m, now()),
);
internal(
  "awaits",
  () => ServiceStage,
  "What has to be met next 待完成环节",
  ["assignee"],
  (m) => labelOf(m.status, awaitedIn),
);

internalOrganization("raisedBy", "The unit that raised it 提出单位", ["raisedBy"]);
internalOrganization("assignee", "Who handles it 承办单位", ["assignee"]);
internalOrganization("concerns", "The unit complained of 涉及单位", []);

oneField(Matter, "place", {
  description: "Where it is 地点; for the alliance's coordinators alone.",
  to: () => Place,
  on: (place, matter, asking) => {
    const isSeen = coordinates(matter, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${place.alliance} = ${matter.alliance} and ${place.id} = ${matter.place}`;
  },
});

oneField(Matter, "programme", {
  description: "The programme that it serves 所属品牌/机制; for the alliance's coordinators alone.",
  to: () => Programme,
  on: (programme, matter, asking) => {
    const isSeen = coordinates(matter, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${programme.alliance} = ${matter.alliance} and ${programme.id} = ${matter.programme}`;
  },
});

oneField(Matter, "mergedInto", {
  description: "The matter that it goes on in 并入事项; for the alliance's coordinators alone.",
  to: () => Matter,
  on: (into, matter, asking) => {
    const isSeen = coordinates(matter, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${into.alliance} = ${matter.alliance} and ${into.id} = ${matter.mergedInto}`;
  },
});

const endings = sql.join(endStates.map((step) => sql.lit(step)));

listField(Matter, "steps", {
  description: "The steps of its track that it took 步骤, in their order; how it ended is told by `ending`.",
  of: () => MatterStep,
  on: (step, matter) =>
    sql`${step.alliance} = ${matter.alliance} and ${step.matter} = ${matter.id} and ${step.step} not in (${endings})`,
  orderBy: (step) => step.position,
});

oneField(Matter, "ending", {
  description: "How it ended: closed, merged or dismissed 办结记录; null while it is open.",
  to: () => MatterStep,
  on: (step, matter) =>
    sql`${step.alliance} = ${matter.alliance} and ${step.matter} = ${matter.id} and ${step.step} in (${endings})`,
});

computedField(MatterStep, "label", {
  type: () => String,
  description: "What the step is called in Chinese 步骤名称.",
  sql: (step) => labelOf(step.step, stepLabels),
});

computedField(MatterStep, "note", {
  type: () => String,
  nullable: true,
  description: "What was noted of it 备注; for the alliance's coordinators alone.",
  sql: (step, asking) => {
    const isSeen = coordinates(step, asking);
    return isSeen ? sql`case when ${isSeen} then ${step.note} end` : sql`null::text`;
  },
});

oneField(MatterStep, "actor", {
  description: "For which organization it was taken 经办单位; for the alliance's coordinators alone.",
  to: () => Organization,
  on: (organization, step, asking) => {
    const isSeen = coordinates(step, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${organization.alliance} = ${step.alliance} and ${organization.id} = ${step.actor}`;
  },
});

listField(Matter, "reminders", {
  description: "When it was due, once a level 催办记录; for the alliance's coordinators and the assignee.",
  of: () => MatterReminder,
  on: (reminder, matter) => sql`${reminder.alliance} = ${matter.alliance} and ${reminder.matter} = ${matter.id}`,
  orderBy: (reminder) => reminder.levelRound,
});

listField(Matter, "escalations", {
  description:
    "The proposals to escalate it 升级建议, in their order; for the alliance's coordinators and the assignee.",
  of: () => EscalationProposal,
  on: (proposal, matter) => sql`${proposal.alliance} = ${matter.alliance} and ${proposal.matter} = ${matter.id}`,
  orderBy: (proposal) => sql`${proposal.proposedAt}, ${proposal.id}`,
});

for (const [name, description] of [
  ["reason", "Why 原因; null where the hub proposed it for being overdue. For the alliance's coordinators alone."],
  ["decidedNote", "What was said to the decision 决定说明; for the alliance's coordinators alone."],
] as const)
  computedField(EscalationProposal, name, {
    type: () => String,
    nullable: true,
    description,
    sql: (proposal, asking) => {
      const isSeen = coordinates(proposal, asking);
      return isSeen ? sql`case when ${isSeen} then ${proposal[name]} end` : sql`null::text`;
    },
  });

oneField(EscalationProposal, "proposedBy", {
  description: "Who proposed it 提出单位; null for the hub itself. For the alliance's coordinators alone.",
  to: () => Organization,
  on: (organization, proposal, asking) => {
    const isSeen = coordinates(proposal, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${organization.alliance} = ${proposal.alliance} and ${organization.id} = ${proposal.proposedBy}`;
  },
});

const lists = {
  type: connectionType("Matter", () => Matter),
  node: () => Matter,
  filter: { input: MatterFilter, terms: matterFilterTerms },
  orders: ordersOf<Matter>("Matter", {
    RAISED_AT: { by: (matter) => matter.raisedAt, type: "timestamptz", description: "By when it was raised 提出时间." },
  }),
  defaultOrder: { field: "RAISED_AT", direction: "DESC" },
} as const;

connectionField(Alliance, "matters", {
  ...lists,
  description: "The matters of the alliance 事项, the newest first; to the public those that are published.",
  on: (matter, alliance) => sql`${matter.alliance} = ${alliance.id}`,
});

connectionField(Organization, "assignedMatters", {
  ...lists,
  description: "The matters that it handles 承办事项; for itself and the alliance's coordinators.",
  on: (matter, organization, asking) => {
    const isSeen = isSeenBy(["assignee"], matter, asking);
    if (!isSeen) return sql`false`;
    return sql`${isSeen} and ${matter.alliance} = ${organization.alliance} and ${matter.assignee} = ${organization.id}`;
  },
});

reports(Organization, "MATTERS", {
  mattersAssigned: { label: "承办事项", unit: "件", read: "assignedMatters(filter: { year: $year }) { totalCount }" },
  mattersResolved: {
    label: "办结事项",
    unit: "件",
    read: "mattersResolved: assignedMatters(filter: { year: $year, status: [CLOSED] }) { totalCount }",
  },
});
