import { css, html, nothing, type TemplateResult } from "lit";
import {
  dashboardAllowSites,
  dashboardIssueKey,
  type DashboardIssueKeyMutation,
  dashboardKeys,
  type DashboardKeysQuery,
  dashboardRevokeKey,
  type KeyRole,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf } from "../choices.js";
import type { Field } from "../form.js";
import { keyRole } from "../labels/key.js";
import { Page } from "../page.js";
import { moreButton, type Some, some } from "../paged.js";
import { language, say as sayAnywhere } from "../texts.js";
import { look } from "../theme.js";
import { instantInWords } from "../when.js";
import { wordsOf } from "../words.js";
import { say } from "./texts.js";

type Key = NonNullable<DashboardKeysQuery["alliance"]>["keys"]["nodes"][number];

interface Shown {
  readonly keys: Some<Key>;
  readonly organizations: readonly Option[];
}

/** A key that was issued just now; null where the answer that told it was lost. */
interface Issued {
  readonly role: KeyRole;
  readonly key: string | null;
}

/** The alliance's keys: who may do what, and on which sites widgets may be. */
export class KeysPage extends Page<Shown> {
  static override styles = [
    look,
    css`
      .issued {
        border-color: var(--accent);
        margin: var(--gap) 0;
      }
      code {
        overflow-wrap: anywhere;
        user-select: all;
      }
      .scroll {
        margin-top: var(--gap);
      }
    `,
  ];
  static override properties = { ...Page.properties, issued: { state: true }, copying: { state: true } };

  declare private issued: Issued | null;
  /** What became of copying. */
  declare private copying: string;
  private pages = 1;

  constructor() {
    super();
    this.issued = null;
    this.copying = "";
  }

  protected async read(): Promise<Shown> {
    const { slug } = this.alliance;
    const [keys, organizations] = await Promise.all([
      some(this.pages, async (after) => (await ask(dashboardKeys, { alliance: slug, after })).alliance?.keys),
      organizationsOf(slug),
    ]);
    return { keys, organizations };
  }

  protected body({ keys, organizations }: Shown): TemplateResult {
    return html`<h1>${sayAnywhere("keys")}</h1>
      <p class="quiet">${say("hint")}</p>
      <div class="acts">
        ${this.issue("widget", say("issueWidget"), [sitesField("")])}
        ${this.issue("member", say("issueMember"), [
          { name: "organizationId", label: say("organization"), kind: "choice", options: organizations },
        ])}
        ${this.issue("coordinator", say("issueCoordinator"), [])}
      </div>
      ${(["widget", "member", "coordinator"] as const).map((role) => this.refusal(role))} ${this.issuedKey()}
      ${
        keys.nodes.length === 0
          ? html`<p class="quiet">${say("none")}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-label=${sayAnywhere("keys")}>
              <table>
                <thead>
                  <tr>
                    ${(["role", "organization", "allowed", "issuedAt", "status", "acts"] as const).map(
                      (head) => html`<th scope="col">${say(head)}</th>`,
                    )}
                  </tr>
                </thead>
                <tbody>
                  ${keys.nodes.map((key) => this.row(key))}
                </tbody>
              </table>
            </div>`
      }
      ${moreButton(keys, () => {
        this.pages += 1;
        void this.refresh();
      })}`;
  }

  private issue(role: KeyRole, label: string, fields: readonly Field[]): TemplateResult {
    const heard = ({ issueKey }: DashboardIssueKeyMutation): void => {
      if (!issueKey?.apiKey) return;
      this.issued = { role, key: issueKey.key };
      this.copying = "";
    };
    return this.form(role, { label, operation: dashboardIssueKey, heard }, fields, ({ organizationId, sites }) => ({
      role,
      ...(organizationId ? { organizationId } : {}),
      ...(sites ? { origins: wordsOf(sites) } : {}),
    }));
  }

  private issuedKey(): TemplateResult | typeof nothing {
    if (!this.issued) return nothing;
    const { role, key } = this.issued;
    if (key === null) return html`<p class="card issued bad" role="alert">${say("lost")}</p>`;
    const snippet = `widgets?${new URLSearchParams({ lang: language(), key }).toString()}`;
    return html`<section class="card issued" role="status">
      <h2>${say("issued")} · ${keyRole(role)}</h2>
      <p><code>${key}</code></p>
      <p><strong>${say("once")}</strong></p>
      <div class="acts">
        <button class="first" @click=${() => void this.copy(key)}>${say("copy")}</button>
        ${role === "widget" ? html`<a href=${snippet} target="_blank" rel="noopener">${say("snippet")}</a>` : nothing}
        <span>${this.copying}</span>
      </div>
    </section>`;
  }

  private async copy(key: string): Promise<void> {
    getSelection()!.selectAllChildren(this.renderRoot.querySelector("code")!);
    // Absent on pages without TLS.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const isCopied = await clipboard?.writeText(key).then(
      () => true,
      () => false,
    );
    this.copying = say(isCopied ? "copied" : "selected");
  }

  private row({ id, role, organization, origins, createdAt, revokedAt }: Key): TemplateResult {
    const { timeZone } = this.alliance;
    const sites = origins.join("，");
    return html`<tr>
      <th scope="row">${keyRole(role)}</th>
      <td>${organization ? html`<bdi>${organization.name}</bdi>` : "—"}</td>
      <td><bdi>${origins.includes("*") ? say("any") : sites || "—"}</bdi></td>
      <td>${instantInWords(createdAt, timeZone)}</td>
      <td>
        ${
          revokedAt
            ? html`<span class="quiet">${say("revoked")} ${instantInWords(revokedAt, timeZone)}</span>`
            : html`<span class="good">${say("inForce")}</span>`
        }
      </td>
      <td>
        ${
          revokedAt
            ? nothing
            : html`<div class="acts">
                ${
                  role === "widget"
                    ? this.form(
                        id,
                        { label: say("changeSites"), operation: dashboardAllowSites },
                        [sitesField(sites)],
                        (values) => ({ keyId: id, origins: wordsOf(values.sites ?? "*") }),
                      )
                    : nothing
                }
                ${this.form(
                  id,
                  { label: say("revoke"), operation: dashboardRevokeKey },
                  [{ name: "", label: say("reallyRevoke"), kind: "note" }],
                  () => ({ keyId: id }),
                )}
              </div>`
        }
        ${this.refusal(id)}
      </td>
    </tr>`;
  }
}
customElements.define("hub-keys", KeysPage);

const sitesField = (value: string): Field => ({ name: "sites", label: say("sites"), value, required: false });
