import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { type Errors, SubgraphFailure } from "./errors.js";
import { isObject, type Json, merge } from "./merge.js";
import type { EntityGroup, Step } from "./plan.js";
import type { Plan } from "./planner.js";
import { type Place, Representations } from "./representations.js";
import type { SubgraphAnswer, SubgraphCall, SubgraphClient, SubgraphRequest } from "./subgraph-client.js";

type RootStep = Extract<Step, { kind: "root" }>;
type EntitiesStep = Extract<Step, { kind: "entities" }>;

/** The entities of one group along one of its paths, and where the representation of each is. */
interface Gathered {
  readonly group: EntityGroup;
  readonly path: EntityGroup["paths"][number];
  readonly entities: readonly Json[];
  readonly numbers: readonly number[];
}

/** What a subgraph answered, and which one. */
interface Answered<C> {
  readonly client: SubgraphClient<C>;
  readonly data: SubgraphAnswer["data"];
  readonly errors: readonly GraphQLFormattedError[];
}

const none: ReadonlyMap<string, Representations> = new Map();

/** Carries out a plan for one operation: what the subgraphs answer is merged into `data`, what goes wrong is told in `errors`. */
export class Execution<C> {
  readonly data: Json = {};

  private readonly variables: Readonly<Record<string, unknown>>;

  constructor(
    private readonly plan: Plan,
    variables: Readonly<Record<string, unknown>>,
    private readonly clients: ReadonlyMap<string, SubgraphClient<C>>,
    private readonly call: SubgraphCall<C>,
    private readonly errors: Errors,
    private readonly log: Logger,
  ) {
    this.variables = plan.variables(variables);
  }

  async run(): Promise<void> {
    for (const step of this.plan.steps) await this.take(step);
  }

  private async take(step: Step): Promise<void> {
    switch (step.kind) {
      case "sequence":
        for (const each of step.steps) await this.take(each);
        return;
      case "parallel":
        await Promise.all(step.steps.map((each) => this.take(each)));
        return;
      case "condition": {
        const next = this.variables[step.variable] === true ? step.met : step.unmet;
        return next ? this.take(next) : undefined;
      }
      case "root":
        return this.fetchRoot(step);
      case "entities":
        return this.fetchEntities(step);
    }
  }

  private async fetchRoot({ operation, shape, correct, disown }: RootStep): Promise<void> {
    const missing = (): Place[] => [...shape.keys()].map((key) => [this.plan.clientKey(key)]);
    const answer = await this.ask({ operation, variables: this.variables, representations: none }, missing);
    if (!answer) return;
    const { client, data, errors } = answer;
    const places = errors.map((error) => this.placeOf(error.path));
    for (const [at, error] of errors.entries()) this.tell(client, error, places[at]);
    const corrected = correct ? correct(data) : data;
    if (isObject(corrected)) {
      disown?.(corrected);
      merge(this.data, corrected, shape);
    } else this.explain(client, places, missing);
  }

  private async fetchEntities({ operation, groups }: EntitiesStep): Promise<void> {
    const representations = new Map<string, Representations>();
    const gathered = groups.flatMap((group) => {
      const list = representations.get(group.variable) ?? new Representations();
      representations.set(group.variable, list);
      return group.paths.map((path): Gathered => {
        const entities = path.objects(this.data);
        return { group, path, entities, numbers: list.add(entities, group.represent) };
      });
    });
    if ([...representations.values()].every(({ list }) => list.length === 0)) return;
    const missing = (): Place[] =>
      gathered
        .filter(({ numbers }) => numbers.some((number) => number >= 0))
        .map(({ path }) => path.fields.map((field) => this.plan.clientKey(field)));
    const answer = await this.ask({ operation, variables: this.variables, representations }, missing);
    if (!answer) return;
    const { client, data, errors } = answer;
    const places = errors.flatMap((error) => this.tellOfEntity(client, error, gathered));
    let isWhole = isObject(data);
    if (isObject(data))
      for (const each of gathered)
        isWhole = mergeEntities(each, data, representations.get(each.group.variable)!) && isWhole;
    if (!isWhole) this.explain(client, places, missing);
  }

  /** Data that are missing without a word are a failure; where an error came without a place, it is about all of them. */
  private explain(client: SubgraphClient<C>, told: readonly (Place | undefined)[], missing: () => Place[]): void {
    if (told.length === 0) this.errors.failure(client.name, missing());
    else if (told.includes(undefined)) this.errors.explain(missing());
  }

  /** Null when the subgraph did not answer, which is told then. */
  private async ask(request: SubgraphRequest, missing: () => Place[]): Promise<Answered<C> | null> {
    const client = this.clients.get(request.operation.subgraph);
    if (!client) throw new Error(`the plan asks ${request.operation.subgraph}, which the supergraph does not name`);
    try {
      const { data, errors = [] } = await client.ask(request, this.call);
      // What a subgraph says of its errors may hold anything, so it is not logged.
      if (errors.length > 0 && !client.isOwn)
        this.log.warn({ subgraph: client.name, errors: errors.length }, "a subgraph reported errors");
      return { client, data, errors };
    } catch (error) {
      if (!(error instanceof SubgraphFailure)) throw error;
      const { cause } = error;
      this.log.warn(
        { subgraph: client.name, reason: error.reason, cause: cause instanceof Error ? cause.message : undefined },
        "a subgraph did not answer",
      );
      this.errors.failure(client.name, missing());
      return null;
    }
  }

  private tell(client: SubgraphClient<C>, error: GraphQLFormattedError, place: Place | undefined): void {
    if (client.isOwn) this.errors.own(error, place);
    else this.errors.reported(client.name, error, place);
  }

  /** `_entities.3.name` is the name of every entity that the fourth representation stands for; answers these places. */
  private tellOfEntity(
    client: SubgraphClient<C>,
    error: GraphQLFormattedError,
    gathered: readonly Gathered[],
  ): (Place | undefined)[] {
    const path: unknown = error.path;
    const [key, number, ...below] = Array.isArray(path) ? (path as unknown[]) : [];
    const entities = gathered
      .filter(({ group }) => group.key === key)
      .flatMap(({ path: way, numbers }) =>
        typeof number === "number" && numbers.includes(number)
          ? way.places(this.data).filter((_, at) => numbers[at] === number)
          : [],
      );
    const places = entities.length > 0 ? entities.map((place) => this.placeOf([...place, ...below])) : [undefined];
    for (const place of places) this.tell(client, error, place);
    return places;
  }

  /** As the client calls it; undefined for what is no path. */
  private placeOf(path: unknown): Place | undefined {
    if (!Array.isArray(path) || path.length === 0) return undefined;
    const steps = path.filter((step) => typeof step === "string" || typeof step === "number");
    if (steps.length < path.length) return undefined;
    return steps.map((step) => (typeof step === "string" ? this.plan.clientKey(step) : step));
  }
}

/** Whether the list is as long as it was asked for; what there is of it is merged. */
function mergeEntities({ group, entities, numbers }: Gathered, data: Json, { list }: Representations): boolean {
  const answered = group.correct ? group.correct(data[group.key]) : data[group.key];
  if (!Array.isArray(answered)) return list.length === 0;
  for (let at = 0; at < entities.length; at += 1) {
    const entity: unknown = answered[numbers[at]!];
    if (!isObject(entity)) continue;
    group.disown?.(entity, entities[at]!["__typename"]);
    merge(entities[at]!, entity, group.shape);
  }
  return answered.length >= list.length;
}
