import type { DocumentNode, GraphQLError, OperationDefinitionNode } from "graphql";
import type { JsonText } from "./json-text.js";

/** An operation that has been validated, with its variables coerced. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an operation answered, as JSON text that is ready to send. */
export interface Answer {
  readonly data?: JsonText | null;
  readonly errors?: readonly GraphQLError[];
}
