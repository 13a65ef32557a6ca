import { dayFrom, later } from "./activity.js";
import type { Community } from "./community.js";
import type { Gathering, Gatherings } from "./meetings.js";
import { example, type Records } from "./records.js";

const subjects = [
  "共享会议场地",
  "联合开展便民服务",
  "楼道公共照明更新",
  "消防通道联合巡查",
  "暑期托管共建",
  "志愿服务时段共商",
];
const work = ["制定分工方案", "落实场地与物资", "开展第一次联合行动", "公布进展"];
type ItemStatus = "ASSIGNED" | "ACCEPTED" | "IN_PROGRESS" | "DONE_REPORTED" | "RETURNED" | "VERIFIED" | "CLOSED";

/** The acts by which an item came to its state, in their order. */
const acts: Record<ItemStatus, readonly string[]> = {
  ASSIGNED: [],
  ACCEPTED: ["acceptAction"],
  IN_PROGRESS: ["acceptAction", "startAction"],
  DONE_REPORTED: ["acceptAction", "startAction", "reportAction"],
  RETURNED: ["acceptAction", "startAction", "reportAction", "returnAction"],
  VERIFIED: ["acceptAction", "startAction", "reportAction", "verifyAction"],
  CLOSED: ["acceptAction", "startAction", "reportAction", "verifyAction"],
};

/**
 * What the joint meetings resolved: most of it done, some of it going on, one thing waiting for the next meeting.
 * Answers what was adopted, the latest last.
 */
export function resolve(records: Records, community: Community, joint: Gatherings): readonly string[] {
  const over = joint.held.filter(({ to }) => to <= records.now);
  const adopted = over.map((meeting, index) => {
    const age = over.length - index;
    const isOld = age > 4;
    const resolution = adopt(
      records,
      community,
      meeting,
      index,
      isOld ? "CLOSED" : age > 2 ? "FULFILLED" : "IN_EXECUTION",
    );
    for (let item = 0; item < 2; item += 1) {
      const lead = community.members[(index * 2 + item) % community.members.length]!;
      const values = { lead, item, due: dayFrom(meeting.to, 30 + item * 15) };
      if (isOld || age > 2)
        assign(records, community, meeting, resolution, { ...values, status: isOld ? "CLOSED" : "VERIFIED" });
    }
    if (age <= 2) goOn(records, community, meeting, resolution, age);
    return resolution;
  });
  const proposedBy = community.exampleMembers[5]!;
  const [lost] = over.slice(-7);
  if (lost) reject(records, community, lost, proposedBy);
  records.add("resolutions", {
    ...motion(joint.next[0]!, community, "春节走访慰问安排（待议）"),
    status: "PROPOSED",
  });
  return adopted;
}

const motion = (meeting: Gathering, { generalBranch }: Community, title: string, proposedBy = generalBranch) => ({
  meeting_id: meeting.id,
  title,
  text: null,
  voting_rule: "SIMPLE_MAJORITY",
  proposed_by_id: proposedBy,
});

/** Adopted by consensus, or by all votes but those of units that the report does not name. */
function adopt(records: Records, community: Community, meeting: Gathering, index: number, status: string): string {
  const present = presentAt(records, community, meeting);
  const byConsensus = index % 2 === 0;
  const id = records.add("resolutions", {
    ...motion(meeting, community, `${subjects[index % subjects.length]!}的决议`),
    text: "各成员单位按分工落实，完成后由社区党总支销号。",
    voting_rule: byConsensus ? "CONSENSUS" : "SIMPLE_MAJORITY",
    status,
    adopted_on: meeting.on,
    decided_at: later(meeting.from, 1.5),
    quorum_eligible: community.members.length,
    quorum_present: present.length,
    quorum_required: Math.floor(community.members.length / 2) + 1,
    created_at: meeting.from,
  });
  if (!byConsensus)
    vote(records, id, meeting, present, (unit) => (unit === community.exampleMembers[0] ? "ABSTAIN" : "FOR"));
  return id;
}

function reject(records: Records, community: Community, meeting: Gathering, proposedBy: string): void {
  const present = presentAt(records, community, meeting);
  const id = records.add("resolutions", {
    ...motion(meeting, community, `统一采购宣传品（${example}）`, proposedBy),
    status: "REJECTED",
    adopted_on: null,
    decided_at: later(meeting.from, 1.8),
    quorum_eligible: community.members.length,
    quorum_present: present.length,
    quorum_required: Math.floor(community.members.length / 2) + 1,
    created_at: meeting.from,
  });
  vote(records, id, meeting, present, (unit) => (unit === proposedBy ? "FOR" : "AGAINST"));
}

/** The members that came to a meeting. */
const presentAt = (records: Records, { members }: Community, { id }: Gathering): string[] =>
  members.filter((member) =>
    records.some("meeting_presences", (row) => row["meeting_id"] === id && row["organization_id"] === member),
  );

function vote(
  records: Records,
  resolution_id: string,
  { from }: Gathering,
  present: readonly string[],
  choiceOf: (unit: string) => "FOR" | "AGAINST" | "ABSTAIN",
): void {
  for (const organization_id of present)
    records.add("votes", {
      resolution_id,
      organization_id,
      choice: choiceOf(organization_id),
      cast_at: later(from, 1.2),
    });
}

interface Assigned {
  readonly lead: string;
  readonly item: number;
  readonly due: string;
  readonly status: ItemStatus;
}

function assign(
  records: Records,
  { generalBranch, members }: Community,
  meeting: Gathering,
  resolution_id: string,
  { lead, item, due, status }: Assigned,
): string {
  const isDone = status === "VERIFIED" || status === "CLOSED";
  const doneAt = later(meeting.to, 24 * 20);
  const id = records.add("action_items", {
    resolution_id,
    title: work[item % work.length]!,
    description: null,
    lead_id: lead,
    verifier_id: generalBranch,
    due_on: due,
    status,
    verified_at: isDone ? doneAt : null,
    created_at: meeting.to,
  });
  const supporting = members[(members.indexOf(lead) + 3) % members.length]!;
  records.addTo("action_supports", { action_item_id: id, organization_id: supporting });
  acts[status].forEach((act, place) =>
    records.add("action_entries", {
      action_item_id: id,
      act,
      note:
        act === "reportAction" ? "已按要求完成（示例）" : act === "returnAction" ? "缺少现场照片说明（示例）" : null,
      actor_id: act === "verifyAction" || act === "returnAction" ? generalBranch : lead,
      created_at: later(meeting.to, 24 * (place + 1)),
    }),
  );
  return id;
}

/** What is being done now; whatever is late or was sent back is with units that the report does not name. */
function goOn(records: Records, community: Community, meeting: Gathering, resolution: string, age: number): void {
  const { members, exampleMembers } = community;
  const { now } = records;
  const give = (lead: string, item: number, status: ItemStatus, inDays: number) =>
    assign(records, community, meeting, resolution, { lead, item, status, due: dayFrom(now, inDays) });
  if (age === 2) {
    give(members[0]!, 0, "VERIFIED", 5);
    give(exampleMembers[1]!, 1, "IN_PROGRESS", -6);
    give(exampleMembers[3]!, 2, "RETURNED", 9);
    give(members[3]!, 3, "DONE_REPORTED", 4);
    return;
  }
  give(members[1]!, 0, "ACCEPTED", 12);
  give(members[2]!, 1, "IN_PROGRESS", 20);
  give(exampleMembers[7]!, 2, "ASSIGNED", -2);
  const asking = give(exampleMembers[8]!, 3, "IN_PROGRESS", 3);
  records.add("extensions", {
    action_item_id: asking,
    until: dayFrom(now, 17),
    reason: "人员调整，申请延期（示例）",
    status: "REQUESTED",
  });
}
