import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardMembersOfYear,
  dashboardReport,
  type DashboardReportQuery,
  dashboardUnitReport,
  type DashboardUnitReportQuery,
} from "../../operations.js";
import { ask } from "../ask.js";
import { every } from "../paged.js";
import { figureLabel, reportSection } from "../labels/report.js";
import type { SignedIn } from "../page.js";
import { letterhead, sheet } from "./sheet.js";
import { say } from "./texts.js";

type Report = NonNullable<DashboardReportQuery["alliance"]>["report"];
type Unit = NonNullable<DashboardUnitReportQuery["organization"]>;

/** The alliance's year in figures, with the way to its units' sheets. */
export async function annualReport(alliance: SignedIn, year: number): Promise<TemplateResult | null> {
  const [{ alliance: found }, units] = await Promise.all([
    ask(dashboardReport, { alliance: alliance.slug, year }),
    unitsOf(alliance, year),
  ]);
  if (!found) return null;
  return html`${sheet(alliance, `${say("annualReport")} ${year}`, figures(found.report))}
    <nav class="screen card" aria-label=${say("unitSheets")}>
      <p class="acts">
        <a href="#/reports/${year - 1}">${say("yearBefore")}</a>
        <a href="#/reports/${year + 1}">${say("yearAfter")}</a>
      </p>
      <h2>${say("unitSheets")}</h2>
      ${
        units.length === 0
          ? html`<p class="quiet">${say("noUnits")}</p>`
          : html`<p><a href="#/reports/${year}/units">${say("everyUnit")}</a></p>
              <ul class="links">
                ${units.map(
                  ({ id, name }) =>
                    html`<li>
                      <a href="#/reports/${year}/${id}"><bdi>${name}</bdi></a>
                    </li>`,
                )}
              </ul>`
      }
    </nav>`;
}

/** The year of one unit in figures. */
export async function unitReport(alliance: SignedIn, year: number, id: string): Promise<TemplateResult | null> {
  const { organization } = await ask(dashboardUnitReport, { organization: id, year });
  return organization && sheet(alliance, `${say("unitReport")} ${year}`, unitFigures(organization));
}

/** The sheets of all units that were members in a year, each on a page of its own. */
export async function unitReports(alliance: SignedIn, year: number): Promise<TemplateResult> {
  const read: Unit[] = [];
  // One after the other: each asks for about as much as the alliance's own report.
  for (const { id } of await unitsOf(alliance, year)) {
    const { organization } = await ask(dashboardUnitReport, { organization: id, year });
    if (organization) read.push(organization);
  }
  const title = `${say("unitReport")} ${year}`;
  const [first, ...others] = read;
  if (!first) return sheet(alliance, title, html`<p>${say("noUnits")}</p>`);
  return html`${sheet(alliance, title, unitFigures(first))}
  ${others.map((unit) => html`<article class="sheet next">${letterhead(alliance, title)} ${unitFigures(unit)}</article>`)}`;
}

const unitsOf = async ({ slug }: SignedIn, year: number): Promise<{ id: string; name: string }[]> => {
  const memberships = await every(
    async (after) => (await ask(dashboardMembersOfYear, { alliance: slug, year, after })).alliance?.memberships,
  );
  // A unit that left and came back has two memberships, and one sheet.
  return [...new Map(memberships.map(({ member }) => [member.id, member])).values()];
};

const unitFigures = ({ name, report }: Unit): TemplateResult =>
  html`<h2><bdi>${name}</bdi></h2>
    ${figures(report)}`;

function figures({ complete, figures: told }: Report): TemplateResult {
  const sections = [...new Set(told.map(({ section }) => section))];
  return html`${complete ? nothing : html`<p>${say("notOver")}</p>`}
    <table>
      <thead>
        <tr>
          <th scope="col">${say("figure")}</th>
          <th scope="col" class="number">${say("value")}</th>
          <th scope="col" class="narrow">${say("unit")}</th>
        </tr>
      </thead>
      ${sections.map(
        (section) =>
          html`<tbody class="together">
            <tr>
              <th scope="rowgroup" colspan="3">${reportSection(section)}</th>
            </tr>
            ${told
              .filter((figure) => figure.section === section)
              .map(
                (figure) =>
                  html`<tr>
                    <td>${figureLabel(figure)}</td>
                    <td class="number">${figure.value ?? "—"}</td>
                    <td lang="zh-CN">${figure.unit}</td>
                  </tr>`,
              )}
          </tbody>`,
      )}
    </table>
    ${told.some(({ value }) => value === null) ? html`<p>${say("untold")}</p>` : nothing}`;
}
