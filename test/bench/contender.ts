import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import type { Message } from "./load.js";
import type { Asked, ContenderName, Variables } from "./operation.js";
import { type Defer, ServerProcess, type Start } from "./server-process.js";

const programs: Readonly<Record<ContenderName, URL>> = {
  hub: new URL("./contenders/hub.ts", import.meta.url),
  before: new URL("./contenders/hub.ts", import.meta.url),
  unversioned: new URL("./contenders/hub.ts", import.meta.url),
  postgraphile: new URL("./contenders/postgraphile.ts", import.meta.url),
  statement: new URL("./contenders/statement.ts", import.meta.url),
};

/** A contender that listens, as a process of its own. */
export class Contender {
  private constructor(
    readonly name: ContenderName,
    private readonly server: ServerProcess,
  ) {}

  /** Starts it on a database. */
  static async start(
    name: ContenderName,
    database: ConnectionSettings,
    defer: Defer,
    start: Start = {},
  ): Promise<Contender> {
    return new Contender(name, await ServerProcess.start(name, programs[name], { database }, defer, start));
  }

  get origin(): string {
    return this.server.origin;
  }

  path(operation: Asked): string {
    return this.name === "statement" ? `/${operation.name}` : "/graphql";
  }

  /** The body of one request. */
  body(operation: Asked, given: Variables): string {
    if (this.name === "statement") return JSON.stringify(given);
    const { query, variables } = this.name === "postgraphile" ? operation.postgraphile! : operation.hub;
    return JSON.stringify({ query, variables: variables?.(given) ?? given });
  }

  /** What one request says. */
  message(operation: Asked, given: Variables): Message {
    if (this.name === "hub" && operation.hub.address) return { path: operation.hub.address(given) };
    return { body: this.body(operation, given), headers: operation.headers?.(given) ?? {} };
  }

  /** Asks once, and answers the response's text. */
  async ask(operation: Asked, message: Message): Promise<string> {
    return message.body === undefined
      ? this.server.get(message.path!)
      : this.server.post(this.path(operation), message.body, message.headers);
  }

  /** How many statements PostgreSQL is sent for each of some requests, not counting whose key it is; asked of the hub. */
  async statements(operation: Asked, messages: readonly Message[]): Promise<number> {
    await this.server.tell("count");
    for (const message of messages) await this.ask(operation, message);
    return ((await this.server.tell("counted")) as number) / messages.length;
  }

  /** The CPU milliseconds that its process has taken so far. */
  cpu(): Promise<number> {
    return this.server.cpu();
  }
}
