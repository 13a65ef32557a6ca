import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { DayOfWeek } from "./station.entity.js";

@InputType({ description: "When a station is open on one day of the week (schema.org: OpeningHoursSpecification)." })
export class OpeningHoursInput {
  @Field(() => DayOfWeek, { description: "The day of the week 星期." })
  dayOfWeek!: DayOfWeek;

  @Field(() => String, { description: "When it opens, such as `08:30`, in the alliance's time zone." })
  opens!: string;

  @Field(() => String, { description: "When it closes, such as `17:30`, later on the same day." })
  closes!: string;
}

@InputType({ description: "What is told of a station." })
abstract class AboutStation extends ActInput {
  @Field(() => String, { nullable: true, description: "What kind of site it is 场所类型, at most 40 characters." })
  siteKind?: string | null;

  @Field(() => ID, { nullable: true, description: "Where it is 地点." })
  placeId?: string | null;

  @Field(() => [ID], { nullable: true, description: "The organizations that run it 运营单位, at most 20." })
  operatorIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: "What it is for 功能, at most 20." })
  functions?: string[] | null;

  @Field(() => [String], { nullable: true, description: "What it offers 服务, at most 20." })
  services?: string[] | null;

  @Field(() => [OpeningHoursInput], { nullable: true, description: "When it is open 开放时间, at most 21." })
  openingHours?: OpeningHoursInput[] | null;
}

@InputType({ description: "A new station." })
export abstract class EstablishStation extends AboutStation {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => String, { description: "Its name 名称, at most 100 characters." })
  name!: string;
}

@InputType({ description: "What is told anew of a station; what is not given stays." })
export abstract class UpdateStation extends AboutStation {
  @Field(() => ID, { description: "The station 服务站." })
  stationId!: string;

  @Field(() => String, { nullable: true, description: "Its name 名称, at most 100 characters." })
  name?: string | null;
}

@InputType({ description: "A station." })
export abstract class OfStation extends ActInput {
  @Field(() => ID, { description: "The station 服务站." })
  stationId!: string;
}

@InputType({ description: "What is told of a studio." })
abstract class AboutStudio extends ActInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Who receives the residents 主持人, at most 100 characters; everybody else than coordinators sees it masked.",
  })
  hostName?: string | null;

  @Field(() => String, { nullable: true, description: "What the host was or is 背景, at most 200 characters; public." })
  hostBackground?: string | null;

  @Field(() => ID, { nullable: true, description: "The organization that runs it 承办单位." })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: "The station that it sits in 所在服务站." })
  stationId?: string | null;

  @Field(() => [String], { nullable: true, description: "What it offers 服务, at most 20." })
  services?: string[] | null;
}

@InputType({ description: "A new studio." })
export abstract class FoundStudio extends AboutStudio {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => String, { description: "Its name 名称, at most 100 characters." })
  name!: string;
}

@InputType({ description: "What is told anew of a studio; what is not given stays." })
export abstract class UpdateStudio extends AboutStudio {
  @Field(() => ID, { description: "The studio 工作室." })
  studioId!: string;

  @Field(() => String, { nullable: true, description: "Its name 名称, at most 100 characters." })
  name?: string | null;
}

@InputType({ description: "A studio." })
export abstract class OfStudio extends ActInput {
  @Field(() => ID, { description: "The studio 工作室." })
  studioId!: string;
}

@InputType({ description: "A case that a studio received: nothing of whose it was." })
export abstract class RecordCase extends OfStudio {
  @Field(() => String, { description: "What it was about 类型, such as 法律咨询, at most 40 characters." })
  type!: string;

  @Field(() => Day, { nullable: true, description: "A day of its month 月份; this month unless given." })
  month?: string | null;
}

@InputType({ description: "A case." })
export abstract class OfCase extends ActInput {
  @Field(() => ID, { description: "The record 接诊记录." })
  caseId!: string;
}

@InputType({ description: "A duty that repeats, at a studio or at a station." })
export abstract class PlanDutyRota extends ActInput {
  @Field(() => ID, { nullable: true, description: "The studio 工作室; a studio or a station is given." })
  studioId?: string | null;

  @Field(() => ID, { nullable: true, description: "The station 服务站." })
  stationId?: string | null;

  @Field(() => String, {
    description: "When it repeats: an RRULE of iCalendar (RFC 5545), in the alliance's time zone.",
  })
  rrule!: string;

  @Field(() => DateTime, { description: "The start of its first shift 首次开始时间." })
  startsAt!: Date;

  @Field(() => DateTime, { description: "The end of its first shift 首次结束时间, within a day of its start." })
  endsAt!: Date;

  @Field(() => [ID], { description: "Who takes the shifts, one after the other 轮值单位, 1 to 50." })
  organizationIds!: string[];
}

@InputType({ description: "A duty, and its last day." })
export abstract class EndDutyRota extends ActInput {
  @Field(() => ID, { description: "The duty 坐班安排." })
  rotaId!: string;

  @Field(() => Day, { nullable: true, description: "The last day on which it repeats; today unless given." })
  endedOn?: string | null;
}

@InputType({ description: "A shift." })
export abstract class OfShift extends ActInput {
  @Field(() => ID, { description: "The shift 班次." })
  shiftId!: string;
}

@InputType({ description: "A shift, and who comes." })
export abstract class NameOnDuty extends OfShift {
  @Field(() => String, {
    nullable: true,
    description:
      "Who comes 坐班人员, at most 100 characters; for the organization and the coordinators. Empty for nobody in particular.",
  })
  personName?: string | null;
}

@InputType({ description: "A shift, and who takes it over." })
export abstract class CoverShift extends OfShift {
  @Field(() => ID, {
    nullable: true,
    description: "Who takes it over 替班单位: a member's own; a coordinator records it for any organization.",
  })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: "Who comes 坐班人员, at most 100 characters." })
  personName?: string | null;
}

@InputType({ description: "Two shifts whose organizations change places." })
export abstract class ProposeShiftSwap extends OfShift {
  @Field(() => ID, { description: "The shift to take instead 对方班次." })
  withId!: string;
}

@InputType({ description: "A swap." })
export abstract class OfShiftSwap extends ActInput {
  @Field(() => ID, { description: "The swap 换班." })
  swapId!: string;
}
