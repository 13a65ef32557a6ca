import { connect, createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** A way to the hub that can be cut, and one that swallows what is sent. */
export interface Relay {
  readonly url: string;
  cut(): Promise<void>;
  swallow(): Promise<void>;
  mend(): Promise<void>;
}

/** Opens a way to the hub on a loopback port of its own. */
export async function relayTo(hub: string): Promise<Relay> {
  const sockets = new Set<Socket>();
  let swallows = false;
  const server: Server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    if (swallows) return;
    const onward = connect(Number(new URL(hub).port), "127.0.0.1").on("error", () => socket.destroy());
    sockets.add(onward);
    socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number) => new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const open = async (swallowing: boolean): Promise<void> => {
    await cut();
    swallows = swallowing;
    await listen(port);
  };
  return { url: `http://127.0.0.1:${port}`, cut, swallow: () => open(true), mend: () => open(false) };
}
