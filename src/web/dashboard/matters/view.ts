import type { MatterChannel, MatterFilter, MatterLevel, MatterStatus } from "../../operations.js";
import { endings, levels, steps } from "./steps.js";

/** The parts of the board: matters by the steps of each track, and those that are over. */
export const boards = {
  consultation: steps.CONSULTATION,
  instant: steps.INSTANT,
  ended: endings,
} as const satisfies Record<string, readonly MatterStatus[]>;

/** The channels by which matters come, in the order in which they are offered. */
export const channels = [
  "JOINT_MEETING",
  "SECRETARY_MEETING",
  "STUDIO",
  "VISIT",
  "HOTLINE_12345",
  "GRID",
] as const satisfies readonly MatterChannel[];

/** What is shown of the board. */
export interface View {
  readonly board: keyof typeof boards;
  readonly level?: MatterLevel | undefined;
  readonly channel?: MatterChannel | undefined;
  readonly assignee?: string | undefined;
  readonly overdue?: boolean | undefined;
}

const oneOf = <Value extends string>(values: readonly Value[], said: string | null): Value | undefined =>
  values.find((value) => value === said);

/** What the address says of the board: `instant/level=BUILDING`; what it does not know, it does not say. */
export function viewOf(within: string): View {
  const [board = "", query] = within.split("/");
  const said = new URLSearchParams(query);
  return {
    board: oneOf(Object.keys(boards) as (keyof typeof boards)[], board) ?? "consultation",
    level: oneOf(levels, said.get("level")),
    channel: oneOf(channels, said.get("channel")),
    assignee: said.get("assignee") ?? undefined,
    overdue: said.get("overdue") === "true" || undefined,
  };
}

/** The address of what is shown of the board. */
export function addressOf({ board, ...chosen }: View): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, String(value));
  const filters = query.toString();
  return `#/matters/${board}${filters && `/${filters}`}`;
}

/** The filter of one column. */
export const filterOf = ({ level, channel, assignee, overdue }: View, status: MatterStatus): MatterFilter => ({
  status: [status],
  ...(level && { level: [level] }),
  ...(channel && { channel: [channel] }),
  ...(assignee && { assigneeId: assignee }),
  ...(overdue && { overdue }),
});
