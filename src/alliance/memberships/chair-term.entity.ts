import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";

@Entity({ tableName: "chair_terms" })
@Unique({ name: "chair_terms_id_once", properties: ["id"] })
@Check({ name: "chair_terms_end_after_start", expression: "ends_on >= starts_on" })
@ObjectType({ implements: Node, description: "A term for which a member organization chairs the alliance 轮值." })
@Reads<ChairTerm>({ prefix: "cha" })
export class ChairTerm extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "chair_id", description: "The member that chairs 轮值单位." })
  chair!: Ref<Organization>;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The first day of the term 起始日期." })
  startsOn!: string;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The last day of the term 截止日期." })
  endsOn!: string;
}
