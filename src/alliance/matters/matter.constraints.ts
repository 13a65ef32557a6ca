import { refusedBy } from "../../acting/index.js";
import { invalid } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";
import { proposedAlready } from "./escalation.acts.js";
import { openStates } from "./matter-state.js";

const open = openStates.map((state) => `'${state}'`).join();

usesOrganization(`exists (select from matters where alliance_id = $1 and assignee_id = $2 and status in (${open}))`);

refusedBy({
  matters_not_merged_into_itself: () => invalid("intoId", "mergedIntoItself"),
  service_levels_amount_positive: () => invalid("amount", "notPositive"),
  escalation_proposals_one_open: proposedAlready,
});
