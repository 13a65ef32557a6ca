import type {
  AgendaItemStatus,
  MeetingKind,
  MeetingRole,
  MeetingStatus,
  MinutesStatus,
  QuorumRule,
} from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What the kinds of meetings are called. */
export const meetingKind = speaker<Record<MeetingKind, Words>>({
  JOINT_MEETING: ["联席会议", "Joint meeting"],
  SECRETARY_MEETING: ["阳光书记见面会", "Secretary's open meeting"],
});

/** In which role people come to a meeting. */
export const meetingRole = speaker<Record<MeetingRole, Words>>({
  SECRETARY: ["党组织书记", "Party secretary"],
  MEMBER_REPRESENTATIVE: ["成员单位代表", "Member's representative"],
  PROPERTY_MANAGER: ["红色物业负责人", "Property manager"],
  UNIT_LEADER: ["辖区单位负责人", "Head of a local unit"],
  DEPARTMENT_LEADER: ["职能部门负责人", "Head of a department"],
  RESIDENT_PARTY_MEMBER: ["居民党员", "Resident Party member"],
  RESIDENT: ["居民代表", "Residents' representative"],
  POLICE_OFFICER: ["社区民警", "Community police officer"],
  LEGAL_ADVISER: ["法律顾问", "Legal adviser"],
});

/** How many of the voting members have to be present. */
export const quorumRule = speaker<Record<QuorumRule, Words>>({
  MAJORITY: ["过半数", "More than half"],
  TWO_THIRDS: ["三分之二以上", "Two thirds"],
  NONE: ["不要求", "None required"],
});

/** Where a meeting stands. */
export const meetingStatus = speaker<Record<MeetingStatus, Words>>({
  PLANNED: ["已计划", "Planned"],
  NOTIFIED: ["已通知", "Announced"],
  IN_SESSION: ["进行中", "In session"],
  INQUORATE: ["流会", "No quorum"],
  ADJOURNED: ["已闭会", "Adjourned"],
  MINUTES_APPROVED: ["纪要已审定", "Minutes approved"],
  CANCELLED: ["已取消", "Called off"],
});

/** Whether something is on the agenda. */
export const agendaItemStatus = speaker<Record<AgendaItemStatus, Words>>({
  PROPOSED: ["待列入", "Proposed"],
  ACCEPTED: ["已列入", "On the agenda"],
  DECLINED: ["未列入", "Declined"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});

/** Where a version of the minutes stands. */
export const minutesStatus = speaker<Record<MinutesStatus, Words>>({
  DRAFT: ["草稿", "Draft"],
  APPROVED: ["已审定", "Approved"],
});
