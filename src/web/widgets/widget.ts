import { html, nothing, render, type TemplateResult } from "lit/html.js";
import { type Language, languageOf } from "../language.js";
import type { Operation } from "../operations.js";
import { ask, type Door, Failure } from "./door.js";
import { look } from "./look.js";
import { say, type Text } from "./texts.js";

/** What every widget shows of its alliance. */
export interface Shown {
  readonly name: string;
  readonly demo: boolean;
  readonly timeZone: string;
}

/** The hub that this script comes from. */
const home = import.meta.url.replace(/\/(assets\/)?[^/]*$/, "");

const sheet = new CSSStyleSheet();
sheet.replaceSync(look);

/**
 * A widget: asks the hub for what it shows, and says in one line what is wrong. Rendered by lit-html in an element of its
 * own, since LitElement would not leave room for four widgets in what the first may weigh.
 */
export abstract class Widget<Alliance extends Shown = Shown> extends HTMLElement {
  static readonly observedAttributes = ["key", "hub", "first", "accent", "claim-url"];

  protected shown: Alliance | null = null;
  private failure = "";
  private language: Language = "zh-CN";
  private asked = 0;
  private rendered: Promise<void> | null = null;
  private readonly root = this.attachShadow({ mode: "open" });
  private readonly languages = new MutationObserver(() => this.readLanguage());

  protected abstract readonly heading: Text;
  protected abstract readonly operation: Operation<{ readonly alliance: Alliance | null }, { alliance: string }>;
  protected abstract show(alliance: Alliance): TemplateResult;

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [sheet];
    const { documentElement } = this.ownerDocument;
    this.languages.observe(documentElement, { attributeFilter: ["lang"], subtree: true });
    this.readLanguage();
    void this.ask();
  }

  disconnectedCallback(): void {
    this.languages.disconnect();
  }

  attributeChangedCallback(attribute: string, before: string | null, now: string | null): void {
    if (attribute === "accent") this.style.setProperty("--alliance-accent", now);
    else if (this.asked && before !== now) void this.ask();
  }

  private readLanguage(): void {
    const before = this.language;
    this.language = languageOf(this.closest<HTMLElement>("[lang]")?.lang);
    void this.update();
    // What the hub said is in the language in which it was asked.
    if (this.failure && before !== this.language) void this.ask();
  }

  /** Where it asks the hub. */
  get door(): Door {
    const hub = (this.getAttribute("hub") ?? home).replace(/\/$/, "");
    return { hub, key: this.getAttribute("key") ?? "", language: this.language };
  }

  /** How many it shows at most: what the page says, from 1 to 50. */
  private get most(): number {
    return Math.min(Math.max(parseInt(this.getAttribute("first")!) || 5, 1), 50);
  }

  protected variables(): object {
    return { first: this.most };
  }

  /** Shows what it has become; once for all that changes in one turn. */
  update(): Promise<void> {
    return (this.rendered ??= Promise.resolve().then(() => {
      this.rendered = null;
      render(this.render(), this.root);
    }));
  }

  /** Moves the focus to something in it, when that is there. */
  async focusOn(what: string): Promise<void> {
    await this.update();
    this.root.querySelector<HTMLElement>(what)?.focus();
  }

  /** Says something in the reader's language. */
  say(text: Text, of?: string | number): string {
    return say(this.language, text, of);
  }

  /** Reads what is shown. */
  async ask(): Promise<void> {
    const asked = (this.asked += 1);
    let failure = "";
    let shown: Alliance | null = null;
    try {
      if (!this.door.key) throw new Failure(this.say("noKey"));
      shown = (await ask(this.door, this.operation, this.variables())).alliance;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failure = error.message;
    }
    // Meanwhile it may have been asked for something else.
    if (asked !== this.asked) return;
    Object.assign(this, { shown, failure });
    await this.update();
  }

  private async retry(): Promise<void> {
    this.failure = "";
    void this.update();
    await this.ask();
    // What was pressed is gone.
    await this.focusOn(this.failure ? "button" : "section");
  }

  private render(): TemplateResult {
    const { shown, failure } = this;
    const waits = !shown && !failure;
    return html`<section part="frame" lang=${this.language} aria-labelledby="heading" aria-busy=${waits} tabindex="-1">
      <h2 id="heading" part="heading">
        ${this.say(this.heading)}${shown && html` · <bdi>${shown.name}</bdi>`}
        ${shown?.demo ? html`<small part="demo">${this.say("demo")}</small>` : nothing}
      </h2>
      <p class="unseen" role="status">${waits ? this.say("loading") : nothing}</p>
      ${
        failure
          ? html`<p part="error" role="alert">
              ${failure}
              <button part="button" @click=${() => void this.retry()}>${this.say("retry")}</button>
            </p>`
          : shown
            ? this.show(shown)
            : this.awaited()
      }
    </section>`;
  }

  /** The room that what was asked for will take. */
  protected awaited(): TemplateResult {
    return this.list(Array.from({ length: this.most }), "loading", () => html`<b></b>`);
  }

  protected list<Item>(items: readonly Item[], none: Text, each: (item: Item) => TemplateResult): TemplateResult {
    return items.length
      ? html`<ul part="list" role="list">
          ${items.map((item) => html`<li part="item">${each(item)}</li>`)}
        </ul>`
      : html`<p part="empty">${this.say(none)}</p>`;
  }

  /** When it is, and where. */
  protected when(period: string, venue: { readonly name: string } | null): TemplateResult {
    return html`<p part="when">${period}${venue && html` · <bdi>${venue.name}</bdi>`}</p>`;
  }
}
