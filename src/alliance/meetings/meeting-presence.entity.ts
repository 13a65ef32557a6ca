import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Meeting } from "./meeting.entity.js";
import { MeetingRole } from "./meeting-kind.js";
import { withinAlliance } from "./meeting.policy.js";

@Entity({ tableName: "meeting_presences" })
@Unique({ name: "meeting_presences_id_once", properties: ["id"] })
@Check({ name: "meeting_presences_role_known", expression: isOneOf("role", MeetingRole) })
@Check({ name: "meeting_presences_somebody", expression: "headcount > 0" })
@Index({
  name: "meeting_presences_once_a_role",
  expression: `create unique index "meeting_presences_once_a_role" on "meeting_presences" ("alliance_id", "meeting_id", "organization_id", "role") nulls not distinct`,
})
@ObjectType({ implements: Node, description: "Who came to a meeting from one organization in one role 到会情况." })
@Reads<MeetingPresence>({ prefix: "prs", policy: withinAlliance })
export class MeetingPresence extends AllianceRecord implements Node {
  @BelongsTo(() => Meeting, { column: "meeting_id", description: "The meeting 会议." })
  meeting!: Ref<Meeting>;

  @BelongsTo(() => Organization, {
    column: "organization_id",
    nullable: true,
    description: "The organization that they came for 单位; null for those who came for themselves.",
  })
  organization?: Ref<Organization> | null;

  @Property({ type: "text" })
  @Field(() => MeetingRole, { description: "In which role 身份." })
  role!: MeetingRole;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How many people 人数." })
  headcount!: number;

  /** Corrects how many came. */
  correct(headcount: number): void {
    this.headcount = headcount;
  }
}
