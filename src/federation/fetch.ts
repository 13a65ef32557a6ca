import { errors, Pool } from "undici";
import { Breaker, type BreakerState } from "./breaker.js";
import { addressRefusal, publicLookup } from "./addresses.js";
import type { Connecting } from "./connections.js";
import { mostErrors, SubgraphFailure } from "./errors.js";
import { exchange, type Exchanged, TimeIsUp } from "./exchange.js";
import { isObject } from "./merge.js";
import type { SubgraphAnswer, SubgraphCall, SubgraphClient, SubgraphRequest } from "./subgraph-client.js";
import { type SubgraphAddress, SupergraphRefused } from "./supergraph.js";

const json = { "content-type": "application/json", accept: "application/json" };

/** A subgraph behind HTTP: pooled connections, a time limit, a size limit, a circuit breaker, no redirects. */
export class HttpSubgraph<C> implements SubgraphClient<C> {
  readonly name: string;
  readonly isOwn = false;
  private readonly pool: Pool;
  private readonly path: string;
  private readonly breaker: Breaker;

  constructor(
    private readonly address: SubgraphAddress,
    private readonly connecting: Connecting<C>,
  ) {
    const { name, url } = address;
    const { safeguards, allowLoopback } = connecting;
    if (!URL.canParse(url)) throw new SupergraphRefused(`the subgraph ${name} has no address: "${url}"`);
    const place = new URL(url);
    const refusal = addressRefusal(place, allowLoopback);
    if (refusal) throw new SupergraphRefused(`the subgraph ${name} at ${url}: ${refusal}`);
    this.name = name;
    this.path = place.pathname + place.search;
    this.breaker = new Breaker(safeguards.breaker);
    const { connections, maxResponseSize, fetchTimeout } = safeguards;
    this.pool = new Pool(place.origin, {
      connections,
      maxResponseSize,
      headersTimeout: fetchTimeout,
      bodyTimeout: fetchTimeout,
      connect: { timeout: fetchTimeout, ...(allowLoopback ? {} : { lookup: publicLookup }) },
    });
  }

  get state(): BreakerState {
    return this.breaker.state;
  }

  async ask(request: SubgraphRequest, call: SubgraphCall<C>): Promise<SubgraphAnswer> {
    const left = call.deadline - performance.now();
    if (left <= 0) throw new SubgraphFailure("timeout");
    if (!this.breaker.admits()) throw new SubgraphFailure("breaker open");
    try {
      const answer = await this.send(request, call, Math.min(left, this.connecting.safeguards.fetchTimeout));
      this.breaker.succeeded();
      return answer;
    } catch (error) {
      const failure = asFailure(error);
      // Who was given less than its time, because others had used up the operation's, has not failed.
      if (failure.reason === "timeout" && left < this.connecting.safeguards.fetchTimeout) this.breaker.abandoned();
      else this.breaker.failed();
      throw failure;
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async send(request: SubgraphRequest, call: SubgraphCall<C>, limit: number): Promise<SubgraphAnswer> {
    const headers = { ...json, ...call.headers, ...this.connecting.credentials?.(this.address, call.context) };
    return read(await exchange(this.pool, { path: this.path, headers, body: bodyOf(request) }, limit));
  }
}

function read({ status, text }: Exchanged): SubgraphAnswer {
  if (status >= 300 && status < 400) throw new SubgraphFailure("redirect");
  const answer = parsed(text);
  if (!isObject(answer)) throw new SubgraphFailure("no GraphQL answer");
  const { data, errors: reported } = answer;
  const isAnswer =
    (data === undefined || data === null || isObject(data)) && (reported === undefined || Array.isArray(reported));
  if (!isAnswer || (data === undefined && reported === undefined)) throw new SubgraphFailure("no GraphQL answer");
  return { data, errors: reported?.slice(0, mostErrors).filter(isObject) as SubgraphAnswer["errors"] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Representations are JSON already, since that is how equal ones are found. */
function bodyOf({ operation, variables, representations }: SubgraphRequest): string {
  let members = "";
  for (const name of operation.variables) {
    if (!(name in variables)) continue;
    members += `${members && ","}${JSON.stringify(name)}:${JSON.stringify(variables[name])}`;
  }
  for (const [name, { texts }] of representations)
    members += `${members && ","}${JSON.stringify(name)}:[${texts.join(",")}]`;
  return members === "" ? `${operation.head}}` : `${operation.head},"variables":{${members}}}`;
}

function asFailure(error: unknown): SubgraphFailure {
  if (error instanceof SubgraphFailure) return error;
  if (error instanceof errors.ResponseExceededMaxSizeError)
    return new SubgraphFailure("answer too large", { cause: error });
  const isTimeout =
    error instanceof TimeIsUp ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError;
  return new SubgraphFailure(isTimeout ? "timeout" : "connection lost", { cause: error });
}
