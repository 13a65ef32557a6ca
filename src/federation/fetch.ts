import { isPromise } from "node:util/types";
import { errors, Pool } from "undici";
import { systemClock } from "../shared/clock.js";
import { Breaker } from "./breaker.js";
import { addressRefusal, lookupFor } from "./addresses.js";
import type { Connecting, SubgraphState } from "./connections.js";
import { shownTo } from "./credentials.js";
import { mostErrors, SubgraphFailure } from "./errors.js";
import { exchange, type Exchanged, TimeIsUp } from "./exchange.js";
import { isObject } from "./merge.js";
import { type SubgraphOutcome, Tally } from "./observer.js";
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
  private readonly tally: Tally;

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
    this.tally = new Tally(connecting.clock ?? systemClock);
    const { connections, maxResponseSize, fetchTimeout } = safeguards;
    this.pool = new Pool(place.origin, {
      connections,
      maxResponseSize,
      headersTimeout: fetchTimeout,
      bodyTimeout: fetchTimeout,
      connect: { timeout: fetchTimeout, lookup: lookupFor(place, allowLoopback, connecting.lookUp) },
    });
  }

  get state(): SubgraphState {
    const { name, url } = this.address;
    return { name, url, state: this.breaker.state, ...this.tally.now };
  }

  async ask(request: SubgraphRequest, call: SubgraphCall<C>): Promise<SubgraphAnswer> {
    const began = performance.now();
    const left = call.deadline - began;
    if (left <= 0) throw this.unsent(new SubgraphFailure("timeout"));
    if (!this.breaker.admits()) throw this.unsent(new SubgraphFailure("breaker open"));
    const { fetchTimeout } = this.connecting.safeguards;
    try {
      const answer = await this.send(request, call, Math.min(left, fetchTimeout));
      this.breaker.succeeded();
      this.sent("ok", began);
      return answer;
    } catch (error) {
      const failure = asFailure(error);
      const { reason } = failure;
      // Who was given less than its time, because others had used up the operation's, has not failed.
      if (reason === "no credentials" || (reason === "timeout" && left < fetchTimeout)) this.breaker.abandoned();
      else this.breaker.failed();
      if (reason === "no credentials") throw this.unsent(failure);
      this.sent(reason, began);
      throw failure;
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async send(request: SubgraphRequest, call: SubgraphCall<C>, limit: number): Promise<SubgraphAnswer> {
    const shown = shownTo(this.connecting.credentials, this.address, call.context, limit);
    const headers = { ...json, ...call.headers, ...(isPromise(shown) ? await shown : shown) };
    // What its credentials took is no fault of the subgraph, so it has its own time still, as far as the operation has.
    const left = Math.min(limit, call.deadline - performance.now());
    return read(await exchange(this.pool, { path: this.path, headers, body: bodyOf(request) }, left));
  }

  private sent(outcome: SubgraphOutcome, began: number): void {
    this.tally.count(outcome);
    this.connecting.observer?.ended(this.name, outcome, performance.now() - began);
  }

  private unsent(failure: SubgraphFailure): SubgraphFailure {
    this.connecting.observer?.ended(this.name, failure.reason, null);
    return failure;
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
