import type {
  MatterChannel,
  MatterLevel,
  MatterStatus,
  MatterTrack,
  Satisfaction,
} from "../../src/alliance/matters/index.js";
import type { Placed } from "./records.js";

/** What may be told of a matter on stage; the rest is usual. */
export interface MatterTold {
  track?: MatterTrack;
  channel?: MatterChannel;
  level?: MatterLevel;
  status?: MatterStatus;
  category?: string;
  description?: string;
  publicTitle?: string;
  raisedBy?: Placed;
  complainantName?: string;
  complainantContact?: string;
  concerns?: Placed;
  assignee?: Placed;
  brief?: string;
  place?: Placed;
  programme?: Placed;
  mergedInto?: Placed;
  satisfaction?: Satisfaction;
  raisedAt?: string;
  closedAt?: string;
  dueAt?: string;
  escalateAt?: string;
}

const tracks: Record<MatterTrack, readonly MatterStatus[]> = {
  CONSULTATION: ["SURVEY", "COLLECTION", "AGENDA", "CONSULTATION", "SUPERVISION", "FEEDBACK", "CLOSED"],
  INSTANT: ["ACCEPTED", "DISPATCHED", "HANDLED", "CALLED_BACK", "CLOSED"],
};

/** The shortest way to a state: what is merged or dismissed was so at once. */
function stepsTo(status: MatterStatus, track: MatterTrack): readonly MatterStatus[] {
  const steps = tracks[track];
  return steps.includes(status) ? steps.slice(0, steps.indexOf(status) + 1) : [steps[0]!, status];
}

const instant: readonly string[] = tracks.INSTANT.slice(0, -1);
const over: readonly string[] = ["CLOSED", "MERGED", "DISMISSED"];

/** A matter's row, and the statement that writes the steps which led to its state; `r` is the row. */
export function matterAsTold(title: string, told: MatterTold): { columns: Record<string, unknown>; steps: string } {
  const track = told.track ?? (instant.includes(told.status ?? "") ? "INSTANT" : "CONSULTATION");
  const status = told.status ?? tracks[track][0]!;
  const steps = stepsTo(status, track);
  const isOver = over.includes(status);
  const raisedAt = told.raisedAt ?? "2026-11-20T01:00:00Z";
  return {
    columns: {
      track,
      channel: told.channel ?? "GRID",
      level: told.level ?? "BUILDING",
      status,
      category: told.category ?? "环境卫生",
      title,
      description: told.description,
      public_title: told.publicTitle,
      published_at: told.publicTitle && raisedAt,
      raised_by_id: told.raisedBy?.uuid,
      complainant_name: told.complainantName,
      complainant_contact: told.complainantContact,
      concerns_id: told.concerns?.uuid,
      assignee_id: told.assignee?.uuid,
      brief: told.brief,
      place_id: told.place?.uuid,
      programme_id: told.programme?.uuid,
      merged_into_id: told.mergedInto?.uuid,
      dismissal_reason: status === "DISMISSED" ? "不属于社区职责" : undefined,
      satisfaction: told.satisfaction,
      raised_at: raisedAt,
      level_since: raisedAt,
      level_round: 1,
      step_count: steps.length,
      closed_at: isOver ? (told.closedAt ?? raisedAt) : undefined,
      due_at: isOver ? undefined : (told.dueAt ?? "2027-06-01T01:00:00Z"),
      escalate_at: isOver ? undefined : (told.escalateAt ?? "2027-06-02T01:00:00Z"),
    },
    steps: `insert into matter_steps (alliance_id, matter_id, position, step, after, entered_at)
      select r.alliance_id, r.id, s.n, s.step, lag(s.step) over (order by s.n), r.raised_at + make_interval(hours => s.n::int - 1)
      from r, unnest(array[${steps.map((step) => `'${step}'`).join()}]) with ordinality s (step, n)`,
  };
}
