import {
  byPinyin,
  computedField,
  connectionField,
  connectionType,
  listField,
  ordersOf,
  sql,
  type Row,
  type Asking,
} from "../../reading/index.js";
import { Field, InputType, Int } from "type-graphql";
import { byOrganization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";
import { RegistrationStatus } from "./activity-state.js";
import { Attendance } from "./attendance.entity.js";
import { Registration } from "./registration.entity.js";

@InputType({ description: "Which registrations to list." })
class RegistrationFilter {
  @Field(() => [RegistrationStatus], { nullable: true, description: "In one of these states." })
  status?: RegistrationStatus[];
}

connectionField(Activity, "registrations", {
  description:
    "Its registrations 报名, by order of arrival; the host and the coordinators see all, a unit those who came with it.",
  type: connectionType("Registration", () => Registration),
  node: () => Registration,
  on: (registration, activity) =>
    sql`${registration.alliance} = ${activity.alliance} and ${registration.activity} = ${activity.id}`,
  filter: {
    input: RegistrationFilter,
    terms: { status: (status, registration) => sql`${registration.status} = any(${status.bound()}::text[])` },
  },
  orders: ordersOf<Registration>("Registration", {
    POSITION: {
      by: (registration) => registration.position,
      type: "int",
      description: "By order of arrival 报名次序.",
    },
  }),
  defaultOrder: { field: "POSITION", direction: "ASC" },
});

/** Whether the caller is the host of the activity or a coordinator of its alliance. */
function runsIt(registration: Row<Registration>, { caller }: Asking) {
  switch (caller.role()) {
    case "coordinator":
      return sql`${registration.alliance} = ${caller.allianceId()}`;
    case "member":
      return sql`exists (select from activities a where a.alliance_id = ${registration.alliance} and a.id = ${registration.activity}
        and a.alliance_id = ${caller.allianceId()} and a.host_id = ${caller.organizationId()})`;
    default:
      return null;
  }
}

/** Whether the participant came with the caller's organization. */
const cameWith = (registration: Row<Registration>, { caller }: Asking) =>
  sql`${registration.alliance} = ${caller.allianceId()} and ${registration.organization} = ${caller.organizationId()}`;

computedField(Registration, "participantName", {
  type: () => String,
  nullable: true,
  description:
    "The participant's name 姓名: in full to the host and the alliance's coordinators, masked (何**) to the unit that the participant came with, null to everybody else, and to all 90 days after the activity.",
  sql: (registration, asking) => {
    const runs = runsIt(registration, asking);
    if (!runs) return sql`null::text`;
    const { participantName: name } = registration;
    const masked =
      asking.caller.role() === "member"
        ? sql`when ${cameWith(registration, asking)} then left(${name}, 1) || '**'`
        : sql``;
    return sql`case when ${name} = '' then null when ${runs} then ${name} ${masked} end`;
  },
});

computedField(Registration, "contact", {
  type: () => String,
  nullable: true,
  description:
    "How to reach the participant 联系方式: for the host and the alliance's coordinators, null to everybody else.",
  sql: (registration, asking) => {
    const runs = runsIt(registration, asking);
    return runs ? sql`case when ${runs} then ${registration.contact} end` : sql`null::text`;
  },
});

computedField(Registration, "placeInLine", {
  type: () => Int,
  nullable: true,
  description: "Its place in the waitlist 候补排位, 1 for who is offered the next free place; null unless it waits.",
  sql: (registration) => sql`case when ${registration.status} = 'WAITLISTED' then (
    select count(*)::int + 1 from registrations w where w.alliance_id = ${registration.alliance}
    and w.activity_id = ${registration.activity} and w.status = 'WAITLISTED' and w.position < ${registration.position}) end`,
});

listField(Activity, "attendances", {
  description: "Who came 签到, by organization and duty; for the alliance's members and coordinators.",
  of: () => Attendance,
  on: (attendance, activity) =>
    sql`${attendance.alliance} = ${activity.alliance} and ${attendance.activity} = ${activity.id}`,
  orderBy: (attendance, via) => sql`${byOrganization(attendance, via)}, ${byPinyin(attendance.duty)}, ${attendance.id}`,
});
