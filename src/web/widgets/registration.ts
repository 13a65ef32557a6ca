import { html, nothing, type TemplateResult } from "lit/html.js";
import { widgetCancel, widgetRegister } from "../operations.js";
import { ask, Failure } from "./door.js";
import type { Text } from "./texts.js";
import type { Widget } from "./widget.js";

/** What came of it: its sentence, and by what it can be taken back. */
interface Outcome {
  readonly text: Text;
  readonly place?: number | null;
  readonly registrationId?: string;
  readonly cancelToken?: string | null;
}

/** How a reader registers for one activity: the form, what came of it, and the way back. */
export class Registration {
  private isOpen = false;
  private isBusy = false;
  private problem = "";
  private outcome: Outcome | null = null;
  private sent = "";
  private idempotencyKey = "";

  constructor(
    private readonly widget: Widget,
    private readonly activityId: string,
  ) {}

  /** Renders it for the activity of this title, with what its button says. */
  render(title: string, begin: Text): TemplateResult {
    const { widget, outcome, problem } = this;
    return html`<div id=${this.activityId}>
      ${outcome && this.told(outcome)}
      ${
        outcome?.cancelToken
          ? nothing
          : html`<button part="button" aria-expanded=${this.isOpen} @click=${() => void this.toggle()}>
              ${widget.say(begin)}<bdi class="unseen"> ${title}</bdi>
            </button>`
      }
      ${this.isOpen ? this.form(title) : nothing} ${problem && html`<p part="error" role="alert">${problem}</p>`}
    </div>`;
  }

  private form(title: string): TemplateResult {
    const { widget } = this;
    return html`<form
      part="form"
      aria-label=${title}
      @submit=${(event: SubmitEvent) => void this.register(event)}
      @keydown=${({ key }: KeyboardEvent) => key === "Escape" && void this.toggle()}
    >
      <label
        >${widget.say("name")}<input part="input" name="name" autocomplete="name" maxlength="100" required
      /></label>
      <label>${widget.say("contact")}<input part="input" name="contact" autocomplete="tel" maxlength="100" /></label>
      <p part="detail">${widget.say("privacy")}</p>
      <button part="button" aria-disabled=${this.isBusy}>${widget.say("submit")}</button>
    </form>`;
  }

  private told({ text, place, registrationId, cancelToken }: Outcome): TemplateResult {
    const { widget } = this;
    return html`<p part="outcome" tabindex="-1">${widget.say(text, place ?? 0)}</p>
      ${
        cancelToken
          ? html`<p part="detail">
                ${widget.say("keepPage")}
                <a
                  part="link"
                  href="${widget.door.hub}/a/${this.activityId}/registrations/${registrationId}/${cancelToken}"
                  >${widget.say("ownPage")}</a
                >
              </p>
              <button part="button" aria-disabled=${this.isBusy} @click=${() => void this.cancel()}>
                ${widget.say("cancel")}
              </button>`
          : nothing
      }`;
  }

  private toggle(): Promise<void> {
    this.isOpen = !this.isOpen;
    this.problem = "";
    return this.focusOn(this.isOpen ? "input" : "button");
  }

  private focusOn(what: string): Promise<void> {
    return this.widget.focusOn(`#${this.activityId} ${what}`);
  }

  private register(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const filled = new FormData(event.target as HTMLFormElement);
    const input = {
      activityId: this.activityId,
      participantName: filled.get("name") as string,
      contact: (filled.get("contact") as string) || null,
    };
    const sent = JSON.stringify(input);
    // What is sent again because no answer came is the same registration. (A page without TLS has no randomUUID.)
    if (sent !== this.sent) this.idempotencyKey = crypto.getRandomValues(new Uint32Array(4)).join("-");
    this.sent = sent;
    return this.act(async () => {
      const variables = { input: { ...input, idempotencyKey: this.idempotencyKey } };
      const { registerForActivity } = await ask(this.widget.door, widgetRegister, variables, true);
      const { registration, cancelToken, userErrors } = registerForActivity!;
      if (!registration) throw new Failure(userErrors[0]!.message);
      const { id, status, placeInLine } = registration;
      this.sent = "";
      return {
        text: status === "CONFIRMED" ? "confirmed" : "waitlisted",
        place: placeInLine,
        registrationId: id,
        cancelToken,
      };
    });
  }

  private cancel(): Promise<void> {
    const { registrationId, cancelToken } = this.outcome!;
    return this.act(async () => {
      const variables = { input: { registrationId: registrationId!, cancelToken } };
      const { cancelRegistration } = await ask(this.widget.door, widgetCancel, variables, true);
      const { registration, userErrors } = cancelRegistration!;
      if (!registration) throw new Failure(userErrors[0]!.message);
      return { text: "cancelled" };
    });
  }

  /** Does one thing at a time; shows what came of it, or says beside it why nothing did. */
  private async act(work: () => Promise<Outcome>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = "";
    void this.widget.update();
    try {
      this.outcome = await work();
      this.isOpen = false;
      // How many places are taken has changed.
      await this.widget.ask();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problem = error.message;
    }
    this.isBusy = false;
    await (this.problem ? this.widget.update() : this.focusOn("[part=outcome]"));
  }
}
