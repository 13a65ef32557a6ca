import { createHash } from "node:crypto";
import type { Route } from "../api/index.js";
import { preferredLanguage } from "../shared/messages.js";
import { browserAssets } from "./bundle.js";

// Only the document's own style may say on what it is printed.
const style = `body{margin:0}
@media print{:root{color-scheme:light}}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}`;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/** Serves the dashboard's page at `/dashboard`, in the reader's language or the one that `?lang` names. */
export const dashboardRoute: Route = (app) =>
  void app.get<{ Querystring: { lang?: string } }>("/dashboard", async ({ query, headers }, reply) => {
    const { first } = await browserAssets();
    const [main, ...others] = first.dashboard;
    const language = preferredLanguage(query.lang ?? headers["accept-language"]);
    void reply
      .header("content-security-policy", policy)
      .header("cache-control", "no-cache")
      .header("vary", "accept-language")
      .type("text/html; charset=utf-8");
    return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Alliance Hub</title>
<style>${style}</style>
${others.map(({ name, integrity }) => `<link rel="modulepreload" href="/assets/${name}" integrity="${integrity}">\n`).join("")}<script type="module" src="/assets/${main!.name}" integrity="${main!.integrity}"></script>
</head>
<body><hub-dashboard></hub-dashboard></body>
</html>
`;
  });
