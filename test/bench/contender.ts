import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import type { ContenderName, Operation, Variables } from "./operation.js";
import { type Defer, ServerProcess, type Start } from "./server-process.js";

const programs: Readonly<Record<ContenderName, URL>> = {
  hub: new URL("./contenders/hub.ts", import.meta.url),
  before: new URL("./contenders/hub.ts", import.meta.url),
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

  path(operation: Operation): string {
    return this.name === "statement" ? `/${operation.name}` : "/graphql";
  }

  /** The body of one request. */
  body(operation: Operation, given: Variables): string {
    if (this.name === "statement") return JSON.stringify(given);
    const { query, variables } = this.name === "postgraphile" ? operation.postgraphile : operation.hub;
    return JSON.stringify({ query, variables: variables?.(given) ?? given });
  }

  /** Asks once, and answers the response's text. */
  async ask(
    operation: Operation,
    variables: Variables,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    return this.server.post(this.path(operation), this.body(operation, variables), headers);
  }

  /** The CPU milliseconds that its process has taken so far. */
  cpu(): Promise<number> {
    return this.server.cpu();
  }
}
