import { refusedBy } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";

usesOrganization("exists (select from pledges where alliance_id = $1 and organization_id = $2 and status = 'OFFERED')");

refusedBy({
  pledges_counters_within_quantity: () => new Refusal("OVER_CLAIMED", "overClaimed", {}, "quantity"),
});
