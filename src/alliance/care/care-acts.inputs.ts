import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { MatterLevel, MatterTrack } from "../matters/index.js";
import { CareCategory, VisitOutcome } from "./care-kind.js";

@InputType({ description: "What is told of a new care group." })
export abstract class EstablishCareGroup extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => CareCategory, { description: "Whom it is about 类别." })
  category!: CareCategory;

  @Field(() => String, {
    description: "Its name 名称, at most 100 characters: everybody may read it, so no person's name and no number.",
  })
  name!: string;

  @Field(() => ID, { nullable: true, description: "The compound where it lives 所在小区." })
  placeId?: string | null;
}

@InputType({ description: "A care group." })
export abstract class OfCareGroup extends ActInput {
  @Field(() => ID, { description: "The care group 重点服务人群." })
  careGroupId!: string;
}

@InputType({ description: "A care group, who takes care of it, and for how long." })
export abstract class ClaimCareGroup extends OfCareGroup {
  @Field(() => ID, {
    nullable: true,
    description: "Who takes care of it 认领组织; the caller's own organization unless given.",
  })
  organizationId?: string | null;

  @Field(() => Day, { nullable: true, description: "The first day of the term 开始日期; today unless given." })
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: "The last day of the term 结束日期; none unless given." })
  endsOn?: string | null;
}

@InputType({ description: "A claim of a care group." })
export abstract class OfCareClaim extends ActInput {
  @Field(() => ID, { description: "The claim 认领." })
  claimId!: string;
}

@InputType({ description: "A matter that a visit raises 走访发现的事项; it is the coordinators' to know." })
export class RaisedOnVisit {
  @Field(() => MatterTrack, { description: "On which track it is worked 办理方式." })
  track!: MatterTrack;

  @Field(() => MatterLevel, { nullable: true, description: "At which level it is worked 层级; BUILDING unless given." })
  level?: MatterLevel | null;

  @Field(() => String, { description: "What it is about 类别, at most 40 characters; everybody may read it." })
  category!: string;

  @Field(() => String, { description: "Its internal title 内部标题, at most 200 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What was told 情况说明, at most 5,000 characters." })
  description?: string | null;
}

@InputType({ description: "What is recorded of a visit; a care group or a place, one of them." })
export abstract class RecordVisit extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who visited 走访组织; the caller's own organization unless given.",
  })
  organizationId?: string | null;

  @Field(() => Day, { nullable: true, description: "The day of the visit 走访日期; today unless given." })
  occurredOn?: string | null;

  @Field(() => ID, { nullable: true, description: "The care group that was visited 重点服务人群." })
  careGroupId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The place that was visited 走访地点: a compound, a grid or a building.",
  })
  placeId?: string | null;

  @Field(() => VisitOutcome, { description: "What came of it 走访结果." })
  outcome!: VisitOutcome;

  @Field(() => RaisedOnVisit, { nullable: true, description: "The matter that it raises 发现的事项, if any." })
  matter?: RaisedOnVisit | null;
}

@InputType({ description: "A recorded visit." })
export abstract class OfVisit extends ActInput {
  @Field(() => ID, { description: "The visit 走访." })
  visitId!: string;
}
