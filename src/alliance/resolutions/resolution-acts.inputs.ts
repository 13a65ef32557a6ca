import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { VoteChoice, VotingRule } from "./voting-rule.js";

@InputType({ description: "What is proposed to be resolved." })
export abstract class ProposeResolution extends ActInput {
  @Field(() => ID, { description: "The meeting that decides it 会议." })
  meetingId!: string;

  @Field(() => ID, { nullable: true, description: "The item of its agenda that it settles 对应议题." })
  agendaItemId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who proposes it 提出单位; the caller's own organization unless given.",
  })
  organizationId?: string | null;

  @Field(() => String, { description: "Its title 名称, at most 200 characters; public once it is adopted." })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "What is resolved 决议内容, at most 5,000 characters; public once it is adopted.",
  })
  text?: string | null;

  @Field(() => VotingRule, {
    nullable: true,
    description: "How it is adopted 表决规则; SIMPLE_MAJORITY unless given.",
  })
  votingRule?: VotingRule | null;
}

@InputType({ description: "A resolution." })
export abstract class OfResolution extends ActInput {
  @Field(() => ID, { description: "The resolution 决议." })
  resolutionId!: string;
}

@InputType({ description: "A resolution, and the meeting that it is left to." })
export abstract class CarryOverResolution extends OfResolution {
  @Field(() => ID, { description: "The meeting that decides it instead 会议." })
  meetingId!: string;
}

@InputType({ description: "A vote." })
export abstract class CastVote extends OfResolution {
  @Field(() => ID, {
    nullable: true,
    description:
      "Whose vote it is 表决单位: a member's own; a coordinator records what an organization says in the room.",
  })
  organizationId?: string | null;

  @Field(() => VoteChoice, { description: "What it says 意见." })
  choice!: VoteChoice;
}

@InputType({ description: "What is to be done, by whom, and until when." })
export abstract class AssignAction extends OfResolution {
  @Field(() => String, { description: "What is to be done 任务名称, at most 200 characters; public." })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "How it is to be done 说明, at most 5,000 characters; for the alliance alone.",
  })
  description?: string | null;

  @Field(() => ID, { description: "The organization that does it 牵头单位." })
  leadId!: string;

  @Field(() => [ID], { nullable: true, description: "The organizations that support it 配合单位, at most 20." })
  supportingIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "The organization that signs it off 销号单位, never the lead; the general branch unless given.",
  })
  verifierId?: string | null;

  @Field(() => Day, { description: "The last day on which it is done in time 完成时限; today or later." })
  dueOn!: string;
}

@InputType({ description: "An action item." })
export abstract class OfActionItem extends ActInput {
  @Field(() => ID, { description: "The action item 任务." })
  actionItemId!: string;
}

@InputType({ description: "An action item, and what is said about it." })
export abstract class OfActionItemWithNote extends OfActionItem {
  @Field(() => String, { description: "What is said 说明, at most 5,000 characters; for the alliance alone." })
  note!: string;
}

@InputType({ description: "An action item, and what may be said about it." })
export abstract class VerifyAction extends OfActionItem {
  @Field(() => String, {
    nullable: true,
    description: "What is said 说明, at most 5,000 characters; for the alliance alone.",
  })
  note?: string | null;
}

@InputType({ description: "An action item, and why it is sent back." })
export abstract class ReturnAction extends OfActionItem {
  @Field(() => String, { description: "The reason 退回原因, at most 5,000 characters; for the alliance alone." })
  reason!: string;
}

@InputType({ description: "How much more time is asked for." })
export abstract class RequestExtension extends OfActionItem {
  @Field(() => Day, { description: "The day until which 申请延至, after the one on which it is due." })
  until!: string;

  @Field(() => String, { description: "Why 申请原因, at most 5,000 characters." })
  reason!: string;
}

@InputType({ description: "A request for more time." })
export abstract class OfExtension extends ActInput {
  @Field(() => ID, { description: "The request 延期申请." })
  extensionId!: string;
}

@InputType({ description: "A request for more time, and why not." })
export abstract class DeclineExtension extends OfExtension {
  @Field(() => String, { nullable: true, description: "The reason 原因, at most 200 characters." })
  reason?: string | null;
}
