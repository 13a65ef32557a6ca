import { ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { invalid } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import type { ActivityDetails } from "./activity-acts.inputs.js";
import { Activity, type ActivityPlan } from "./activity.entity.js";

/** What an input plans, checked and with what it points to; `ofId` is the activity that is planned anew. */
export async function planOf(
  unit: Unit,
  input: ActivityDetails,
  allianceId: string,
  ofId?: string,
): Promise<Partial<ActivityPlan>> {
  const { title, description, kind, visibility, startsAt, endsAt, capacity } = input;
  const venue = await unit.pointed(Place, input.venue, "venue", allianceId);
  const programme = await unit.pointed(Programme, input.programmeId, "programmeId", allianceId);
  const superEvent = await unit.pointed(Activity, input.superEventId, "superEventId", allianceId);
  await requireCampaign(unit, superEvent, ofId);
  return {
    ...(title == null ? {} : { title: text("title", title, longest.title) }),
    ...(description === undefined ? {} : { description: optionalText("description", description, longest.text) }),
    ...(kind == null ? {} : { kind }),
    ...(visibility == null ? {} : { visibility }),
    ...(startsAt == null ? {} : { startsAt }),
    ...(endsAt == null ? {} : { endsAt }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(input.venue === undefined ? {} : { venue: venue ? ref(venue) : null }),
    ...(input.programmeId === undefined ? {} : { programme: programme ? ref(programme) : null }),
    ...(input.superEventId === undefined ? {} : { superEvent: superEvent ? ref(superEvent) : null }),
  };
}

/** A campaign has days, and its days have none of their own: it is no day itself, nor the activity's own. */
async function requireCampaign(unit: Unit, campaign: Activity | undefined, ofId: string | undefined): Promise<void> {
  if (!campaign) return;
  const hasDays =
    ofId &&
    (await unit.em.count(Activity, { alliance: campaign.alliance.id, superEvent: [campaign.alliance.id, ofId] })) > 0;
  if (campaign.superEvent || campaign.id === ofId || hasDays) throw invalid("superEventId", "notACampaign");
}
