import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { archiveProject, listProject, updateProject } from "./project.acts.js";
import { Project } from "./project.entity.js";
import { ListProject, OfProject, UpdateProject } from "./project-acts.inputs.js";

const project = { project: () => Project };

/** What can be done about projects, whoever claims them: a permission and one call each. */
@Resolver()
export class ProjectActsResolver {
  @Act({
    permission: "project.list",
    input: ListProject,
    answers: project,
    description: "Lists a project 发布项目, for whoever claims it.",
  })
  listProject(input: ListProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => listProject(unit, input));
  }

  @Act({
    permission: "project.list",
    input: UpdateProject,
    answers: project,
    description: "Tells a project anew 修改项目; who listed it does.",
  })
  updateProject(input: UpdateProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => updateProject(unit, input));
  }

  @Act({
    permission: "project.list",
    input: OfProject,
    answers: project,
    description: "Closes the records of a project 归档项目; who listed it does.",
  })
  archiveProject(input: OfProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => archiveProject(unit, input));
  }
}
