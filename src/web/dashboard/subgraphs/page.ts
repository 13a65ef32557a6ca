import { css, html, nothing, type TemplateResult } from "lit";
import {
  dashboardCheckSubgraph,
  type DashboardCheckSubgraphMutation,
  dashboardPublishSubgraph,
  dashboardRemoveSubgraph,
  dashboardRollBackSubgraph,
  dashboardSubgraphHealth,
  type DashboardSubgraphHealthQuery,
  dashboardSubgraphs,
  type DashboardSubgraphsQuery,
  dashboardViewer,
} from "../../operations.js";
import { ask } from "../ask.js";
import { every } from "../paged.js";
import type { Field } from "../form.js";
import { breakerState } from "../labels/subgraph.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { look } from "../theme.js";
import { instantInWords } from "../when.js";
import { say } from "./texts.js";

type Subgraph = DashboardSubgraphsQuery["subgraphs"]["nodes"][number];
type Health = DashboardSubgraphHealthQuery["subgraphHealth"][number];
/** What was found when a subgraph was checked. */
type Found = Pick<NonNullable<DashboardCheckSubgraphMutation["checkSubgraph"]>, "findings" | "changes">;

interface Shown {
  readonly subgraphs: readonly Subgraph[];
  readonly health: ReadonlyMap<string, Health>;
  /** The general branch, as which coordinators act: its own subgraphs alone are theirs to run. */
  readonly own: string | undefined;
}

/** The subgraphs of the alliance's units: what each serves, and how it fares. */
export class SubgraphsPage extends Page<Shown> {
  static override styles = [
    look,
    css`
      .cards {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
        margin-top: var(--gap);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
        margin: 0 0 12px;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      ul {
        padding-inline-start: 20px;
      }
    `,
  ];
  static override properties = { ...Page.properties, found: { state: true } };

  declare private found: Found | null;

  constructor() {
    super();
    this.found = null;
  }

  protected async read(): Promise<Shown> {
    const [subgraphs, { subgraphHealth }, { viewer }] = await Promise.all([
      every(async (after) => (await ask(dashboardSubgraphs, { after })).subgraphs),
      ask(dashboardSubgraphHealth, {}),
      ask(dashboardViewer, {}),
    ]);
    return {
      subgraphs,
      health: new Map(subgraphHealth.map((each) => [each.name, each])),
      own: viewer?.organization?.id,
    };
  }

  protected body({ subgraphs, health, own }: Shown): TemplateResult {
    const fields: readonly Field[] = [
      { name: "name", label: say("name") },
      { name: "url", label: say("url") },
      { name: "sdl", label: say("sdl"), kind: "long", required: false },
    ];
    return html`<h1>${sayAnywhere("subgraphs")}</h1>
      <p class="quiet">${say("hint")}</p>
      <div class="acts">
        ${this.form(
          "publish",
          {
            label: say("check"),
            operation: dashboardCheckSubgraph,
            heard: ({ checkSubgraph }) => this.tell(checkSubgraph),
          },
          fields,
          ({ name, url, sdl }) => ({ name: name!, url: url!, sdl }),
        )}
        ${this.form(
          "publish",
          {
            label: say("publish"),
            operation: dashboardPublishSubgraph,
            heard: ({ publishSubgraph }) => this.tell(publishSubgraph),
          },
          fields,
          ({ name, url, sdl }) => ({ name: name!, url: url!, sdl }),
        )}
      </div>
      ${this.refusal("publish")} ${this.foundList()}
      ${subgraphs.length === 0 ? html`<p class="quiet">${say("none")}</p>` : nothing}
      <div class="cards">
        ${subgraphs.map((each) => this.card(each, health.get(each.name), each.organization.id === own))}
      </div>`;
  }

  /** Keeps what was found; a refusal for another reason finds nothing. */
  private tell(answer: (Found & { readonly userErrors: readonly unknown[] }) | null): void {
    this.found = answer && (answer.userErrors.length === 0 || answer.findings?.length) ? answer : null;
  }

  private foundList(): TemplateResult | typeof nothing {
    if (!this.found) return nothing;
    const { findings, changes } = this.found;
    return html`<section class="card" role="status">
      <h2>${say("findings")}</h2>
      ${
        findings?.length
          ? html`<ul>
              ${findings.map(
                ({ place, message, fix }) =>
                  html`<li>
                    <bdi>${place}</bdi> ${message}
                    <div class="quiet">${say("fix")}：${fix}</div>
                  </li>`,
              )}
            </ul>`
          : html`<p class="good">${say("noFindings")}</p>`
      }
      ${
        changes?.length
          ? html`<h2>${say("changes")}</h2>
              <ul lang="en">
                ${changes.map(
                  ({ message, isBreaking }) =>
                    html`<li>
                      ${message} ${isBreaking ? html`<span class="tag bad" lang="">${say("breaking")}</span>` : nothing}
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </section>`;
  }

  private card(subgraph: Subgraph, health: Health | undefined, isOwn: boolean): TemplateResult {
    const { name, organization, publishedVersion, versions } = subgraph;
    // What was removed is published anew, not rolled back.
    const runs = isOwn && publishedVersion !== null;
    return html`<article class="card">
      <h2><bdi>${name}</bdi> ${stateOf(health)}</h2>
      <dl>
        <dt class="quiet">${say("owner")}</dt>
        <dd>
          <a href="#/organizations/${organization.id}"><bdi>${organization.name}</bdi></a>
        </dd>
        <dt class="quiet">${say("version")}</dt>
        <dd>${publishedVersion ?? say("unpublished")}</dd>
        ${health ? this.fares(health) : nothing}
      </dl>
      <details>
        <summary>${say("versions")} (${versions.length})</summary>
        <ul>
          ${versions.map(
            ({ number, url, publishedAt, isForced }) =>
              html`<li>
                ${number} · ${instantInWords(publishedAt, this.alliance.timeZone)}
                ${isForced ? html`<span class="tag bad">${say("forced")}</span>` : nothing}
                <div class="quiet"><bdi>${url}</bdi></div>
                ${
                  !runs || number === publishedVersion
                    ? nothing
                    : this.form(
                        `${name} ${number}`,
                        { label: say("rollBack"), operation: dashboardRollBackSubgraph },
                        [],
                        () => ({ name, version: number }),
                      )
                }
                ${this.refusal(`${name} ${number}`)}
              </li>`,
          )}
        </ul>
      </details>
      ${isOwn ? nothing : html`<p class="quiet">${say("notYours")}</p>`}
      ${
        !runs
          ? nothing
          : html`<div class="acts">
              ${this.form(
                name,
                { label: say("remove"), operation: dashboardRemoveSubgraph },
                [{ name: "", label: say("reallyRemove"), kind: "note" }],
                () => ({ name }),
              )}
            </div>`
      }
      ${this.refusal(name)}
    </article>`;
  }

  private fares(health: Health): TemplateResult {
    const { answers, milliseconds, problem, breaker, quarantine, requests, failures, timeouts } = health;
    const { lastFailure, lastFailedAt } = health;
    const facts = [
      ["answers", answers ? `${milliseconds} ${say("ms")}` : null],
      ["problem", problem],
      ["breaker", breaker && breakerState(breaker)],
      ["quarantine", quarantine],
      ["requests", requests === null ? null : `${requests} / ${failures} / ${timeouts}`],
      [
        "lastFailure",
        lastFailure && `${lastFailure} ${lastFailedAt ? instantInWords(lastFailedAt, this.alliance.timeZone) : ""}`,
      ],
    ] as const;
    return html`${facts.map(([name, fact]) =>
      fact
        ? html`<dt class="quiet">${say(name)}</dt>
            <dd>${fact}</dd>`
        : nothing,
    )}`;
  }
}
customElements.define("hub-subgraphs", SubgraphsPage);

/** In one word how it fares: what is wrong comes first. */
function stateOf(health: Health | undefined): TemplateResult {
  if (!health) return html`<span class="tag">${say("unpublished")}</span>`;
  if (health.quarantine) return html`<span class="tag bad">${say("quarantine")}</span>`;
  if (!health.answers) return html`<span class="tag bad">${say("problem")}</span>`;
  if (health.breaker && health.breaker !== "CLOSED")
    return html`<span class="tag bad">${breakerState(health.breaker)}</span>`;
  return html`<span class="tag good">${say("served")}</span>`;
}
