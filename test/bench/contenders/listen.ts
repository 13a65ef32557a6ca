import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How many database connections each contender may use. */
export const poolSize = 10;

/** Listens on a free port of the loopback address, and tells which. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}
