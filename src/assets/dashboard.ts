import type { Route } from "../api/index.js";
import { html } from "../shared/html.js";
import { languageAsked } from "../shared/messages.js";
import { browserAssets } from "./bundle.js";
import { asPage, policyOf, scriptTag, styleTag } from "./html.js";

// Only the document's own style may say on what it is printed.
const style = `body{margin:0}
@media print{:root{color-scheme:light}}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}`;

const policy = policyOf(style, {
  directives: ["img-src 'self' data:", "frame-ancestors 'none'"],
  // Charts are emptied by the default one, which makes nothing else.
  makers: ["lit-html", "default"],
});

/** Serves the dashboard's page at `/dashboard`, in the reader's language or the one that `?lang` names. */
export const dashboardRoute: Route = (app) =>
  void app.get<{ Querystring: { lang?: string } }>("/dashboard", async ({ query, headers }, reply) => {
    const { first } = await browserAssets();
    const [main, ...others] = first.dashboard;
    const language = languageAsked(query.lang, headers["accept-language"]);
    void asPage(reply, policy);
    return html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>Alliance Hub</title>
          ${styleTag(style)}
          ${others.map(({ name, integrity }) => html`<link rel="modulepreload" href="/assets/${name}" integrity="${integrity}" /> `)}${scriptTag(main)}
        </head>
        <body>
          <hub-dashboard></hub-dashboard>
        </body>
      </html> `.text;
  });
