export { NeedPage } from "./need.js";
export { NeedsPage } from "./needs.js";
export { PledgePage } from "./pledge.js";
export { PledgesPage } from "./pledges.js";
export { ProjectPage } from "./project.js";
export { ProjectsPage } from "./projects.js";
