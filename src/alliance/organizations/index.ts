export { Organization, OrganizationClassification, OrganizationTag } from "./organization.entity.js";
export { OrganizationConnection, organizationName, organizationOrders } from "./organization.fields.js";
export { OrganizationResolver } from "./organization.resolver.js";
export { Post, PostRole } from "./post.entity.js";
