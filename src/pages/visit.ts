import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { isOwnOrigin } from "../api/index.js";
import { type Language, languageAsked } from "../shared/messages.js";
import { policy } from "./page.js";

/** The language that a visitor reads: the one that the address names, else the browser's. */
export function languageOf({ query, headers }: FastifyRequest): { language: Language; suffix: string } {
  const { lang } = query as { lang?: unknown };
  const language = languageAsked(lang, headers["accept-language"]);
  return { language, suffix: typeof lang === "string" ? `?lang=${language}` : "" };
}

/**
 * Whether a form was sent from another site's page. Nothing is at stake but that somebody would be signed up unseen: there
 * is no cookie, and so no right of the visitor that another site could use. Old browsers name the origin alone.
 */
export function isFromElsewhere({ headers }: FastifyRequest, publicUrl: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return headers.origin !== undefined && !isOwnOrigin(headers, new URL(publicUrl).origin);
}

/** Sends a page that nobody may keep. */
export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  safely(reply).status(status).header("cache-control", "no-store").send(page);

/** Sends a page that the visitor's own browser may keep, and asks for again; `without` is what differs each time. */
export function sendKeepablePage({ headers }: FastifyRequest, reply: FastifyReply, page: string, without: string) {
  const digest = createHash("sha256").update(page.replaceAll(without, "")).digest("base64url").slice(0, 22);
  const etag = `W/"${digest}"`;
  // A shared cache would hand one visitor's form to another.
  safely(reply).header("cache-control", "private, no-cache").header("etag", etag);
  if (headers["if-none-match"]?.includes(etag)) return reply.status(304).send();
  if (!headers["accept-encoding"]?.includes("gzip")) return reply.send(page);
  return reply.header("content-encoding", "gzip").send(gzipSync(page));
}

const safely = (reply: FastifyReply): FastifyReply =>
  reply
    .header("content-security-policy", policy)
    // Browsers send no origin with a form where no referrer may be told at all.
    .header("referrer-policy", "same-origin")
    .header("vary", "accept-language, accept-encoding")
    .type("text/html; charset=utf-8");
