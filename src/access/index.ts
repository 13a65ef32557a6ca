import "./api-key.fields.js";

export { ApiKey } from "./api-key.entity.js";
export { ApiKeyResolver } from "./api-key.resolver.js";
export { CallerTokens } from "./caller-tokens.js";
export { type KeyListing, KeyRefused, Keys } from "./keys.js";
export {
  isAllowed,
  type Permission,
  permissions,
  type Rate,
  rates,
  requirePermission,
  type Role,
  roles,
} from "./permissions.js";
export { RateLimits } from "./rate-limits.js";
export { Session } from "./session.entity.js";
export { sessionLength, Sessions } from "./sessions.js";
export { SigningKeys } from "./signing-keys.js";
export { ViewerResolver } from "./viewer.resolver.js";
export { type WidgetKey, WidgetKeys } from "./widget-keys.js";
export { SigningKey } from "./signing-key.entity.js";
