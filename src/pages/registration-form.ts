import { type Language, say } from "../shared/messages.js";
import { html, type Markup } from "../shared/html.js";

/** What somebody typed into the form. */
export interface Typed {
  readonly participantName: string;
  readonly contact: string;
  /** By which the hub knows a form that is sent twice. */
  readonly formKey: string;
}

/** Why nothing came of what was sent. */
export interface Refused {
  readonly status: number;
  readonly message: string;
  /** The field that it is about. */
  readonly field?: "participantName" | "contact";
}

/** Why an act was refused, where a screen reader hears it at once. */
export const refusalNote = (refused: Refused | undefined): Markup | undefined =>
  refused && html`<p class="bad" role="alert" id="refused">${refused.message}</p>`;

/** The form by which somebody registers or joins the waitlist. */
export function registrationForm(
  language: Language,
  action: string,
  isFull: boolean,
  typed: Typed,
  refused?: Refused,
): Markup {
  const about = (field: Refused["field"]) =>
    refused?.field === field ? html` aria-invalid="true" aria-describedby="refused" autofocus` : null;
  const heading = say(language, isFull ? "waitlistHeading" : "registerHeading");
  return html`<section aria-labelledby="register">
    <h2 id="register">${heading}</h2>
    ${refusalNote(refused)}
    <form method="post" action="${action}">
      <input type="hidden" name="formKey" value="${typed.formKey}" />
      <label for="name">${say(language, "participantLabel")}</label>
      <input
        id="name"
        name="participantName"
        autocomplete="name"
        maxlength="100"
        dir="auto"
        required
        value="${typed.participantName}"
        ${about("participantName")}
      />
      <label for="contact">${say(language, "contactLabel")}</label>
      <input
        id="contact"
        name="contact"
        autocomplete="tel"
        maxlength="100"
        dir="auto"
        value="${typed.contact}"
        ${about("contact")}
      />
      <p class="quiet">${say(language, "whoSeesIt")}</p>
      <button>${heading}</button>
    </form>
  </section>`;
}
