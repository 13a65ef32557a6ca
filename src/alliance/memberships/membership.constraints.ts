import { refusedBy } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";
import { openStates } from "./membership-state.js";

const states = openStates.map((state) => `'${state}'`).join();
const already = () => new Refusal("ALREADY_MEMBER", "alreadyMember", {}, "organizationId");

usesOrganization(
  `exists (select from memberships where alliance_id = $1 and member_id = $2 and status in (${states}))`,
);

refusedBy({
  memberships_one_at_a_time: already,
  memberships_terms_apart: already,
  memberships_end_after_start: () => new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "term"),
});
