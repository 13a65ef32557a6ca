import type { Ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Day } from "../../shared/scalars.js";
import { Alliance, AllianceRecord, BelongsTo, PartOf } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";

export const DayOfWeek = enumOf("DayOfWeek", "A day of the week 星期 (schema.org: DayOfWeek).", {
  MONDAY: "Monday 星期一.",
  TUESDAY: "Tuesday 星期二.",
  WEDNESDAY: "Wednesday 星期三.",
  THURSDAY: "Thursday 星期四.",
  FRIDAY: "Friday 星期五.",
  SATURDAY: "Saturday 星期六.",
  SUNDAY: "Sunday 星期日.",
});
export type DayOfWeek = keyof typeof DayOfWeek;

/** What is told of a station. */
export interface StationTold {
  readonly name: string;
  readonly siteKind: string | null;
  readonly place: Ref<Place> | null;
}

@Entity({ tableName: "stations" })
@Unique({ name: "stations_id_once", properties: ["id"] })
@Unique({ name: "stations_name_once", properties: ["alliance", "name"] })
@Index({ name: "stations_by_place", properties: ["alliance", "place"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "A service station 党群服务站 (HSDS: Location), with what it is for and what it offers; public.",
})
@Reads<Station>({ prefix: "sta" })
export class Station extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What kind of site it is 场所类型, such as 架空层." })
  siteKind?: string | null;

  @BelongsTo(() => Place, { column: "place_id", nullable: true, description: "Where it is 地点." })
  place?: Ref<Place> | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day on which it was closed 撤销日期; null while it is open." })
  closedOn?: string | null;

  /** Opens it. */
  static establish(unit: Unit, allianceId: string, told: StationTold): Station {
    const station = unit.create(Station, allianceId, told);
    unit.announce("station", station);
    return station;
  }

  /** Tells it anew. */
  update(unit: Unit, told: Partial<StationTold>): void {
    this.requireOpen();
    Object.assign(this, told);
    unit.announce("station", this);
  }

  /** Closes it with a day. */
  close(unit: Unit, on: string): void {
    this.requireOpen();
    this.closedOn = on;
    unit.announce("station", this);
  }

  /** Passes while it is open; else throws the refusal WRONG_STATE. */
  requireOpen(): void {
    if (this.closedOn) throw wrongState(this.closedOn);
  }
}

/** Something that a station is for 功能. */
@Entity({ tableName: "station_functions" })
export class StationFunction {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Station, "station_id")
  station!: Ref<Station>;

  @PrimaryKey({ type: "text" })
  name!: string;
}

/** Something that a station offers 服务. */
@Entity({ tableName: "station_services" })
export class StationService {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Station, "station_id")
  station!: Ref<Station>;

  @PrimaryKey({ type: "text" })
  name!: string;
}

/** An organization that runs a station 运营单位. */
@Entity({ tableName: "station_operators" })
@Index({ name: "station_operators_by_organization", properties: ["alliance", "organization"] })
export class StationOperator {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Station, "station_id")
  station!: Ref<Station>;

  @PartOf(() => Organization, "organization_id")
  organization!: Ref<Organization>;
}

/** When a station is open on one day of the week 开放时间. */
@Entity({ tableName: "station_hours" })
@Check({ name: "station_hours_day_known", expression: isOneOf("day_of_week", DayOfWeek) })
@Check({ name: "station_hours_close_after_opening", expression: "closes > opens" })
export class StationHours {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Station, "station_id")
  station!: Ref<Station>;

  @PrimaryKey({ type: "text" })
  dayOfWeek!: DayOfWeek;

  @PrimaryKey({ type: "time", length: 0 })
  opens!: string;

  @Property({ type: "time", length: 0 })
  closes!: string;
}
