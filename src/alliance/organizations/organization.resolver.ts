import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Organization } from "./organization.entity.js";

@Resolver()
export class OrganizationResolver {
  @Needs("organization.read")
  @Query(() => Organization, { nullable: true, description: "An organization by its id; null when there is none." })
  organization(
    @Arg("id", () => ID, { description: "The organization's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Organization, info, context, id);
  }
}
