import { Markup } from "../shared/html.js";

/** A JSON-LD block; no text in it can end the block. */
export const linkedData = (value: object): Markup =>
  new Markup(
    `<script type="application/ld+json">${JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )}</script>`,
  );
