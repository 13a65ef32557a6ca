import { Check, Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Reads, sql } from "../reading/index.js";
import { DateTime } from "../shared/scalars.js";

/** What somebody did that others must be able to look up; it is only ever added to. */
@Entity({ tableName: "audit_entries" })
@Check({
  name: "audit_entries_role_known",
  expression: "role in ('operator', 'coordinator', 'member')",
})
@Index({ name: "audit_entries_by_subject", properties: ["subject"] })
@ObjectType({
  description: "What somebody did that others must be able to look up 审计记录; it never changes.",
})
@Reads<AuditEntry>({
  policy: (_entry, { caller }) => (caller.role() === "operator" ? sql`true` : sql`false`),
})
export class AuditEntry {
  @PrimaryKey({ type: "bigint", autoincrement: true })
  id!: string;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was done 时间." })
  recordedAt!: Date;

  @Property({ type: "text" })
  @Field(() => String, { description: "The act, by the mutation's name 操作." })
  act!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "The role of whoever did it 角色." })
  role!: string;

  @Property({ type: "uuid", nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: "The id of the API key, as `hub key list` shows it; null where it was done at the hub's command line.",
  })
  keyId?: string | null;

  @Property({ type: "uuid", nullable: true })
  organizationId?: string | null;

  @Property({ type: "text" })
  @Field(() => String, {
    description: "What it was done to 对象, such as a subgraph's name.",
  })
  subject!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "What exactly was done 说明." })
  note!: string;
}
