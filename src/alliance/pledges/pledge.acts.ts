import { ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { publicTags } from "../../shared/impersonal.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { allianceFor, dayToCome, replaceTags } from "../alliances/index.js";
import { changesOf, wordsOf } from "../listings/index.js";
import { speakerOf } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { adoptedStates, Resolution } from "../resolutions/index.js";
import { Pledge } from "./pledge.entity.js";
import type { OfferPledge, OfPledge, UpdatePledge } from "./pledge-acts.inputs.js";

/** Offers something, for a resolution or for whoever needs it. */
export async function offerPledge(unit: Unit, input: OfferPledge): Promise<{ pledge: Pledge }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const organization = await speakerOf(unit, input.organizationId, allianceId);
  organization.requireOpenAs("organizationId");
  const place = await unit.pointed(Place, input.placeId, "placeId", allianceId);
  const programme = await unit.pointed(Programme, input.programmeId, "programmeId", allianceId);
  const resolution = await unit.pointed(Resolution, input.resolutionId, "resolutionId", allianceId);
  if (resolution && !adoptedStates.includes(resolution.status)) throw invalid("resolutionId", "notAdopted");
  const pledge = Pledge.offer(unit, allianceId, {
    ...wordsOf(input),
    kind: input.kind ?? "RESOURCE",
    validUntil: await dayToCome(unit, "validUntil", input.validUntil, allianceId),
    organization: ref(organization),
    place: place ? ref(place) : null,
    programme: programme ? ref(programme) : null,
    resolution: resolution ? ref(resolution) : null,
  });
  await tag(unit, pledge, input.tags ?? []);
  return { pledge };
}

/** Tells a pledge anew. */
export async function updatePledge(unit: Unit, input: UpdatePledge): Promise<{ pledge: Pledge }> {
  const pledge = await ownPledge(unit, input);
  const { validUntil } = input;
  const until =
    validUntil == null ? {} : { validUntil: await dayToCome(unit, "validUntil", validUntil, pledge.alliance.id) };
  pledge.update(unit, { ...changesOf(input), ...until });
  if (input.tags) await tag(unit, pledge, input.tags);
  return { pledge };
}

/** Nothing more of a pledge is to be claimed. */
export async function closePledge(unit: Unit, input: OfPledge): Promise<{ pledge: Pledge }> {
  const pledge = await ownPledge(unit, input);
  pledge.close(unit);
  return { pledge };
}

/** Takes a pledge back. */
export async function withdrawPledge(unit: Unit, input: OfPledge): Promise<{ pledge: Pledge }> {
  const pledge = await ownPledge(unit, input);
  pledge.withdraw(unit);
  return { pledge };
}

async function ownPledge(unit: Unit, { pledgeId }: Pick<OfPledge, "pledgeId">): Promise<Pledge> {
  const pledge = await unit.find(Pledge, pledgeId, "pledgeId");
  if (unit.caller.role === "member" && pledge.organization.id !== unit.caller.organizationId)
    throw new Refusal("NOT_YOURS", "notYours", {}, "pledgeId");
  return pledge;
}

async function tag(unit: Unit, pledge: Pledge, tags: readonly string[]): Promise<void> {
  const distinct = publicTags("tags", tags);
  await unit.em.flush();
  await replaceTags(unit.run, "pledge_tags", "pledge_id", pledge, distinct);
}
