import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { invalid } from "../../shared/refusals.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { withinAlliance } from "../meetings/index.js";
import { Node } from "../node.js";
import { ActionItem } from "./action-item.entity.js";
import { actionItemLifecycle, extensionLifecycle, ExtensionStatus } from "./resolution-state.js";

@Entity({ tableName: "extensions" })
@Unique({ name: "extensions_id_once", properties: ["id"] })
@Check({ name: "extensions_status_known", expression: isOneOf("status", ExtensionStatus) })
@Index({
  name: "extensions_one_open",
  expression: `create unique index "extensions_one_open" on "extensions" ("alliance_id", "action_item_id") where status = 'REQUESTED'`,
})
@ObjectType({ implements: Node, description: "A request for more time for an action item 延期申请." })
@Reads<Extension>({ prefix: "ext", policy: withinAlliance })
export class Extension extends AllianceRecord implements Node {
  @BelongsTo(() => ActionItem, { column: "action_item_id", description: "The action item 任务." })
  actionItem!: Ref<ActionItem>;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The day until which more time is asked for 申请延至." })
  until!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Why 申请原因." })
  reason!: string;

  @Property({ type: "text" })
  @Field(() => ExtensionStatus, { description: "Whether it was granted 状态." })
  status!: ExtensionStatus;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Why it was turned down 未同意原因." })
  statusReason?: string | null;

  /** Asks for more time. */
  static request(unit: Unit, item: ActionItem, until: string, reason: string): Extension {
    actionItemLifecycle.require("requestExtension", item.status);
    if (until <= item.dueOn) throw invalid("until", "dueBefore", { day: item.dueOn });
    const values = { actionItem: ref(item), until, reason, status: "REQUESTED" };
    const extension = unit.create(Extension, item.alliance.id, values);
    unit.announce("extension", extension, item.id);
    return extension;
  }

  /** Grants it: the item is due later. */
  grant(unit: Unit, item: ActionItem): void {
    this.become(unit);
    item.extend(unit, this.until);
  }

  /** Turns it down. */
  decline(unit: Unit, reason: string | null): void {
    this.become(unit);
    this.statusReason = reason;
  }

  private become(unit: Unit): void {
    this.status = extensionLifecycle.after(unit.act, this.status);
    unit.announce("extension", this, this.actionItem.id);
  }
}
