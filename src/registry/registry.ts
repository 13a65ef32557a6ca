import type { GraphQLSchema } from "graphql";
import { type RunSql, statement } from "../acting/index.js";
import { ownershipViolations, readSupergraph, violationText } from "../federation/index.js";
import type { Caller } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import type { Language } from "../shared/messages.js";
import { type Change, changesBetween } from "./breaking.js";
import { addressFindings, type Asked, nameFindings, reach, type Reaching } from "./candidate.js";
import { type Composable, composeGraph, composeWhatCanBe, type OwnSdl } from "./compose.js";
import { type Finding, finding } from "./finding.js";
import { healthOf, type SubgraphHealth, type Witness } from "./health.js";
import { digestOf, type Published, publishedMark, publishedSubgraphs } from "./published.js";
import { namesSeenBy, type Standing } from "./standing.js";
import { trustedDocuments } from "./trusted-documents.js";

/** What came of a check: what stands against it, what would change, and the graph as it would be. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
  /** Absent where something stands against composing it. */
  readonly graph?: { readonly supergraph: string; readonly others: readonly Published[]; readonly mark: string };
  readonly sdl?: string;
  /** What was checked, to be checked again beside others. */
  readonly candidate?: Published;
}

/** The name of the hub's own subgraph. */
export const ownName = "hub";

/** What the registry has of the process that it is in, if that serves a graph. */
interface Here {
  readonly witness?: Witness;
  readonly changed?: () => Promise<void>;
}

/** How many composed graphs are kept for other processes. */
const keptGraphs = 20;

/** What is published, what may be, and the graphs that follow from it; one for a process. */
export class Registry {
  constructor(
    private readonly run: RunSql,
    readonly own: OwnSdl,
    readonly reaching: Reaching,
    private readonly clock: Clock,
    private readonly here: Here = {},
  ) {}

  /** Called after this process changed what is published; settles when that is served here. */
  readonly changed = async (): Promise<void> => this.here.changed?.();

  /** What is published now. */
  readonly published = (): Promise<Published[]> => publishedSubgraphs(this.run);

  /** A text that changes whenever what is published does. */
  readonly mark = (): Promise<string> => publishedMark(this.run);

  /** Checks what would be published, as far as one can go: a place or a schema that is refused is asked no further. */
  async check(asked: Asked, standing: Standing): Promise<Checked> {
    const formal = [...nameFindings(asked.name), ...addressFindings(asked.url, this.reaching)];
    if (formal.length > 0) return { findings: formal, changes: [] };
    const { sdl, findings } = await reach(asked, this.reaching);
    if (sdl === undefined) return { findings, changes: [] };
    const candidate = { name: asked.name, url: asked.url, sdl, ...standing, version: 0 };
    return { ...(await this.checkContent(candidate)), sdl, candidate };
  }

  /** As `check`, for a schema that is at hand, at an address that was accepted: nobody is asked over the network. */
  async checkContent(candidate: Published): Promise<Checked> {
    const violations = ownershipViolations(candidate, this.own.sdl);
    if (violations.length > 0) {
      const findings = violations.map((violation): Finding => ({
        code: "SUBGRAPH_OWNERSHIP",
        rule: violation.rule,
        place: violation.place,
        said: (language) => violationText(violation, language),
      }));
      return { findings, changes: [] };
    }
    const mark = await this.mark();
    const before = await this.graphOf(await this.published());
    const others = before.served.filter(({ name }) => name !== candidate.name);
    const composed = await composeGraph(this.own, [...others, candidate]);
    if (composed.reason !== undefined) {
      const { reason } = composed;
      return { findings: [finding("SUBGRAPH_DOES_NOT_COMPOSE", "COMPOSITION", "sdl", { reason })], changes: [] };
    }
    const { supergraph } = composed;
    const { changes, findings } = await changesBetween(before.supergraph, supergraph, await trustedDocuments(this.run));
    return { findings, changes, graph: { supergraph, others, mark } };
  }

  /** How each published subgraph fares that the caller may see: what this process has seen of it, and whether it answers. */
  async health(caller: Caller, language: Language): Promise<SubgraphHealth[]> {
    const seen = await namesSeenBy(this.run, caller);
    const published = (await this.published()).filter(({ name }) => seen.has(name));
    return healthOf(published, this.reaching, this.here.witness, language);
  }

  /** What clients see of everything that is published. */
  async apiSchema(): Promise<GraphQLSchema> {
    return readSupergraph((await this.graphOf(await this.published())).supergraph).apiSchema;
  }

  /** What stands against serving a version again that was served before; what it breaks is not asked. */
  async findingsOnReturn(version: Published): Promise<readonly Finding[]> {
    const others = (await this.published()).filter(({ name }) => name !== version.name);
    // What the same hub composed of the same subgraphs needs no second look.
    if (await this.kept([...others, version])) return [];
    const { findings, graph } = await this.checkContent(version);
    if (graph) await this.keep(this.run, [...graph.others, version], graph.supergraph);
    return graph ? [] : findings;
  }

  /** The graph of these subgraphs: as another process composed it, or composed now. */
  async graphOf(published: readonly Published[]): Promise<Composable> {
    const supergraph = await this.kept(published);
    const isReachable = published.every(({ url }) => addressFindings(url, this.reaching).length === 0);
    if (supergraph !== undefined && isReachable) return { supergraph, served: published, quarantined: new Map() };
    return this.compose(published);
  }

  /** The graph of these subgraphs, composed by this very version of the hub. */
  async compose(published: readonly Published[]): Promise<Composable> {
    const composable = await composeWhatCanBe(this.own, published, this.reaching);
    if (composable.quarantined.size === 0) await this.keep(this.run, published, composable.supergraph);
    return composable;
  }

  /** Keeps a composed graph for every process that serves the same subgraphs with the same hub. */
  async keep(run: RunSql, published: readonly Published[], supergraph: string): Promise<void> {
    await run(keepGraph, [digestOf(this.own.sdl, published), supergraph, this.clock.now()]);
    await run(forgetGraphs, [keptGraphs]);
  }

  private async kept(published: readonly Published[]): Promise<string | undefined> {
    const [row] = await this.run<{ supergraph: string }>(keptGraph, [digestOf(this.own.sdl, published)]);
    return row?.supergraph;
  }
}

const keptGraph = statement("select supergraph from composed_graphs where digest = $1");

const keepGraph = statement(
  `insert into composed_graphs (digest, supergraph, composed_at) values ($1, $2, $3)
   on conflict (digest) do update set supergraph = excluded.supergraph, composed_at = excluded.composed_at`,
);

const forgetGraphs = statement(
  `delete from composed_graphs where digest in
   (select digest from composed_graphs order by composed_at desc, digest offset $1)`,
);
