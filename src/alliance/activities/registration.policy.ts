import { type Policy, sql } from "../../reading/index.js";
import type { Attendance } from "./attendance.entity.js";
import type { Registration } from "./registration.entity.js";

/** The alliance's coordinators, the host, and the unit that a person came with see a registration; its own person by the cancel token. */
export const registrationPolicy: Policy<Registration> = (registration, { caller }) => {
  const isHeld = sql`${registration.id} = ${caller.holds()}`;
  const ofCallersAlliance = () => sql`${registration.alliance} = ${caller.allianceId()}`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`(${ofCallersAlliance()} or ${isHeld})`;
    case "member":
      return sql`(${isHeld} or ${ofCallersAlliance()} and (${registration.organization} = ${caller.organizationId()} or exists (
        select from activities a where a.alliance_id = ${registration.alliance} and a.id = ${registration.activity}
        and a.host_id = ${caller.organizationId()})))`;
    default:
      return isHeld;
  }
};

/** The alliance's own members and coordinators see attendance by duty; everybody else its sums, as participation. */
export const attendancePolicy: Policy<Attendance> = (attendance, { caller }) => {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
    case "member":
      return sql`${attendance.alliance} = ${caller.allianceId()}`;
    default:
      return sql`false`;
  }
};
