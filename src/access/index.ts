export { ApiKey } from "./api-key.entity.js";
export { type KeyListing, KeyRefused, Keys } from "./keys.js";
export { type Permission, permissions, requirePermission, type Role, roles } from "./permissions.js";
export { ViewerResolver } from "./viewer.resolver.js";
