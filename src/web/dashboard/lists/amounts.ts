import { html, svg, type TemplateResult } from "lit";
import { say } from "./texts.js";

/** What a listing counts. */
interface Amounts {
  readonly quantity: number;
  readonly claimed: number;
  readonly fulfilled: number;
  readonly unit: string;
}

const rect = (kind: string, part: number, whole: number): TemplateResult =>
  svg`<rect class=${kind} height="8" width=${whole > 0 ? (100 * part) / whole : 0}></rect>`;

/** How much of a need or a pledge is claimed and handed over: in words, and as a bar for the eye. */
export const amounts = ({ quantity, claimed, fulfilled, unit }: Amounts): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      ${rect("whole", quantity, quantity)}${rect("claimed", claimed, quantity)}${rect("fulfilled", fulfilled, quantity)}
    </svg>
    <span class="amounts"
      >${say("total")} ${quantity} <bdi>${unit}</bdi> · ${say("claimed")} ${claimed} · ${say("fulfilled")}
      ${fulfilled}</span
    >`;
