import type { FastifyReply, FastifyRequest } from "fastify";
import type { Route } from "../api/index.js";
import { type Asset, browserAssets } from "./bundle.js";

/** What pages of others load by a name that lasts: the widgets, and what fits a frame to its widget. */
const lasting = { "/widgets.js": "widgets", "/widgets-frame.js": "framing" } as const;

/** Serves what browsers load: under `/assets/` by a name that changes with the content, and some by a name that lasts. */
export const assetsRoute: Route = (app) => {
  for (const [path, script] of Object.entries(lasting))
    app.get(path, async (request, reply) => {
      const [asset] = (await browserAssets()).first[script];
      const etag = `"${asset.name}"`;
      void reply.header("etag", etag).header("cache-control", "public, max-age=300");
      if (request.headers["if-none-match"] === etag) return openToAll(reply).status(304).send();
      return send(request, reply, asset);
    });
  app.get<{ Params: { name: string } }>("/assets/:name", async (request, reply) => {
    const asset = (await browserAssets()).byName.get(request.params.name);
    if (!asset) return reply.callNotFound();
    return send(request, reply.header("cache-control", "public, max-age=31536000, immutable"), asset);
  });
};

/** Scripts hold nothing of anybody: every site may load them. */
const openToAll = (reply: FastifyReply): FastifyReply =>
  reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");

function send({ headers }: FastifyRequest, reply: FastifyReply, { type, bytes, gzipped }: Asset): FastifyReply {
  openToAll(reply).type(type).header("vary", "accept-encoding");
  return headers["accept-encoding"]?.includes("gzip")
    ? reply.header("content-encoding", "gzip").send(gzipped)
    : reply.send(bytes);
}
