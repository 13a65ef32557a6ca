import "./organization.constraints.js";

export { actingOrganization } from "./acting-organization.js";
export { Organization, OrganizationClassification, OrganizationTag } from "./organization.entity.js";
export { byOrganization, OrganizationConnection, organizationOrders } from "./organization.fields.js";
export { OrganizationResolver } from "./organization.resolver.js";
export { OrganizationActsResolver } from "./organization-acts.resolver.js";
export { usesOrganization } from "./organization-uses.js";
export { Post, PostRole } from "./post.entity.js";
export { speakerOf } from "./speaker.js";
