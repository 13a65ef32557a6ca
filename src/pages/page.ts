import { createHash } from "node:crypto";
import { type Language, say } from "../shared/messages.js";
import { html, Markup } from "../shared/html.js";
import { style } from "./style.js";

/** What the browser may do on a public page: show it, and send its own forms. */
export const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What a page consists of. */
export interface Page {
  readonly language: Language;
  /** What the browser's tab and a shared link say. */
  readonly title: string;
  /** The page's address from the root on, without a language. */
  readonly path: string;
  /** Whose page it is; null where there is nothing to show. */
  readonly alliance: { readonly name: string; readonly demo: boolean } | null;
  /** Whether search engines may list it. */
  readonly listed: boolean;
  /** What stands in the head besides. */
  readonly head?: Markup;
  readonly main: Markup;
}

const styleElement = new Markup(`<style>${style}</style>`);

const otherLanguage = { "zh-CN": { tag: "en", name: "English" }, en: { tag: "zh-CN", name: "中文" } } as const;

/** A text in its own direction, where no markup can keep it apart from what follows. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The whole document. */
export function documentOf({ language, title, path, alliance, listed, head, main }: Page): string {
  const other = otherLanguage[language];
  const name = alliance?.name ?? "Alliance Hub";
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        ${!listed && html`<meta name="robots" content="noindex" />`}
        <link rel="icon" href="data:," />
        <title>${isolated(title)} · ${isolated(name)}</title>
        ${head} ${styleElement}
      </head>
      <body>
        <header>
          <p><bdi>${name}</bdi> ${alliance?.demo && html`<span class="demo">${say(language, "demoData")}</span>`}</p>
          <p>
            <a href="${path}?lang=${other.tag}" lang="${other.tag}" hreflang="${other.tag}">${other.name}</a>
          </p>
        </header>
        <main>${main}</main>
      </body>
    </html> `.text;
}
