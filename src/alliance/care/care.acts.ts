import type { Unit } from "../../acting/index.js";
import { notFound } from "../../acting/index.js";
import { publicId } from "../../shared/ids.js";
import { impersonal } from "../../shared/impersonal.js";
import { longest } from "../../shared/texts.js";
import { allianceFor, todayIn } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import type { ClaimCareGroup, EstablishCareGroup, OfCareClaim, OfCareGroup } from "./care-acts.inputs.js";
import { CareClaim } from "./care-claim.entity.js";
import { CareGroup } from "./care-group.entity.js";
import { requireOwn } from "./care.policy.js";

/** Begins to care for a group. */
export async function establishCareGroup(unit: Unit, input: EstablishCareGroup): Promise<{ careGroup: CareGroup }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const place = (await unit.pointed(Place, input.placeId, "placeId", allianceId)) ?? null;
  const name = impersonal("name", input.name, longest.name);
  return { careGroup: CareGroup.establish(unit, allianceId, { category: input.category, name, place }) };
}

/** Ends the care for a group, and releases whoever claimed it. */
export async function closeCareGroup(unit: Unit, { careGroupId }: OfCareGroup): Promise<{ careGroup: CareGroup }> {
  const careGroup = await unit.find(CareGroup, careGroupId, "careGroupId");
  const today = await todayIn(unit, careGroup.alliance);
  careGroup.close(unit, today);
  // Nobody claims it anew while its lock is held.
  const where = { alliance: careGroup.alliance.id, careGroup, status: "ACTIVE" } as const;
  for (const claim of await unit.em.find(CareClaim, where, { orderBy: { id: "asc" } })) claim.release(unit, today);
  return { careGroup };
}

type Claimed = Promise<{ careGroup: CareGroup; claim: CareClaim }>;

/** Takes care of a group for a term. */
export async function claimCareGroup(unit: Unit, input: ClaimCareGroup): Claimed {
  const careGroup = await unit.find(CareGroup, input.careGroupId, "careGroupId");
  // Locked, so that it is not closed meanwhile.
  const organization = await unit.find(Organization, whoOf(unit, input.organizationId), "organizationId");
  if (organization.alliance.id !== careGroup.alliance.id) throw notFound("organizationId");
  requireOwn(unit, organization.id, "organizationId");
  const startsOn = input.startsOn ?? (await todayIn(unit, careGroup.alliance));
  return {
    careGroup,
    claim: CareClaim.claim(unit, careGroup, organization, { startsOn, endsOn: input.endsOn ?? null }),
  };
}

/** Gives a claim up today. */
export async function releaseCareGroup(unit: Unit, { claimId }: OfCareClaim): Claimed {
  const claim = await unit.find(CareClaim, claimId, "claimId");
  // To an organization that may not see a claim there is none.
  if (unit.caller.role === "member" && claim.organization.id !== unit.caller.organizationId) throw notFound("claimId");
  claim.release(unit, await todayIn(unit, claim.alliance));
  return { careGroup: await claim.careGroup.loadOrFail(), claim };
}

/** The organization that an act is about: the one given, or the caller's own. */
export function whoOf({ caller }: Unit, organizationId: string | null | undefined): string {
  const id = organizationId ?? (caller.organizationId && publicId("org", caller.organizationId));
  if (!id) throw notFound("organizationId");
  return id;
}
