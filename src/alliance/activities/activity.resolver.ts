import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Activity } from "./activity.entity.js";

@Resolver()
export class ActivityResolver {
  @Needs("activity.read")
  @Query(() => Activity, {
    nullable: true,
    description: "An activity by its id; null when there is none that the caller may see.",
  })
  activity(
    @Arg("id", () => ID, { description: "The activity's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Activity, info, context, id);
  }
}
