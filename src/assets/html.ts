import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { Asset } from "./bundle.js";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in a page, between tags or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);

/** A script of ours in a page of ours. */
export const scriptTag = ({ name, integrity }: Asset): string =>
  `<script type="module" src="/assets/${name}" integrity="${integrity}"></script>`;

interface Allowed {
  /** Further directives of the page's policy. */
  readonly directives: readonly string[];
  /** By which policies markup is made (Trusted Types); by lit's alone unless given. */
  readonly makers?: readonly string[];
}

/** The policy of a page of ours that has one style and may do what is said of it, and nothing else. */
export const policyOf = (style: string, { directives, makers = ["lit-html"] }: Allowed): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${makers.join(" ")}`,
    ...directives,
  ].join("; ");

/** Answers with a page of ours, made anew for each reader's language, under its policy. */
export const asPage = (reply: FastifyReply, policy: string): FastifyReply =>
  reply
    .header("content-security-policy", policy)
    .header("cache-control", "no-cache")
    .header("vary", "accept-language")
    .type("text/html; charset=utf-8");
