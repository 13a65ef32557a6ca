import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Station } from "./station.entity.js";
import { Studio } from "./studio.entity.js";

@Resolver()
export class StationResolver {
  @Needs("station.read")
  @Query(() => Station, {
    nullable: true,
    description: "A service station by its id 党群服务站; null when there is none.",
  })
  station(
    @Arg("id", () => ID, { description: "The station's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Station, info, context, id);
  }

  @Needs("station.read")
  @Query(() => Studio, { nullable: true, description: "A studio by its id 特色工作室; null when there is none." })
  studio(
    @Arg("id", () => ID, { description: "The studio's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Studio, info, context, id);
  }
}
