import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { StartError } from "../shared/start-error.js";

/** Listens; throws StartError when the port is taken or may not be used, or the host is none of this machine's. */
export async function listen(http: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    throw inOneLine(error as NodeJS.ErrnoException, host, port);
  }
}

/** The port that a server listens on. */
export const portOf = ({ server }: FastifyInstance): number => (server.address() as AddressInfo).port;

function inOneLine(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartError(`port ${port} on ${host} is in use: set PORT to another one`, { cause: error });
    case "EACCES":
      return new StartError(`port ${port} may not be used by this user: set PORT to one above 1023`, { cause: error });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(`HOST ${host} is no address of this machine`, { cause: error });
    default:
      return error;
  }
}
