import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Matter } from "./matter.entity.js";

@Resolver()
export class MatterResolver {
  @Needs("matter.read")
  @Query(() => Matter, {
    nullable: true,
    description: "A matter by its id 事项; null when there is none that the caller may see.",
  })
  matter(
    @Arg("id", () => ID, { description: "The matter's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Matter, info, context, id);
  }
}
