import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import type { ActContext } from "../../acting/index.js";
import { Activity } from "./activity.entity.js";
import { holdsRegistration } from "./answer-registration.js";
import { Registration } from "./registration.entity.js";

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

  @Needs("registration.read")
  @Query(() => Registration, {
    nullable: true,
    description: "A registration by its id 报名; null when there is none that the caller may see.",
  })
  async registration(
    @Arg("id", () => ID, { description: "The registration's id." }) id: string,
    @Arg("cancelToken", () => String, {
      nullable: true,
      description: "The cancel token 取消凭证, for who registered without a key.",
    })
    cancelToken: string | null,
    @Ctx() context: ActContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    const holds = cancelToken ? await holdsRegistration(context.act.run, id, cancelToken) : null;
    const asker = holds ? { ...context, caller: { ...context.caller, holds } } : context;
    return context.read.byId(Registration, info, asker, id);
  }
}
