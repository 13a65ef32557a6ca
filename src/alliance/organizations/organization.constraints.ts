import { refusedBy } from "../../acting/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";

const oneOnly = () => new Refusal("ALREADY_EXISTS", "oneOfItsKind", {}, "classification");
const cycle = () => new Refusal("TREE_CYCLE", "treeCycle", {}, "parentId");

refusedBy({
  organizations_one_community: oneOnly,
  organizations_one_general_branch: oneOnly,
  organizations_unit_of_non_public_only: () => invalid("unitId", "unitOfNonPublicOnly"),
  organizations_not_under_itself: cycle,
  organizations_no_cycle: cycle,
  organizations_close_after_founding: () => new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "closedOn"),
  posts_end_after_start: () => new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "endedOn"),
});
