import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Resolution } from "./resolution.entity.js";

@Resolver()
export class ResolutionResolver {
  @Needs("resolution.read")
  @Query(() => Resolution, {
    nullable: true,
    description: "A resolution by its id 决议; null when there is none that the caller may see.",
  })
  resolution(
    @Arg("id", () => ID, { description: "The resolution's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Resolution, info, context, id);
  }
}
