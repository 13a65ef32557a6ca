import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Refusal } from "../../shared/refusals.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "./organization.entity.js";

export const PostRole = enumOf("PostRole", "The role of a post 岗位角色.", {
  SECRETARY: "Secretary 书记.",
  DEPUTY_SECRETARY: "Deputy secretary 副书记.",
  GROUP_LEADER: "Group leader 组长.",
  LIAISON: "Liaison of a member unit 联络员.",
  MEMBER: "Member 成员.",
});
export type PostRole = keyof typeof PostRole;

/** A post and its holder, as they are appointed. */
interface Appointment {
  readonly role: PostRole;
  readonly label: string;
  readonly holderName: string | null;
  readonly holderConsents: boolean;
  readonly concurrentlyHeldBy: string | null;
  readonly startedOn: string;
}

@Entity({ tableName: "posts" })
@Unique({ name: "posts_id_once", properties: ["id"] })
@Check({ name: "posts_role_known", expression: isOneOf("role", PostRole) })
@Check({ name: "posts_end_after_start", expression: "ended_on >= started_on" })
@Index({ name: "posts_by_organization", properties: ["alliance", "organization"] })
@ObjectType({
  implements: Node,
  description: "A post 岗位 in an organization, held by a person or vacant (Popolo: Post).",
})
@Reads<Post>({ prefix: "pos" })
export class Post extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "organization_id", description: "The organization that has the post." })
  organization!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => PostRole, { description: "Its role 角色." })
  role!: PostRole;

  @Property({ type: "text" })
  @Field(() => String, { description: "What the post is called 岗位名称." })
  label!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The office whose holder holds this post too 兼任." })
  concurrentlyHeldBy?: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day its holder took it 任职日期." })
  startedOn?: string;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day its holder left it 卸任日期; null while held." })
  endedOn?: string;

  /** Personal data: read by the alliance's own coordinators alone. */
  @Property({ type: "text", nullable: true })
  holderName?: string | null;

  @Property({ type: "boolean" })
  holderConsents: boolean = false;

  /** What others than the coordinators may see; made by the database, so no query can forget the mask. */
  @Property({
    type: "text",
    nullable: true,
    generated: "(case when holder_consents then holder_name else left(holder_name, 1) || '**' end) stored",
  })
  holderPublicName?: string;

  /** Gives an organization a post, and says who holds it. */
  static appoint(unit: Unit, organization: Organization, appointment: Appointment): Post {
    organization.requireOpen();
    const values = { organization: ref(organization), ...appointment };
    const post = unit.create(Post, organization.alliance.id, values);
    unit.announce("post", post, organization.id);
    return post;
  }

  /** Ends it with a day. */
  end(unit: Unit, on: string): void {
    if (this.endedOn) throw wrongState("ENDED");
    if (this.startedOn && on < this.startedOn)
      throw new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "endedOn");
    this.endedOn = on;
    unit.announce("post", this, this.organization.id);
  }
}
