import { refusedBy } from "../../acting/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Refusal } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";

usesOrganization(
  "exists (select from claims where alliance_id = $1 and $2 in (giver_id, receiver_id) and status in ('PROPOSED', 'ACCEPTED'))",
);

refusedBy({
  claims_fulfilled_within_quantity: () => new Refusal("OVER_FULFILLED", "overFulfilledMeanwhile", {}, "quantity"),
  claims_one_holds_a_project: () => wrongState("CLAIMED"),
  claims_one_proposal_a_project: () => new Refusal("ALREADY_EXISTS", "projectAsked", {}, "projectId"),
  claims_ended_immutable: () => wrongState("RATED"),
  fulfilments_reversed_once: () => new Refusal("ALREADY_REVERSED", "alreadyReversed", {}, "fulfilmentId"),
});
