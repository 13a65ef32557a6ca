import { css, html, nothing, type TemplateResult } from "lit";
import {
  dashboardCloseOrganization,
  dashboardHonours,
  type DashboardHonoursQuery,
  dashboardMoveOrganization,
  dashboardOrganization,
  type DashboardOrganizationQuery,
  dashboardUpdateOrganization,
} from "../../operations.js";
import { ask } from "../ask.js";
import { openOnes, type Option, placesOf } from "../choices.js";
import { every } from "../paged.js";
import { activityStatus } from "../labels/activity.js";
import { membershipStatus } from "../labels/membership.js";
import { classification, honourLevel } from "../labels/organization.js";
import { Page } from "../page.js";
import { look } from "../theme.js";
import { dayInWords, dayOf, instantInWords, now } from "../when.js";
import { detailFields, detailsOf, type Listed, everyOrganizationOf } from "./details.js";
import { posts } from "./posts.js";
import { say } from "./texts.js";

type Organization = NonNullable<DashboardOrganizationQuery["organization"]>;
type Honour = NonNullable<DashboardHonoursQuery["alliance"]>["honours"]["nodes"][number];

interface Shown {
  readonly organization: Organization | null;
  readonly organizations: readonly Listed[];
  readonly places: readonly Option[];
  readonly honours: readonly Honour[];
}

/** One organization: what is told of it, who holds its posts, what stands below it, what it hosts and was awarded. */
export class OrganizationPage extends Page<Shown> {
  static override styles = [
    look,
    css`
      section {
        margin-top: var(--gap);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 16px;
        margin: 0 0 var(--gap);
      }
      dd {
        margin: 0;
      }
      .long {
        white-space: pre-wrap;
      }
      ul {
        padding-inline-start: 20px;
        margin: 0;
      }
    `,
  ];

  protected async read(): Promise<Shown> {
    const { slug } = this.alliance;
    const id = this.within;
    const [{ organization }, organizations, places, honours] = await Promise.all([
      ask(dashboardOrganization, { organization: id }),
      everyOrganizationOf(slug),
      placesOf(slug),
      every(async (after) => (await ask(dashboardHonours, { alliance: slug, after })).alliance?.honours),
    ]);
    const awarded = honours.filter(({ recipient }) => "id" in recipient && recipient.id === id);
    return { organization, organizations, places, honours: awarded };
  }

  protected body({ organization, organizations, places, honours }: Shown): TemplateResult {
    const back = html`<p><a href="#/organizations">← ${say("back")}</a></p>`;
    if (!organization)
      return html`${back}
        <p role="alert">${say("unknown")}</p>`;
    const { id, name, description, closedOn } = organization;
    return html`${back}
      <h1>
        <bdi>${name}</bdi> <span class="tag">${classification(organization.classification)}</span>
        ${closedOn ? html`<span class="tag bad">${say("closed")} ${dayInWords(closedOn)}</span>` : nothing}
      </h1>
      ${this.facts(organization)} ${description ? html`<p class="long"><bdi>${description}</bdi></p>` : nothing}
      ${
        closedOn
          ? nothing
          : html`<div class="acts">
              ${this.form(
                id,
                { label: say("update"), operation: dashboardUpdateOrganization },
                [
                  { name: "name", label: say("name"), value: name },
                  ...detailFields(organizations, places, organization),
                ],
                ({ name: called, ...details }) => ({ organizationId: id, name: called, ...detailsOf(details) }),
              )}
              ${this.form(
                id,
                { label: say("move"), operation: dashboardMoveOrganization },
                [
                  {
                    name: "parentId",
                    label: say("parent"),
                    kind: "choice",
                    options: openOnes(organizations),
                    value: organization.parent?.id,
                    required: false,
                  },
                ],
                ({ parentId }) => ({ organizationId: id, parentId: parentId ?? null }),
              )}
              ${this.form(
                id,
                { label: say("close"), operation: dashboardCloseOrganization },
                [{ name: "closedOn", label: say("closedOn"), kind: "date", required: false }],
                ({ closedOn: on }) => ({ organizationId: id, closedOn: on }),
              )}
            </div>`
      }
      ${this.refusal(id)} ${posts(this, organization)} ${below(organization)} ${hosted(organization, this.alliance)}
      ${
        honours.length === 0
          ? nothing
          : html`<section class="card">
              <h2>${say("honours")}</h2>
              <ul>
                ${honours.map(
                  ({ title, level, issuer, awardedOn }) =>
                    html`<li>
                      <bdi>${title}</bdi>
                      <span class="quiet">
                        ${level ? honourLevel(level) : ""} ${issuer ?? ""} ${awardedOn ? dayInWords(awardedOn) : ""}
                      </span>
                    </li>`,
                )}
              </ul>
            </section>`
      }`;
  }

  private facts({ parent, unit, incubatedBy, place, foundedOn, tags, memberships, id }: Organization): TemplateResult {
    const linked = (to: { id: string; name: string } | null) =>
      to && html`<a href="#/organizations/${to.id}"><bdi>${to.name}</bdi></a>`;
    const year = dayOf(now(), this.alliance.timeZone).slice(0, 4);
    const facts: readonly (readonly [term: string, fact: unknown])[] = [
      [say("parent"), linked(parent)],
      [say("unit"), linked(unit)],
      [say("incubatedBy"), linked(incubatedBy)],
      [say("place"), place && html`<bdi>${place.name}</bdi>`],
      [say("foundedOn"), foundedOn && dayInWords(foundedOn)],
      [say("tagged"), tags.length > 0 && tags.map((tag) => html`<span class="tag"><bdi>${tag}</bdi></span> `)],
      [
        say("membership"),
        memberships.length > 0 &&
          memberships.map(
            ({ status, validFrom, validUntil }) =>
              html`<div>
                ${membershipStatus(status)}
                <span class="quiet">
                  ${validFrom ? dayInWords(validFrom) : ""} ${validUntil ? `– ${dayInWords(validUntil)}` : ""}
                </span>
              </div>`,
          ),
      ],
      [say("report"), html`<a href="#/reports/${year}/${id}">${year}</a>`],
    ];
    return html`<dl>
      ${facts.map(([term, fact]) =>
        fact
          ? html`<dt class="quiet">${term}</dt>
              <dd>${fact}</dd>`
          : nothing,
      )}
    </dl>`;
  }
}
customElements.define("hub-organization", OrganizationPage);

const below = ({ children: { nodes, totalCount } }: Organization): TemplateResult | typeof nothing =>
  nodes.length === 0
    ? nothing
    : html`<section class="card">
        <h2>${say("children")} <span class="tag">${totalCount}</span></h2>
        <ul>
          ${nodes.map(
            (each) =>
              html`<li>
                <a href="#/organizations/${each.id}"><bdi>${each.name}</bdi></a>
                <span class="quiet">
                  ${classification(each.classification)} ${each.closedOn ? `· ${say("closed")}` : ""}
                </span>
              </li>`,
          )}
        </ul>
      </section>`;

const hosted = (
  { activities: { nodes, totalCount } }: Organization,
  { timeZone }: { readonly timeZone: string },
): TemplateResult =>
  html`<section class="card">
    <h2>${say("hosts")} <span class="tag">${totalCount}</span></h2>
    ${
      nodes.length === 0
        ? html`<p class="quiet">${say("noActivities")}</p>`
        : html`<ul>
            ${nodes.map(
              ({ title, startsAt, status }) =>
                html`<li>
                  <bdi>${title}</bdi>
                  <span class="quiet">${instantInWords(startsAt, timeZone)} · ${activityStatus(status)}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
