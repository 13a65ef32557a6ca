import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization, Post } from "../organizations/index.js";
import { membershipPolicy } from "./membership.policy.js";
import { membershipLifecycle, MembershipStatus } from "./membership-state.js";

/** The first and the last day, as far as they are said. */
interface Term {
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

/** What is proposed of a new membership, and the day on which it is. */
export interface Proposal {
  readonly term: Term;
  readonly today: string;
  readonly voting: boolean;
  readonly liaison: Ref<Post> | null;
}

@Entity({ tableName: "memberships" })
@Unique({ name: "memberships_id_once", properties: ["id"] })
@Check({ name: "memberships_status_known", expression: isOneOf("status", MembershipStatus) })
@Check({ name: "memberships_end_after_start", expression: "valid_until >= valid_from" })
@Check({
  name: "memberships_member_has_term",
  expression: "valid_from is not null or status in ('APPLIED', 'INVITED', 'REJECTED')",
})
@Index({
  name: "memberships_one_at_a_time",
  expression: `create unique index "memberships_one_at_a_time" on "memberships" ("alliance_id", "member_id") where status in ('APPLIED', 'INVITED', 'ACTIVE', 'SUSPENDED')`,
})
@Index({ name: "memberships_by_status", properties: ["alliance", "status"] })
@Index({ name: "memberships_by_member", properties: ["alliance", "member"] })
@ObjectType({
  implements: Node,
  description: "An organization's membership 成员资格 in the alliance, for a term (Popolo: Membership).",
})
@Reads<Membership>({ prefix: "mem", policy: membershipPolicy })
export class Membership extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "member_id", description: "The organization that is the member 成员单位." })
  member!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => MembershipStatus, { description: "Where it stands 状态." })
  status!: MembershipStatus;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether the member votes in joint meetings 是否有表决权." })
  voting: boolean = true;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: "The first day of its term 起始日期; before it is accepted the one that is proposed, if any.",
  })
  validFrom?: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day of its term 截止日期; null when it is open-ended." })
  validUntil?: string | null;

  @BelongsTo(() => Post, {
    column: "liaison_id",
    nullable: true,
    description: "The post that keeps the contact with the alliance 联络员.",
  })
  liaison?: Ref<Post> | null;

  /** An organization asks to join, or the alliance asks it. */
  static propose(
    unit: Unit,
    organization: Organization,
    status: "APPLIED" | "INVITED",
    { term: { validFrom = null, validUntil = null }, today, voting, liaison }: Proposal,
  ): Membership {
    requireJoinable(organization, "organizationId");
    checkTerm({ validFrom: validFrom ?? today, validUntil });
    const values = { member: ref(organization), status, voting, liaison, validFrom, validUntil };
    const membership = unit.create(Membership, organization.alliance.id, values);
    unit.announce("membership", membership);
    return membership;
  }

  /** It becomes a member, for the given term or the one that was proposed; from today where neither says since when. */
  accept(unit: Unit, term: Term | null | undefined, today: string): void {
    this.become(unit);
    const { validFrom, validUntil } = term ?? this;
    this.last({ validFrom: validFrom ?? today, validUntil });
  }

  /** The application is turned down. */
  reject(unit: Unit): void {
    this.become(unit);
  }

  /** It rests. */
  suspend(unit: Unit): void {
    this.become(unit);
  }

  /** It is in force again. */
  resume(unit: Unit): void {
    this.become(unit);
  }

  /** The member leaves; its term ends today, unless it was still to begin. */
  withdraw(unit: Unit, today: string): void {
    this.become(unit);
    if (this.validFrom && this.validFrom <= today) this.validUntil = today;
  }

  /** Whoever left, or whose term ran out, is a member again: for the given term, else from today and open-ended. */
  renew(unit: Unit, organization: Organization, term: Term | null | undefined, today: string): void {
    this.become(unit);
    requireJoinable(organization, "membershipId");
    this.last({ validFrom: term?.validFrom ?? today, validUntil: term?.validUntil });
  }

  private become(unit: Unit): void {
    this.status = membershipLifecycle.after(unit.act, this.status);
    unit.announce("membership", this);
  }

  private last(term: Term & { validFrom: string }): void {
    checkTerm(term);
    this.validFrom = term.validFrom;
    this.validUntil = term.validUntil ?? null;
  }
}

function checkTerm({ validFrom, validUntil }: Term & { validFrom: string }): void {
  if (validUntil && validUntil < validFrom) throw new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "term");
}

/** The general branch convenes the alliance, and so is no member of it. */
function requireJoinable(organization: Organization, member: string): void {
  if (organization.classification === "GENERAL_BRANCH") throw invalid(member, "convenerIsNoMember");
  organization.requireOpenAs(member);
}
