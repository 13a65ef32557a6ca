import { byPinyin, connectionField, connectionType, ordersOf, sql } from "../../reading/index.js";
import { Alliance, tagsField } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Programme } from "../programmes/index.js";
import { Project } from "./project.entity.js";
import { ProjectFilter, projectFilterTerms } from "./project.inputs.js";

/** A list of projects, whatever it hangs below. */
export const projectLists = {
  type: connectionType("Project", () => Project),
  node: () => Project,
  filter: { input: ProjectFilter, terms: projectFilterTerms },
  orders: ordersOf<Project>("Project", {
    CREATED_AT: {
      by: (project) => project.createdAt,
      type: "timestamptz",
      description: "By when it was listed 发布时间.",
    },
    TITLE: { by: (project) => byPinyin(project.title), type: "text", description: "By title in pinyin 名称." },
  }),
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
} as const;

connectionField(Alliance, "projects", {
  ...projectLists,
  description: "The list of projects 项目清单, the latest first.",
  on: (project, alliance) => sql`${project.alliance} = ${alliance.id}`,
});

connectionField(Organization, "projects", {
  ...projectLists,
  description: "The projects that it lists 发布的项目, the latest first.",
  on: (project, organization) =>
    sql`${project.alliance} = ${organization.alliance} and ${project.organization} = ${organization.id}`,
});

connectionField(Programme, "projects", {
  ...projectLists,
  description: "The projects that serve it 相关项目, the latest first.",
  on: (project, programme) =>
    sql`${project.alliance} = ${programme.alliance} and ${project.programme} = ${programme.id}`,
});

tagsField(Project, "project_tags", "project_id");

reports(Organization, "PROJECTS", {
  projectsListed: { label: "发布项目", unit: "个", read: "projects(filter: { year: $year }) { totalCount }" },
});
