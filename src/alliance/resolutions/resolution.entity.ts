import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { invalid } from "../../shared/refusals.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { AgendaItem, Meeting, noQuorum, type Quorum } from "../meetings/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { resolutionPolicy } from "./resolution.policy.js";
import { adoptedStates, resolutionLifecycle, ResolutionStatus } from "./resolution-state.js";
import { isAdopted, VotingRule } from "./voting-rule.js";

/** What is proposed to be resolved. */
export interface Motion {
  readonly title: string;
  readonly text: string | null;
  readonly votingRule: VotingRule;
  readonly agendaItem: Ref<AgendaItem> | null;
}

const adopted = adoptedStates.map((state) => `'${state}'`).join(", ");

@Entity({ tableName: "resolutions" })
@Index({
  name: "resolutions_title_trigrams",
  expression: `create index "resolutions_title_trigrams" on "resolutions" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "resolutions_id_once", properties: ["id"] })
@Check({ name: "resolutions_status_known", expression: isOneOf("status", ResolutionStatus) })
@Check({ name: "resolutions_voting_rule_known", expression: isOneOf("voting_rule", VotingRule) })
@Check({
  name: "resolutions_adopted_with_quorum",
  expression: `status not in (${adopted}) or (quorum_required * 2 > quorum_eligible and quorum_present >= quorum_required) is true`,
})
@Check({ name: "resolutions_adopted_on_a_day", expression: `(adopted_on is not null) = (status in (${adopted}))` })
@Index({ name: "resolutions_by_time", properties: ["alliance", "createdAt", "id"] })
@Index({ name: "resolutions_by_status", properties: ["alliance", "status"] })
@Index({ name: "resolutions_by_meeting", properties: ["alliance", "meeting"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "Something that a meeting resolved, or is to resolve 决议 (Popolo: Motion); public once it is adopted.",
})
@Reads<Resolution>({ prefix: "res", policy: resolutionPolicy })
export class Resolution extends AllianceRecord implements Node {
  @BelongsTo(() => Meeting, { column: "meeting_id", description: "The meeting that decides it 会议." })
  meeting!: Ref<Meeting>;

  @BelongsTo(() => AgendaItem, {
    column: "agenda_item_id",
    nullable: true,
    description: "The item of the agenda that it settles 对应议题; for the alliance's members and coordinators.",
  })
  agendaItem?: Ref<AgendaItem> | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its title 名称." })
  title!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What is resolved 决议内容; public once it is adopted." })
  text?: string | null;

  @Property({ type: "text" })
  @Field(() => ResolutionStatus, { description: "Where it stands 状态." })
  status!: ResolutionStatus;

  @Property({ type: "text" })
  @Field(() => VotingRule, { description: "How it is adopted 表决规则." })
  votingRule!: VotingRule;

  @BelongsTo(() => Organization, {
    column: "proposed_by_id",
    description: "The organization that proposed it 提出单位.",
  })
  proposedBy!: Ref<Organization>;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day on which it was adopted 通过日期." })
  adoptedOn?: string | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When it was decided, one way or the other 表决时间." })
  decidedAt?: Date | null;

  /** The quorum at that moment; memberships change later. */
  @Property({ type: "int", nullable: true })
  quorumEligible?: number | null;

  @Property({ type: "int", nullable: true })
  quorumPresent?: number | null;

  @Property({ type: "int", nullable: true })
  quorumRequired?: number | null;

  /** Proposes it to a meeting that has not ended. */
  static propose(unit: Unit, meeting: Meeting, proposedBy: Ref<Organization>, motion: Motion): Resolution {
    meeting.require("proposeResolution");
    const values = { ...motion, meeting: ref(meeting), proposedBy, status: "PROPOSED" };
    const resolution = unit.create(Resolution, meeting.alliance.id, values);
    unit.announce("resolution", resolution, meeting.id);
    return resolution;
  }

  /** Leaves it to another meeting, where its own could not decide it. */
  carryOver(unit: Unit, meeting: Meeting): void {
    resolutionLifecycle.require("carryOverResolution", this.status);
    meeting.require("proposeResolution");
    this.meeting = ref(meeting);
    this.agendaItem = null;
    unit.announce("resolution", this, meeting.id);
  }

  /** Nobody objected among a quorum of those who vote. */
  recordConsensus(unit: Unit, meeting: Meeting, quorum: Quorum, today: string): void {
    const status = resolutionLifecycle.after("recordConsensus", this.status);
    meeting.require("recordConsensus");
    if (this.votingRule !== "CONSENSUS") throw invalid("resolutionId", "voteNeeded");
    if (quorum.present < quorum.required) throw noQuorum(quorum);
    this.decide(unit, status, quorum, today);
  }

  /** From now on those present vote. */
  openVote(unit: Unit, meeting: Meeting, quorum: Quorum): void {
    const status = resolutionLifecycle.after("openVote", this.status);
    meeting.require("openVote");
    if (this.votingRule === "CONSENSUS") throw invalid("resolutionId", "consensusByRecord");
    if (quorum.present < quorum.required) throw noQuorum(quorum);
    this.status = status;
    unit.announce("resolution", this, this.meeting.id);
  }

  /** Counts: by its rule where there still is a quorum, else it lapses. */
  closeVote(unit: Unit, quorum: Quorum, yes: number, today: string): void {
    const counted = isAdopted(this.votingRule, yes, quorum.present) ? "CARRIED" : "DEFEATED";
    const outcome = quorum.present < quorum.required ? "INQUORATE" : counted;
    this.decide(unit, resolutionLifecycle.after("closeVote", this.status, [outcome]), quorum, today);
  }

  /** Something is to be done about it. */
  execute(unit: Unit): void {
    this.become(unit, unit.act);
  }

  /** All that was to be done is signed off. */
  fulfil(unit: Unit): void {
    this.become(unit, "fulfilResolution");
  }

  /** Closes its records. */
  close(unit: Unit): void {
    this.become(unit, unit.act);
  }

  private decide(unit: Unit, status: ResolutionStatus, quorum: Quorum, today: string): void {
    this.status = status;
    this.decidedAt = unit.now;
    this.adoptedOn = status === "ADOPTED" ? today : null;
    this.quorumEligible = quorum.eligible;
    this.quorumPresent = quorum.present;
    this.quorumRequired = quorum.required;
    unit.announce("resolution", this, this.meeting.id);
  }

  private become(unit: Unit, act: string): void {
    this.status = resolutionLifecycle.after(act, this.status);
    unit.announce("resolution", this, this.meeting.id);
  }
}
