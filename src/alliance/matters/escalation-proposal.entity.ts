import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { DateTime } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Matter } from "./matter.entity.js";
import { aboutDeadlines } from "./matter.policy.js";
import { MatterLevel } from "./matter-kind.js";
import { escalationLifecycle, EscalationStatus, matterLifecycle } from "./matter-state.js";

@Entity({ tableName: "escalation_proposals" })
@Unique({ name: "escalation_proposals_id_once", properties: ["id"] })
@Check({ name: "escalation_proposals_status_known", expression: isOneOf("status", EscalationStatus) })
@Check({ name: "escalation_proposals_from_level_known", expression: isOneOf("from_level", MatterLevel) })
@Check({ name: "escalation_proposals_to_level_known", expression: isOneOf("to_level", MatterLevel) })
@Check({ name: "escalation_proposals_decided_since", expression: "(decided_at is null) = (status = 'PROPOSED')" })
@Index({
  name: "escalation_proposals_one_open",
  expression: `create unique index "escalation_proposals_one_open" on "escalation_proposals" ("alliance_id", "matter_id") where status = 'PROPOSED'`,
})
@Index({
  name: "escalation_proposals_one_by_hub_a_round",
  expression: `create unique index "escalation_proposals_one_by_hub_a_round" on "escalation_proposals" ("alliance_id", "matter_id", "level_round") where proposed_by_id is null`,
})
@Index({ name: "escalation_proposals_by_matter", properties: ["alliance", "matter"] })
@ObjectType({
  implements: Node,
  description: "A proposal to work a matter one level higher 升级建议; the coordinators decide.",
})
@Reads<EscalationProposal>({ prefix: "esc", policy: aboutDeadlines })
export class EscalationProposal extends AllianceRecord implements Node {
  @BelongsTo(() => Matter, { column: "matter_id" })
  @Field(() => Matter, { nullable: true, description: "The matter 事项; null where the caller may not see it." })
  matter!: Ref<Matter>;

  @Property({ type: "text" })
  @Field(() => MatterLevel, { description: "The level at which it was 原层级." })
  fromLevel!: MatterLevel;

  @Property({ type: "text" })
  @Field(() => MatterLevel, { description: "The level at which it should be worked 拟升至层级." })
  toLevel!: MatterLevel;

  @Property({ type: "int" })
  @Field(() => Int, { description: "Which of the levels that the matter has been at, counted from 1 层级轮次." })
  levelRound!: number;

  @Property({ type: "text", nullable: true })
  reason?: string | null;

  /** Null for the hub itself, which proposes what is overdue. */
  @BelongsTo(() => Organization, { column: "proposed_by_id", nullable: true })
  proposedBy?: Ref<Organization> | null;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was proposed 提出时间." })
  proposedAt!: Date;

  @Property({ type: "text" })
  @Field(() => EscalationStatus, { description: "What became of it 状态." })
  status!: EscalationStatus;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When it was decided 决定时间; null while it is open." })
  decidedAt?: Date | null;

  @Property({ type: "text", nullable: true })
  decidedNote?: string | null;

  /** Proposes to work a matter one level higher. */
  static propose(unit: Unit, matter: Matter, proposedBy: Ref<Organization>, reason: string): EscalationProposal {
    matterLifecycle.require("proposeEscalation", matter.status);
    const proposal = unit.create(EscalationProposal, matter.alliance.id, {
      matter: ref(matter),
      fromLevel: matter.level,
      toLevel: matter.requireAbove(),
      levelRound: matter.levelRound,
      reason,
      proposedBy,
      proposedAt: unit.now,
      status: "PROPOSED",
    });
    unit.announce("matter", matter);
    return proposal;
  }

  /** Settles it by the act that is done. */
  decide(unit: Unit, note: string | null): void {
    this.status = escalationLifecycle.after(unit.act, this.status);
    this.decidedAt = unit.now;
    this.decidedNote = note;
  }
}
