import { ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { optionalPublicText, publicTags, publicText } from "../../shared/impersonal.js";
import { Refusal } from "../../shared/refusals.js";
import { longest } from "../../shared/texts.js";
import { allianceFor, replaceTags } from "../alliances/index.js";
import { speakerOf } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { Project } from "./project.entity.js";
import type { ListProject, OfProject, UpdateProject } from "./project-acts.inputs.js";

/** Lists a project, for whoever claims it. */
export async function listProject(unit: Unit, input: ListProject): Promise<{ project: Project }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const organization = await speakerOf(unit, input.organizationId, allianceId);
  organization.requireOpenAs("organizationId");
  const place = await unit.pointed(Place, input.placeId, "placeId", allianceId);
  const programme = await unit.pointed(Programme, input.programmeId, "programmeId", allianceId);
  const project = Project.list(unit, allianceId, {
    title: publicText("title", input.title, longest.title),
    description: optionalPublicText("description", input.description, longest.text),
    category: publicText("category", input.category, longest.tag),
    organization: ref(organization),
    place: place ? ref(place) : null,
    programme: programme ? ref(programme) : null,
  });
  await tag(unit, project, input.tags ?? []);
  return { project };
}

/** Tells a project anew. */
export async function updateProject(unit: Unit, input: UpdateProject): Promise<{ project: Project }> {
  const project = await unit.find(Project, input.projectId, "projectId");
  requireLister(unit, project);
  const { title, description, category } = input;
  project.update(unit, {
    ...(title == null ? {} : { title: publicText("title", title, longest.title) }),
    ...(description == null ? {} : { description: optionalPublicText("description", description, longest.text) }),
    ...(category == null ? {} : { category: publicText("category", category, longest.tag) }),
  });
  if (input.tags) await tag(unit, project, input.tags);
  return { project };
}

/** Closes a project's records. */
export async function archiveProject(unit: Unit, input: OfProject): Promise<{ project: Project }> {
  const project = await unit.find(Project, input.projectId, "projectId");
  requireLister(unit, project);
  project.archive(unit);
  return { project };
}

/** Passes for who listed the project and for coordinators; refuses everybody else. */
export function requireLister({ caller }: Unit, project: Project): void {
  if (caller.role !== "member" || project.organization.id === caller.organizationId) return;
  throw new Refusal("NOT_YOURS", "notYours", {}, "projectId");
}

async function tag(unit: Unit, project: Project, tags: readonly string[]): Promise<void> {
  const distinct = publicTags("tags", tags);
  await unit.em.flush();
  await replaceTags(unit.run, "project_tags", "project_id", project, distinct);
}
