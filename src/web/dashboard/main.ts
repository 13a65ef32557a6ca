import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { dashboardViewer } from "../operations.js";
import { ask, Failure } from "./ask.js";
import { follow } from "./live.js";
import type { Page, SignedIn } from "./page.js";
import { pages, placeAt } from "./pages.js";
import { focusBySlash, searchField, wordsAt } from "./search/field.js";
import { say } from "./texts.js";
import { look, tokens } from "./theme.js";

/** The dashboard: who has signed in, where one can go, and the page where one is. */
class Dashboard extends LitElement {
  static override styles = [
    tokens,
    look,
    css`
      :host {
        min-height: 100vh;
        background: var(--ground);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
        padding: 8px var(--gap);
        background: var(--surface);
        border-bottom: 1px solid var(--line);
      }
      .problem {
        margin: 0;
        padding: 8px var(--gap);
      }
      header strong {
        margin-inline-end: auto;
      }
      .demo {
        border: 1px solid var(--bad);
        color: var(--bad);
        border-radius: var(--radius);
        padding: 0 8px;
      }
      nav {
        display: flex;
        gap: 4px;
        overflow-x: auto;
        padding: 0 var(--gap);
        background: var(--surface);
        border-bottom: 1px solid var(--line);
      }
      nav a {
        padding: 10px;
        color: var(--ink);
        text-decoration: none;
        white-space: nowrap;
        border-bottom: 3px solid transparent;
      }
      nav a[aria-current] {
        border-color: var(--accent);
        color: var(--accent);
      }
      main {
        padding: var(--gap);
        max-width: 1280px;
        margin: 0 auto;
        min-width: 0;
      }
      @media (min-width: 1000px) {
        .workplace {
          display: grid;
          grid-template-columns: 176px minmax(0, 1fr);
          min-height: calc(100vh - 54px);
        }
        nav {
          flex-direction: column;
          padding: var(--gap) 0;
          border-bottom: 0;
          border-inline-end: 1px solid var(--line);
        }
        nav a {
          padding: 8px 20px;
          border-bottom: 0;
          border-inline-start: 3px solid transparent;
        }
        main {
          width: 100%;
          box-sizing: border-box;
        }
      }
      main > form {
        max-width: 420px;
        margin: 10vh auto;
      }
      main > form input {
        margin-bottom: 8px;
      }
      .search {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .search label {
        margin: 0;
        white-space: nowrap;
      }
      @media print {
        header,
        nav {
          display: none;
        }
        main {
          padding: 0;
          max-width: none;
        }
      }
    `,
  ];
  static override properties = {
    alliance: { state: true },
    problem: { state: true },
    isKnown: { state: true },
    place: { state: true },
  };

  declare private alliance: SignedIn | null;
  declare private problem: string;
  /** Whether the hub has said who is signed in. */
  declare private isKnown: boolean;
  declare private place: string;

  private unfollow: () => void = () => undefined;

  constructor() {
    super();
    this.alliance = null;
    this.problem = "";
    this.isKnown = false;
    this.place = location.hash;
    addEventListener("hashchange", () => (this.place = location.hash));
    focusBySlash(() => this.renderRoot.querySelector<HTMLElement>("#search"));
    this.addEventListener("signed-out", () => {
      this.alliance = null;
      this.problem = say("expired");
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = say("title");
    void this.recognise();
  }

  protected override updated(changed: PropertyValues): void {
    // On a telephone the menu is longer than the screen.
    if (changed.has("place") || changed.has("alliance"))
      this.renderRoot.querySelector("nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    if (!changed.has("alliance")) return;
    this.unfollow();
    if (this.alliance) this.unfollow = follow(this.alliance.id, () => this.refreshPage());
  }

  protected override render(): TemplateResult {
    if (!this.isKnown) return html`<main><p role="status">${say("loading")}</p></main>`;
    return this.alliance ? this.workplace(this.alliance) : this.signInForm();
  }

  private workplace(alliance: SignedIn): TemplateResult {
    const { place: here, within } = placeAt(this.place);
    void here.load();
    return html`<header>
        <strong><bdi>${alliance.name}</bdi> · ${say("title")}</strong>
        ${alliance.demo ? html`<span class="demo">${say("demo")}</span>` : nothing}
        ${searchField(here.path === "search" ? wordsAt(within) : "")} ${this.languageLink()}
        <button @click=${() => void this.signOut()}>${say("signOut")}</button>
      </header>
      ${this.problem === "" ? nothing : html`<p class="bad problem" role="alert">${this.problem}</p>`}
      <div class="workplace">
        <nav aria-label=${say("menu")}>
          ${pages.map((page) =>
            page.title
              ? html`<a href="#/${page.path}" aria-current=${page === here ? "page" : nothing}>${page.title()}</a>`
              : nothing,
          )}
        </nav>
        <main>${here.element(alliance, within)}</main>
      </div>`;
  }

  private signInForm(): TemplateResult {
    return html`<main>
      <form class="card" @submit=${(event: SubmitEvent) => void this.signIn(event)}>
        <h1>${say("title")}</h1>
        <label for="key">${say("key")}</label>
        <input id="key" name="key" type="password" required autocomplete="off" aria-describedby="hint problem" />
        <p id="hint" class="quiet">${say("signInHint")}</p>
        <p id="problem" class="bad" role="alert">${this.problem}</p>
        <button class="first">${say("signIn")}</button>
        ${this.languageLink()}
      </form>
    </main>`;
  }

  private languageLink(): TemplateResult {
    const other = document.documentElement.lang === "en" ? "zh-CN" : "en";
    return html`<a href="?lang=${other}${this.place}" lang=${other}>${say("otherLanguage")}</a>`;
  }

  private async recognise(): Promise<void> {
    try {
      const { viewer } = await ask(dashboardViewer, {});
      this.alliance = viewer?.role === "coordinator" ? viewer.alliance : null;
      this.problem = "";
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.alliance = null;
      if (error.code === "UNREACHABLE") this.problem = say("unreachable");
    }
    this.isKnown = true;
  }

  private async signIn(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const key = this.renderRoot.querySelector<HTMLInputElement>("#key")!.value.trim();
    const headers = { "content-type": "application/json", "accept-language": document.documentElement.lang };
    const response = await fetch("/dashboard/session", {
      method: "POST",
      headers,
      body: JSON.stringify({ key }),
    }).catch(() => null);
    if (response?.ok) return this.recognise();
    const refused = (await response?.json().catch(() => null)) as { errors?: { message: string }[] } | null | undefined;
    this.problem = refused?.errors?.[0]?.message ?? say("unreachable");
  }

  private async signOut(): Promise<void> {
    const response = await fetch("/dashboard/session", { method: "DELETE" }).catch(() => null);
    // Whoever leaves a shared computer must not believe that the session is over when it is not.
    this.problem = response?.ok ? "" : say("stillSignedIn");
    if (response?.ok) this.alliance = null;
  }

  private refreshPage(): void {
    // A page whose code is still on its way reads when it opens.
    void this.renderRoot.querySelector<HTMLElement & Partial<Page<unknown>>>("main > *")?.refresh?.();
  }
}
customElements.define("hub-dashboard", Dashboard);
