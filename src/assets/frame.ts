import type { Route } from "../api/index.js";
import { html } from "../shared/html.js";
import { languageAsked } from "../shared/messages.js";
import { browserAssets } from "./bundle.js";
import { asPage, policyOf, scriptTag, styleTag } from "./html.js";

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

/** Whether a link stays with the sites of a key: whoever makes an address of this page must not send its readers elsewhere. */
const leadsTo = (origins: readonly string[], link = ""): boolean =>
  /^(mailto|tel):/i.test(link) || (URL.canParse(link) && origins.includes(new URL(link).origin));

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
      const handed = attributes.filter((each) => each !== "claim-url" || leadsTo(origins, query[each]));
      const given = handed.flatMap((each) => (query[each] ? html` ${each}="${query[each]}"` : []));
      return html`<!doctype html>
<html lang="${languageAsked(query.lang, headers["accept-language"])}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${query.theme ?? "light dark"}">
<meta name="robots" content="noindex">
<base target="_blank">
<title>Alliance Hub</title>
${styleTag(style)}
${scriptTag(widgets[0])}
${scriptTag(framed[0])}
</head>
<body><main><h1>Alliance Hub</h1><${name}${given}></${name}></main></body>
</html>
`.text;
    });
