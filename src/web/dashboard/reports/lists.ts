import { html, type TemplateResult } from "lit";
import { dashboardListedNeeds, dashboardListedPledges, dashboardListedProjects } from "../../operations.js";
import { ask } from "../ask.js";
import { every } from "../paged.js";
import { needKind } from "../labels/need.js";
import { pledgeKind } from "../labels/pledge.js";
import { projectStatus } from "../labels/project.js";
import type { SignedIn } from "../page.js";
import { dayInWords } from "../when.js";
import { type Column, numbered, sheet, table } from "./sheet.js";
import { say } from "./texts.js";

interface Listed {
  readonly title: string;
  readonly organization: { readonly name: string };
}
interface Counted {
  readonly quantity: number;
  readonly unit: string;
  readonly claimed: number;
  readonly fulfilled: number;
}

const listed: readonly Column<Listed>[] = [
  numbered,
  { head: say("title"), of: ({ title }) => title },
  { head: say("organization"), of: ({ organization }) => organization.name },
];
const counted: readonly Column<Counted>[] = [
  { head: say("quantity"), of: ({ quantity, unit }) => `${quantity} ${unit}` },
  { head: say("claimed"), of: ({ claimed }) => claimed, kind: "number" },
  { head: say("fulfilled"), of: ({ fulfilled }) => fulfilled, kind: "number" },
];

/** The lists of needs, resources and projects: of a year, or of all. */
export async function threeLists({ slug, ...alliance }: SignedIn, year?: number): Promise<TemplateResult> {
  const which = { alliance: slug, year };
  const [needs, pledges, projects] = await Promise.all([
    every(async (after) => (await ask(dashboardListedNeeds, { ...which, after })).alliance?.needs),
    every(async (after) => (await ask(dashboardListedPledges, { ...which, after })).alliance?.pledges),
    every(async (after) => (await ask(dashboardListedProjects, { ...which, after })).alliance?.projects),
  ]);
  return sheet(
    { slug, ...alliance },
    `${say("lists")} ${year ?? ""}`,
    html`${list(
      "needs",
      [
        ...listed,
        { head: say("kind"), of: ({ kind }) => needKind(kind) },
        ...counted,
        { head: say("neededBy"), of: ({ neededBy }) => neededBy && dayInWords(neededBy) },
      ],
      needs,
    )}
    ${list(
      "pledges",
      [
        ...listed,
        { head: say("kind"), of: ({ kind }) => pledgeKind(kind) },
        ...counted,
        { head: say("validUntil"), of: ({ validUntil }) => validUntil && dayInWords(validUntil) },
      ],
      pledges,
    )}
    ${list(
      "projects",
      [
        ...listed,
        { head: say("kind"), of: ({ category }) => category },
        { head: say("claimedBy"), of: ({ claimedBy }) => claimedBy?.name ?? null },
        { head: say("status"), of: ({ status }) => projectStatus(status) },
      ],
      projects,
    )}`,
  );
}

const list = <Row>(
  name: "needs" | "pledges" | "projects",
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TemplateResult =>
  rows.length === 0
    ? html`<h2>${say(name)}</h2>
        <p>${say("nothingListed")}</p>`
    : table(say(name), columns, rows);
