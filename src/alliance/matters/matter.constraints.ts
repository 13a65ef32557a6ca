import { refusedBy, verifies } from "../../acting/index.js";
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

verifies(
  "a matter stands at its last step, and no step is missing",
  `select format('matter %s', m.id) as found from matters m left join lateral (
     select count(*) as taken, max(s.position) as last, (array_agg(s.step order by s.position desc))[1] as step
     from matter_steps s where s.alliance_id = m.alliance_id and s.matter_id = m.id
   ) s on true
   where (m.step_count, m.step_count, m.status) is distinct from (s.taken, s.last, s.step)`,
);
