export { ApiKey } from "./api-key.entity.js";
export { type KeyListing, KeyRefused, Keys } from "./keys.js";
export { type Permission, permissions, type Rate, rates, requirePermission, type Role, roles } from "./permissions.js";
export { RateLimits } from "./rate-limits.js";
export { ViewerResolver } from "./viewer.resolver.js";
