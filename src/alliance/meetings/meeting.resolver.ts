import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Meeting } from "./meeting.entity.js";

@Resolver()
export class MeetingResolver {
  @Needs("meeting.read")
  @Query(() => Meeting, { nullable: true, description: "A meeting by its id 会议; null when there is none." })
  meeting(
    @Arg("id", () => ID, { description: "The meeting's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Meeting, info, context, id);
  }
}
