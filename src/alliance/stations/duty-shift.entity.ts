import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { Refusal } from "../../shared/refusals.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { DutyRota } from "./duty-rota.entity.js";
import { shiftSwapLifecycle, ShiftSwapStatus } from "./shift-swap-state.js";
import { Station } from "./station.entity.js";
import { swapPolicy } from "./station.policy.js";
import { Studio } from "./studio.entity.js";

@Entity({ tableName: "duty_shifts" })
@Unique({ name: "duty_shifts_id_once", properties: ["id"] })
@Unique({ name: "duty_shifts_once_a_day_of_rota", properties: ["alliance", "rota", "occurrenceOn"] })
@Check({ name: "duty_shifts_at_one_place", expression: "num_nonnulls(studio_id, station_id) = 1" })
@Check({ name: "duty_shifts_end_after_start", expression: "ends_at > starts_at" })
@Index({ name: "duty_shifts_by_start", properties: ["alliance", "startsAt", "id"] })
@Index({ name: "duty_shifts_by_organization", properties: ["alliance", "organization", "startsAt"] })
@ObjectType({
  implements: Node,
  description: "A shift at a studio or a station 坐班: somebody is always on duty.",
})
@Reads<DutyShift>({ prefix: "sft" })
export class DutyShift extends AllianceRecord implements Node {
  @BelongsTo(() => DutyRota, { column: "rota_id", description: "The duty that it belongs to 坐班安排." })
  rota!: Ref<DutyRota>;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The day of the rule that it was recorded for 日期." })
  occurrenceOn!: string;

  @BelongsTo(() => Studio, { column: "studio_id", nullable: true, description: "The studio that it is at 工作室." })
  studio?: Ref<Studio> | null;

  @BelongsTo(() => Station, { column: "station_id", nullable: true, description: "The station that it is at 服务站." })
  station?: Ref<Station> | null;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it starts 开始时间." })
  startsAt!: Date;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it ends 结束时间." })
  endsAt!: Date;

  @BelongsTo(() => Organization, { column: "organization_id", description: "Who is on duty 坐班单位." })
  organization!: Ref<Organization>;

  /** Personal data: for the organization on duty and the coordinators. */
  @Property({ type: "text", nullable: true })
  personName?: string | null;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether who is on duty asks for somebody to take over 求替班." })
  coverSought: boolean = false;

  /** Says who comes. */
  nameOnDuty(unit: Unit, personName: string | null): void {
    this.requireAhead(unit);
    this.personName = personName;
    unit.announce("dutyShift", this, this.rota.id);
  }

  /** Asks for somebody to take over; until then it stays who it is. */
  askForCover(unit: Unit): void {
    this.requireAhead(unit);
    this.coverSought = true;
    unit.announce("dutyShift", this, this.rota.id);
  }

  /** Another organization takes over. */
  cover(unit: Unit, organization: Organization, personName: string | null): void {
    this.requireAhead(unit);
    organization.requireOpenAs("organizationId");
    if (organization.id === this.organization.id)
      throw new Refusal("ALREADY_EXISTS", "onDutyAlready", {}, "organizationId");
    this.organization = ref(organization);
    this.personName = personName;
    this.coverSought = false;
    unit.announce("dutyShift", this, this.rota.id);
  }

  /** Changes places with who is on duty at another shift, as a swap says. */
  swapWith(unit: Unit, other: DutyShift): void {
    for (const shift of [this, other]) shift.requireAhead(unit, "swapId");
    const [mine, theirs] = [this.onDuty(), other.onDuty()];
    Object.assign(this, theirs);
    Object.assign(other, mine);
    for (const shift of [this, other]) unit.announce("dutyShift", shift, shift.rota.id);
  }

  /** Passes before it begins: what has begun or is over is nobody's to give away. */
  requireAhead(unit: Unit, member = "shiftId"): void {
    if (this.startsAt <= unit.now) throw new Refusal("SHIFT_BEGUN", "shiftBegun", {}, member);
  }

  private onDuty() {
    return { organization: this.organization, personName: null, coverSought: false };
  }
}

@Entity({ tableName: "shift_swaps" })
@Unique({ name: "shift_swaps_id_once", properties: ["id"] })
@Check({ name: "shift_swaps_status_known", expression: isOneOf("status", ShiftSwapStatus) })
@Check({ name: "shift_swaps_of_two", expression: "shift_id <> with_id" })
@Index({
  name: "shift_swaps_one_open",
  expression: `create unique index "shift_swaps_one_open" on "shift_swaps" ("alliance_id", "shift_id") where status = 'PROPOSED'`,
})
@Index({ name: "shift_swaps_by_other", properties: ["alliance", "with"] })
@ObjectType({
  implements: Node,
  description:
    "That two organizations change places at their shifts 换班; for the two and the alliance's coordinators.",
})
@Reads<ShiftSwap>({ prefix: "swp", policy: swapPolicy })
export class ShiftSwap extends AllianceRecord implements Node {
  @BelongsTo(() => DutyShift, { column: "shift_id", description: "The shift of who proposes it 提出方班次." })
  shift!: Ref<DutyShift>;

  @BelongsTo(() => DutyShift, { column: "with_id", description: "The shift to take instead 对方班次." })
  with!: Ref<DutyShift>;

  @BelongsTo(() => Organization, { column: "proposed_by_id", description: "Who proposes it 提出单位." })
  proposedBy!: Ref<Organization>;

  @BelongsTo(() => Organization, { column: "asked_id", description: "Who is asked 对方单位." })
  asked!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => ShiftSwapStatus, { description: "Where it stands 状态." })
  status!: ShiftSwapStatus;

  /** Proposes that who is on duty at two shifts change places. */
  static propose(unit: Unit, shift: DutyShift, other: DutyShift): ShiftSwap {
    shift.requireAhead(unit);
    other.requireAhead(unit, "withId");
    if (shift.organization.id === other.organization.id)
      throw new Refusal("ALREADY_EXISTS", "onDutyAlready", {}, "withId");
    const swap = unit.create(ShiftSwap, shift.alliance.id, {
      shift: ref(shift),
      with: ref(other),
      proposedBy: shift.organization,
      asked: other.organization,
      status: "PROPOSED",
    });
    unit.announce("shiftSwap", swap, shift.id);
    return swap;
  }

  /** The two change places, if both are still on duty there: nobody gives away what is another's by now. */
  accept(unit: Unit, shift: DutyShift, other: DutyShift): void {
    this.become(unit);
    if (shift.organization.id !== this.proposedBy.id || other.organization.id !== this.asked.id)
      throw new Refusal("SHIFT_LEFT_EMPTY", "onDutyNoMore", {}, "swapId");
    shift.swapWith(unit, other);
  }

  /** Who was asked does not want to. */
  decline(unit: Unit): void {
    this.become(unit);
  }

  /** Who proposed it takes it back. */
  withdraw(unit: Unit): void {
    this.become(unit);
  }

  private become(unit: Unit): void {
    this.status = shiftSwapLifecycle.after(unit.act, this.status);
    unit.announce("shiftSwap", this, this.shift.id);
  }
}
