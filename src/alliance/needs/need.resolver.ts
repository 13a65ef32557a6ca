import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Need } from "./need.entity.js";

@Resolver()
export class NeedResolver {
  @Needs("need.read")
  @Query(() => Need, {
    nullable: true,
    description: "A need by its id 需求; null when there is none that the caller may see.",
  })
  need(
    @Arg("id", () => ID, { description: "The need's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Need, info, context, id);
  }
}
