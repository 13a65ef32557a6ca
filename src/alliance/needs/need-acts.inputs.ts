import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { ChangedListing, NewListing } from "../listings/index.js";
import { NeedKind } from "./need-state.js";

@InputType({ description: "What is needed." })
export abstract class PublishNeed extends NewListing {
  @Field(() => NeedKind, { nullable: true, description: "What kind 类型; RESOURCE unless given." })
  kind?: NeedKind | null;

  @Field(() => Day, { nullable: true, description: "The last day on which it is of use 需求截止日." })
  neededBy?: string | null;
}

@InputType({ description: "A need." })
export abstract class OfNeed extends ActInput {
  @Field(() => ID, { description: "The need 需求." })
  needId!: string;
}

@InputType({ description: "What is told anew of a need; what is not given stays." })
export abstract class UpdateNeed extends ChangedListing {
  @Field(() => ID, { description: "The need 需求." })
  needId!: string;

  @Field(() => Day, { nullable: true, description: "The last day on which it is of use 需求截止日." })
  neededBy?: string | null;
}

@InputType({ description: "A micro-wish, and why it is not published." })
export abstract class DeclineNeed extends OfNeed {
  @Field(() => String, { description: "The reason 理由, at most 200 characters; for whoever sent it." })
  reason!: string;
}
