import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Claim } from "./claim.entity.js";

@Resolver()
export class ClaimResolver {
  @Needs("claim.read")
  @Query(() => Claim, {
    nullable: true,
    description: "A claim by its id 认领; null when there is none that the caller may see.",
  })
  claim(
    @Arg("id", () => ID, { description: "The claim's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Claim, info, context, id);
  }
}
