import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../../acting/index.js";
import { Day } from "../../shared/scalars.js";

@InputType({ description: "For how long a membership lasts 任期." })
export class MembershipTerm {
  @Field(() => Day, {
    nullable: true,
    description: "Its first day 起始日期; unless given the day on which the membership is accepted or renewed.",
  })
  validFrom?: string | null;

  @Field(() => Day, { nullable: true, description: "Its last day 截止日期; open-ended unless given." })
  validUntil?: string | null;
}

@InputType({ description: "What is proposed of a new membership." })
abstract class ProposeMembership extends ActInput {
  @Field(() => MembershipTerm, { nullable: true, description: "The term that is proposed 任期." })
  term?: MembershipTerm | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the member votes in joint meetings 是否有表决权; true unless given.",
  })
  voting?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: "The organization's post that keeps the contact with the alliance 联络员.",
  })
  liaisonId?: string | null;
}

@InputType({ description: "Who asks to join." })
export abstract class ApplyForMembership extends ProposeMembership {
  @Field(() => ID, {
    nullable: true,
    description: "The organization that asks to join 申请单位; the caller's own unless given.",
  })
  organizationId?: string | null;
}

@InputType({ description: "Who is asked to join." })
export abstract class InviteMember extends ProposeMembership {
  @Field(() => ID, { description: "The organization that is asked to join 受邀单位." })
  organizationId!: string;
}

@InputType({ description: "A membership." })
export abstract class OfMembership extends ActInput {
  @Field(() => ID, { description: "The membership 成员资格." })
  membershipId!: string;
}

@InputType({ description: "A membership that is accepted." })
export abstract class AcceptMembership extends OfMembership {
  @Field(() => MembershipTerm, {
    nullable: true,
    description: "The term 任期; unless given the one that was proposed. It is the coordinators' to set.",
  })
  term?: MembershipTerm | null;
}

@InputType({ description: "A membership and its new term." })
export abstract class RenewMembership extends OfMembership {
  @Field(() => MembershipTerm, {
    nullable: true,
    description: "The new term 新任期; from today and open-ended unless given.",
  })
  term?: MembershipTerm | null;
}
