import { type Language } from "../shared/messages.js";
import { html } from "../shared/html.js";
import { documentOf } from "./page.js";

/** A page that has nothing to show but why. */
export const noticePage = (language: Language, path: string, title: string, why: string): string =>
  documentOf({
    language,
    title,
    path,
    alliance: null,
    listed: false,
    main: html`<article>
      <h1>${title}</h1>
      <p>${why}</p>
    </article>`,
  });
