import { createServer } from "node:http";
import { parse } from "graphql";
import { bodyOf } from "../contenders/body.js";
import { runContender } from "../contenders/child.js";
import { listenOnLoopback } from "../contenders/listen.js";
import { organizations, points, ratings } from "./data.js";
import { answering, type Posted } from "./subgraph.js";

const resolvers = { organizations, points, ratings };

/**
 * The three subgraphs, by path. They are written by hand, since whoever is measured must never wait for them. Told a
 * path, the subgraph there hangs from now on; told null, all answer again.
 */
runContender(async () => {
  const served = new Map<string, (posted: Posted) => unknown>();
  for (const [name, each] of Object.entries(resolvers)) served.set(`/${name}`, answering(each, parse));
  let hanging: unknown = null;
  const server = createServer((request, response) => {
    if (request.url === hanging) return void request.resume();
    const answer = served.get(request.url!);
    if (!answer) return void response.writeHead(404).end();
    bodyOf(request)
      .then((body) => Buffer.from(JSON.stringify(answer(JSON.parse(body) as Posted))))
      .then(
        (text) =>
          response.writeHead(200, { "content-type": "application/json", "content-length": text.length }).end(text),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  return {
    port: await listenOnLoopback(server),
    obey: async (path) => {
      hanging = path;
    },
  };
});
