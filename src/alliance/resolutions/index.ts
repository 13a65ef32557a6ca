import "./resolution.constraints.js";
import "./resolution.fields.js";
import "./resolution-stats.js";

export { ActionEntry, ActionItem, ActionSupport } from "./action-item.entity.js";
export { ActionItemActsResolver } from "./action-item-acts.resolver.js";
export { Extension } from "./extension.entity.js";
export { ResolutionActsResolver } from "./resolution-acts.resolver.js";
export { Resolution } from "./resolution.entity.js";
export { ResolutionResolver } from "./resolution.resolver.js";
export {
  actionItemLifecycle,
  ActionItemStatus,
  adoptedStates,
  extensionLifecycle,
  ExtensionStatus,
  resolutionLifecycle,
  ResolutionStatus,
} from "./resolution-state.js";
export { Vote } from "./vote.entity.js";
export { VoteChoice, VotingRule } from "./voting-rule.js";
