import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { pino } from "pino";
import type { ComposedSubgraph, Safeguards } from "../../src/federation/index.js";
import { type Gateway, startGateway } from "../../src/gateway.js";
import { type Received, startSubgraph, type SubgraphDefinition, type TestSubgraph } from "./subgraph.js";

/** What a gateway answered, and what it asked the subgraphs for it, in the order in which they were asked. */
export interface Federated {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
  /** The body as it came. */
  readonly text: string;
  readonly asked: readonly Received[];
}

interface Asking {
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
}

/** Subgraphs, and a gateway that serves their supergraph. */
export interface Federation {
  readonly url: string;
  readonly supergraph: string;
  /** Sends an operation to the gateway. */
  run(query: string, variables?: Record<string, unknown>, asking?: Asking): Promise<Federated>;
  /** The data of an operation that must succeed. */
  data(query: string, variables?: Record<string, unknown>, asking?: Asking): Promise<Federated["data"]>;
  subgraph(name: string): TestSubgraph;
  /** Serves another supergraph. */
  swap(supergraph: string): Promise<void>;
  stop(): Promise<void>;
}

interface FederationOptions {
  readonly safeguards?: Partial<Safeguards>;
  /** Makes the supergraph of the subgraphs, where it is not simply composed. */
  readonly compose?: typeof composed;
}

/** Starts subgraphs and a gateway in front of them. */
export async function startFederation(
  definitions: readonly SubgraphDefinition[],
  { safeguards, compose = composed }: FederationOptions = {},
): Promise<Federation> {
  const log: Received[] = [];
  const subgraphs = await Promise.all(definitions.map((definition) => startSubgraph(definition, log)));
  const stopSubgraphs = (): Promise<unknown> => Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  const start = async (): Promise<[string, Gateway]> => {
    const supergraph = compose(subgraphs);
    const options = { host: "127.0.0.1", port: 0, production: false, allowLoopback: true };
    return [supergraph, await startGateway({ supergraph, ...options, safeguards, log: pino({ level: "silent" }) })];
  };
  const [supergraph, gateway] = await start().catch(async (error: unknown) => {
    await stopSubgraphs();
    throw error;
  });
  const url = `http://127.0.0.1:${gateway.port}/graphql`;
  const run: Federation["run"] = async (query, variables, { operationName, headers } = {}) => {
    const before = log.length;
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en", ...headers },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const text = await response.text();
    return { ...(JSON.parse(text) as Pick<Federated, "data" | "errors">), text, asked: log.slice(before) };
  };
  return {
    url,
    supergraph,
    run,
    data: async (...asking) => {
      const { data, errors } = await run(...asking);
      if (errors) throw new Error(`the operation failed: ${JSON.stringify(errors)}`);
      return data;
    },
    subgraph: (name) => subgraphs.find((subgraph) => subgraph.name === name)!,
    swap: (next) => gateway.swap(next),
    stop: async () => {
      await gateway.stop();
      await stopSubgraphs();
    },
  };
}

/** A federation for the tests of the `describe` around: it is started before them and stopped after them. */
export function givenFederation(
  definitions: readonly SubgraphDefinition[],
  options?: FederationOptions,
): Pick<Federation, "run" | "data"> {
  let federation: Federation | undefined;
  beforeAll(async () => {
    federation = await startFederation(definitions, options);
  });
  afterAll(() => federation?.stop());
  return {
    run: (...asking) => federation!.run(...asking),
    data: (...asking) => federation!.data(...asking),
  };
}

/** The supergraph SDL of subgraphs that compose; here and now, where nobody waits for another thread. */
export function composed(subgraphs: readonly ComposedSubgraph[]): string {
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.supergraphSdl !== undefined) return result.supergraphSdl;
  throw new Error(`they do not compose: ${result.errors.map(({ message }) => message).join("\n")}`);
}

/** The names of the subgraphs that were asked, in order. */
export const names = ({ asked }: Federated): string[] => asked.map(({ subgraph }) => subgraph);

/** Every representation that a subgraph was sent, whichever variable took it. */
export const representations = ({ asked }: Federated, subgraph: string): unknown[] =>
  asked
    .filter((each) => each.subgraph === subgraph && each.query.includes("_entities"))
    .flatMap(({ query, variables }) =>
      Object.entries(variables).flatMap(([name, value]) => (query.includes(`$${name}:[_Any!]!`) ? value : [])),
    );

type Place = readonly (string | number)[];

/** The error of a request that a subgraph did not answer. */
export const unanswered = (subgraph: string, path?: Place): unknown => ({
  message: `The subgraph ${subgraph} did not answer; what it would have given is missing.`,
  ...(path ? { path } : {}),
  extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: subgraph },
});

/** An error that a subgraph reported, with its code if it gave a proper one. */
export const reported = (subgraph: string, path?: Place, code = "DOWNSTREAM_SERVICE_ERROR"): unknown => ({
  message: `The subgraph ${subgraph} reported an error.`,
  ...(path ? { path } : {}),
  extensions: { code, serviceName: subgraph },
});

/** The error of a null where the schema allows none. */
export const forbiddenNull = (field: string, path: Place): unknown => ({
  message: `No subgraph gave a value for ${field}, which cannot be null.`,
  path,
  extensions: { code: "DOWNSTREAM_SERVICE_ERROR" },
});

/** The error of a value that is not of its type. */
export const wrongValue = (field: string, path: Place): unknown => ({
  message: `What a subgraph gave for ${field} is not of its type.`,
  path,
  extensions: { code: "DOWNSTREAM_SERVICE_ERROR" },
});
