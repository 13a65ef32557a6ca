import { refusedBy } from "../../acting/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { usesOrganization } from "../organizations/index.js";

usesOrganization(
  "exists (select from projects where alliance_id = $1 and organization_id = $2 and status in ('LISTED', 'CLAIMED', 'IN_PROGRESS'))",
);

refusedBy({ projects_archived_immutable: () => wrongState("ARCHIVED") });
