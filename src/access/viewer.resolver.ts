import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Field, Info, ObjectType, Query, Resolver } from "type-graphql";
import { Alliance } from "../alliance/alliances/index.js";
import { Organization } from "../alliance/organizations/index.js";
import { type JsonText, PointsTo, type ReadContext, type RowsDeclaration, sql } from "../reading/index.js";
import { KeyRole } from "./key-role.js";
import { Needs } from "./permissions.js";

@ObjectType({ description: "Who is calling, by the API key that was sent 当前调用者." })
class Viewer {
  @Field(() => KeyRole, { description: "What the key may do 角色." })
  role!: KeyRole;

  @PointsTo(() => Alliance, "alliance_id")
  @Field(() => Alliance, { nullable: true, description: "The alliance of the key; null for an operator's." })
  alliance?: Alliance;

  @PointsTo(() => Organization, "organization_id")
  @Field(() => Organization, {
    nullable: true,
    description: "The organization that the key acts as 代表单位; null for an operator's or a widget's.",
  })
  organization?: Organization;
}

const whoeverCalls: RowsDeclaration<Viewer> = {
  kind: "rows",
  single: true,
  of: () => Viewer,
  from: (_none, _args, { caller }) =>
    sql`select ${sql.lit(caller.role())}::text as role, ${caller.allianceId()} as alliance_id, ${caller.organizationId()} as organization_id`,
};

@Resolver()
export class ViewerResolver {
  @Needs("viewer.read")
  @Query(() => Viewer, { nullable: true, description: "Who is calling; null without a key." })
  async viewer(@Ctx() context: ReadContext, @Info() info: GraphQLResolveInfo): Promise<JsonText | null> {
    return context.caller.role === "public" ? null : context.read.field(whoeverCalls, info, context);
  }
}
