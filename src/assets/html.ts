import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import { html, Markup } from "../shared/html.js";
import type { Asset } from "./bundle.js";

/** A script of ours in a page of ours. */
export const scriptTag = ({ name, integrity }: Asset): Markup =>
  html`<script type="module" src="/assets/${name}" integrity="${integrity}"></script>`;

/** The style of a page of ours, as its policy knows it. */
export const styleTag = (style: string): Markup => new Markup(`<style>${style}</style>`);

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
