import { html, nothing, type TemplateResult } from "lit";
import { say } from "./texts.js";

/** A question of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** A line of text unless said otherwise; a note asks nothing, and says what confirming means. */
  readonly kind?:
    "text" | "long" | "number" | "date" | "datetime-local" | "time" | "month" | "choice" | "choices" | "note";
  /** Where it is a choice, of one or of several: values with what they are called. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What stands there at first; nothing unless given. */
  readonly value?: string;
  /** The least number that may be filled in; 1 unless given. */
  readonly least?: number;
  /** True unless said otherwise. */
  readonly required?: boolean;
}

/** What was filled in, by the fields' names; a field that was left empty is not there, several choices are told apart by commas. */
export type Values = Readonly<Record<string, string | undefined>>;

/** A button that opens a form in its place; `submit` answers whether the form is done with. */
export function formOf(
  place: string,
  label: string,
  fields: readonly Field[],
  isBusy: boolean,
  submit: (values: Values) => Promise<boolean>,
): TemplateResult {
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given: Record<string, string> = {};
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && value.trim() !== "")
        given[name] = name in given ? `${given[name]},${value}` : value.trim();
    if (!(await submit(given))) return;
    form.reset();
    const opened = form.closest("details")!;
    opened.open = false;
    opened.querySelector("summary")!.focus();
  };
  return html`<details class="act">
    <summary class="button">${label}</summary>
    <form @submit=${(event: SubmitEvent) => void send(event)}>
      ${fields.map((field) => question(`${place}-${field.name}`, field))}
      <button class="first" ?disabled=${isBusy}>${say("confirm")}</button>
    </form>
  </details>`;
}

function question(id: string, field: Field): TemplateResult {
  if (field.kind === "note") return html`<p>${field.label}</p>`;
  return html`<p>
    <label for=${id}
      >${field.label}${field.required === false ? html` <span class="quiet">${say("optional")}</span>` : nothing}</label
    >
    ${control(id, field)}
  </p>`;
}

function control(
  id: string,
  { name, kind = "text", options = [], value = "", least = 1, required = true }: Field,
): TemplateResult {
  if (kind === "long")
    return html`<textarea id=${id} name=${name} rows="3" ?required=${required} .defaultValue=${value}></textarea>`;
  if (kind === "choices")
    return html`<select id=${id} name=${name} multiple size="4" ?required=${required}>
      ${options.map((each) => html`<option value=${each.value} ?selected=${value.split(",").includes(each.value)}>${each.label}</option>`)}
    </select>`;
  if (kind === "choice")
    return html`<select id=${id} name=${name} ?required=${required}>
      ${required && value !== "" ? nothing : html`<option value=""></option>`}
      ${options.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`)}
    </select>`;
  const min = kind === "number" ? least : nothing;
  return html`<input id=${id} name=${name} type=${kind} min=${min} ?required=${required} .defaultValue=${value} />`;
}
