import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { PostRole } from "../organizations/index.js";
import { MeetingKind, MeetingRole, QuorumRule } from "./meeting-kind.js";

@InputType({ description: "What can be planned of a meeting; what is absent stays as it is." })
export abstract class MeetingDetails extends ActInput {
  @Field(() => String, { nullable: true, description: "Its title 名称, at most 200 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about 主题, at most 200 characters." })
  theme?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it starts 开始时间." })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it ends 结束时间, after the start." })
  endsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: "The place where it happens 地点, by its id." })
  venue?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many days before it the notice is sent at the latest 提前通知天数, 0 to 60; 0 unless given.",
  })
  noticeDays?: number | null;

  @Field(() => QuorumRule, {
    nullable: true,
    description:
      "How many voting members have to be present 法定人数; unless given, more than half for a joint meeting, and none for others.",
  })
  quorumRule?: QuorumRule | null;
}

@InputType({ description: "What a new meeting needs." })
export abstract class PlanMeeting extends MeetingDetails {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who calls it 召集单位; the general branch unless given." })
  convenerId?: string | null;

  @Field(() => MeetingKind, { description: "What kind 会议类型." })
  kind!: MeetingKind;

  @Field(() => String, { description: "Its title 名称, at most 200 characters." })
  declare title: string;

  @Field(() => DateTime, { description: "When it starts 开始时间." })
  declare startsAt: Date;

  @Field(() => DateTime, { description: "When it ends 结束时间, after the start." })
  declare endsAt: Date;
}

@InputType({ description: "What a new series of meetings needs." })
export abstract class PlanMeetingSeries extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who calls its meetings 召集单位; the general branch unless given." })
  convenerId?: string | null;

  @Field(() => MeetingKind, { description: "The kind of its meetings 会议类型." })
  kind!: MeetingKind;

  @Field(() => String, { description: "What it is called 名称, at most 200 characters; its meetings have this title." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What its meetings are about 主题, at most 200 characters." })
  theme?: string | null;

  @Field(() => String, {
    description:
      "When it repeats: an RRULE of iCalendar (RFC 5545), such as `FREQ=MONTHLY;BYMONTHDAY=1`, in the alliance's time zone.",
  })
  rrule!: string;

  @Field(() => DateTime, { description: "When its first meeting starts 首次开始时间." })
  startsAt!: Date;

  @Field(() => DateTime, { description: "When its first meeting ends 首次结束时间; the others last as long." })
  endsAt!: Date;

  @Field(() => PostRole, {
    nullable: true,
    description: "The role of the post whose holder chairs its meetings 主持人岗位.",
  })
  chairRole?: PostRole | null;

  @Field(() => ID, { nullable: true, description: "The place where they happen 地点." })
  venue?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many days before each the notice is sent at the latest 提前通知天数, 0 to 60; 0 unless given.",
  })
  noticeDays?: number | null;

  @Field(() => QuorumRule, {
    nullable: true,
    description:
      "How many voting members have to be present 法定人数; unless given, more than half for joint meetings, and none for others.",
  })
  quorumRule?: QuorumRule | null;
}

@InputType({ description: "A series of meetings and its end." })
export abstract class EndMeetingSeries extends ActInput {
  @Field(() => ID, { description: "The series 例会." })
  seriesId!: string;

  @Field(() => Day, { nullable: true, description: "The last day on which it repeats 截止日期; today unless given." })
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: "The reason that people are told 原因, at most 200 characters." })
  reason?: string | null;
}

@InputType({ description: "A meeting." })
export abstract class OfMeeting extends ActInput {
  @Field(() => ID, { description: "The meeting 会议." })
  meetingId!: string;
}

@InputType({ description: "What changes of a meeting." })
export abstract class ReplanMeeting extends MeetingDetails {
  @Field(() => ID, { description: "The meeting 会议." })
  meetingId!: string;
}

@InputType({ description: "A meeting, and why." })
export abstract class OfMeetingWithReason extends OfMeeting {
  @Field(() => String, { nullable: true, description: "The reason that people are told 原因, at most 200 characters." })
  reason?: string | null;
}

@InputType({ description: "Who came." })
export abstract class RecordPresence extends OfMeeting {
  @Field(() => ID, {
    nullable: true,
    description: "The organization that they came for 单位; absent for those who came for themselves.",
  })
  organizationId?: string | null;

  @Field(() => MeetingRole, {
    nullable: true,
    description: "In which role 身份; MEMBER_REPRESENTATIVE unless given.",
  })
  role?: MeetingRole | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many people 人数; 1 unless given. 0 takes a mistaken entry back.",
  })
  headcount?: number | null;
}

@InputType({ description: "What to talk about." })
export abstract class ProposeAgendaItem extends OfMeeting {
  @Field(() => ID, {
    nullable: true,
    description: "Who proposes it 提出单位; the caller's own organization unless given.",
  })
  organizationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The matter that it is about 对应事项; a coordinator takes it from among those being worked, a unit from those that it raised.",
  })
  matterId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What it is called 名称, at most 200 characters, for the whole alliance to read; the matter's public title unless given.",
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about 说明, at most 5,000 characters." })
  description?: string | null;
}

@InputType({ description: "Something proposed for the agenda." })
export abstract class OfAgendaItem extends ActInput {
  @Field(() => ID, { description: "The item 议题." })
  agendaItemId!: string;
}

@InputType({ description: "Something proposed for the agenda, and why not." })
export abstract class OfAgendaItemWithReason extends OfAgendaItem {
  @Field(() => String, { nullable: true, description: "The reason 原因, at most 200 characters." })
  reason?: string | null;
}

@InputType({ description: "What was said." })
export abstract class DraftMinutes extends OfMeeting {
  @Field(() => String, { description: "The whole text 全文, at most 50,000 characters." })
  text!: string;
}

@InputType({ description: "What everybody may read, and how long." })
export abstract class PublishMinutes extends OfMeeting {
  @Field(() => String, { description: "The redacted text 公示文本, without personal data, at most 50,000 characters." })
  publicText!: string;

  @Field(() => Day, { nullable: true, description: "The first day of the display 公示起始日期; today unless given." })
  from?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "The last day of the display 公示截止日期; seven days unless given.",
  })
  until?: string | null;
}
