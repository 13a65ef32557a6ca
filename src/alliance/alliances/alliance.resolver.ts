import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { Needs } from "../../access/permissions.js";
import {
  type ConnectionDeclaration,
  connectionType,
  type JsonText,
  PageArguments,
  type ReadContext,
  sql,
} from "../../reading/index.js";
import { Alliance } from "./alliance.entity.js";

const AllianceConnection = connectionType("Alliance", () => Alliance);

const everyAlliance: ConnectionDeclaration<Alliance, never> = {
  kind: "connection",
  node: () => Alliance,
  on: () => sql`true`,
  orders: { SLUG: { by: (alliance) => alliance.slug, type: "text" } },
  defaultOrder: { field: "SLUG", direction: "ASC" },
};

@Resolver()
export class AllianceResolver {
  @Needs("alliance.read")
  @Query(() => Alliance, { nullable: true, description: "An alliance by its short name; null when there is none." })
  alliance(
    @Arg("slug", () => String, { description: "Its short name, such as `wanci`." }) slug: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.one(Alliance, info, context, { slug });
  }

  @Needs("alliance.read")
  @Query(() => AllianceConnection, { description: "The alliances of this hub, by short name." })
  alliances(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.field(everyAlliance, info, context);
  }
}
