import "./project.constraints.js";
import "./project.fields.js";
import "./project-stats.js";

export { requireLister } from "./project.acts.js";
export { ProjectActsResolver } from "./project-acts.resolver.js";
export { Project, ProjectTag } from "./project.entity.js";
export { OfProject } from "./project-acts.inputs.js";
export { projectLists } from "./project.fields.js";
export { ProjectFilter, projectFilterTerms } from "./project.inputs.js";
export { ProjectStats } from "./project-stats.js";
export { ProjectResolver } from "./project.resolver.js";
export { projectLifecycle, ProjectStatus } from "./project-state.js";
