import type { Route } from "../api/index.js";
import { html, type Markup } from "../shared/html.js";
import { languageAsked } from "../shared/messages.js";
import { browserAssets } from "./bundle.js";
import { widgetNames } from "./frame.js";
import { asPage, policyOf, scriptTag, styleTag } from "./html.js";
import { attributesTexts, partNames, propertiesTexts, snippetsTexts } from "./snippets-texts.js";

const style = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;background:light-dark(#f4f5f7,#15171c);color:light-dark(#1d2129,#e8eaee)}
main{max-width:60rem;margin:0 auto;padding:1rem}
form{display:grid;gap:.8rem 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));align-items:end}
label{display:block}
input,select,button{font:inherit;color:inherit;background:light-dark(#fff,#1f2229);border:1px solid light-dark(#59606d,#a3abba);border-radius:6px;padding:.4rem .7rem;width:100%;box-sizing:border-box;min-height:2.6rem}
button{width:auto;cursor:pointer}
a{color:light-dark(#a8201a,#ff9a90)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:light-dark(#fff,#1f2229);border:1px solid light-dark(#d8dce3,#363b46);border-radius:6px;padding:.8rem}
iframe{border:0}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1.5rem}
dd{margin:0}
:focus-visible{outline:3px solid light-dark(#a8201a,#ff9a90);outline-offset:2px}`;

const policy = policyOf(style, { directives: ["frame-src 'self'", "frame-ancestors 'none'"] });

/** Serves `/widgets`: the page on which a webmaster puts together what goes into a page of theirs, and sees it. */
export const snippetsRoute: Route = (app) =>
  void app.get<{ Querystring: { lang?: string; key?: string; widget?: string } }>(
    "/widgets",
    async ({ query, headers }, reply) => {
      const { widgets, framing, snippets } = (await browserAssets()).first;
      const language = languageAsked(query.lang, headers["accept-language"]);
      const other = language === "en" ? "zh-CN" : "en";
      const of = ([zh, en]: readonly [string, string]): string => (language === "en" ? en : zh);
      const say = (text: keyof typeof snippetsTexts): string => of(snippetsTexts[text]);
      const choices = (name: string, label: string, values: Record<string, string>, chosen = ""): Markup =>
        html`<label
          >${label}<select name="${name}">
            ${Object.entries(values).map(
              ([value, text]) => html`<option value="${value}" ${value === chosen && " selected"}>${text}</option>`,
            )}
          </select></label
        >`;
      const defined = (texts: Record<string, readonly [string, string]>): Markup =>
        html`<dl>
          ${Object.entries(texts).map(
            ([name, text]) =>
              html`<dt><code>${name}</code></dt>
                <dd>${of(text)}</dd>`,
          )}
        </dl>`;
      const kinds = Object.fromEntries(widgetNames.map((name) => [name, say(name)]));
      const hub = html`<span class="hub">https://hub.example</span>`;
      void asPage(reply, policy);
      return html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>${say("title")} · Alliance Hub</title>
            ${styleTag(style)} ${scriptTag(widgets[0])} ${scriptTag(framing[0])} ${scriptTag(snippets[0])}
          </head>
          <body>
            <main>
              <p>
                <a href="?${new URLSearchParams({ ...query, lang: other }).toString()}" lang="${other}"
                  >${say("otherLanguage")}</a
                >
              </p>
              <h1>${say("title")}</h1>
              <p>${say("intro")}</p>
              <form
                data-pinned="${widgets[0].name}"
                data-integrity="${widgets[0].integrity}"
                data-copied="${say("copied")}"
                data-selected="${say("selected")}"
                data-faint="${say("faint")}"
              >
                ${choices("widget", say("widget"), kinds, query.widget)}
                <label
                  >${say("key")}<input
                    name="key"
                    value="${query.key}"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder="hub_…"
                /></label>
                ${choices("lang", say("lang"), { "": say("langPage"), "zh-CN": "中文", en: "English" })}
                ${choices("theme", say("theme"), { "": say("themeReader"), light: say("light"), dark: say("dark") })}
                <label>${say("first")}<input name="first" type="number" min="1" max="50" value="5" /></label>
                <label>${say("accent")}<input name="accent" pattern="#[0-9a-fA-F]{6}" spellcheck="false" /></label>
                <label>${say("claimUrl")}<input name="claim-url" /></label>
                ${choices("as", say("form"), { script: say("script"), pinned: say("pinned"), frame: say("frame") })}
              </form>
              <p>${say("keyHint")}</p>
              <pre tabindex="0">
npm run --silent hub -- key issue --alliance ALLIANCE --role widget --origin https://partner.example</pre>
              <h2 id="snippet-heading">${say("snippet")}</h2>
              <noscript><p>${say("noScript")}</p></noscript>
              <pre id="snippet" tabindex="0" aria-labelledby="snippet-heading">
${`<script type="module" src="https://hub.example/widgets.js"></script>\n<alliance-activities key="hub_…"></alliance-activities>`}</pre>
              <button id="copy" type="button">${say("copy")}</button>
              <p id="told" role="status"></p>
              <h2>${say("preview")}</h2>
              <div id="preview"></div>
              <h2>${say("attributes")}</h2>
              ${defined(attributesTexts)}
              <h2>${say("policy")}</h2>
              <p>${say("policyScript")}</p>
              <pre tabindex="0">script-src ${hub}; connect-src ${hub}</pre>
              <p>${say("policyTypes")}</p>
              <pre tabindex="0">require-trusted-types-for 'script'; trusted-types lit-html</pre>
              <p>${say("policyFrame")}</p>
              <pre tabindex="0">frame-src ${hub}; script-src ${hub}</pre>
              <h2>${say("pinning")}</h2>
              <p>${say("pinningText")}</p>
              <h2>${say("properties")}</h2>
              <p>${say("propertiesText")}</p>
              ${defined(propertiesTexts)}
              <h2>${say("parts")}</h2>
              <p>${say("partsText")}</p>
              <pre tabindex="0">${partNames}</pre>
            </main>
          </body>
        </html> `.text;
    },
  );
