import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { DateTime } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { withinAlliance } from "../meetings/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Resolution } from "./resolution.entity.js";
import { VoteChoice } from "./voting-rule.js";

/** Written by the statement of `castVote` alone. */
@Entity({ tableName: "votes" })
@Unique({ name: "votes_id_once", properties: ["id"] })
@Unique({ name: "votes_one_an_organization", properties: ["alliance", "resolution", "organization"] })
@Check({ name: "votes_choice_known", expression: isOneOf("choice", VoteChoice) })
@ObjectType({
  implements: Node,
  description:
    "What one organization says to a resolution 表决 (Popolo: Vote); it may change until the vote is closed.",
})
@Reads<Vote>({ prefix: "vot", policy: withinAlliance })
export class Vote extends AllianceRecord implements Node {
  @BelongsTo(() => Resolution, { column: "resolution_id" })
  @Field(() => Resolution, { nullable: true, description: "The resolution 决议." })
  resolution!: Ref<Resolution>;

  @BelongsTo(() => Organization, { column: "organization_id", description: "Whose vote it is 表决单位." })
  organization!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => VoteChoice, { description: "What it says 意见." })
  choice!: VoteChoice;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it said so, at last 表决时间." })
  castAt!: Date;
}
