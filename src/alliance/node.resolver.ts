import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../access/permissions.js";
import { type JsonText, type ReadContext, readableByPrefix, type TypeClass } from "../reading/index.js";
import { parsePublicId } from "../shared/ids.js";
import { Node } from "./node.js";

@Resolver()
export class NodeResolver {
  @Needs("node.read")
  @Query(() => Node, {
    nullable: true,
    description: "Anything that has an id (Relay); null when the caller sees nothing by it.",
  })
  async node(
    @Arg("id", () => ID, { description: "The id." }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    const type = readableByPrefix(parsePublicId(id)?.prefix ?? "");
    return type ? context.read.byId(type as TypeClass<Node>, info, context, id) : null;
  }
}
