import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";
import { ChangedListing, NewListing } from "../listings/index.js";
import { PledgeKind } from "./pledge-state.js";

@InputType({ description: "What is offered." })
export abstract class OfferPledge extends NewListing {
  @Field(() => PledgeKind, { nullable: true, description: "What kind 类型; RESOURCE unless given." })
  kind?: PledgeKind | null;

  @Field(() => Day, { nullable: true, description: "The last day on which it can be claimed 有效期至." })
  validUntil?: string | null;

  @Field(() => ID, { nullable: true, description: "The adopted resolution that it serves 所落实的决议." })
  resolutionId?: string | null;
}

@InputType({ description: "A pledge." })
export abstract class OfPledge extends ActInput {
  @Field(() => ID, { description: "The pledge 资源." })
  pledgeId!: string;
}

@InputType({ description: "What is told anew of a pledge; what is not given stays." })
export abstract class UpdatePledge extends ChangedListing {
  @Field(() => ID, { description: "The pledge 资源." })
  pledgeId!: string;

  @Field(() => Day, { nullable: true, description: "The last day on which it can be claimed 有效期至." })
  validUntil?: string | null;
}
