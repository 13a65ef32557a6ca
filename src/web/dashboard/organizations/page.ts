export { OrganizationPage } from "./organization.js";
export { OrganizationTree } from "./tree.js";
