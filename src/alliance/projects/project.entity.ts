import type { Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo, PartOf, Tag } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { projectLifecycle, ProjectStatus } from "./project-state.js";

/** What is to be carried out, for whom, and under which programme. */
export interface NewProject {
  readonly organization: Ref<Organization>;
  readonly title: string;
  readonly description: string | null;
  readonly category: string;
  readonly place: Ref<Place> | null;
  readonly programme: Ref<Programme> | null;
}

/** What can be told anew of a project. */
export type ChangedProject = Partial<Pick<NewProject, "title" | "description" | "category">>;

@Entity({ tableName: "projects" })
@Index({
  name: "projects_title_trigrams",
  expression: `create index "projects_title_trigrams" on "projects" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "projects_id_once", properties: ["id"] })
@Check({ name: "projects_status_known", expression: isOneOf("status", ProjectStatus) })
@Check({
  name: "projects_completed_on_a_day",
  expression: "(completed_on is not null) = (status in ('COMPLETED', 'EVALUATED', 'ARCHIVED'))",
})
@Index({ name: "projects_by_time", properties: ["alliance", "createdAt", "id"] })
@Index({ name: "projects_by_organization", properties: ["alliance", "organization"] })
@Index({ name: "projects_by_programme", properties: ["alliance", "programme"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "Something to be carried out, which an organization can claim 项目; public.",
})
@Reads<Project>({ prefix: "prj" })
export class Project extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "organization_id", description: "Who lists it 发布单位." })
  organization!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its title 名称." })
  title!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What is to be done 说明." })
  description?: string | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it is about 类别, such as 环境卫生." })
  category!: string;

  @Property({ type: "text" })
  @Field(() => ProjectStatus, { description: "Where it stands 状态." })
  status!: ProjectStatus;

  @BelongsTo(() => Place, { column: "place_id", nullable: true, description: "Where it is carried out 地点." })
  place?: Ref<Place> | null;

  @BelongsTo(() => Programme, {
    column: "programme_id",
    nullable: true,
    description: "The programme that it serves 所属品牌/机制.",
  })
  programme?: Ref<Programme> | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day on which it was completed 完成日期." })
  completedOn?: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What came of it, in the words of who listed it 评价." })
  evaluation?: string | null;

  /** Lists it. */
  static list(unit: Unit, allianceId: string, project: NewProject): Project {
    const created = unit.create(Project, allianceId, { ...project, status: "LISTED" });
    created.announce(unit);
    return created;
  }

  /** Tells it anew. */
  update(unit: Unit, changes: ChangedProject): void {
    projectLifecycle.require("updateProject", this.status);
    Object.assign(this, changes);
    this.announce(unit);
  }

  /** Passes while it can be claimed. */
  requireClaimable(): void {
    projectLifecycle.require("claimProject", this.status);
  }

  /** Whoever claimed it gave it up. */
  relist(unit: Unit): void {
    this.become(unit);
  }

  /** It begins. */
  start(unit: Unit): void {
    this.become(unit);
  }

  /** It is carried out. */
  complete(unit: Unit, on: string): void {
    this.become(unit);
    this.completedOn = on;
  }

  /** Who listed it says what came of it. */
  evaluate(unit: Unit, evaluation: string): void {
    this.become(unit);
    this.evaluation = evaluation;
  }

  /** Closes its records. */
  archive(unit: Unit): void {
    this.become(unit);
  }

  private become(unit: Unit): void {
    this.status = projectLifecycle.after(unit.act, this.status);
    this.announce(unit);
  }

  private announce(unit: Unit): void {
    unit.announce("project", this, this.organization.id);
  }
}

/** One tag of a project. */
@Entity({ tableName: "project_tags" })
@Index({ name: "project_tags_by_tag", properties: ["alliance", "tag"] })
export class ProjectTag extends Tag {
  @PartOf(() => Project, "project_id")
  project!: Ref<Project>;
}
