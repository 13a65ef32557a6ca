import { html, type TemplateResult } from "lit";
import { say } from "./texts.js";

/** What is looked for at an address `#/search/…`; nothing where it cannot be read. */
export function wordsAt(within: string): string {
  try {
    return decodeURIComponent(within);
  } catch {
    return "";
  }
}

/** The field by which everything is found, on all pages; it goes to the results' address. */
export function searchField(words: string): TemplateResult {
  const go = (event: SubmitEvent): void => {
    event.preventDefault();
    const wanted = new FormData(event.target as HTMLFormElement).get("words") as string;
    if (wanted.trim() !== "") location.hash = `#/search/${encodeURIComponent(wanted.trim())}`;
  };
  return html`<form class="search screen" role="search" @submit=${go}>
    <label for="search">${say("search")}</label>
    <input
      id="search"
      name="words"
      type="search"
      maxlength="100"
      title=${say("hint")}
      aria-keyshortcuts="/"
      .value=${words}
    />
  </form>`;
}

/** Lets `/` go to the field, unless it is being written somewhere. */
export function focusBySlash(field: () => HTMLElement | null): void {
  addEventListener("keydown", (event) => {
    const [at] = event.composedPath();
    const isWriting = at instanceof HTMLElement && at.matches("input, textarea, select");
    if (event.key !== "/" || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = field();
    if (!found) return;
    event.preventDefault();
    found.focus();
  });
}
