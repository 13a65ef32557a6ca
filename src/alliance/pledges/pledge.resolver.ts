import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Pledge } from "./pledge.entity.js";

@Resolver()
export class PledgeResolver {
  @Needs("pledge.read")
  @Query(() => Pledge, {
    nullable: true,
    description: "A pledge by its id 资源; null when there is none that the caller may see.",
  })
  pledge(
    @Arg("id", () => ID, { description: "The pledge's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Pledge, info, context, id);
  }
}
