import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { Satisfaction } from "../matters/index.js";
import { OfProject } from "../projects/index.js";

@InputType({ description: "A claim of a need, of a pledge, or of both together." })
export abstract class ProposeClaim extends ActInput {
  @Field(() => ID, { nullable: true, description: "The need to be answered 需求; a need, a pledge or both are given." })
  needId?: string | null;

  @Field(() => ID, { nullable: true, description: "The pledge to be drawn on 资源." })
  pledgeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Who claims 认领单位: a member's own; a coordinator records it for any organization. With both a need and a pledge one of their two.",
  })
  organizationId?: string | null;

  @Field(() => Int, { description: "How much 数量, in the unit of the need or the pledge." })
  quantity!: number;

  @Field(() => String, {
    nullable: true,
    description: "What the other side should know 说明, at most 5,000 characters.",
  })
  note?: string | null;
}

@InputType({ description: "A claim." })
export abstract class OfClaim extends ActInput {
  @Field(() => ID, { description: "The claim 认领." })
  claimId!: string;
}

@InputType({ description: "How something that was handed over was." })
export abstract class RateClaim extends OfClaim {
  @Field(() => Satisfaction, { nullable: true, description: "How it was 满意度; SATISFIED unless given." })
  rating?: Satisfaction | null;

  @Field(() => String, { nullable: true, description: "In words 评价, at most 5,000 characters; for the two sides." })
  note?: string | null;
}

@InputType({ description: "Something handed over under a claim." })
export abstract class RecordFulfilment extends OfClaim {
  @Field(() => Int, { description: "How much 数量." })
  quantity!: number;

  @Field(() => Day, {
    nullable: true,
    description: "The day on which it was handed over 履约日期; today unless given.",
  })
  occurredOn?: string | null;

  @Field(() => String, { nullable: true, description: "What is to be said about it 说明, at most 5,000 characters." })
  note?: string | null;
}

@InputType({ description: "Something that was handed over." })
export abstract class OfFulfilment extends ActInput {
  @Field(() => ID, { description: "The entry 履约记录." })
  fulfilmentId!: string;
}

@InputType({ description: "An entry that is wrong, and why." })
export abstract class ReverseFulfilment extends OfFulfilment {
  @Field(() => String, { description: "The reason 理由, at most 5,000 characters; for the two sides." })
  reason!: string;
}

@InputType({ description: "A project, and who takes it on." })
export abstract class ClaimProject extends OfProject {
  @Field(() => ID, {
    nullable: true,
    description: "Who takes it on 认领单位: a member's own; a coordinator records it for any organization.",
  })
  organizationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What who listed it should know 说明, at most 5,000 characters.",
  })
  note?: string | null;
}

@InputType({ description: "A project that was carried out." })
export abstract class CompleteProject extends OfProject {
  @Field(() => Day, { nullable: true, description: "The day on which it was completed 完成日期; today unless given." })
  completedOn?: string | null;
}

@InputType({ description: "What came of a project." })
export abstract class EvaluateProject extends OfProject {
  @Field(() => String, { description: "What came of it 评价, at most 5,000 characters; public." })
  evaluation!: string;

  @Field(() => Satisfaction, {
    nullable: true,
    description: "How it was 满意度, for the two sides; SATISFIED unless given.",
  })
  rating?: Satisfaction | null;
}
