import { type Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Alliance, BelongsTo } from "../alliance/alliances/index.js";
import { Organization } from "../alliance/organizations/index.js";
import type { Role } from "./permissions.js";

/** A key by which a system or a person calls the hub. Only a digest of it is kept. */
@Entity({ tableName: "api_keys" })
@Unique({ name: "api_keys_digest_once", properties: ["digest"] })
@Check({ name: "api_keys_role_known", expression: "role in ('operator', 'coordinator', 'member', 'widget')" })
@Check({ name: "api_keys_alliance_unless_operator", expression: "(role = 'operator') = (alliance_id is null)" })
@Check({
  name: "api_keys_organization_of_those_who_act",
  expression: "(role in ('coordinator', 'member')) = (organization_id is not null)",
})
@Check({ name: "api_keys_origins_of_widgets", expression: "role = 'widget' or origins = '{}'" })
export class ApiKey {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @ManyToOne({ entity: () => Alliance, ref: true, nullable: true, updateRule: "no action", deleteRule: "no action" })
  alliance?: Ref<Alliance>;

  /** The organization that the key acts as: the general branch for a coordinator, the unit for a member. */
  @BelongsTo(() => Organization, { column: "organization_id", nullable: true })
  organization?: Ref<Organization>;

  @Property({ type: "text" })
  role!: Exclude<Role, "public">;

  /** The sites whose pages may use a widget's key (RFC 6454: scheme, host and port), or `*` for any. */
  @Property({ type: "text[]", defaultRaw: "'{}'" })
  origins: string[] = [];

  /** SHA-256 of the whole key; the key itself has 256 random bits, so no slower hash is needed. */
  @Property({ type: "text" })
  digest!: string;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  revokedAt?: Date;
}
