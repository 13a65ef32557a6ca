import { encode } from "uqr";
import { type Language, say } from "../shared/messages.js";
import { html, type Markup } from "../shared/html.js";

const codes = new Map<string, Markup>();
/** How many codes are remembered: each takes as long to compute as the rest of its page. */
const most = 500;

function codeOf(address: string): Markup {
  let code = codes.get(address);
  if (!code) {
    if (codes.size >= most) codes.clear();
    codes.set(address, (code = drawn(address)));
  }
  return code;
}

/** Black on white, also on dark screens, with the quiet zone; a rectangle for each run of black in a row. */
function drawn(address: string): Markup {
  const { size, data } = encode(address, { ecc: "M", border: 4 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((black) => (black ? "x" : " "))
        .join("")
        .matchAll(/x+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return html`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path d="${runs.join("")}" />
  </svg>`;
}

/** An address as a QR code that a phone reads off a wall. */
export const poster = (language: Language, address: string): Markup =>
  html`<aside class="poster">
    <div role="img" aria-label="${say(language, "codeOfPage")}">${codeOf(address)}</div>
    <p>${say(language, "scanForPage")}</p>
    <p class="quiet">${address}</p>
  </aside>`;
