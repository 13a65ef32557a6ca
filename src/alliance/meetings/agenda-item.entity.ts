import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Matter } from "../matters/index.js";
import { Organization } from "../organizations/index.js";
import { Meeting } from "./meeting.entity.js";
import { withinAlliance } from "./meeting.policy.js";
import { agendaItemLifecycle, AgendaItemStatus } from "./meeting-state.js";

@Entity({ tableName: "agenda_items" })
@Unique({ name: "agenda_items_id_once", properties: ["id"] })
@Check({ name: "agenda_items_status_known", expression: isOneOf("status", AgendaItemStatus) })
@Index({
  name: "agenda_items_position_once",
  expression: `create unique index "agenda_items_position_once" on "agenda_items" ("alliance_id", "meeting_id", "position")`,
})
@ObjectType({ implements: Node, description: "Something to be talked about at a meeting 议题." })
@Reads<AgendaItem>({ prefix: "agi", policy: withinAlliance })
export class AgendaItem extends AllianceRecord implements Node {
  @BelongsTo(() => Meeting, { column: "meeting_id", description: "The meeting 会议." })
  meeting!: Ref<Meeting>;

  @Property({ type: "int" })
  @Field(() => Int, { description: "Its place in the order in which items were proposed 序号." })
  position!: number;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it is called 名称." })
  title!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What it is about 说明." })
  description?: string | null;

  @BelongsTo(() => Organization, {
    column: "proposed_by_id",
    description: "The organization that proposed it 提出单位.",
  })
  proposedBy!: Ref<Organization>;

  @BelongsTo(() => Matter, {
    column: "matter_id",
    nullable: true,
    description: "The matter that it is about 对应事项.",
  })
  matter?: Ref<Matter> | null;

  @Property({ type: "text" })
  @Field(() => AgendaItemStatus, { description: "Whether it is on the agenda 状态." })
  status!: AgendaItemStatus;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Why it is not on the agenda 未列入原因." })
  statusReason?: string | null;

  /** Proposes it for a meeting, behind what was proposed before. */
  static propose(
    unit: Unit,
    meeting: Meeting,
    values: {
      position: number;
      title: string;
      description: string | null;
      proposedBy: Ref<Organization>;
      matter: Ref<Matter> | null;
    },
  ): AgendaItem {
    meeting.require("proposeAgendaItem");
    const item = unit.create(AgendaItem, meeting.alliance.id, {
      ...values,
      meeting: ref(meeting),
      status: "PROPOSED",
    });
    unit.announce("agendaItem", item, meeting.id);
    return item;
  }

  /** Puts it on the agenda. */
  accept(unit: Unit): void {
    this.become(unit);
  }

  /** Leaves it off the agenda. */
  decline(unit: Unit, reason: string | null): void {
    this.become(unit);
    this.statusReason = reason;
  }

  /** Takes it back. */
  withdraw(unit: Unit): void {
    this.become(unit);
  }

  private become(unit: Unit): void {
    this.status = agendaItemLifecycle.after(unit.act, this.status);
    unit.announce("agendaItem", this, this.meeting.id);
  }
}
