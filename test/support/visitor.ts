import type { TestHub } from "./hub.js";

/** A page as a visitor without any script gets it. */
export interface Visited {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What can be read on it, from the first heading on. */
  readonly text: string;
}

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** Markup's own text: without tags, blanks where lines end. */
export const readable = (html: string): string =>
  html
    .replace(/<(style|script|svg)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, " ")
    .trim();

async function visited(response: Response): Promise<Visited> {
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, text: readable(html.slice(html.indexOf("<h1"))) };
}

/** The value of a form's field as the page holds it. */
export const fieldIn = ({ html }: Visited, name: string): string =>
  new RegExp(`<input[^>]*\\bname="${name}"[^>]*\\bvalue="([^"]*)"`, "s").exec(html)?.[1] ?? "absent";

/** Somebody without a key and without scripts, who follows links and sends forms. */
export const visitor = ({ url }: Pick<TestHub, "url">, own: Record<string, string> = {}) => ({
  get: async (path: string, headers: Record<string, string> = {}): Promise<Visited> =>
    visited(await fetch(url + path, { headers: { ...own, ...headers }, redirect: "manual" })),
  /** Sends a form as a browser does from a page of the hub itself. */
  post: async (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    visited(
      await fetch(url + path, {
        method: "POST",
        headers: { origin: url, ...own, ...headers },
        body: new URLSearchParams(fields),
        redirect: "manual",
      }),
    ),
});
