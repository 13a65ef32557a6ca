import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";

/** A way to a database on which every answer takes some milliseconds longer. */
export interface SlowLine {
  readonly connection: ConnectionSettings;
  stop(): Promise<void>;
}

/** Opens one to the database of a test; what PostgreSQL answers has long been true when it arrives. */
export async function slowLine(to: ConnectionSettings, milliseconds: number): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(`${to.host}/.s.PGSQL.${to.port ?? 5432}`);
    for (const each of [near, far]) sockets.add(each.on("error", () => undefined));
    near.pipe(far).on("close", () => near.destroy());
    far.on("data", (bytes) => setTimeout(() => near.write(bytes), milliseconds));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    connection: { ...to, host: "127.0.0.1", port: (server.address() as AddressInfo).port },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
