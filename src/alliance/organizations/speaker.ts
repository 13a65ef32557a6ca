import { notFound, type Unit } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { Organization } from "./organization.entity.js";

/** The organization that a caller speaks for: a member its own alone, a coordinator whichever it names. */
export async function speakerOf(unit: Unit, id: string | null | undefined, allianceId: string): Promise<Organization> {
  const { caller } = unit;
  const named = id ?? (caller.organizationId && `org_${caller.organizationId}`);
  if (!named) throw notFound("organizationId");
  const organization = await unit.pointed(Organization, named, "organizationId", allianceId);
  if (caller.role === "member" && organization.id !== caller.organizationId)
    throw new Refusal("NOT_YOURS", "notYours", {}, "organizationId");
  return organization;
}
