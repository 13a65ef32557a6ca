import type { MatterLevel, MatterStatus, MatterTrack } from "../../operations.js";

/** The steps of each track, in their order. */
export const steps: Readonly<Record<MatterTrack, readonly MatterStatus[]>> = {
  CONSULTATION: ["SURVEY", "COLLECTION", "AGENDA", "CONSULTATION", "SUPERVISION", "FEEDBACK"],
  INSTANT: ["ACCEPTED", "DISPATCHED", "HANDLED", "CALLED_BACK"],
};

/** The ways in which a matter ends. */
export const endings = ["CLOSED", "MERGED", "DISMISSED"] as const satisfies readonly MatterStatus[];

/** The levels from the building up. */
export const levels = ["BUILDING", "COMPOUND", "COMMUNITY", "SUBDISTRICT"] as const satisfies readonly MatterLevel[];

/** The step to which a matter is advanced; undefined where it is the outcome that decides, and where it is over. */
export function nextStep(status: MatterStatus): MatterStatus | undefined {
  const track = Object.values(steps).find((each) => each.includes(status)) ?? [];
  return track[track.indexOf(status) + 1];
}

/** Whether somebody still works on a matter. */
export const isOpen = (status: MatterStatus): boolean => !(endings as readonly MatterStatus[]).includes(status);

/** Whether it is to be said how a matter came out. */
export const awaitsFeedback = (status: MatterStatus): boolean => status === "FEEDBACK" || status === "CALLED_BACK";

/** Whether an outcome that is not accepted goes back to be carried out. */
export const mayGoBack = (status: MatterStatus): boolean => status === "FEEDBACK";
