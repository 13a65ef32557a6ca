import type { Route } from "../api/index.js";
import { preferredLanguage } from "../shared/messages.js";
import { browserAssets } from "./bundle.js";
import { asPage, escaped, policyOf, scriptTag } from "./html.js";

/** The widgets, by what stands behind `alliance-` in their names. */
export const widgetNames = ["activities", "meetings", "needs", "figures"] as const;

interface Asked {
  readonly widget?: (typeof widgetNames)[number];
  readonly lang?: string;
  readonly theme?: "light" | "dark";
  readonly [attribute: string]: string | undefined;
}

const querystring = {
  type: "object",
  properties: {
    widget: { enum: widgetNames },
    theme: { enum: ["light", "dark"] },
    ...Object.fromEntries(["key", "lang", "first", "accent", "claim-url"].map((name) => [name, { type: "string" }])),
  },
};

/** What a page's address may say of a widget is handed to it as its attributes. */
const attributes = ["key", "theme", "first", "accent", "claim-url"];

const style = "body{margin:0}h1{position:absolute;clip-path:inset(50%);margin:0}";

/** Which sites the key is for; null when there is no such key. */
type Find = (key: string) => Promise<{ readonly origins: readonly string[] } | null>;

/** Serves `/widgets/frame`: a page with one widget, for the sites that its key is for and no others to frame. */
export const frameRoute =
  (find: Find): Route =>
  (app) =>
    void app.get<{ Querystring: Asked }>("/widgets/frame", { schema: { querystring } }, async (request, reply) => {
      const { query, headers } = request;
      const { widgets, framed } = (await browserAssets()).first;
      // Without a key there is nothing to protect, and every site may read what is wrong.
      const { origins } = (await find(query["key"] ?? "")) ?? { origins: ["*"] };
      void asPage(reply, policyOf(style, { directives: [`frame-ancestors 'self' ${origins.join(" ")}`] }))
        .removeHeader("x-frame-options")
        .header("cross-origin-resource-policy", "cross-origin");
      const name = `alliance-${query.widget ?? "activities"}`;
      const given = attributes.flatMap((each) => (query[each] ? ` ${each}="${escaped(query[each])}"` : []));
      return `<!doctype html>
<html lang="${preferredLanguage(query.lang ?? headers["accept-language"])}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${query.theme ?? "light dark"}">
<meta name="robots" content="noindex">
<base target="_blank">
<title>Alliance Hub</title>
<style>${style}</style>
${scriptTag(widgets[0])}
${scriptTag(framed[0])}
</head>
<body><main><h1>Alliance Hub</h1><${name}${given.join("")}></${name}></main></body>
</html>
`;
    });
