import "reflect-metadata";
import type { GraphQLField, GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { permissions, type Permission, requirePermission, ViewerResolver } from "../access/index.js";
import { allianceResolvers } from "../alliance/index.js";
import type { ReadContext } from "../reading/index.js";

/**
 * Builds the hub's own schema. Every root field is guarded by the permission that it names; a root
 * field that names none stops the start.
 */
export async function buildHubSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [...allianceResolvers, ViewerResolver], validate: false });
  schema.getQueryType()!.description = "What can be read, each by one SQL statement 查询.";
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(root?.getFields() ?? {})) guard(field as GraphQLField<unknown, ReadContext>);
  return schema;
}

function guard(field: GraphQLField<unknown, ReadContext>): void {
  const permission = permissionOf(field);
  const resolve = field.resolve!;
  field.resolve = (root, args, context, info) => {
    requirePermission(context.caller.role, permission);
    return resolve(root, args, context, info);
  };
}

/** The permission that a root field names by `@Needs`; throws when it names none. */
export function permissionOf(field: Pick<GraphQLField<unknown, unknown>, "name" | "extensions">): Permission {
  const named = field.extensions["permission"];
  if (typeof named !== "string" || !(named in permissions))
    throw new Error(`the root field ${field.name} names no permission`);
  return named as Permission;
}
