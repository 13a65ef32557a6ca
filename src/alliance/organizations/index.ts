export { Organization, OrganizationClassification, OrganizationTag } from "./organization.entity.js";
export { byOrganization, OrganizationConnection, organizationOrders } from "./organization.fields.js";
export { OrganizationResolver } from "./organization.resolver.js";
export { Post, PostRole } from "./post.entity.js";
