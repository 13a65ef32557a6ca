import { html, type TemplateResult } from "lit";
import { element as listed } from "./lists/element.js";
import type { SignedIn } from "./page.js";
import { say } from "./texts.js";

/** A place of the dashboard, at `#/path` and `#/path/…`; its code is loaded when somebody goes there. */
interface Place {
  readonly path: string;
  /** What the menu calls it; what is reached otherwise is not in the menu. */
  readonly title?: () => string;
  readonly load: () => Promise<unknown>;
  /** What is shown; `within` is what the address says after the path. */
  readonly element: (alliance: SignedIn, within: string) => TemplateResult;
}

/** Where one can go, in the order of the menu. */
export const pages: readonly Place[] = [
  {
    path: "overview",
    title: () => say("overview"),
    load: () => import("./overview/page.js"),
    element: (alliance) => html`<hub-overview .alliance=${alliance}></hub-overview>`,
  },
  {
    path: "calendar",
    title: () => say("calendar"),
    load: () => import("./calendar/page.js"),
    element: (alliance, within) => html`<hub-calendar .alliance=${alliance} .within=${within}></hub-calendar>`,
  },
  {
    path: "meetings",
    title: () => say("meetings"),
    load: () => import("./meetings/page.js"),
    element: (alliance, within) => html`<hub-meetings .alliance=${alliance} .within=${within}></hub-meetings>`,
  },
  {
    path: "resolutions",
    title: () => say("resolutions"),
    load: () => import("./resolutions/page.js"),
    element: (alliance, within) => html`<hub-resolutions .alliance=${alliance} .within=${within}></hub-resolutions>`,
  },
  {
    path: "actions",
    title: () => say("actions"),
    load: () => import("./actions/page.js"),
    element: (alliance, within) => html`<hub-actions .alliance=${alliance} .within=${within}></hub-actions>`,
  },
  {
    path: "matters",
    title: () => say("matters"),
    load: () => import("./matters/page.js"),
    element: (alliance, within) =>
      within.startsWith("mat_")
        ? html`<hub-matter .alliance=${alliance} .within=${within}></hub-matter>`
        : html`<hub-matters .alliance=${alliance} .within=${within}></hub-matters>`,
  },
  {
    path: "lists",
    title: () => say("lists"),
    load: () => import("./lists/page.js"),
    element: listed,
  },
  {
    path: "care",
    title: () => say("care"),
    load: () => import("./care/page.js"),
    element: (alliance) => html`<hub-care .alliance=${alliance}></hub-care>`,
  },
  {
    path: "members",
    title: () => say("members"),
    load: () => import("./members/page.js"),
    element: (alliance, within) => html`<hub-members .alliance=${alliance} .within=${within}></hub-members>`,
  },
  {
    path: "organizations",
    title: () => say("organizations"),
    load: () => import("./organizations/page.js"),
    element: (alliance, within) =>
      within === ""
        ? html`<hub-organizations .alliance=${alliance}></hub-organizations>`
        : html`<hub-organization .alliance=${alliance} .within=${within}></hub-organization>`,
  },
  {
    path: "duty",
    title: () => say("duty"),
    load: () => import("./duty/page.js"),
    element: (alliance, within) => html`<hub-duty .alliance=${alliance} .within=${within}></hub-duty>`,
  },
  {
    path: "stations",
    title: () => say("stations"),
    load: () => import("./stations/page.js"),
    element: (alliance) => html`<hub-stations .alliance=${alliance}></hub-stations>`,
  },
  {
    path: "reports",
    title: () => say("reports"),
    load: () => import("./reports/page.js"),
    element: (alliance, within) => html`<hub-reports .alliance=${alliance} .within=${within}></hub-reports>`,
  },
  {
    path: "subgraphs",
    title: () => say("subgraphs"),
    load: () => import("./subgraphs/page.js"),
    element: (alliance) => html`<hub-subgraphs .alliance=${alliance}></hub-subgraphs>`,
  },
  {
    path: "keys",
    title: () => say("keys"),
    load: () => import("./keys/page.js"),
    element: (alliance) => html`<hub-keys .alliance=${alliance}></hub-keys>`,
  },
  {
    path: "search",
    load: () => import("./search/page.js"),
    element: (alliance, within) => html`<hub-search .alliance=${alliance} .within=${within}></hub-search>`,
  },
];

/** The place that an address's hash names, the first one for any other, and what the hash says after its path. */
export function placeAt(hash: string): { place: Place; within: string } {
  const [, path, ...within] = hash.split("/");
  const place = pages.find((each) => each.path === path) ?? pages[0]!;
  return { place, within: within.join("/") };
}
