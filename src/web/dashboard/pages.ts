import { html, type TemplateResult } from "lit";
import type { SignedIn } from "./page.js";
import { say } from "./texts.js";

/** A place of the dashboard, at `#/path` and `#/path/…`; its code is loaded when somebody goes there. */
interface Place {
  readonly path: string;
  readonly title: () => string;
  readonly load: () => Promise<unknown>;
  readonly element: (alliance: SignedIn) => TemplateResult;
}

/** Where one can go, in the order of the menu. */
export const pages: readonly Place[] = [
  {
    path: "overview",
    title: () => say("overview"),
    load: () => import("./overview/page.js"),
    element: (alliance) => html`<hub-overview .alliance=${alliance}></hub-overview>`,
  },
];

/** The place that an address's hash names; the first one for any other. */
export const pageAt = (hash: string): Place => pages.find(({ path }) => hash.split("/")[1] === path) ?? pages[0]!;
