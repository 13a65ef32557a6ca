import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a misbehaving subgraph does with one request. */
export type Misbehaviour = (response: ServerResponse, body: string, request: IncomingMessage) => void;

/** A server in a subgraph's place, which does whatever it is told to do with requests. */
export interface MisbehavingServer {
  readonly url: string;
  /** What it was asked so far. */
  readonly requests: { readonly body: string; readonly headers: IncomingMessage["headers"] }[];
  /** How many connections were ever made to it. */
  readonly accepted: number;
  /** How many of them are open now. */
  readonly open: number;
  /** From now on every request is met like this. */
  does(misbehaviour: Misbehaviour): void;
  stop(): Promise<void>;
}

export async function startMisbehaving(): Promise<MisbehavingServer> {
  let misbehave: Misbehaviour = answers({ data: null });
  const requests: MisbehavingServer["requests"] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      requests.push({ body, headers: request.headers });
      misbehave(response, body, request);
    });
  });
  let [accepted, open] = [0, 0];
  server.on("connection", (socket) => {
    accepted += 1;
    open += 1;
    socket.once("close", () => (open -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    requests,
    get accepted() {
      return accepted;
    },
    get open() {
      return open;
    },
    does: (misbehaviour) => {
      misbehave = misbehaviour;
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A GraphQL answer, as it is. */
export const answers =
  (answer: unknown): Misbehaviour =>
  (response) =>
    void response.setHeader("content-type", "application/json").end(JSON.stringify(answer));

/** A body of some other kind. */
export const sends =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Misbehaviour =>
  (response) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);

/** Nothing, ever. */
export const hangs: Misbehaviour = () => undefined;

/** Headers, and then nothing. */
export const hangsAfterHeaders: Misbehaviour = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write("{");
};

/** A byte from time to time, for longer than anybody waits. */
export const drips: Misbehaviour = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const drip = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(drip));
};

/** The connection is cut, before or within the answer. */
export const dies =
  (after: "before" | "within"): Misbehaviour =>
  (response) => {
    if (after === "before") return void response.socket!.destroy();
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"data":{"partner_points":[{', () => response.socket!.destroy());
  };
