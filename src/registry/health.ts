import { Field, Int, ObjectType } from "type-graphql";
import { enumOf } from "../shared/enums.js";
import type { Language } from "../shared/messages.js";
import { DateTime } from "../shared/scalars.js";
import { addressFindings, reach, type Reaching } from "./candidate.js";
import type { Published } from "./published.js";

const BreakerStateOf = enumOf("BreakerState", "Whether a subgraph is asked at all 熔断状态.", {
  CLOSED: "It is asked 正常.",
  HALF_OPEN: "One request tries whether it answers again 试探.",
  OPEN: "It is left alone for a while, since it failed repeatedly 熔断.",
});
type BreakerStateOf = keyof typeof BreakerStateOf;

@ObjectType({ description: "How a published subgraph fares 子图运行状况." })
export class SubgraphHealth {
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  @Field(() => Int, { description: "The version that is published 版本号." })
  version!: number;

  @Field(() => String, { description: "Where it is asked 地址." })
  url!: string;

  @Field(() => Boolean, { description: "Whether it answered when it was asked just now 可达." })
  answers!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "How long that took, in milliseconds 用时; null without an answer.",
  })
  milliseconds!: number | null;

  @Field(() => String, { nullable: true, description: "Why it did not answer 未应答原因, in the caller's language." })
  problem!: string | null;

  @Field(() => Boolean, { description: "Whether the process that answers this serves it 在本进程中提供服务." })
  isServed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it is not served although it is published 隔离原因; null when it is.",
  })
  quarantine!: string | null;

  @Field(() => BreakerStateOf, { nullable: true, description: "Its circuit breaker in this process 熔断状态." })
  breaker!: BreakerStateOf | null;

  @Field(() => Int, { nullable: true, description: "Requests to it since this process began to serve it 请求数." })
  requests!: number | null;

  @Field(() => Int, { nullable: true, description: "How many of them failed 失败数." })
  failures!: number | null;

  @Field(() => Int, { nullable: true, description: "How many of those took too long 超时数." })
  timeouts!: number | null;

  @Field(() => String, { nullable: true, description: "Why the last one failed 最近失败原因." })
  lastFailure!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the last one failed 最近失败时间." })
  lastFailedAt!: string | null;
}

/** What one process knows of the subgraphs that it asks. */
export interface Witness {
  readonly quarantined: () => ReadonlyMap<string, string>;
  readonly states: () => readonly {
    readonly name: string;
    readonly url: string;
    readonly state: "closed" | "half-open" | "open";
    readonly requests: number;
    readonly failures: number;
    readonly timeouts: number;
    readonly lastFailure: { readonly reason: string; readonly at: Date } | null;
  }[];
}

const shownState = { closed: "CLOSED", "half-open": "HALF_OPEN", open: "OPEN" } as const;

/** Asks each subgraph whether it is there, and tells what this process has seen of it. */
export async function healthOf(
  published: readonly Published[],
  reaching: Reaching,
  witness: Witness | undefined,
  language: Language,
): Promise<SubgraphHealth[]> {
  const states = witness?.states() ?? [];
  const quarantined = witness?.quarantined() ?? new Map<string, string>();
  return Promise.all(
    published.map(async ({ name, version, url }) => {
      const state = states.find((each) => each.name === name && each.url === url);
      return {
        name,
        version,
        url,
        ...(await answerOf({ name, url }, reaching, language)),
        // Its connections outlive it for a moment.
        isServed: state !== undefined && !quarantined.has(name),
        quarantine: quarantined.get(name) ?? null,
        breaker: state ? shownState[state.state] : null,
        requests: state?.requests ?? null,
        failures: state?.failures ?? null,
        timeouts: state?.timeouts ?? null,
        lastFailure: state?.lastFailure?.reason ?? null,
        lastFailedAt: state?.lastFailure?.at.toISOString() ?? null,
      };
    }),
  );
}

async function answerOf(
  address: { readonly name: string; readonly url: string },
  reaching: Reaching,
  language: Language,
): Promise<Pick<SubgraphHealth, "answers" | "milliseconds" | "problem">> {
  const from = performance.now();
  const refused = addressFindings(address.url, reaching);
  // Any schema will do: only whether it answers is of interest.
  const [problem] = refused.length > 0 ? refused : (await reach({ ...address, sdl: "" }, reaching)).findings;
  if (problem) return { answers: false, milliseconds: null, problem: problem.said(language).message };
  return { answers: true, milliseconds: Math.round(performance.now() - from), problem: null };
}
