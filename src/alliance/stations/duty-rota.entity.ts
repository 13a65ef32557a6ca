import type { Ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { Alliance, AllianceRecord, BelongsTo, PartOf } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Station } from "./station.entity.js";
import { Studio } from "./studio.entity.js";

@Entity({ tableName: "duty_rotas" })
@Unique({ name: "duty_rotas_id_once", properties: ["id"] })
@Check({ name: "duty_rotas_at_one_place", expression: "num_nonnulls(studio_id, station_id) = 1" })
@Check({ name: "duty_rotas_last", expression: "duration_minutes > 0" })
@Index({ name: "duty_rotas_by_studio", properties: ["alliance", "studio"] })
@Index({ name: "duty_rotas_by_station", properties: ["alliance", "station"] })
@ObjectType({
  implements: Node,
  description: "A duty that repeats 坐班安排: its shifts are recorded ahead of time, its organizations in turn.",
})
@Reads<DutyRota>({ prefix: "rot" })
export class DutyRota extends AllianceRecord implements Node {
  @BelongsTo(() => Studio, { column: "studio_id", nullable: true, description: "The studio that it is at 工作室." })
  studio?: Ref<Studio> | null;

  @BelongsTo(() => Station, { column: "station_id", nullable: true, description: "The station that it is at 服务站." })
  station?: Ref<Station> | null;

  @Property({ type: "text" })
  @Field(() => String, {
    description: "When it repeats: an RRULE of iCalendar (RFC 5545), in the alliance's time zone.",
  })
  rrule!: string;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "The start of its first shift (iCalendar: DTSTART)." })
  startsAt!: Date;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How long each shift lasts, in minutes." })
  durationMinutes!: number;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day on which it repeats; null while it goes on." })
  endedOn?: string | null;

  /** Ends it with a day; an end may be moved, but not behind the one that was announced. */
  end(on: string): void {
    if (this.endedOn && this.endedOn < on) throw wrongState(this.endedOn);
    this.endedOn = on;
  }
}

/** Whose turn it is at a duty 轮值: the organizations take its shifts one after the other. */
@Entity({ tableName: "duty_turns" })
@Check({ name: "duty_turns_counted_from_one", expression: "turn > 0" })
@Index({ name: "duty_turns_by_organization", properties: ["alliance", "organization"] })
export class DutyTurn {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => DutyRota, "rota_id")
  rota!: Ref<DutyRota>;

  @PrimaryKey({ type: "int" })
  turn!: number;

  @BelongsTo(() => Organization, { column: "organization_id" })
  organization!: Ref<Organization>;
}
