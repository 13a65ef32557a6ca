import type { Logger } from "pino";
import type { Composable } from "./compose.js";
import type { Published } from "./published.js";
import type { Registry } from "./registry.js";

interface Serving {
  readonly registry: Registry;
  /** Serves a supergraph from now on; null for the hub's own schema alone. Throws where it cannot. */
  readonly serve: (supergraph: string | null) => void;
  /** Calls back whenever something was announced, in any process. */
  readonly hear: (tell: () => void) => Promise<void>;
  /** Called with the names and reasons of those that are left out. */
  readonly onQuarantine?: (quarantined: ReadonlyMap<string, string>) => void;
  readonly log: Logger;
  /** Between two looks for what was published while no notice came, in milliseconds. */
  readonly interval?: number | undefined;
}

type GraphOf = (published: readonly Published[]) => Promise<Composable>;

/**
 * Keeps one process serving what is published: on the relay's notice, and by looking where the notice is lost.
 * What cannot be served is quarantined, loudly, and everything else is served.
 */
export class ServedSubgraphs {
  private known: string | undefined;
  private isStopped = false;
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private isAsked = false;
  private complaint: string | undefined;
  private left: ReadonlyMap<string, string> = new Map();
  private alliances: ReadonlyMap<string, readonly string[] | null> = new Map();

  constructor(private readonly serving: Serving) {}

  /** The subgraphs that are published and not served, with the reason for each. */
  get quarantined(): ReadonlyMap<string, string> {
    return this.left;
  }

  /** The public ids of the alliances about whose records a subgraph is asked; null for all of them. */
  alliancesOf(name: string): readonly string[] | null {
    const alliances = this.alliances.get(name);
    return alliances === undefined ? [] : alliances;
  }

  /** Serves what is published, composed anew by this version of the hub, and goes on to do so. */
  async start(): Promise<void> {
    await this.tryToLook((published) => this.serving.registry.compose(published));
    const { interval = 2_000, hear } = this.serving;
    this.timer = setInterval(() => void this.lookAgain(), interval);
    await hear(() => void this.lookAgain());
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.looking;
  }

  /** Serves what is published now. Looks come one after the other: the later one sees whatever the earlier one missed. */
  readonly lookAgain = (): Promise<void> => {
    // One that has not begun yet will see whatever is asked for now.
    if (this.isAsked) return this.looking;
    this.isAsked = true;
    this.looking = this.looking.then(async () => {
      this.isAsked = false;
      if (this.isStopped) return;
      await this.tryToLook((published) => this.serving.registry.graphOf(published));
    });
    return this.looking;
  };

  /** Tries again at the next look, and complains once. */
  private async tryToLook(graphOf: GraphOf): Promise<void> {
    try {
      await this.look(graphOf);
      this.complaint = undefined;
    } catch (error) {
      const { message } = error as Error;
      if (message !== this.complaint) this.serving.log.error({ message }, "the graph stays as it was");
      this.complaint = message;
    }
  }

  private async look(graphOf: GraphOf): Promise<void> {
    const { registry, serve, log, onQuarantine } = this.serving;
    const mark = await registry.mark();
    if (mark === this.known) return;
    const published = await registry.published();
    if (published.length === 0) {
      if (this.known !== undefined && this.known !== "") serve(null);
      [this.left, this.alliances] = [new Map(), new Map()];
    } else {
      const { supergraph, served, quarantined } = await graphOf(published);
      for (const [subgraph, reason] of quarantined) log.error({ subgraph, reason }, "a subgraph is quarantined");
      this.alliances = new Map(served.map(({ name, isHubWide, alliances }) => [name, isHubWide ? null : alliances]));
      serve(served.length === 0 ? null : supergraph);
      this.left = quarantined;
    }
    this.known = mark;
    onQuarantine?.(this.left);
    if (published.length > 0)
      log.info({ subgraphs: published.map(({ name, version }) => `${name} ${version}`) }, "subgraphs are served");
  }
}
