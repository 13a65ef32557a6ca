import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../acting/index.js";
import { Alliance, BelongsTo, PartOf } from "../alliance/alliances/index.js";
import { Organization } from "../alliance/organizations/index.js";
import { Reads } from "../reading/index.js";
import { Refusal } from "../shared/refusals.js";
import { DateTime } from "../shared/scalars.js";
import { subgraphPolicy, versionPolicy } from "./subgraph.policy.js";

/** What an operator allows a subgraph; members that are left out stay as they are. */
export interface Grants {
  readonly isHubWide?: boolean | null;
  readonly mayMutate?: boolean | null;
}

@Entity({ tableName: "subgraphs" })
@Unique({ name: "subgraphs_id_once", properties: ["id"] })
@Unique({ name: "subgraphs_name_once", properties: ["name"] })
@Check({ name: "subgraphs_name_form", expression: "name ~ '^[a-z][a-z0-9]{1,29}$' and name <> 'hub'" })
@ObjectType({
  description: "A subgraph 子图 by which an organization extends the alliance's graph (Apollo Federation: subgraph).",
})
@Reads<Subgraph>({ policy: subgraphPolicy })
export class Subgraph {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Property({ type: "text" })
  @Field(() => String, {
    description: "Its name 名称, unique in the hub; its types begin with `Name_`, its fields with `name_`.",
  })
  name!: string;

  @BelongsTo(() => Organization, { column: "organization_id", description: "Whose it is 所属单位." })
  organization!: Ref<Organization>;

  @Property({ type: "boolean" })
  @Field(() => Boolean, {
    description: "Whether it is asked about the records of every alliance 全平台, not of its own alone.",
  })
  isHubWide: boolean = false;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether it may add mutations 可否增加变更." })
  mayMutate: boolean = false;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: "The number of the version that is served 已发布版本; null when none is.",
  })
  publishedVersion?: number | null;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When its name was registered." })
  createdAt!: Date;

  /** Registers a name for an organization; nothing is served by it yet. */
  static register(unit: Unit, organization: Organization, name: string): Subgraph {
    const subgraph = unit.create(Subgraph, organization.alliance.id, { name, organization: ref(organization) });
    unit.em.persist(
      unit.em.create(SubgraphAlliance, {
        alliance: organization.alliance,
        subgraph: ref(subgraph),
        asked: organization.alliance,
      }),
    );
    return subgraph;
  }

  /** Serves a new version from now on, which is numbered after all that came before. */
  publish(unit: Unit, content: { url: string; sdl: string; isForced: boolean }, latest: number): void {
    const number = latest + 1;
    unit.em.persist(
      unit.em.create(SubgraphVersion, {
        ...content,
        alliance: this.alliance,
        id: unit.newId(),
        subgraph: ref(this),
        number,
        publishedAt: unit.now,
      }),
    );
    this.serve(unit, number);
  }

  /** Serves an earlier version again. */
  rollBack(unit: Unit, version: number): void {
    if (version === this.publishedVersion)
      throw new Refusal("WRONG_STATE", "subgraphVersionServed", { version }, "version");
    this.serve(unit, version);
  }

  /** Serves it no more; its name stays its organization's. */
  remove(unit: Unit): void {
    if (this.publishedVersion == null) throw new Refusal("WRONG_STATE", "subgraphNotPublished", {}, "name");
    this.serve(unit, null);
  }

  /** Changes what it may do. */
  grant(unit: Unit, { isHubWide, mayMutate }: Grants): void {
    this.isHubWide = isHubWide ?? this.isHubWide;
    this.mayMutate = mayMutate ?? this.mayMutate;
    unit.announce("subgraph", this);
  }

  private serve(unit: Unit, version: number | null): void {
    this.publishedVersion = version;
    unit.announce("subgraph", this);
  }
}

/** A version of a subgraph as it was published; it never changes. */
@Entity({ tableName: "subgraph_versions" })
@Unique({ name: "subgraph_versions_number_once", properties: ["alliance", "subgraph", "number"] })
@Check({ name: "subgraph_versions_number_positive", expression: "number > 0" })
@Check({ name: "subgraph_versions_size", expression: "octet_length(sdl) <= 2097152" })
@ObjectType({ description: "A version of a subgraph 子图版本, as it was published; it never changes." })
@Reads<SubgraphVersion>({ policy: versionPolicy })
export class SubgraphVersion {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PrimaryKey({ type: "uuid" })
  id!: string;

  @BelongsTo(() => Subgraph, { column: "subgraph_id" })
  subgraph!: Ref<Subgraph>;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Its number 版本号, counted from 1." })
  number!: number;

  @Property({ type: "text" })
  @Field(() => String, { description: "Where it is asked 地址." })
  url!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its schema as it was sent (SDL) 架构." })
  sdl!: string;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether an operator published it although it breaks something 强制发布." })
  isForced!: boolean;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was published 发布时间." })
  publishedAt!: Date;
}

/** An alliance about whose records a subgraph is asked. */
@Entity({ tableName: "subgraph_alliances" })
@Index({ name: "subgraph_alliances_by_asked", properties: ["asked"] })
export class SubgraphAlliance {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Subgraph, "subgraph_id")
  subgraph!: Ref<Subgraph>;

  @ManyToOne({
    entity: () => Alliance,
    primary: true,
    ref: true,
    joinColumn: "asked_alliance_id",
    updateRule: "no action",
    deleteRule: "no action",
  })
  asked!: Ref<Alliance>;
}
