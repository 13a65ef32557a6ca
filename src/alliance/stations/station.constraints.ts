import { refusedBy } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";
import { caseReversedAlready } from "./case-record.entity.js";

usesOrganization(`exists (select from duty_turns t join duty_rotas r on r.alliance_id = t.alliance_id and r.id = t.rota_id
  where t.alliance_id = $1 and t.organization_id = $2 and (r.ended_on is null or r.ended_on >= ($3::timestamptz)::date))`);
usesOrganization(
  "exists (select from duty_shifts where alliance_id = $1 and organization_id = $2 and starts_at > $3::timestamptz)",
);
usesOrganization("exists (select from studios where alliance_id = $1 and organization_id = $2 and closed_on is null)");

refusedBy({
  stations_name_once: () => new Refusal("ALREADY_EXISTS", "alreadyExists", {}, "name"),
  studios_name_once: () => new Refusal("ALREADY_EXISTS", "alreadyExists", {}, "name"),
  case_records_reversed_once: caseReversedAlready,
  shift_swaps_one_open: () => new Refusal("ALREADY_EXISTS", "swapAsked", {}, "shiftId"),
});
