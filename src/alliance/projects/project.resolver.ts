import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import type { JsonText, ReadContext } from "../../reading/index.js";
import { Project } from "./project.entity.js";

@Resolver()
export class ProjectResolver {
  @Needs("project.read")
  @Query(() => Project, {
    nullable: true,
    description: "A project by its id 项目; null when there is none that the caller may see.",
  })
  project(
    @Arg("id", () => ID, { description: "The project's id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.byId(Project, info, context, id);
  }
}
