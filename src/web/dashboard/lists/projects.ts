import { html, type TemplateResult } from "lit";
import {
  dashboardListProject,
  type DashboardProjectsQuery,
  dashboardProjects,
  type ProjectFilter,
} from "../../operations.js";
import { ask } from "../ask.js";
import type { Option } from "../choices.js";
import { projectStatus } from "../labels/project.js";
import { commonFields, ListPage, tagsOf } from "./list.js";
import { say } from "./texts.js";

type Row = NonNullable<DashboardProjectsQuery["alliance"]>["projects"]["nodes"][number];

/** What is to be carried out, and who took it on. */
export class ProjectsPage extends ListPage<Row, ProjectFilter> {
  protected readonly list = "projects";
  protected readonly parts = { open: { status: ["LISTED"] as const }, all: {} };

  protected async page(filter: ProjectFilter, after: string | null) {
    return (await ask(dashboardProjects, { alliance: this.alliance.slug, filter, after })).alliance?.projects;
  }

  protected row({ category, status, claimedBy }: Row) {
    const claimant = claimedBy ? html`${say("claimedBy")} <bdi>${claimedBy.name}</bdi>` : say("unclaimed");
    return { about: [category], how: html`<span class="tag">${projectStatus(status)}</span> ${claimant}` };
  }

  protected adding(organizations: readonly Option[], places: readonly Option[]): TemplateResult {
    return this.form(
      "add",
      { label: say("listProject"), operation: dashboardListProject },
      [
        { name: "title", label: say("title") },
        { name: "category", label: say("category") },
        ...commonFields(organizations, places),
      ],
      (values) => ({
        title: values["title"]!,
        category: values["category"]!,
        organizationId: values["organization"],
        placeId: values["place"],
        tags: tagsOf(values["tags"]),
        description: values["description"],
      }),
    );
  }
}
customElements.define("hub-projects", ProjectsPage);
