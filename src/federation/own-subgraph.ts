import { type DocumentNode, getOperationAST, getVariableValues, type GraphQLSchema, validate } from "graphql";
import type { Answer, Operation } from "../shared/operation.js";
import type { Json } from "./merge.js";
import {
  type SubgraphAnswer,
  type SubgraphCall,
  type SubgraphClient,
  type SubgraphRequest,
  variablesOf,
} from "./subgraph-client.js";

/** Who executes operations on the hub's own subgraph, `_entities` included. */
interface Executor<C> {
  readonly schema: GraphQLSchema;
  execute(operation: Operation, context: C): Promise<Answer>;
}

/** The hub's own subgraph, asked in this process: by the same executor, under the same policies, without HTTP. */
export class OwnSubgraph<C> implements SubgraphClient<C> {
  readonly isOwn = true;
  private readonly valid = new WeakMap<DocumentNode, boolean>();

  constructor(
    readonly name: string,
    private readonly executor: Executor<C>,
  ) {}

  async ask(request: SubgraphRequest, { context }: SubgraphCall<C>): Promise<SubgraphAnswer> {
    const { document } = request.operation;
    const operation = getOperationAST(document)!;
    const { coerced, errors: refused } = this.coerce({ document, operation, variables: variablesOf(request) });
    if (refused) return { data: null, errors: refused };
    const { data, errors } = await this.executor.execute({ document, operation, variables: coerced }, context);
    return { data: data ? (JSON.parse(data.text) as Json) : null, errors: errors?.map((error) => error.toJSON()) };
  }

  readonly answerWhole = (asked: Operation, context: C): Promise<Answer> | null => {
    if (!this.isAllOwn(asked.document)) return null;
    // What a scalar's value is in this process, only the hub's own schema knows.
    const { coerced, errors } = this.coerce(asked);
    if (errors) return Promise.resolve({ errors });
    return this.executor.execute({ ...asked, variables: coerced }, context);
  };

  async close(): Promise<void> {
    // There is nothing that only federation holds.
  }

  private coerce({ operation, variables }: Operation) {
    return getVariableValues(this.executor.schema, operation.variableDefinitions ?? [], variables, { maxErrors: 5 });
  }

  private isAllOwn(document: DocumentNode): boolean {
    let isValid = this.valid.get(document);
    if (isValid === undefined)
      this.valid.set(
        document,
        (isValid = validate(this.executor.schema, document, undefined, { maxErrors: 1 }).length === 0),
      );
    return isValid;
  }
}
