import { refusedBy } from "../../acting/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Refusal } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";
import { unfinishedStates } from "./resolution-state.js";

const unfinished = [...unfinishedStates, "DONE_REPORTED"].map((state) => `'${state}'`).join();
usesOrganization(
  `exists (select from action_items where alliance_id = $1 and $2 in (lead_id, verifier_id) and status in (${unfinished}))`,
);

refusedBy({
  resolutions_adopted_with_quorum: () => new Refusal("NO_QUORUM", "noQuorumMeanwhile", {}, "resolutionId"),
  resolutions_closed_immutable: () => wrongState("CLOSED"),
  action_items_closed_immutable: () => wrongState("CLOSED"),
  votes_only_while_open: () => new Refusal("WRONG_STATE", "voteClosed", {}, "resolutionId"),
  action_items_verifier_not_lead: () => new Refusal("SAME_PERSON", "ownSignOff", {}, "verifierId"),
  extensions_one_open: () => new Refusal("ALREADY_EXISTS", "extensionAsked", {}, "actionItemId"),
});
