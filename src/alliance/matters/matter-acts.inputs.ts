import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { MatterChannel, MatterLevel, MatterTrack, Satisfaction } from "./matter-kind.js";
import { CalendarDayKind } from "./service-level.entity.js";
import { ServiceStage, ServiceUnit } from "./service-stage.js";

@InputType({ description: "What is told of a new matter." })
export abstract class RaiseMatter extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => MatterTrack, { description: "On which track it is worked 办理方式." })
  track!: MatterTrack;

  @Field(() => MatterChannel, { description: "By which channel it came 来源渠道." })
  channel!: MatterChannel;

  @Field(() => MatterLevel, { nullable: true, description: "At which level it is worked 层级; BUILDING unless given." })
  level?: MatterLevel | null;

  @Field(() => String, { description: "What it is about 类别, at most 40 characters; everybody may read it." })
  category!: string;

  @Field(() => String, { description: "Its internal title 内部标题, at most 200 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What was told 情况说明, at most 5,000 characters." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "Who complained 反映人, at most 100 characters." })
  complainantName?: string | null;

  @Field(() => String, { nullable: true, description: "How to reach them 联系方式, at most 100 characters." })
  complainantContact?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The unit that raises it 提出单位; a member's own, for coordinators any or none.",
  })
  raisedById?: string | null;

  @Field(() => ID, { nullable: true, description: "The unit complained of 涉及单位." })
  concernsId?: string | null;

  @Field(() => ID, { nullable: true, description: "Where it is 地点, never below the building." })
  placeId?: string | null;

  @Field(() => ID, { nullable: true, description: "The programme that it serves 所属品牌/机制." })
  programmeId?: string | null;
}

@InputType({ description: "A matter." })
export abstract class OfMatter extends ActInput {
  @Field(() => ID, { description: "The matter 事项." })
  matterId!: string;
}

@InputType({ description: "A matter, and a note." })
export abstract class OfMatterWithNote extends OfMatter {
  @Field(() => String, { nullable: true, description: "What is to be noted 备注, at most 5,000 characters." })
  note?: string | null;
}

@InputType({ description: "A matter, and why." })
export abstract class OfMatterWithReason extends OfMatter {
  @Field(() => String, { description: "The reason 原因, at most 5,000 characters." })
  reason!: string;
}

@InputType({ description: "A matter and who handles it." })
export abstract class AssignMatter extends OfMatter {
  @Field(() => ID, { description: "The organization that handles it from now on 承办单位." })
  organizationId!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is asked to do 交办内容, at most 5,000 characters; all that it is told.",
  })
  brief?: string | null;
}

@InputType({ description: "A matter and the title by which the public knows it." })
export abstract class PublishMatter extends OfMatter {
  @Field(() => String, {
    description: "The reviewed title 公开标题, at most 200 characters: no names, no address.",
  })
  publicTitle!: string;
}

@InputType({ description: "A matter and the one that it goes on in." })
export abstract class MergeMatter extends OfMatter {
  @Field(() => ID, { description: "The open matter that it goes on in 并入事项." })
  intoId!: string;
}

@InputType({ description: "A matter whose outcome is accepted." })
export abstract class ConfirmFeedback extends OfMatterWithNote {
  @Field(() => Satisfaction, { nullable: true, description: "How the outcome is judged 满意度." })
  satisfaction?: Satisfaction | null;
}

@InputType({ description: "An alliance." })
abstract class OfAlliance extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;
}

@InputType({ description: "How long a stage may take from now on." })
export abstract class AgreeServiceLevel extends OfAlliance {
  @Field(() => ServiceStage, { description: "The stage 环节." })
  stage!: ServiceStage;

  @Field(() => Int, { description: "How many hours or days 时限, 1 to 400." })
  amount!: number;

  @Field(() => ServiceUnit, { description: "Which of them 单位." })
  unit!: ServiceUnit;
}

@InputType({ description: "A day of the working calendar." })
export abstract class RecordCalendarDay extends OfAlliance {
  @Field(() => Day, { description: "The day 日期." })
  day!: string;

  @Field(() => CalendarDayKind, { description: "Whether it is free 类型." })
  kind!: CalendarDayKind;

  @Field(() => String, { description: "What it is called 名称, at most 100 characters." })
  name!: string;
}

@InputType({ description: "A day of the working calendar that is as its weekday says." })
export abstract class RemoveCalendarDay extends OfAlliance {
  @Field(() => Day, { description: "The day 日期." })
  day!: string;
}
