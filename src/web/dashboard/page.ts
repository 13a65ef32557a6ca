import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { DashboardViewerQuery, Operation } from "../operations.js";
import { act, Failure } from "./ask.js";
import { type Field, formOf, type Values } from "./form.js";
import { say } from "./texts.js";
import { look } from "./theme.js";

/** The alliance of whoever has signed in. */
export type SignedIn = NonNullable<NonNullable<DashboardViewerQuery["viewer"]>["alliance"]>;

/** What may be done to something: what the button says, and the act. */
interface Doable<Answer, Input> {
  readonly label: string;
  readonly operation: Operation<Answer, { input: Input }>;
  /** Hears what the act answers besides what is read anew, done or refused. */
  readonly heard?: (answer: Answer) => void;
}

/** What a part of a page needs of it in order to offer acts. */
export type Acts = Pick<Page<unknown>, "button" | "form" | "refusal">;

/**
 * A page of the dashboard: reads what it shows when it opens and whenever it is told that something happened, says in one
 * line what is wrong, and shows a refusal beside what was refused.
 */
export abstract class Page<Shown> extends LitElement {
  static override styles = [look];
  static override properties = {
    alliance: { attribute: false },
    within: { attribute: false },
    shown: { state: true },
    failure: { state: true },
    refusals: { state: true },
    busy: { state: true },
  };

  declare alliance: SignedIn;
  /** What the address says after the page's own path: `met_…` in `#/meetings/met_…`; empty for none. */
  declare within: string;
  declare protected shown: Shown | null;
  declare private failure: Failure | null;
  declare private refusals: ReadonlyMap<string, string>;
  declare private busy: ReadonlySet<string>;
  private asked = 0;
  /** The places whose refusals the body says itself. */
  private readonly told = new Set<string>();

  constructor() {
    super();
    this.within = "";
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
      if (asked === this.asked) this.fail(error);
    }
  }

  /**
   * Performs an act of the thing that `place` names, and answers whether it was done; a refusal is shown there, and what is
   * shown is read anew.
   */
  protected async perform<Answer extends object, Input extends object>(
    place: string,
    operation: Operation<Answer, { input: Input }>,
    input: Input,
    heard?: (answer: Answer) => void,
  ): Promise<boolean> {
    if (this.busy.has(place)) return false;
    this.busy = new Set([...this.busy, place]);
    let refusal: string | null;
    try {
      refusal = await act(operation, input, heard);
      await this.refresh();
    } catch (error) {
      if (!(error instanceof Failure) || error.code === "UNAUTHENTICATED") this.fail(error);
      refusal = error instanceof Failure ? error.message || say("unreachable") : "";
    } finally {
      this.busy = new Set([...this.busy].filter((each) => each !== place));
    }
    const others = [...this.refusals].filter(([each]) => each !== place);
    this.refusals = new Map(refusal === null ? others : [...others, [place, refusal]]);
    return refusal === null;
  }

  /** A button that performs an act without further questions. */
  button<Answer extends object, Input extends object>(
    place: string,
    { label, operation }: Doable<Answer, Input>,
    input: Input,
  ): TemplateResult {
    const isBusy = this.busy.has(place);
    return html`<button ?disabled=${isBusy} @click=${() => void this.perform(place, operation, input)}>
      ${label}
    </button>`;
  }

  /** A button that opens a form, and performs an act with what was filled in; the form closes when it was done. */
  form<Answer extends object, Input extends object>(
    place: string,
    { label, operation, heard }: Doable<Answer, Input>,
    fields: readonly Field[],
    inputOf: (values: Values) => Input,
  ): TemplateResult {
    // Two acts may be done at one place, and ask for fields of one name.
    return formOf(`${place}-${operation.hash}`, label, fields, this.busy.has(place), (values) =>
      this.perform(place, operation, inputOf(values), heard),
    );
  }

  /** The line that says why the last act at `place` was refused; nothing where it was not. */
  refusal(place: string): TemplateResult | typeof nothing {
    this.told.add(place);
    const refusal = this.refusals.get(place);
    return refusal === undefined ? nothing : html`<p class="bad" role="alert">${refusal}</p>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("within") && this.hasUpdated) this.shown = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("within")) void this.refresh();
  }

  protected override render(): TemplateResult {
    this.told.clear();
    if (this.shown !== null) {
      const body = this.body(this.shown);
      // What was refused may be gone from the page meanwhile.
      const elsewhere = [...this.refusals.keys()].filter((place) => !this.told.has(place));
      return html`${this.failureLine()} ${elsewhere.map((place) => this.refusal(place))} ${body}`;
    }
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
