import { deadlinesBy } from "../alliance/matters/index.js";
import { later } from "./activity.js";
import type { Community } from "./community.js";
import { workingCalendar } from "./holidays.js";
import type { Gathering, Gatherings } from "./meetings.js";
import type { Records } from "./records.js";

const consultation = ["SURVEY", "COLLECTION", "AGENDA", "CONSULTATION", "SUPERVISION", "FEEDBACK", "CLOSED"] as const;
const instant = ["ACCEPTED", "DISPATCHED", "HANDLED", "CALLED_BACK", "CLOSED"] as const;
type Step = (typeof consultation)[number] | (typeof instant)[number];

const categories = ["环境卫生", "停车秩序", "楼道堆物", "噪音扰民", "公共照明", "邻里矛盾", "物业服务", "消防安全"];
const levels = ["BUILDING", "COMPOUND", "COMMUNITY", "SUBDISTRICT"] as const;
const judgements = ["SATISFIED", "SATISFIED", "FAIRLY_SATISFIED", "SATISFIED", "DISSATISFIED"];

/** Small things stay in the building, some go up: most matters are settled on the two lower levels. */
const levelOf = (index: number): (typeof levels)[number] => levels[[0, 0, 0, 1, 1, 0, 2, 1, 0, 3][index % 10]!]!;

/** When each step of a matter was taken, up to where it stands. */
type Way = readonly (readonly [step: Step, at: Date])[];

interface Told {
  readonly channel: string;
  readonly index: number;
  readonly way: Way;
  /** Brings it before everybody, under its category. */
  readonly isPublished?: boolean;
  readonly programme?: string;
}

/** A matter that a visit raised, and the number of the building where it was. */
interface Raised {
  readonly matter: string;
  readonly building: number;
}

/** What residents brought up: by joint meetings, the secretary, and what is handled at once; answers what a visit raised today. */
export function hear(
  records: Records,
  community: Community,
  { joint, secretary }: { joint: Gatherings; secretary: Gatherings },
  fourPublics: string,
): Raised {
  // 搭建“黨建聯席會”議事協商平臺…解決居民急難愁盼問題60多個
  const settled = joint.held.filter(({ to }) => later(to, 24 * 45) <= records.now);
  for (let index = 0; index < 64; index += 1) {
    const meeting = settled[index % settled.length]!;
    const matter = add(records, community, {
      channel: "JOINT_MEETING",
      index,
      way: throughMeeting(meeting),
      isPublished: true,
    });
    onAgenda(records, community, meeting, matter, index);
  }
  // 以陽光書記見面會為平臺…化解矛盾解決問題70余件
  const heard = secretary.held.filter(({ to }) => later(to, 24 * 45) <= records.now);
  for (let index = 0; index < 74; index += 1)
    add(records, community, {
      channel: "SECRETARY_MEETING",
      index,
      way: fromMeeting(heard[index % heard.length]!, 7),
      isPublished: index % 2 === 0,
      // 圍繞“四個公共”為小區獻言獻策
      ...(index % 4 === 0 ? { programme: fourPublics } : {}),
    });
  return goOn(records, community, joint, secretary);
}

/** What is still being worked: most of it in time. */
function goOn(records: Records, community: Community, joint: Gatherings, secretary: Gatherings): Raised {
  const { now } = records;
  const hoursAgo = (hours: number): Date => later(now, -hours);
  const last = joint.held.at(-1)!;
  for (let index = 0; index < 3; index += 1) {
    const matter = add(records, community, {
      channel: "JOINT_MEETING",
      index: 64 + index,
      way: throughMeeting(last)
        .slice(0, 5)
        .filter(([, at]) => at <= now),
      isPublished: true,
    });
    onAgenda(records, community, last, matter, index);
  }
  for (let index = 0; index < 3; index += 1) {
    const way = [
      ["SURVEY", hoursAgo(50 + index)],
      ["COLLECTION", hoursAgo(26)],
      ["AGENDA", hoursAgo(4)],
    ] as const;
    const matter = add(records, community, { channel: "JOINT_MEETING", index: 67 + index, way });
    onAgenda(records, community, joint.next[0]!, matter, index);
  }
  for (let index = 0; index < 4; index += 1)
    add(records, community, {
      channel: "SECRETARY_MEETING",
      index: 74 + index,
      way: fromMeeting(secretary.held.at(-1)!, 5).filter(([, at]) => at <= now),
    });
  for (let index = 0; index < 12; index += 1) {
    const hours = 24 * (20 + index * 9);
    add(records, community, {
      channel: index % 3 === 0 ? "GRID" : "HOTLINE_12345",
      index,
      way: instant.map((step, place) => [step, hoursAgo(hours - place * 20)] as const),
    });
  }
  const [, , matter] = ["HOTLINE_12345", "GRID", "VISIT", "STUDIO"].map((channel, index) =>
    add(records, community, { channel, index: 12 + index, way: [["ACCEPTED", hoursAgo(index)]] }),
  );
  // Late on most days: the hub reminds of it, and proposes to escalate it.
  const late = [
    ["ACCEPTED", hoursAgo(126)],
    ["DISPATCHED", hoursAgo(122)],
  ] as const;
  add(records, community, { channel: "HOTLINE_12345", index: 16, way: late });
  return { matter: matter!, building: 14 };
}

/** A matter that a joint meeting decided: surveyed before it, carried out after it. */
const throughMeeting = ({ from, to }: Gathering): Way => [
  ["SURVEY", later(from, -24 * 16)],
  ["COLLECTION", later(from, -24 * 12)],
  ["AGENDA", later(from, -24 * 6)],
  ["CONSULTATION", from],
  ["SUPERVISION", to],
  ["FEEDBACK", later(to, 24 * 20)],
  ["CLOSED", later(to, 24 * 25)],
];

/** A matter that somebody brought to the secretary, and how far it came. */
const fromMeeting = ({ to }: Gathering, steps: number): Way =>
  ([0, 24, 24 * 4, 24 * 8, 24 * 15, 24 * 30, 24 * 33] as const)
    .slice(0, steps)
    .map((hours, place) => [consultation[place]!, later(to, hours)] as const);

function add(records: Records, community: Community, { channel, index, way, isPublished, programme }: Told): string {
  const { generalBranch, groups, branches, buildings } = community;
  const [status, since] = way.at(-1)!;
  const isOver = status === "CLOSED";
  const category = categories[index % categories.length]!;
  // What is still open, and may be late, is with those that the report does not name.
  const level = isOver ? levelOf(index) : index % 2 === 0 ? "BUILDING" : "COMPOUND";
  const building = index % groups.length;
  const handler =
    level === "BUILDING" ? groups[building]! : level === "COMPOUND" ? branches[building % 3]! : generalBranch;
  const isAssigned = way.length > 1;
  const levelSince = index % 64 === 0 ? way[0]![1] : since;
  const deadlines = deadlinesBy(workingCalendar, { status, levelSince });
  const id = records.add("matters", {
    track: way[0]![0] === "ACCEPTED" ? "INSTANT" : "CONSULTATION",
    channel,
    level,
    status,
    category,
    title: `${category} ${index + 1}（示例标题）`,
    description: `反映${category}（示例内容 ${index + 1}）`,
    public_title: isPublished ? `${category}问题（示例）` : null,
    published_at: isPublished ? since : null,
    raised_by_id: index % 9 === 0 ? groups[building]! : null,
    complainant_name: index % 9 === 0 || isOver ? null : `示例居民 ${index + 1}`,
    complainant_contact: index % 9 === 0 || isOver ? null : `示例联系方式 ${index + 1}`,
    concerns_id: null,
    assignee_id: isAssigned ? handler : null,
    brief: isAssigned ? `请处理：${category}（示例交办 ${index + 1}）` : null,
    place_id: buildings[building]!,
    programme_id: programme ?? null,
    satisfaction: isOver ? judgements[index % judgements.length]! : null,
    raised_at: way[0]![1],
    closed_at: isOver ? since : null,
    level_since: levelSince,
    level_round: 1,
    step_count: way.length,
    due_at: deadlines.dueAt,
    escalate_at: deadlines.escalateAt,
  });
  way.forEach(([step, at], place) =>
    records.addTo("matter_steps", {
      matter_id: id,
      position: place + 1,
      step,
      after: way[place - 1]?.[0] ?? null,
      entered_at: at,
      actor_id: generalBranch,
      note: place === 0 ? `走访记录 ${channel} ${index + 1}（示例备注）` : null,
    }),
  );
  return id;
}

/** The agenda is for the whole alliance to read: it says the category and no more. */
function onAgenda(
  records: Records,
  { generalBranch }: Community,
  { id: meeting_id }: Gathering,
  matter_id: string,
  index: number,
): void {
  records.add("agenda_items", {
    meeting_id,
    position: records.count("agenda_items", "meeting_id", meeting_id) + 1,
    title: `商议：${categories[index % categories.length]!}（示例）`,
    proposed_by_id: generalBranch,
    status: "ACCEPTED",
    matter_id,
  });
}
