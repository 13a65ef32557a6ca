import { ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { longest, optionalText, tagList, text } from "../../shared/texts.js";
import { allianceFor, replaceTags, todayIn } from "../alliances/index.js";
import { Place } from "../places/index.js";
import { Organization, type OrganizationProfile } from "./organization.entity.js";
import type {
  CloseOrganization,
  CreateOrganization,
  MoveOrganization,
  OrganizationDetails,
  UpdateOrganization,
} from "./organization-acts.inputs.js";
import { isWithin, lockTree, lockTreeAround } from "./organization-tree.js";
import { isInUse } from "./organization-uses.js";

/** What an act on an organization answers. */
type Answered = Promise<{ organization: Organization }>;

/** Records an organization. */
export async function createOrganization(unit: Unit, input: CreateOrganization): Answered {
  const alliance = await allianceFor(unit, input.allianceId);
  await lockTree(unit.run, alliance);
  const parent = await unit.pointed(Organization, input.parentId, "parentId", alliance.id);
  const profile = await profileOf(unit, input, alliance.id);
  const organization = Organization.found(unit, alliance.id, {
    ...profile,
    name: profile.name!,
    classification: input.classification,
    parent: parent ?? null,
  });
  await unit.em.flush();
  await tag(unit, organization, input);
  return { organization };
}

/** Changes what is told of an organization. */
export async function updateOrganization(unit: Unit, input: UpdateOrganization): Answered {
  const organization = await held(unit, input);
  organization.describe(unit, await profileOf(unit, input, organization.alliance.id));
  await unit.em.flush();
  await tag(unit, organization, input);
  return { organization };
}

/** Puts an organization under another one, or at the top. */
export async function moveOrganization(unit: Unit, input: MoveOrganization): Answered {
  const organization = await held(unit, input);
  const parent = await unit.pointed(Organization, input.parentId, "parentId", organization.alliance.id);
  const closesCycle = parent !== undefined && (await isWithin(unit.run, parent, organization));
  organization.move(unit, parent ?? null, closesCycle);
  return { organization };
}

/** Closes an organization. */
export async function closeOrganization(unit: Unit, input: CloseOrganization): Answered {
  const organization = await held(unit, input);
  const on = input.closedOn ?? (await todayIn(unit, organization.alliance));
  organization.close(unit, on, await isInUse(unit.run, organization, unit.now));
  return { organization };
}

/** The organization, locked, and with it the tree in which it stands. */
async function held(unit: Unit, { organizationId }: { organizationId: string }): Promise<Organization> {
  await lockTreeAround(unit, organizationId);
  return unit.find(Organization, organizationId, "organizationId");
}

async function profileOf(
  unit: Unit,
  input: OrganizationDetails,
  allianceId: string,
): Promise<Partial<OrganizationProfile>> {
  const { name, description, foundedOn } = input;
  const [of, incubatedBy, place] = [
    await unit.pointed(Organization, input.unitId, "unitId", allianceId),
    await unit.pointed(Organization, input.incubatedById, "incubatedById", allianceId),
    await unit.pointed(Place, input.placeId, "placeId", allianceId),
  ];
  return {
    ...(name == null ? {} : { name: text("name", name, longest.name) }),
    ...(description === undefined ? {} : { description: optionalText("description", description, longest.text) }),
    ...(foundedOn === undefined ? {} : { foundedOn }),
    ...(input.unitId === undefined ? {} : { unit: of ?? null }),
    ...(input.incubatedById === undefined ? {} : { incubatedBy: incubatedBy ?? null }),
    ...(input.placeId === undefined ? {} : { place: place ? ref(place) : null }),
  };
}

async function tag(unit: Unit, organization: Organization, { tags }: OrganizationDetails): Promise<void> {
  if (tags) await replaceTags(unit.run, "organization_tags", "organization_id", organization, tagList("tags", tags));
}
