import { Client, type ClientConfig } from "pg";

/**
 * A connection of its own, not yet open. It gives up on a server that does not answer, later than the
 * server itself ends a statement, so that a network that is silently gone is noticed.
 */
export const ownConnection = (config: ClientConfig): Client =>
  new Client({ ...config, keepAlive: true, connectionTimeoutMillis: 5_000, query_timeout: 20_000 });
