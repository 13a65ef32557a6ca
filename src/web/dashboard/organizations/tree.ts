import { css, html, nothing, type TemplateResult } from "lit";
import { dashboardCreateOrganization, type OrganizationClassification } from "../../operations.js";
import { openOnes, optionsOf, type Option, placesOf } from "../choices.js";
import { classification, classifications } from "../labels/organization.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { look } from "../theme.js";
import { detailFields, detailsOf, type Listed, everyOrganizationOf } from "./details.js";
import { say } from "./texts.js";

interface Shown {
  readonly organizations: readonly Listed[];
  readonly places: readonly Option[];
}

const kinds = Object.keys(classifications) as OrganizationClassification[];
/** The levels; the functional branch hangs under the general branch, and is counted apart. */
const levels: readonly OrganizationClassification[] = [
  "SUBDISTRICT",
  "COMMUNITY",
  "GENERAL_BRANCH",
  "PARTY_BRANCH",
  "PARTY_GROUP",
];

/** The organizations: the levels as a tree, all others by their kind. */
export class OrganizationTree extends Page<Shown> {
  static override styles = [
    look,
    css`
      section {
        margin-top: var(--gap);
      }
      ul {
        margin: 0;
        padding-inline-start: 20px;
        list-style: none;
      }
      li {
        padding: 3px 0;
      }
      summary {
        cursor: pointer;
        color: var(--quiet);
      }
      .card > summary {
        color: var(--ink);
      }
      .flat {
        columns: 260px;
        padding: 0;
      }
    `,
  ];

  protected async read(): Promise<Shown> {
    const { slug } = this.alliance;
    const [organizations, places] = await Promise.all([everyOrganizationOf(slug), placesOf(slug)]);
    return { organizations, places };
  }

  protected body({ organizations, places }: Shown): TemplateResult {
    const open = organizations.filter(({ closedOn }) => closedOn === null);
    const closed = organizations.filter(({ closedOn }) => closedOn !== null);
    const inTree = open.filter((each) => levels.includes(each.classification));
    const ids = new Set(inTree.map(({ id }) => id));
    const roots = inTree.filter(({ parent }) => !parent || !ids.has(parent.id));
    return html`<h1>${sayAnywhere("organizations")}</h1>
      <div class="acts">
        ${this.form(
          "create",
          { label: say("create"), operation: dashboardCreateOrganization },
          [
            { name: "name", label: say("name") },
            {
              name: "classification",
              label: say("kind"),
              kind: "choice",
              options: optionsOf(kinds, classification),
            },
            { name: "parentId", label: say("parent"), kind: "choice", options: openOnes(open), required: false },
            ...detailFields(open, places),
          ],
          ({ name, classification: kind, parentId, ...details }) => ({
            name: name!,
            classification: kind as OrganizationClassification,
            parentId,
            ...detailsOf(details),
          }),
        )}
      </div>
      ${this.refusal("create")}
      <section class="card">
        <h2>${say("tree")}</h2>
        ${branches(roots, childrenOf(inTree))}
      </section>
      <section>
        <h2>${say("others")}</h2>
        <div class="cards">
          ${kinds
            .filter((kind) => !levels.includes(kind))
            .map((kind) =>
              group(
                classification(kind),
                open.filter((each) => each.classification === kind),
              ),
            )}
          ${group(say("closed"), closed)}
        </div>
      </section>`;
  }
}
customElements.define("hub-organizations", OrganizationTree);

function childrenOf(organizations: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  const children = new Map<string, Listed[]>();
  for (const each of organizations)
    if (each.parent) children.set(each.parent.id, [...(children.get(each.parent.id) ?? []), each]);
  return children;
}

const link = ({ id, name }: Listed): TemplateResult => html`<a href="#/organizations/${id}"><bdi>${name}</bdi></a>`;

/** Each with what stands below it; what has more than a few below it is opened by whoever wants to see them. */
const branches = (organizations: readonly Listed[], children: ReadonlyMap<string, readonly Listed[]>): TemplateResult =>
  html`<ul>
    ${organizations.map((each) => {
      const below = children.get(each.id) ?? [];
      return html`<li>
        ${link(each)} <span class="quiet">${classification(each.classification)}</span>
        ${
          below.length === 0
            ? nothing
            : html`<details ?open=${each.classification !== "PARTY_BRANCH"}>
                <summary aria-label="${each.name}：${say("children")} ${below.length}">
                  ${say("children")} <span class="tag">${below.length}</span>
                </summary>
                ${branches(below, children)}
              </details>`
        }
      </li>`;
    })}
  </ul>`;

const group = (title: string, organizations: readonly Listed[]): TemplateResult | typeof nothing =>
  organizations.length === 0
    ? nothing
    : html`<details class="card" ?open=${organizations.length <= 12}>
        <summary><strong>${title}</strong> <span class="tag">${organizations.length}</span></summary>
        <ul class="flat">
          ${organizations.map((each) => html`<li>${link(each)}</li>`)}
        </ul>
      </details>`;
