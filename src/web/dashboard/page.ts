import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { DashboardViewerQuery } from "../operations.js";
import { act, Failure } from "./ask.js";
import { say } from "./texts.js";
import { look } from "./theme.js";

/** The alliance of whoever has signed in. */
export type SignedIn = NonNullable<NonNullable<DashboardViewerQuery["viewer"]>["alliance"]>;

/**
 * A page of the dashboard: reads what it shows when it opens and whenever it is told that something happened, says in one
 * line what is wrong, and shows a refusal beside what was refused.
 */
export abstract class Page<Shown> extends LitElement {
  static override styles = [look];
  static override properties = {
    alliance: { attribute: false },
    shown: { state: true },
    failure: { state: true },
    refusals: { state: true },
    busy: { state: true },
  };

  declare alliance: SignedIn;
  declare protected shown: Shown | null;
  declare private failure: Failure | null;
  declare private refusals: ReadonlyMap<string, string>;
  declare private busy: ReadonlySet<string>;
  private asked = 0;

  constructor() {
    super();
    this.shown = null;
    this.failure = null;
    this.refusals = new Map();
    this.busy = new Set();
  }

  /** Reads what is shown. */
  protected abstract read(): Promise<Shown>;

  /** What is shown once it is read. */
  protected abstract body(shown: Shown): TemplateResult;

  /** Reads anew; what is shown stays until the answer is there, and an answer that was overtaken is dropped. */
  async refresh(): Promise<void> {
    const asked = ++this.asked;
    try {
      const shown = await this.read();
      if (asked !== this.asked) return;
      this.shown = shown;
      this.failure = null;
    } catch (error) {
      if (asked !== this.asked) return;
      this.fail(error);
    }
  }

  /** Performs an act of the thing that `place` names; its refusal is shown there, and what is shown is read anew. */
  protected async perform(place: string, ...[operation, input]: Parameters<typeof act>): Promise<boolean> {
    this.busy = new Set([...this.busy, place]);
    const refusals = new Map(this.refusals);
    refusals.delete(place);
    try {
      const refusal = await act(operation, input);
      if (refusal !== null) refusals.set(place, refusal);
      await this.refresh();
      return refusal === null;
    } catch (error) {
      if (error instanceof Failure && error.code !== "UNAUTHENTICATED")
        refusals.set(place, error.message || say("unreachable"));
      else this.fail(error);
      return false;
    } finally {
      this.refusals = refusals;
      this.busy = new Set([...this.busy].filter((each) => each !== place));
    }
  }

  /** Whether an act of the thing that `place` names is under way. */
  protected isBusy(place: string): boolean {
    return this.busy.has(place);
  }

  /** The line that says why the last act at `place` was refused; nothing where it was not. */
  protected refusal(place: string): TemplateResult | typeof nothing {
    const refusal = this.refusals.get(place);
    return refusal === undefined ? nothing : html`<p class="bad" role="alert">${refusal}</p>`;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    void this.refresh();
  }

  protected override render(): TemplateResult {
    if (this.shown !== null) return html`${this.failureLine()} ${this.body(this.shown)}`;
    if (this.failure) return html`${this.failureLine()}`;
    return html`<p class="quiet" role="status">${say("loading")}</p>`;
  }

  private failureLine(): TemplateResult | typeof nothing {
    if (!this.failure) return nothing;
    return html`<p class="bad" role="alert">
      ${this.failure.message || say("unreachable")}
      <button @click=${() => void this.refresh()}>${say("retry")}</button>
    </p>`;
  }

  private fail(error: unknown): void {
    if (!(error instanceof Failure)) throw error;
    if (error.code === "UNAUTHENTICATED")
      this.dispatchEvent(new CustomEvent("signed-out", { bubbles: true, composed: true }));
    else this.failure = error;
  }
}
