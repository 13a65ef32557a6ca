import { notFound, type Unit } from "../acting/index.js";
import { type Alliance, allianceFor } from "../alliance/alliances/index.js";
import { Organization } from "../alliance/organizations/index.js";
import { invalid } from "../shared/refusals.js";
import { ApiKey } from "./api-key.entity.js";
import type { AllowSites, IssueKey, OfKey } from "./api-key.inputs.js";
import { newKey } from "./key-text.js";
import { anySite, distinctSites, isSite, mostSites } from "./sites.js";

/** Issues a key, and answers it: nobody can be told it later. */
export async function issueKey(unit: Unit, input: IssueKey): Promise<{ apiKey: ApiKey; key: string }> {
  const { role } = input;
  if (role === "operator") throw invalid("role", "keyOfOperators");
  const alliance = await allianceFor(unit, input.allianceId);
  const organization = await actsAs(unit, alliance, input);
  if (role !== "widget" && input.origins != null) throw invalid("origins", "keyWithoutSites");
  const origins = role === "widget" ? sites(input.origins ?? [anySite]) : [];
  const { key, digest } = newKey();
  return { apiKey: ApiKey.issue(unit, alliance, { role, organization, origins, digest }), key };
}

/** Refuses a key from now on. */
export async function revokeKey(unit: Unit, input: OfKey): Promise<{ apiKey: ApiKey }> {
  const apiKey = await found(unit, input);
  apiKey.revoke(unit);
  return { apiKey };
}

/** Says which sites may use a widget's key. */
export async function allowSites(unit: Unit, input: AllowSites): Promise<{ apiKey: ApiKey }> {
  const apiKey = await found(unit, input);
  if (apiKey.role !== "widget") throw invalid("origins", "keyWithoutSites");
  apiKey.allow(unit, sites(input.origins));
  return { apiKey };
}

async function found(unit: Unit, { keyId }: OfKey): Promise<ApiKey> {
  const key = await unit.find(ApiKey, keyId, "keyId");
  if (key.role === "operator") throw notFound("keyId");
  return key;
}

async function actsAs(unit: Unit, { id }: Alliance, { role, organizationId }: IssueKey): Promise<Organization | null> {
  if (role !== "member" && organizationId != null) throw invalid("organizationId", "keyWithoutOrganization");
  if (role === "widget") return null;
  if (role === "member") {
    const organization = await unit.pointed(Organization, organizationId, "organizationId", id);
    if (!organization) throw invalid("organizationId", "keyNeedsOrganization");
    if (organization.closedOn) throw invalid("organizationId", "organizationClosed");
    return organization;
  }
  const where = { alliance: id, classification: "GENERAL_BRANCH", closedOn: null } as const;
  const branch = await unit.em.findOne(Organization, where);
  if (!branch) throw invalid("role", "keyWithoutBranch");
  return branch;
}

function sites(given: readonly string[]): string[] {
  if (given.length === 0) throw invalid("origins", "noSites");
  if (given.length > mostSites) throw invalid("origins", "tooMany", { limit: mostSites });
  const wrong = given.find((site) => site !== anySite && !isSite(site));
  if (wrong !== undefined) throw invalid("origins", "noSite", { site: wrong.slice(0, 100) });
  return distinctSites(given);
}
