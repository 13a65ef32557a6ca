import "reflect-metadata";
import { assertValidSchema, type GraphQLField, type GraphQLSchema, isObjectType } from "graphql";
import { buildSchema } from "type-graphql";
import {
  ApiKeyResolver,
  permissions,
  type Permission,
  type Rate,
  rates,
  requirePermission,
  ViewerResolver,
} from "../access/index.js";
import { publicFields } from "../access/public-fields.js";
import { allianceResolvers } from "../alliance/index.js";
import { WatchResolver } from "../live/index.js";
import { SubgraphResolver, TrustedDocumentResolver } from "../registry/index.js";
import type { HubContext } from "./context.js";

/**
 * Builds the hub's own schema. Every root field is guarded by the permission that it names; a root
 * field that names none stops the start, as does a public field that does not exist.
 */
export async function buildHubSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      ...allianceResolvers,
      ApiKeyResolver,
      SubgraphResolver,
      TrustedDocumentResolver,
      ViewerResolver,
      WatchResolver,
    ],
    validate: false,
    pubSub: unused,
    // It would answer a whole introspection query, which takes longer than all the rest of the start.
    skipCheck: true,
  });
  assertValidSchema(schema);
  schema.getQueryType()!.description = "What can be read, each by one SQL statement 查询.";
  schema.getMutationType()!.description =
    "What can be done, each in one transaction, one after the other 变更. Refusals that a caller can act on are data (`userErrors`).";
  schema.getSubscriptionType()!.description =
    "What can be watched, as server-sent events (GraphQL over SSE) 订阅; resumed by Last-Event-ID.";
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(root?.getFields() ?? {})) guard(field as GraphQLField<unknown, HubContext>);
  tellPartners(schema);
  return schema;
}

/** Marks in the SDL what partners' subgraphs may require, and which plain type they may define as well. */
function tellPartners(schema: GraphQLSchema): void {
  for (const [typeName, names] of Object.entries(publicFields))
    for (const name of names) {
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      if (!field) throw new Error(`the public field ${typeName}.${name} does not exist`);
      field.extensions = { ...field.extensions, directives: { tag: { name: "public" } } };
    }
  const page = schema.getType("PageInfo")!;
  page.extensions = { ...page.extensions, directives: { shareable: {} } };
}

/** type-graphql asks for one, although each subscription says itself where its events come from. */
const unused = {
  publish: () => undefined,
  subscribe: (): never => {
    throw new Error("subscriptions hear of events from the feed");
  },
};

function guard(field: GraphQLField<unknown, HubContext>): void {
  const permission = permissionOf(field);
  const rate = rateOf(field);
  const { resolve, subscribe } = field as Required<typeof field>;
  if (field.subscribe)
    field.subscribe = (root, args, context, info) => {
      requirePermission(context.caller.role, permission);
      return subscribe(root, args, context, info);
    };
  field.resolve = (root, args, context, info) => {
    requirePermission(context.caller.role, permission);
    if (!rate) return resolve(root, args, context, info);
    return context.rateLimits
      .count(rate, context.caller, context.address)
      .then(() => resolve(root, args, context, info));
  };
}

function rateOf({ extensions }: Pick<GraphQLField<unknown, unknown>, "extensions">): Rate | undefined {
  const named = extensions["rate"];
  return typeof named === "string" && named in rates ? (named as Rate) : undefined;
}

/** The permission that a root field names by `@Needs`; throws when it names none. */
export function permissionOf(field: Pick<GraphQLField<unknown, unknown>, "name" | "extensions">): Permission {
  const named = field.extensions["permission"];
  if (typeof named !== "string" || !(named in permissions))
    throw new Error(`the root field ${field.name} names no permission`);
  return named as Permission;
}
