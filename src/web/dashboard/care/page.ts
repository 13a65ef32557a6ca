import { css, html, nothing, type TemplateResult } from "lit";
import {
  type CareCategory,
  dashboardCare,
  type DashboardCareQuery,
  dashboardClaimCareGroup,
  dashboardCloseCareGroup,
  dashboardEstablishCareGroup,
  dashboardRecordVisit,
  dashboardReleaseCareGroup,
  type VisitOutcome,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, optionsOf, organizationsOf, placesOf } from "../choices.js";
import { careCategory, visitOutcome } from "../labels/care.js";
import { Page } from "../page.js";
import { say as sayAnywhere } from "../texts.js";
import { dayInWords } from "../when.js";
import { say } from "./texts.js";

type Care = NonNullable<DashboardCareQuery["alliance"]>;
type Group = Care["careGroups"][number];

interface Shown {
  readonly care: Care;
  readonly organizations: readonly Option[];
  readonly places: readonly Option[];
}

const categories = [
  "ELDERLY_LIVING_ALONE",
  "CHILDREN_IN_NEED",
  "PEOPLE_WITH_DISABILITIES",
  "ENTITLED_GROUPS",
  "NEW_EMPLOYMENT_GROUPS",
] as const satisfies readonly CareCategory[];

const outcomes = [
  "ALL_WELL",
  "HELP_GIVEN",
  "NEED_FOUND",
  "REFERRED",
  "NOT_MET",
] as const satisfies readonly VisitOutcome[];

/** The care groups by category: who takes care of them, who visits, and how often. */
export class CarePage extends Page<Shown> {
  static override styles = [
    ...Page.styles,
    css`
      h2 {
        margin-top: var(--gap);
      }
      h3 {
        font-size: 1rem;
        margin: 0 0 4px;
        overflow-wrap: anywhere;
      }
      .groups {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
      }
      ul {
        margin: 0;
        padding-inline-start: 1.4em;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 12px;
        margin: 0 0 8px;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected async read(): Promise<Shown> {
    const alliance = this.alliance.slug;
    const [{ alliance: care }, organizations, places] = await Promise.all([
      ask(dashboardCare, { alliance }),
      organizationsOf(alliance),
      placesOf(alliance),
    ]);
    return { care: care!, organizations, places };
  }

  protected body({ care: { careGroups, visitStats }, organizations, places }: Shown): TemplateResult {
    const visits = (category: CareCategory): number =>
      visitStats.byCategory.find((each) => each.category === category)?.count ?? 0;
    const groups = (category: CareCategory) => careGroups.filter((group) => group.category === category);
    return html`<h1>${sayAnywhere("care")}</h1>
      <p class="quiet">${say("private")}</p>
      <div class="acts screen">${this.establishing(places)}</div>
      ${this.refusal("establish")} ${careGroups.length === 0 ? html`<p class="quiet">${say("none")}</p>` : nothing}
      ${categories
        .filter((category) => groups(category).length > 0)
        .map(
          (category) =>
            html`<section aria-labelledby=${category}>
              <h2 id=${category}>
                ${careCategory(category)} <span class="quiet">${say("visits")} ${visits(category)}</span>
              </h2>
              <div class="groups">${groups(category).map((group) => this.group(group, organizations))}</div>
            </section>`,
        )}`;
  }

  private group(group: Group, organizations: readonly Option[]): TemplateResult {
    const { id, name, status, place, claims, visitedBy, visitCount } = group;
    const active = claims.filter((claim) => claim.status === "ACTIVE");
    return html`<article class="card">
      <h3><bdi>${name}</bdi> ${status === "CLOSED" ? html`<span class="tag">${say("closed")}</span>` : nothing}</h3>
      <dl>
        ${
          place
            ? html`<dt>${say("place")}</dt>
                <dd><bdi>${place.name}</bdi></dd>`
            : nothing
        }
        <dt>${say("claimedBy")}</dt>
        <dd>
          ${
            active.length === 0
              ? say("nobody")
              : html`<ul>
                  ${active.map((claim) => this.claim(claim))}
                </ul>`
          }
        </dd>
        <dt>${say("visitedBy")}</dt>
        <dd><bdi>${visitedBy.map((each) => each.name).join("、") || say("nobody")}</bdi></dd>
        <dt>${say("visits")}</dt>
        <dd>${visitCount ?? "—"}</dd>
      </dl>
      ${status === "OPEN" ? html`<div class="acts screen">${this.acts(group, organizations)}</div>` : nothing}
      ${this.refusal(id)}
    </article>`;
  }

  private claim({ id, organization, startsOn, endsOn }: Group["claims"][number]): TemplateResult {
    return html`<li>
      <bdi>${organization.name}</bdi>
      <span class="quiet"
        >${say("since")} ${dayInWords(startsOn)} ${endsOn ? html`${say("until")} ${dayInWords(endsOn)}` : nothing}</span
      >
      <span class="screen"
        >${this.button(id, { label: say("release"), operation: dashboardReleaseCareGroup }, { claimId: id })}</span
      >
      ${this.refusal(id)}
    </li>`;
  }

  private acts({ id }: Group, organizations: readonly Option[]): readonly TemplateResult[] {
    const organization = {
      name: "organization",
      label: say("organization"),
      kind: "choice",
      options: organizations,
    } as const;
    return [
      this.form(
        id,
        { label: say("recordVisit"), operation: dashboardRecordVisit },
        [
          organization,
          { name: "outcome", label: say("outcome"), kind: "choice", options: optionsOf(outcomes, visitOutcome) },
          { name: "occurredOn", label: say("occurredOn"), kind: "date", required: false },
        ],
        (values) => ({
          careGroupId: id,
          organizationId: values["organization"],
          outcome: values["outcome"] as VisitOutcome,
          occurredOn: values["occurredOn"],
        }),
      ),
      this.form(
        id,
        { label: say("claim"), operation: dashboardClaimCareGroup },
        [organization, { name: "endsOn", label: say("endsOn"), kind: "date", required: false }],
        (values) => ({ careGroupId: id, organizationId: values["organization"], endsOn: values["endsOn"] }),
      ),
      this.button(id, { label: say("close"), operation: dashboardCloseCareGroup }, { careGroupId: id }),
    ];
  }

  private establishing(places: readonly Option[]): TemplateResult {
    return this.form(
      "establish",
      { label: say("establish"), operation: dashboardEstablishCareGroup },
      [
        { name: "name", label: say("name") },
        { name: "category", label: say("category"), kind: "choice", options: optionsOf(categories, careCategory) },
        { name: "place", label: say("place"), kind: "choice", options: places, required: false },
      ],
      (values) => ({
        name: values["name"]!,
        category: values["category"] as CareCategory,
        placeId: values["place"],
      }),
    );
  }
}
customElements.define("hub-care", CarePage);
