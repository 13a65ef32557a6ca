import type { Ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Day } from "../../shared/scalars.js";
import { Alliance, AllianceRecord, BelongsTo, PartOf } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Station } from "./station.entity.js";

/** What is told of a studio. */
export interface StudioTold {
  readonly name: string;
  readonly hostName: string | null;
  readonly hostBackground: string | null;
  readonly organization: Ref<Organization> | null;
  readonly station: Ref<Station> | null;
}

@Entity({ tableName: "studios" })
@Unique({ name: "studios_id_once", properties: ["id"] })
@Unique({ name: "studios_name_once", properties: ["alliance", "name"] })
@Check({ name: "studios_background_of_host", expression: "host_background is null or host_name is not null" })
@Index({ name: "studios_by_station", properties: ["alliance", "station"] })
@Index({ name: "studios_by_organization", properties: ["alliance", "organization"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "A studio 特色工作室 (HSDS: Service), where somebody with a gift for it receives residents; public.",
})
@Reads<Studio>({ prefix: "stu" })
export class Studio extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  /** Personal data: read by the alliance's own coordinators alone. */
  @Property({ type: "text", nullable: true })
  hostName?: string | null;

  /** What others than the coordinators may see; made by the database, so no query can forget the mask. */
  @Property({ type: "text", nullable: true, generated: "(left(host_name, 1) || '**') stored" })
  hostMaskedName?: string;

  @Property({ type: "text", nullable: true })
  hostBackground?: string | null;

  @BelongsTo(() => Organization, {
    column: "organization_id",
    nullable: true,
    description: "The organization that runs it 承办单位.",
  })
  organization?: Ref<Organization> | null;

  @BelongsTo(() => Station, {
    column: "station_id",
    nullable: true,
    description: "The station that it sits in 所在服务站.",
  })
  station?: Ref<Station> | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day on which it was closed 撤销日期; null while it is open." })
  closedOn?: string | null;

  /** Founds it. */
  static found(unit: Unit, allianceId: string, told: StudioTold): Studio {
    const studio = unit.create(Studio, allianceId, told);
    unit.announce("studio", studio);
    return studio;
  }

  /** Tells it anew. */
  update(unit: Unit, told: Partial<StudioTold>): void {
    this.requireOpen();
    Object.assign(this, told);
    unit.announce("studio", this);
  }

  /** Closes it with a day, and forgets who its host was. */
  close(unit: Unit, on: string): void {
    this.requireOpen();
    this.closedOn = on;
    this.hostName = null;
    this.hostBackground = null;
    unit.announce("studio", this);
  }

  /** Passes while it is open; else throws the refusal WRONG_STATE. */
  requireOpen(): void {
    if (this.closedOn) throw wrongState(this.closedOn);
  }
}

/** Something that a studio offers 服务. */
@Entity({ tableName: "studio_services" })
export class StudioService {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Studio, "studio_id")
  studio!: Ref<Studio>;

  @PrimaryKey({ type: "text" })
  name!: string;
}
