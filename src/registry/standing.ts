import { LockMode, ref } from "@mikro-orm/core";
import { notFound, type RunSql, statement, type Unit } from "../acting/index.js";
import { Alliance } from "../alliance/alliances/index.js";
import { Organization } from "../alliance/organizations/index.js";
import type { Caller } from "../reading/index.js";
import { parsePublicId, publicId } from "../shared/ids.js";
import { invalid, Refusal } from "../shared/refusals.js";
import { Subgraph, SubgraphVersion } from "./subgraph.entity.js";

/** What a subgraph of some name may, whoever publishes it. */
export interface Standing {
  readonly isHubWide: boolean;
  readonly mayMutate: boolean;
  /** The public ids of the alliances about whose records it is asked. */
  readonly alliances: readonly string[];
}

interface Registered extends Standing {
  readonly organizationId: string;
}

const registered = statement(`
  select s.organization_id as "organizationId", s.is_hub_wide as "isHubWide", s.may_mutate as "mayMutate",
    (select coalesce(json_agg(a.asked_alliance_id order by a.asked_alliance_id), '[]') from subgraph_alliances a
     where a.alliance_id = s.alliance_id and a.subgraph_id = s.id) as alliances
  from subgraphs s where s.name = $1`);

const allianceOf = statement("select alliance_id as id from organizations where id = $1");

/** What a name may that is the caller's to publish under, or free; null where it is somebody else's. */
export async function standingOf(
  run: RunSql,
  caller: Caller,
  { name, organizationId }: { name: string; organizationId?: string | null },
): Promise<Standing | null> {
  const [known] = await run<Registered>(registered, [name]);
  if (known) {
    if (caller.role !== "operator" && known.organizationId !== caller.organizationId) return null;
    return { ...known, alliances: known.alliances.map((id) => publicId("all", id)) };
  }
  const [home] = await run<{ id: string }>(allianceOf, [whose(caller, organizationId)]);
  if (!home) throw notFound("organizationId");
  return { isHubWide: false, mayMutate: false, alliances: [publicId("all", home.id)] };
}

/** The UUID of the organization for which a caller registers a name. */
function whose(caller: Caller, organizationId: string | null | undefined): string {
  const given = organizationId == null ? undefined : parsePublicId(organizationId);
  if (organizationId != null && given?.prefix !== "org") throw notFound("organizationId");
  if (caller.role !== "operator") {
    if (given && given.uuid !== caller.organizationId) throw new Refusal("NOT_YOURS", "notYours", {}, "organizationId");
    return caller.organizationId!;
  }
  if (!given) throw invalid("organizationId", "organizationNeeded");
  return given.uuid;
}

/** The subgraph of that name, locked; the caller's own, or any for an operator. Throws NOT_FOUND, NOT_YOURS. */
export async function held(unit: Unit, name: string): Promise<Subgraph> {
  const { em, caller } = unit;
  const subgraph = await em.findOne(Subgraph, { name }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!subgraph || (caller.role !== "operator" && subgraph.alliance.id !== caller.allianceId)) throw notFound("name");
  if (caller.role === "operator" || subgraph.organization.id === caller.organizationId) return subgraph;
  if (caller.role === "member") throw notFound("name");
  throw new Refusal("NOT_YOURS", "notYours", {}, "name");
}

/** As `held`; a name that is free is registered. Throws SUBGRAPH_NAME_TAKEN. */
export async function ownOrNew(
  unit: Unit,
  { name, organizationId }: { name: string; organizationId?: string | null },
): Promise<Subgraph> {
  const { em, caller } = unit;
  const known = await em.findOne(Subgraph, { name }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (known) {
    if (caller.role === "operator" || known.organization.id === caller.organizationId) return known;
    throw new Refusal("SUBGRAPH_NAME_TAKEN", "subgraphNameTaken", { name }, "name");
  }
  const organization = await em.findOne(Organization, { id: whose(caller, organizationId) });
  if (!organization) throw notFound("organizationId");
  organization.requireOpenAs("organizationId");
  return Subgraph.register(unit, organization, name);
}

/** The number of the latest version ever, and the version that is served. */
export async function versionsOf(
  { em }: Unit,
  subgraph: Subgraph,
): Promise<readonly [latest: number, served: SubgraphVersion | undefined]> {
  const versions = await em.find(SubgraphVersion, { subgraph: ref(subgraph) }, { orderBy: { number: "desc" } });
  return [versions[0]?.number ?? 0, versions.find(({ number }) => number === subgraph.publishedVersion)];
}

const asked = statement(
  "select asked_alliance_id as id from subgraph_alliances where alliance_id = $1 and subgraph_id = $2 order by 1",
);

/** The public ids of the alliances about whose records a subgraph is asked. */
export async function alliancesOf(run: RunSql, { alliance, id }: Subgraph): Promise<string[]> {
  const rows = await run<{ id: string }>(asked, [alliance.id, id]);
  return rows.map((row) => publicId("all", row.id));
}

/** The alliance that a public id names. Throws NOT_FOUND. */
export async function allianceNamed({ em }: Unit, id: string): Promise<Alliance> {
  const parsed = parsePublicId(id);
  const alliance = parsed?.prefix === "all" ? await em.findOne(Alliance, parsed.uuid) : null;
  if (!alliance) throw notFound("allianceIds");
  return alliance;
}

const seen = statement(
  `select name from subgraphs where $1 = 'operator' or alliance_id = $2 and ($1 = 'coordinator' or organization_id = $3)`,
);

/** The names of the subgraphs that a caller may see; the same as its policy says. */
export async function namesSeenBy(
  run: RunSql,
  { role, allianceId, organizationId }: Caller,
): Promise<ReadonlySet<string>> {
  const rows = await run<{ name: string }>(seen, [role, allianceId, organizationId]);
  return new Set(rows.map(({ name }) => name));
}
