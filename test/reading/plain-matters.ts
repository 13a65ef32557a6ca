import { type Args, byPublicId, compareText, connection, instant, isAmong, isId, isOf, type IsListed, type Keeps, list, one, pointsBy, type Read } from "./plain-fields.js"; // prettier-ignore
import { isInYear, isTold } from "./plain-policies.js";
import type { PlainRow, PlainRows, Table } from "./plain-rows.js";

const steps = ["SURVEY 走访摸排", "COLLECTION 问题收集", "AGENDA 议程拟定", "CONSULTATION 多方协商", "SUPERVISION 监督执行", "FEEDBACK 解决反馈", "ACCEPTED 受理", "DISPATCHED 派单", "HANDLED 办理", "CALLED_BACK 回访", "CLOSED 办结", "MERGED 合并", "DISMISSED 不予受理"]; // prettier-ignore
const levels = ["BUILDING 楼栋", "COMPOUND 小区", "COMMUNITY 社区", "SUBDISTRICT 街道"];
const tracks = ["CONSULTATION 协商议事", "INSTANT 即时办理"];
const channels = ["JOINT_MEETING 联席会议", "SECRETARY_MEETING 书记见面会", "STUDIO 工作室", "VISIT 走访", "HOTLINE_12345 12345热线", "GRID 网格"]; // prettier-ignore
const judgements = ["SATISFIED 满意", "FAIRLY_SATISFIED 基本满意", "DISSATISFIED 不满意"];

/** What each state awaits. */
const awaited: Record<string, string> = {
  SURVEY: "ACKNOWLEDGE",
  ACCEPTED: "ACKNOWLEDGE",
  COLLECTION: "FIRST_ANSWER",
  DISPATCHED: "FIRST_ANSWER",
  AGENDA: "PLAN",
  CONSULTATION: "PLAN",
  SUPERVISION: "CLOSE",
  FEEDBACK: "CLOSE",
  HANDLED: "CLOSE",
  CALLED_BACK: "CLOSE",
};

const isEnding = ({ step }: PlainRow): boolean => ["CLOSED", "MERGED", "DISMISSED"].includes(String(step));

const raiser = "raised_by_id";
const assignee = "assignee_id";

/** What only some are told of a matter, of its step or of a proposal; null to everybody else. */
const told =
  (parties: readonly string[], read: Read): Read =>
  (row, args, asker, rows) =>
    isTold(parties, row, asker.caller) ? read(row, args, asker, rows) : null;

const column =
  (name: string): Read =>
  (row) =>
    row[name];

const isOverdue = (matter: PlainRow, now: Date): boolean => matter["due_at"] !== null && matter["due_at"]! <= now;

const awaitsDecision = ({ id }: PlainRow, rows: PlainRows): boolean =>
  rows.of("EscalationProposal").some(({ matter_id, status }) => matter_id === id && status === "PROPOSED");

const isCounted: IsListed = (matter, filter, _asker, rows) =>
  isAmong(filter["track"], matter["track"]) &&
  isAmong(filter["channel"], matter["channel"]) &&
  isAmong(filter["level"], matter["level"]) &&
  isAmong(filter["status"], matter["status"]) &&
  isAmong(filter["category"], matter["category"]) &&
  (filter["from"] == null || matter["raised_at"]! >= (filter["from"] as Date)) &&
  (filter["to"] == null || matter["raised_at"]! < (filter["to"] as Date)) &&
  isInYear(filter["year"], matter["raised_at"], matter, rows);

const isListed: IsListed = (matter, filter, asker, rows) => {
  const isAssigneeKnown = isTold([assignee], matter, asker.caller);
  return (
    isCounted(matter, filter, asker, rows) &&
    (filter["overdue"] == null || (isAssigneeKnown && filter["overdue"] === isOverdue(matter, asker.now))) &&
    (filter["dueBefore"] == null ||
      (isAssigneeKnown && matter["due_at"] !== null && matter["due_at"]! < (filter["dueBefore"] as Date))) &&
    (filter["escalationProposed"] == null ||
      (isAssigneeKnown && filter["escalationProposed"] === awaitsDecision(matter, rows))) &&
    (filter["assigneeId"] == null || (isAssigneeKnown && isId(filter["assigneeId"], "org", matter[assignee]))) &&
    (filter["published"] == null || filter["published"] === (matter["public_title"] !== null))
  );
};

const matters = (keeps: Keeps, isAlsoListed: IsListed = () => true): Read =>
  connection(
    "Matter",
    keeps,
    { RAISED_AT: instant("raised_at") },
    (...asked) => isListed(...asked) && isAlsoListed(...asked),
    "DESC",
  );

/** The labelled values with what is computed of each one's matters. */
const by = (
  labels: readonly string[],
  name: string,
  keyOf: string,
  all: readonly PlainRow[],
  figures: (matters: readonly PlainRow[]) => object,
) =>
  labels.map((text) => {
    const [value, label] = text.split(" ");
    return { [name]: value, label, ...figures(all.filter((matter) => matter[keyOf] === value)) };
  });

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const count = (all: readonly PlainRow[]) => ({ count: all.length });
const isClosed = ({ status }: PlainRow): boolean => status === "CLOSED";
const figures = (all: readonly PlainRow[]) => {
  const resolved = all.filter(isClosed).length;
  return { total: all.length, resolved, resolvedShare: share(resolved, all.length) };
};

/** The figures of all matters but merged ones, whoever may see them. */
const statsOf: Read = (alliance, { filter }, asker, rows) => {
  const all = rows
    .of("Matter")
    .filter((matter) => isOf(matter, alliance) && matter["status"] !== "MERGED")
    .filter((matter) => isCounted(matter, (filter ?? {}) as Args, asker, rows));
  const isAnswered = (matter: PlainRow): boolean =>
    rows
      .of("MatterStep")
      .some(({ matter_id, step }) => matter_id === matter["id"] && ["AGENDA", "HANDLED"].includes(String(step)));
  const judged = all.filter(({ satisfaction }) => satisfaction !== null);
  const answered = all.filter(isAnswered).length;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: String(alliance["time_zone"]),
    year: "numeric",
    month: "2-digit",
  });
  const isTooFew =
    all.length > 0 && all.length < 10 && !isTold([], { ...alliance, alliance_id: alliance["id"]! }, asker.caller);
  const monthOf = (matter: PlainRow): string => format.format(matter["raised_at"] as Date);
  return {
    ...figures(all),
    dismissed: all.filter(({ status }) => status === "DISMISSED").length,
    overdue: isTooFew ? null : all.filter((matter) => isOverdue(matter, asker.now)).length,
    answered,
    answeredShare: share(answered, all.length),
    satisfiedShare: isTooFew
      ? null
      : share(judged.filter(({ satisfaction }) => satisfaction !== "DISSATISFIED").length, judged.length),
    byLevel: by(levels, "level", "level", all, figures),
    byChannel: by(channels, "channel", "channel", all, figures),
    byTrack: by(tracks, "track", "track", all, figures),
    byStep: by(
      steps.filter((step) => !step.startsWith("MERGED")),
      "step",
      "status",
      all,
      count,
    ),
    byMonth: [...new Set(all.map(monthOf))]
      .sort()
      .map((month) => ({ month, ...figures(all.filter((matter) => monthOf(matter) === month)) })),
    bySatisfaction: isTooFew ? [] : by(judgements, "satisfaction", "satisfaction", all, count),
  };
};

const usualLevels = [
  { stage: "ACKNOWLEDGE", label: "受理响应", amount: 2, unit: "WORKING_HOURS" },
  { stage: "FIRST_ANSWER", label: "首次答复", amount: 1, unit: "WORKING_DAYS" },
  { stage: "PLAN", label: "办理方案", amount: 5, unit: "WORKING_DAYS" },
  { stage: "CLOSE", label: "办结", amount: 15, unit: "WORKING_DAYS" },
];

const agreedLevels = (rows: PlainRows, alliance: PlainRow) =>
  usualLevels.map((usual) => {
    const agreed = rows.of("ServiceLevel").find((row) => isOf(row, alliance) && row["stage"] === usual.stage);
    return { ...usual, ...(agreed && { amount: agreed["amount"], unit: agreed["unit"] }) };
  });

const inOrder = (table: Table, position: string): Read =>
  // What has no id stands in an order of its own, so that none is ever asked for.
  list(table, pointsBy("matter_id"), (a, b) => Number(a[position]) - Number(b[position]));

/** Every field of matters that is more than a column, as `Type.field`. */
export const matterFields: Record<string, Read> = {
  "Query.matter": byPublicId("Matter"),
  "Alliance.matters": matters(isOf),
  "Alliance.matterStats": statsOf,
  "Alliance.serviceLevels": (alliance, _args, _asker, rows) => agreedLevels(rows, alliance),
  "Alliance.calendarDays": (alliance, { from, to }, _asker, rows) =>
    rows
      .of("CalendarDay")
      .filter((row) => isOf(row, alliance))
      .filter(({ day }) => (from == null || day! >= (from as string)) && (to == null || day! <= (to as string)))
      .sort((a, b) => compareText(a["day"], b["day"])),
  "Organization.assignedMatters": matters(pointsBy(assignee), (matter, _filter, { caller }) =>
    isTold([assignee], matter, caller),
  ),

  "Matter.title": told([raiser], column("title")),
  "Matter.description": told([raiser], column("description")),
  "Matter.raisedBy": told([raiser], one("Organization", raiser)),
  "Matter.assignee": told([assignee], one("Organization", assignee)),
  "Matter.brief": told([assignee], column("brief")),
  "Matter.dueAt": told([assignee, raiser], column("due_at")),
  "Matter.overdue": told([assignee], (matter, _args, { now }) => isOverdue(matter, now)),
  "Matter.awaits": told([assignee], (matter) => awaited[String(matter["status"])] ?? null),
  "Matter.concerns": told([], one("Organization", "concerns_id")),
  "Matter.place": told([], one("Place", "place_id")),
  "Matter.programme": told([], one("Programme", "programme_id")),
  "Matter.mergedInto": told([], one("Matter", "merged_into_id")),
  ...Object.fromEntries(
    ["complainant_name", "complainant_contact", "dismissal_reason", "hand_back_reason", "satisfaction", "published_at", "level_since", "level_round", "escalate_at"].map((name) => [`Matter.${name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())}`, told([], column(name))]), // prettier-ignore
  ),
  "Matter.steps": list("MatterStep", (step, matter, ...rest) => pointsBy("matter_id")(step, matter, ...rest) && !isEnding(step), (a, b) => Number(a["position"]) - Number(b["position"])), // prettier-ignore
  "Matter.ending": (matter, args, asker, rows) => {
    const taken = inOrder("MatterStep", "position")(matter, args, asker, rows) as PlainRow[];
    return taken.find(isEnding) ?? null;
  },
  "Matter.reminders": inOrder("MatterReminder", "level_round"),
  "Matter.escalations": list("EscalationProposal", pointsBy("matter_id"), (a, b) => Number(a["proposed_at"]) - Number(b["proposed_at"])), // prettier-ignore
  "MatterStep.label": ({ step }) => steps.find((text) => text.startsWith(`${String(step)} `))!.split(" ")[1],
  "MatterStep.note": told([], column("note")),
  "MatterStep.actor": told([], one("Organization", "actor_id")),
  "EscalationProposal.matter": one("Matter", "matter_id"),
  "EscalationProposal.reason": told([], column("reason")),
  "EscalationProposal.decidedNote": told([], column("decided_note")),
  "EscalationProposal.proposedBy": told([], one("Organization", "proposed_by_id")),
};
