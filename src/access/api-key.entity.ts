import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Unit } from "../acting/index.js";
import { Alliance, BelongsTo, coordinates } from "../alliance/alliances/index.js";
import { Node } from "../alliance/node.js";
import { Organization } from "../alliance/organizations/index.js";
import { nobody, Reads, sql } from "../reading/index.js";
import { publicId } from "../shared/ids.js";
import { Refusal } from "../shared/refusals.js";
import { DateTime } from "../shared/scalars.js";
import { KeyRole } from "./key-role.js";

const prefix = "key";

/** What a new key is for. */
interface IssuedKey {
  readonly role: Exclude<KeyRole, "operator">;
  readonly organization: Organization | null;
  readonly origins: string[];
  readonly digest: string;
}

/** A key by which a system or a person calls the hub. Only a digest of it is kept. */
@Entity({ tableName: "api_keys" })
@Unique({ name: "api_keys_digest_once", properties: ["digest"] })
@Index({ name: "api_keys_by_alliance", properties: ["alliance", "createdAt", "id"] })
@Check({ name: "api_keys_role_known", expression: "role in ('operator', 'coordinator', 'member', 'widget')" })
@Check({ name: "api_keys_alliance_unless_operator", expression: "(role = 'operator') = (alliance_id is null)" })
@Check({
  name: "api_keys_organization_of_those_who_act",
  expression: "(role in ('coordinator', 'member')) = (organization_id is not null)",
})
@Check({ name: "api_keys_origins_of_widgets", expression: "role = 'widget' or origins = '{}'" })
@ObjectType({
  implements: Node,
  description:
    "An API key of an alliance 密钥, for its coordinators and operators alone. The key itself is told once, when it is issued; only a digest is kept.",
})
@Reads<ApiKey>({
  prefix,
  policy: (key, asking) => {
    const isTold = coordinates(key, asking);
    return isTold ? sql`(${isTold} and ${key.alliance} is not null)` : nobody;
  },
})
export class ApiKey implements Node {
  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id; the hub's audit and `hub key list` name a key by what follows `key_`." })
  id!: string;

  /** Absent of operators' keys, which no act and no field reaches. */
  @ManyToOne({ entity: () => Alliance, ref: true, nullable: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @BelongsTo(() => Organization, {
    column: "organization_id",
    nullable: true,
    description:
      "The organization that it acts as 代表单位: the general branch for a coordinator's, the unit for a member's; null for a widget's.",
  })
  organization?: Ref<Organization> | null;

  @Property({ type: "text" })
  @Field(() => KeyRole, { description: "What it may do 角色." })
  role!: KeyRole;

  @Property({ type: "text[]", defaultRaw: "'{}'" })
  @Field(() => [String], {
    description:
      "The sites whose pages may use a widget's key 允许的网站 (RFC 6454: scheme, host and port), or `*` for any; none for other roles.",
  })
  origins: string[] = [];

  /** SHA-256 of the whole key; the key itself has 256 random bits, so no slower hash is needed. */
  @Property({ type: "text" })
  digest!: string;

  @ManyToOne({
    entity: () => ApiKey,
    ref: true,
    nullable: true,
    joinColumn: "issued_by_id",
    updateRule: "no action",
    deleteRule: "no action",
  })
  @Field(() => ApiKey, {
    nullable: true,
    description:
      "The key by which it was issued 签发者; null where that was an operator's, or it was issued at the hub's command line.",
  })
  issuedBy?: Ref<ApiKey> | null;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was issued 签发时间." })
  createdAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: "From when on it is refused 停用时间; null while it is in force.",
  })
  revokedAt?: Date | null;

  /** Issues a key of which the digest is given. */
  static issue(unit: Unit, alliance: Alliance, { organization, ...told }: IssuedKey): ApiKey {
    const issuedBy = unit.caller.keyId;
    const key = unit.create(ApiKey, alliance.id, {
      ...told,
      organization: organization && ref(organization),
      issuedBy,
    });
    unit.announce("apiKey", key);
    unit.audit(key.publicId, `a ${told.role}'s key${told.role === "widget" ? ` for ${told.origins.join(" ")}` : ""}`);
    return key;
  }

  /** Refuses it from now on; whoever calls by it cannot. */
  revoke(unit: Unit): void {
    this.requireInForce();
    if (this.id === unit.caller.keyId) throw new Refusal("STILL_IN_USE", "keyInUse", {}, "keyId");
    this.revokedAt = unit.now;
    unit.announce("apiKey", this);
    unit.audit(this.publicId, `a ${this.role}'s key`);
  }

  /** Lets these sites use it, and no others. */
  allow(unit: Unit, origins: string[]): void {
    this.requireInForce();
    const before = this.origins.join(" ");
    this.origins = origins;
    unit.announce("apiKey", this);
    unit.audit(this.publicId, `${origins.join(" ")} instead of ${before}`);
  }

  private requireInForce(): void {
    if (this.revokedAt) throw new Refusal("WRONG_STATE", "keyRevoked", {}, "keyId");
  }

  private get publicId(): string {
    return publicId(prefix, this.id);
  }
}
