import { refusedBy } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";

refusedBy({
  resolutions_adopted_with_quorum: () => new Refusal("NO_QUORUM", "noQuorumMeanwhile", {}, "resolutionId"),
  votes_only_while_open: () => new Refusal("WRONG_STATE", "voteClosed", {}, "resolutionId"),
  action_items_verifier_not_lead: () => new Refusal("SAME_PERSON", "ownSignOff", {}, "verifierId"),
  extensions_one_open: () => new Refusal("ALREADY_EXISTS", "extensionAsked", {}, "actionItemId"),
});
