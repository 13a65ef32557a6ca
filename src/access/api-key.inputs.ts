import { Field, ID, InputType } from "type-graphql";
import { ActInput } from "../acting/index.js";
import { KeyRole } from "./key-role.js";

@InputType({ description: "What a new key is for." })
export abstract class IssueKey extends ActInput {
  @Field(() => ID, { nullable: true, description: "The alliance 联盟; the caller's own unless given." })
  allianceId?: string | null;

  @Field(() => KeyRole, {
    description: "What it may do 角色; operators' keys are issued at the hub's command line alone.",
  })
  role!: KeyRole;

  @Field(() => ID, {
    nullable: true,
    description: "The organization that a member's key acts as 代表单位; only and always for a member's.",
  })
  organizationId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "The sites whose pages may use a widget's key 允许的网站, each as `https://partner.example` (RFC 6454: lower case, no path; http for localhost alone), at most 50; any site (`*`) unless given. Only for a widget's.",
  })
  origins?: string[] | null;
}

@InputType({ description: "An API key." })
export abstract class OfKey extends ActInput {
  @Field(() => ID, { description: "The key's id 密钥编号; never the key itself." })
  keyId!: string;
}

@InputType({ description: "A widget's key, and the sites that may use it." })
export abstract class AllowSites extends OfKey {
  @Field(() => [String], {
    description:
      "The sites whose pages may use the key 允许的网站, in the place of those before: each as `https://partner.example`, or `*` for any; 1 to 50.",
  })
  origins!: string[];
}
