import { refusedBy } from "../../acting/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";
import { reversedAlready } from "./visit.entity.js";

usesOrganization(
  "exists (select from care_claims where alliance_id = $1 and organization_id = $2 and status = 'ACTIVE')",
);

refusedBy({
  care_groups_of_compound: () => invalid("placeId", "notACompound"),
  care_claims_end_after_start: () => new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "endsOn"),
  care_claims_terms_apart: () => new Refusal("ALREADY_EXISTS", "claimedAlready", {}, "organizationId"),
  care_claims_of_open_group: () => wrongState("CLOSED"),
  visits_of_open_group: () => wrongState("CLOSED"),
  visits_of_group_or_place: () => invalid("careGroupId", "groupOrPlace"),
  visits_at_place_of_level: () => invalid("placeId", "notVisited"),
  visits_not_in_future: () => invalid("occurredOn", "inTheFuture"),
  visits_reversed_once: () => reversedAlready("visitId"),
});
