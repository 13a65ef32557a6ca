import { notFound, statement, type Unit } from "../../acting/index.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { allianceFor, todayIn } from "../alliances/index.js";
import { Matter } from "../matters/index.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { whoOf } from "./care.acts.js";
import type { OfVisit, RaisedOnVisit, RecordVisit } from "./care-acts.inputs.js";
import { CareGroup } from "./care-group.entity.js";
import { requireOwn } from "./care.policy.js";
import { Visit } from "./visit.entity.js";

/** Records a visit, and raises the matter that it found in the same transaction. */
export async function recordVisit(unit: Unit, input: RecordVisit): Promise<{ visit: Visit }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const careGroup = input.careGroupId ? await unit.find(CareGroup, input.careGroupId, "careGroupId") : undefined;
  if (careGroup && careGroup.alliance.id !== allianceId) throw notFound("careGroupId");
  const organization = await unit.pointed(
    Organization,
    whoOf(unit, input.organizationId),
    "organizationId",
    allianceId,
  );
  requireOwn(unit, organization.id, "organizationId");
  const place = await unit.pointed(Place, input.placeId, "placeId", allianceId);
  const today = await todayIn(unit, { id: allianceId });
  const occurredOn = input.occurredOn ?? today;
  const told = { organization, occurredOn, careGroup, place, outcome: input.outcome };
  const visit = Visit.record(unit, allianceId, told, today);
  if (input.matter) visit.raise(await matterOf(unit, visit, input.matter));
  return { visit };
}

const isReversed = statement("select from visits where alliance_id = $1 and reverses_id = $2");

/** Takes a mistaken record back by another one. */
export async function reverseVisit(unit: Unit, { visitId }: OfVisit): Promise<{ visit: Visit }> {
  const visit = await unit.lasting(Visit, visitId, "visitId");
  // To an organization that may not see a visit there is none.
  if (unit.caller.role === "member" && visit.organization.id !== unit.caller.organizationId) throw notFound("visitId");
  const reversals = await unit.run(isReversed, [visit.alliance.id, visit.id]);
  return { visit: visit.reverse(unit, reversals.length > 0) };
}

/** Raises a matter at the place of a visit; it names no raiser, so that none but the coordinators know of it. */
async function matterOf(unit: Unit, { alliance, careGroup, place }: Visit, told: RaisedOnVisit): Promise<Matter> {
  const group = await careGroup?.loadOrFail();
  return Matter.raise(unit, alliance.id, {
    track: told.track,
    channel: "VISIT",
    level: told.level ?? "BUILDING",
    category: text("matter.category", told.category, longest.tag),
    title: text("matter.title", told.title, longest.title),
    description: optionalText("matter.description", told.description, longest.text),
    raisedBy: null,
    complainantName: null,
    complainantContact: null,
    concerns: null,
    place: place ?? group?.place ?? null,
    programme: null,
  });
}
