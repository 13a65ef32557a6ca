import type { DashboardMeetingQuery, DashboardVotersQuery } from "../../operations.js";
import type { Option } from "../choices.js";

/** What is shown of one meeting. */
export type ShownMeeting = NonNullable<DashboardMeetingQuery["meeting"]>;

/** An active member of the alliance, and whether it votes. */
export type Voter = NonNullable<DashboardVotersQuery["alliance"]>["memberships"]["nodes"][number];

/** What the forms of a meeting offer. */
export interface Offered {
  readonly voters: readonly Voter[];
  readonly organizations: readonly Option[];
  readonly venues: readonly Option[];
}

/** A meeting in these states can still be prepared. */
export const isOpen = ({ status }: ShownMeeting): boolean =>
  ["PLANNED", "NOTIFIED", "INQUORATE", "IN_SESSION"].includes(status);
