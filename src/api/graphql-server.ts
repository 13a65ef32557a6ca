import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { getVariableValues, GraphQLError, type GraphQLSchema, OperationTypeNode } from "graphql";
import type { Logger } from "pino";
import type { DocumentsByHash } from "../registry/index.js";
import { HubError } from "../shared/errors.js";
import type { Language } from "../shared/messages.js";
import { printAnswer } from "./executor.js";
import { formatError } from "./format-error.js";
import type { RequestContext, ServedGraph } from "./graph.js";
import { Limits, limits } from "./limits.js";
import { wrongArgument, wrongVariable } from "./report.js";

/** Apollo Server in front of the graph that is served: parsing, validation and limits, then one executor behind `gateway`. */
export function createGraphQLServer<C extends RequestContext>(
  served: ServedGraph<C>,
  options: { log: Logger; production: boolean; documents?: DocumentsByHash },
): ApolloServer<C> {
  const { log, production, documents } = options;
  return new ApolloServer<C>({
    gateway: gatewayOf(served),
    // Who may introspect depends on the key, so the limits below decide it.
    introspection: true,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: documents ? { cache: trusted(documents) } : false,
    parseOptions: { maxTokens: limits.tokens },
    stopOnTerminationSignals: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    formatError: formatError(log),
    stringifyResult: printAnswer,
    plugins: [
      // Apollo's cache hints cost a fifth of the CPU and nothing here uses them.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      guardOperations(production),
      statusByMediaType,
    ],
  });
}

/** Trusted documents as Apollo's persisted queries: what a client sends by hash is one of them, and nobody adds any. */
const trusted = (documents: DocumentsByHash) => ({
  get: async (hash: string) => (await documents.find(hash.slice(hash.indexOf(":") + 1))) ?? undefined,
  set: async () => undefined,
  delete: async () => undefined,
});

/** What is served as Apollo's gateway: the executor gets each operation with the schema that validated it. */
function gatewayOf<C>(served: ServedGraph<C>): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: served.schema, coreSupergraphSdl: "" });
      served.onReplaced(({ schema }) => tell({ apiSchema: schema, coreSupergraphSdl: "" }));
      return () => served.onReplaced(() => undefined);
    },
    load: async () => ({
      executor: async ({ schema, document, operation, request, context }) => {
        const { coerced, errors } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
          { maxErrors: 5 },
        );
        if (errors) return { errors: errors.map((error) => wrongVariable(error, operation)) };
        return served.execute(schema, { document, operation, variables: coerced }, context as C) as never;
      },
    }),
    stop: async () => undefined,
  };
}

const asksForSchema = /\b__(schema|type)\b/;

function guardOperations(production: boolean): ApolloServerPlugin<RequestContext> {
  const limits = new WeakMap<GraphQLSchema, Limits>();
  const limitsOf = (schema: GraphQLSchema): Limits => {
    let known = limits.get(schema);
    if (!known) limits.set(schema, (known = new Limits(schema)));
    return known;
  };
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, document, operation, request, schema, source }) {
          try {
            if (!operation) throw new HubError("BAD_USER_INPUT", "operationUnknown");
            if (operation.operation === OperationTypeNode.SUBSCRIPTION)
              throw new HubError("BAD_USER_INPUT", "subscriptionByPost");
            if (production && contextValue.caller.role === "public" && asksForSchema.test(source))
              throw new HubError("UNAUTHENTICATED", "introspectionClosed");
            limitsOf(schema).check(document, operation, request.variables ?? {});
          } catch (error) {
            throw refusal(error, contextValue.language);
          }
        },
      };
    },
  };
}

/** A refused operation, with its HTTP status; whatever is unforeseen stays as it is. */
function refusal(error: unknown, language: Language): unknown {
  const refused =
    error instanceof HubError
      ? error.toGraphQL(language)
      : error instanceof GraphQLError && !error.originalError
        ? wrongArgument(error)
        : null;
  if (!refused) return error;
  const status = refused.extensions["code"] === "UNAUTHENTICATED" ? 401 : 400;
  return new GraphQLError(refused.message, { extensions: { ...refused.extensions, http: { status } } });
}

/**
 * GraphQL over HTTP: a client that accepts only `application/json` gets 200 for any well-formed
 * request, one that accepts `application/graphql-response+json` the status that tells.
 */
const statusByMediaType: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get("accept") ?? "";
        if (response.body.kind !== "single" || response.body.singleResult.data !== undefined) return;
        const wantsStatus = accept.includes("application/graphql-response+json");
        if (!wantsStatus && response.http.status === 400 && request.query) response.http.status = 200;
      },
    };
  },
};
