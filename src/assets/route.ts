import type { FastifyReply, FastifyRequest } from "fastify";
import type { Route } from "../api/index.js";
import { type Asset, browserAssets } from "./bundle.js";

/** Serves what browsers load: under `/assets/` by a name that changes with the content, and the widgets at `/widgets.js`. */
export const assetsRoute: Route = (app) => {
  app.get("/widgets.js", async (request, reply) => {
    const [widgets] = (await browserAssets()).first.widgets;
    const etag = `"${widgets.name}"`;
    void reply.header("etag", etag).header("cache-control", "public, max-age=300");
    if (request.headers["if-none-match"] === etag) return openToAll(reply).status(304).send();
    return send(request, reply, widgets);
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
