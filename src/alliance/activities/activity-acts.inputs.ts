import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { ActivityKind, ActivityVisibility } from "./activity-kind.js";

@InputType({ description: "What can be planned of an activity; what is absent stays as it is." })
export abstract class ActivityDetails extends ActInput {
  @Field(() => String, { nullable: true, description: "Its title 名称, at most 200 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about 简介, at most 5,000 characters." })
  description?: string | null;

  @Field(() => ActivityKind, { nullable: true, description: "What kind 类型." })
  kind?: ActivityKind | null;

  @Field(() => ActivityVisibility, { nullable: true, description: "Who may see it 可见范围; PUBLIC unless given." })
  visibility?: ActivityVisibility | null;

  @Field(() => DateTime, { nullable: true, description: "When it starts 开始时间." })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it ends 结束时间, after the start." })
  endsAt?: Date | null;

  @Field(() => Int, { nullable: true, description: "How many people have a place 名额; null for no limit." })
  capacity?: number | null;

  @Field(() => ID, { nullable: true, description: "The place where it happens 地点, by its id." })
  venue?: string | null;

  @Field(() => ID, { nullable: true, description: "The programme that it serves 所属品牌或机制." })
  programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: "The campaign of which it is one day 所属行动." })
  superEventId?: string | null;

  @Field(() => [String], { nullable: true, description: "All of its tags 标签, at most 20." })
  tags?: string[] | null;

  @Field(() => [String], { nullable: true, description: "All duties that it has to fill 任务, at most 20." })
  duties?: string[] | null;
}

@InputType({ description: "What a new activity needs." })
export abstract class CreateActivity extends ActivityDetails {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who hosts it 主办; the caller's own organization unless given." })
  hostId?: string | null;

  @Field(() => String, { description: "Its title 名称, at most 200 characters." })
  declare title: string;

  @Field(() => ActivityKind, { description: "What kind 类型." })
  declare kind: ActivityKind;

  @Field(() => DateTime, { description: "When it starts 开始时间." })
  declare startsAt: Date;

  @Field(() => DateTime, { description: "When it ends 结束时间, after the start." })
  declare endsAt: Date;
}

@InputType({ description: "An activity." })
export abstract class OfActivity extends ActInput {
  @Field(() => ID, { description: "The activity 活动." })
  activityId!: string;
}

@InputType({ description: "What changes of an activity." })
export abstract class UpdateActivity extends ActivityDetails {
  @Field(() => ID, { description: "The activity 活动." })
  activityId!: string;
}

@InputType({ description: "An activity, and why." })
export abstract class OfActivityWithReason extends OfActivity {
  @Field(() => String, { nullable: true, description: "The reason that people are told 原因, at most 200 characters." })
  reason?: string | null;
}

@InputType({ description: "A unit of an activity." })
export abstract class OfCoHost extends OfActivity {
  @Field(() => ID, { nullable: true, description: "The unit 单位; the caller's own unless given." })
  organizationId?: string | null;
}

@InputType({ description: "A unit to ask." })
export abstract class InviteCoHost extends OfActivity {
  @Field(() => ID, { description: "The unit to ask 受邀单位." })
  organizationId!: string;
}

@InputType({ description: "Who registers." })
export abstract class RegisterForActivity extends OfActivity {
  @Field(() => String, { description: "The participant's name 姓名, at most 100 characters." })
  participantName!: string;

  @Field(() => String, {
    nullable: true,
    description: "How the host reaches the participant 联系方式; seen by the host and the coordinators alone.",
  })
  contact?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The unit that the participant comes with 所属单位: a member's own, any of the alliance for a coordinator.",
  })
  organizationId?: string | null;
}

@InputType({ description: "A registration." })
export abstract class OfRegistration extends ActInput {
  @Field(() => ID, { description: "The registration 报名." })
  registrationId!: string;

  @Field(() => String, { nullable: true, description: "The cancel token 取消凭证, for who registered without a key." })
  cancelToken?: string | null;
}

@InputType({ description: "A registration of one's activity." })
export abstract class OfParticipant extends ActInput {
  @Field(() => ID, { description: "The registration 报名." })
  registrationId!: string;
}

@InputType({ description: "Who came." })
export abstract class RecordAttendance extends OfActivity {
  @Field(() => ID, { description: "The organization that came 单位." })
  organizationId!: string;

  @Field(() => Int, { nullable: true, description: "Heads 人数, at most the person-times." })
  headcount?: number | null;

  @Field(() => Int, { nullable: true, description: "Person-times 人次; as many as heads unless given." })
  personTimes?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The duty that was done 任务, one of the activity's if it has any.",
  })
  duty?: string | null;
}

@InputType({ description: "What a new series needs." })
export abstract class CreateActivitySeries extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who hosts it 主办; the caller's own organization unless given." })
  hostId?: string | null;

  @Field(() => String, { description: "The title of its activities 名称, at most 200 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What its activities are about 简介, at most 5,000 characters." })
  description?: string | null;

  @Field(() => ActivityKind, { description: "The kind of its activities 类型." })
  kind!: ActivityKind;

  @Field(() => ActivityVisibility, {
    nullable: true,
    description: "Who may see its activities 可见范围; PUBLIC unless given.",
  })
  visibility?: ActivityVisibility | null;

  @Field(() => String, {
    description:
      "When it repeats: an RRULE of iCalendar (RFC 5545), such as `FREQ=WEEKLY;BYDAY=SA`, in the alliance's time zone.",
  })
  rrule!: string;

  @Field(() => DateTime, { description: "When its first activity starts 首次开始时间." })
  startsAt!: Date;

  @Field(() => DateTime, { description: "When its first activity ends 首次结束时间; the others last as long." })
  endsAt!: Date;

  @Field(() => Int, { nullable: true, description: "How many people have a place in each 名额; null for no limit." })
  capacity?: number | null;

  @Field(() => ID, { nullable: true, description: "The place where they happen 地点." })
  venue?: string | null;

  @Field(() => ID, { nullable: true, description: "The programme that they serve 所属品牌或机制." })
  programmeId?: string | null;

  @Field(() => [String], { nullable: true, description: "The tags of each 标签, at most 20." })
  tags?: string[] | null;
}

@InputType({ description: "A series and its end." })
export abstract class EndActivitySeries extends ActInput {
  @Field(() => ID, { description: "The series 系列." })
  seriesId!: string;

  @Field(() => Day, { nullable: true, description: "The last day on which it repeats 截止日期; today unless given." })
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: "The reason that people are told 原因, at most 200 characters." })
  reason?: string | null;
}
