import { type Row, sql } from "../../reading/index.js";
import { enumOf } from "../../shared/enums.js";

export const MeetingKind = enumOf("MeetingKind", "What kind of meeting 会议类型.", {
  JOINT_MEETING: "The alliance's joint meeting 联席会议: its members decide.",
  SECRETARY_MEETING: "Residents meet the secretary 阳光书记见面会.",
});
export type MeetingKind = keyof typeof MeetingKind;

/** In which role people come to a meeting, as they are called in Chinese. */
export const meetingRoleLabels = {
  SECRETARY: "党组织书记",
  MEMBER_REPRESENTATIVE: "成员单位代表",
  PROPERTY_MANAGER: "红色物业负责人",
  UNIT_LEADER: "辖区单位负责人",
  DEPARTMENT_LEADER: "职能部门负责人",
  RESIDENT_PARTY_MEMBER: "居民党员",
  RESIDENT: "居民代表",
  POLICE_OFFICER: "社区民警",
  LEGAL_ADVISER: "法律顾问",
} as const;

/** Orders rows of a role by the order in which roles are listed. */
export const byMeetingRole = (row: Pick<Row<{ role: unknown }>, "role">) =>
  sql`array_position(array[${sql.join(Object.keys(meetingRoleLabels).map((role) => sql.lit(role)))}]::text[], ${row.role})`;

export const MeetingRole = enumOf("MeetingRole", "The role in which people come to a meeting 参会身份.", {
  SECRETARY: "Secretary of a Party organization 党组织书记.",
  MEMBER_REPRESENTATIVE: "Speaks for a member of the alliance 成员单位代表.",
  PROPERTY_MANAGER: "Head of a property manager 红色物业负责人.",
  UNIT_LEADER: "Head of a unit of the area 辖区单位负责人.",
  DEPARTMENT_LEADER: "Head of a department 职能部门负责人.",
  RESIDENT_PARTY_MEMBER: "Party member among the residents 居民党员.",
  RESIDENT: "Speaks for residents 居民代表.",
  POLICE_OFFICER: "The community's police officer 社区民警.",
  LEGAL_ADVISER: "Legal adviser 法律顾问.",
});
export type MeetingRole = keyof typeof MeetingRole;

export const QuorumRule = enumOf("QuorumRule", "How many of the voting members have to be present 法定人数.", {
  MAJORITY: "More than half of them 过半数.",
  TWO_THIRDS: "At least two thirds of them 三分之二以上.",
  NONE: "Anybody may meet; but what is resolved still needs more than half of them 无要求.",
});
export type QuorumRule = keyof typeof QuorumRule;
