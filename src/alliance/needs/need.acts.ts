import { ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { publicTags } from "../../shared/impersonal.js";
import { Refusal } from "../../shared/refusals.js";
import { longest, text } from "../../shared/texts.js";
import { allianceFor, dayToCome, replaceTags } from "../alliances/index.js";
import { changesOf, wordsOf } from "../listings/index.js";
import { speakerOf } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { Need } from "./need.entity.js";
import { requireNeeding } from "./need.policy.js";
import type { DeclineNeed, OfNeed, PublishNeed, UpdateNeed } from "./need-acts.inputs.js";

/** Publishes a need; a member's micro-wish waits for a coordinator who reads it first. */
export async function publishNeed(unit: Unit, input: PublishNeed): Promise<{ need: Need }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const organization = await speakerOf(unit, input.organizationId, allianceId);
  organization.requireOpenAs("organizationId");
  const place = await unit.pointed(Place, input.placeId, "placeId", allianceId);
  const programme = await unit.pointed(Programme, input.programmeId, "programmeId", allianceId);
  const kind = input.kind ?? "RESOURCE";
  const need = Need.publish(
    unit,
    allianceId,
    {
      ...wordsOf(input),
      kind,
      neededBy: await dayToCome(unit, "neededBy", input.neededBy, allianceId),
      organization: ref(organization),
      place: place ? ref(place) : null,
      programme: programme ? ref(programme) : null,
    },
    kind !== "MICRO_WISH" || unit.caller.role !== "member",
  );
  await tag(unit, need, input.tags ?? []);
  return { need };
}

/** Tells a need anew; the words of a wish that was published are a coordinator's to change. */
export async function updateNeed(unit: Unit, input: UpdateNeed): Promise<{ need: Need }> {
  const need = await ownNeed(unit, input);
  if (need.kind === "MICRO_WISH" && need.publishedAt && unit.caller.role === "member")
    throw new Refusal("NOT_YOURS", "wishWasReviewed", {}, "needId");
  const neededBy =
    input.neededBy == null ? {} : { neededBy: await dayToCome(unit, "neededBy", input.neededBy, need.alliance.id) };
  need.update(unit, { ...changesOf(input), ...neededBy });
  if (input.tags) await tag(unit, need, input.tags);
  return { need };
}

/** A coordinator has read a wish, and publishes it. */
export async function approveNeed(unit: Unit, input: OfNeed): Promise<{ need: Need }> {
  const need = await needOf(unit, input);
  need.approve(unit);
  return { need };
}

/** A coordinator has read a wish, and does not publish it. */
export async function declineNeed(unit: Unit, input: DeclineNeed): Promise<{ need: Need }> {
  const need = await needOf(unit, input);
  need.decline(unit, text("reason", input.reason, longest.title));
  return { need };
}

/** Nothing more of a need is to be claimed. */
export async function closeNeed(unit: Unit, input: OfNeed): Promise<{ need: Need }> {
  const need = await ownNeed(unit, input);
  need.close(unit);
  return { need };
}

/** Takes a need back. */
export async function withdrawNeed(unit: Unit, input: OfNeed): Promise<{ need: Need }> {
  const need = await ownNeed(unit, input);
  need.withdraw(unit);
  return { need };
}

const needOf = (unit: Unit, { needId }: Pick<OfNeed, "needId">): Promise<Need> => unit.find(Need, needId, "needId");

async function ownNeed(unit: Unit, input: Pick<OfNeed, "needId">): Promise<Need> {
  const need = await needOf(unit, input);
  requireNeeding(unit, need);
  return need;
}

async function tag(unit: Unit, need: Need, tags: readonly string[]): Promise<void> {
  const distinct = publicTags("tags", tags);
  await unit.em.flush();
  await replaceTags(unit.run, "need_tags", "need_id", need, distinct);
}
