import { isDeepStrictEqual } from "node:util";
import { ref } from "@mikro-orm/core";
import { type RunSql, statement, type Unit } from "../acting/index.js";
import type { Language } from "../shared/messages.js";
import { invalid, Refusal } from "../shared/refusals.js";
import { refusalOf, told } from "./finding.js";
import { publishedMark } from "./published.js";
import type { Checked, Registry } from "./registry.js";
import { allianceNamed, alliancesOf, held, ownOrNew, type Standing, versionsOf } from "./standing.js";
import { type Subgraph, SubgraphVersion } from "./subgraph.entity.js";
import type { GrantSubgraph, PublishSubgraph, RemoveSubgraph, RollBackSubgraph } from "./subgraph.inputs.js";

/** What an act on a subgraph answers. */
type Answered = Promise<{ subgraph: Subgraph }>;

/** Publishes what was checked, unless something stands against it that may not be forced. */
export async function publishSubgraph(
  unit: Unit,
  registry: Registry,
  language: Language,
  input: PublishSubgraph,
  asked: Checked,
): Answered {
  await lockRegistry(unit.run);
  if (!asked.graph) throw refusalOf(asked.findings, language);
  const subgraph = await ownOrNew(unit, input);
  await unit.em.flush();
  const { isHubWide, mayMutate, name } = subgraph;
  const standing = { isHubWide, mayMutate, alliances: await alliancesOf(unit.run, subgraph) };
  const { sdl, graph, findings } = await stillTrue(unit, registry, asked, standing);
  if (!graph || sdl === undefined || (findings.length > 0 && input.force !== true)) throw refusalOf(findings, language);
  const isForced = findings.length > 0;
  if (isForced && unit.caller.role !== "operator")
    throw new Refusal("NOT_YOURS", "subgraphForcedByOperators", {}, "force", { findings: told(findings, language) });
  const [latest, served] = await versionsOf(unit, subgraph);
  if (served?.sdl === sdl && served.url === input.url) return { subgraph };
  subgraph.publish(unit, { url: input.url, sdl, isForced }, latest);
  await unit.em.flush();
  const version = subgraph.publishedVersion!;
  const broken = findings.map(({ said }) => said("en").message).join("; ");
  unit.audit(name, isForced ? `version ${version}, forced: ${broken}` : `version ${version}`);
  const published = { name, version, url: input.url, sdl, ...standing };
  await registry.keep(unit.run, [...graph.others, published], graph.supergraph);
  return { subgraph };
}

/** What was checked beside what is published now, for what it may now: checked again where either changed meanwhile. */
async function stillTrue(unit: Unit, registry: Registry, checked: Checked, standing: Standing): Promise<Checked> {
  const { graph, candidate } = checked;
  if (!graph || !candidate) return checked;
  const isStanding = isDeepStrictEqual(standing, standingIn(candidate));
  if (isStanding && (await publishedMark(unit.run)) === graph.mark) return checked;
  return { ...(await registry.checkContent({ ...candidate, ...standing })), sdl: candidate.sdl };
}

const standingIn = ({ isHubWide, mayMutate, alliances }: Standing): Standing => ({ isHubWide, mayMutate, alliances });

/** Serves an earlier version again, if it can still be served. */
export async function rollBackSubgraph(
  unit: Unit,
  registry: Registry,
  language: Language,
  input: RollBackSubgraph,
): Answered {
  await lockRegistry(unit.run);
  const subgraph = await held(unit, input.name);
  const { publishedVersion, name, isHubWide, mayMutate } = subgraph;
  if (publishedVersion == null) throw new Refusal("WRONG_STATE", "subgraphNotPublished", {}, "name");
  const number = input.version ?? publishedVersion - 1;
  const version = await unit.em.findOne(SubgraphVersion, { subgraph: ref(subgraph), number });
  if (!version) throw invalid("version", "subgraphVersionUnknown");
  const alliances = await alliancesOf(unit.run, subgraph);
  const content = { name, version: number, url: version.url, sdl: version.sdl, isHubWide, mayMutate, alliances };
  const findings = await registry.findingsOnReturn(content);
  if (findings.length > 0) throw refusalOf(findings, language);
  subgraph.rollBack(unit, number);
  unit.audit(name, `version ${number} instead of ${publishedVersion}`);
  return { subgraph };
}

/** Serves a subgraph no more. */
export async function removeSubgraph(unit: Unit, { name }: RemoveSubgraph): Answered {
  await lockRegistry(unit.run);
  const subgraph = await held(unit, name);
  const { publishedVersion } = subgraph;
  subgraph.remove(unit);
  unit.audit(name, `version ${publishedVersion} removed`);
  return { subgraph };
}

/** Says what a subgraph may do. */
export async function grantSubgraph(unit: Unit, input: GrantSubgraph): Answered {
  await lockRegistry(unit.run);
  const subgraph = await ownOrNew(unit, input);
  subgraph.grant(unit, input);
  await unit.em.flush();
  if (input.allianceIds) {
    const ids = [subgraph.alliance.id];
    for (const id of input.allianceIds) ids.push((await allianceNamed(unit, id)).id);
    await unit.run(askAboutNone, [subgraph.alliance.id, subgraph.id]);
    await unit.run(askAbout, [subgraph.alliance.id, subgraph.id, ids]);
  }
  const { isHubWide, mayMutate } = subgraph;
  const alliances = isHubWide ? "every alliance" : (await alliancesOf(unit.run, subgraph)).join(" ");
  unit.audit(subgraph.name, `asked about ${alliances}; mutations ${mayMutate ? "allowed" : "not allowed"}`);
  return { subgraph };
}

const askAboutNone = statement("delete from subgraph_alliances where alliance_id = $1 and subgraph_id = $2");

const askAbout = statement(
  "insert into subgraph_alliances (alliance_id, subgraph_id, asked_alliance_id) select distinct $1::uuid, $2::uuid, unnest($3::uuid[])",
);

/** Whoever is waited for may be composing, which takes longer than any statement of the hub's. */
const patience = statement("set local statement_timeout = '60s'");

const registryLock = statement("select pg_advisory_xact_lock(hashtext('alliance-hub:registry'))");

/** Whoever changes what is published waits for whoever else does, and then sees what the other did. */
async function lockRegistry(run: RunSql): Promise<void> {
  await run(patience, []);
  await run(registryLock, []);
}
