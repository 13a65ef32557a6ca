import { type Ref, ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { Organization } from "./organization.entity.js";

/** The organization for which the caller acts, as the record of an act names it: a coordinator's is the general branch, an operator has none. */
export const actingOrganization = ({ caller, em }: Unit, allianceId: string): Ref<Organization> | null =>
  caller.organizationId ? ref(em.getReference(Organization, [allianceId, caller.organizationId] as never)) : null;
