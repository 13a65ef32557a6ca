import { html, type TemplateResult } from "lit";
import type { SignedIn } from "../page.js";

/** What is shown of the three lists: a list by its name and the part of it, or an entry by its id. */
export function element(alliance: SignedIn, within: string): TemplateResult {
  const [which = "", ...part] = within.split("/");
  switch (which.slice(0, 4)) {
    case "ned_":
      return html`<hub-need .alliance=${alliance} .within=${within}></hub-need>`;
    case "plg_":
      return html`<hub-pledge .alliance=${alliance} .within=${within}></hub-pledge>`;
    case "prj_":
      return html`<hub-project .alliance=${alliance} .within=${within}></hub-project>`;
    case "pled":
      return html`<hub-pledges .alliance=${alliance} .within=${part.join("/")}></hub-pledges>`;
    case "proj":
      return html`<hub-projects .alliance=${alliance} .within=${part.join("/")}></hub-projects>`;
    default:
      return html`<hub-needs .alliance=${alliance} .within=${part.join("/")}></hub-needs>`;
  }
}
