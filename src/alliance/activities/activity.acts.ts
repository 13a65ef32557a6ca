import { notFound, type Unit } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { tagList } from "../../shared/texts.js";
import { allianceFor, replaceTags } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";
import type { ActivityDetails, CreateActivity, UpdateActivity } from "./activity-acts.inputs.js";
import { planOf } from "./activity-plan.js";
import { requireRunner } from "./activity.policy.js";
import { offerFreePlaces } from "./waitlist.js";

/** The organization for which a caller creates something: a member's own, or whichever a coordinator names. */
export async function hostOf(unit: Unit, hostId: string | null | undefined, allianceId: string): Promise<Organization> {
  const { caller } = unit;
  const host = hostId ?? (caller.organizationId && `org_${caller.organizationId}`);
  if (!host) throw notFound("hostId");
  const organization = await unit.pointed(Organization, host, "hostId", allianceId);
  if (caller.role === "member" && organization.id !== caller.organizationId)
    throw new Refusal("NOT_YOURS", "notYours", {}, "hostId");
  return organization;
}

/** Prepares an activity as a draft. */
export async function createActivity(unit: Unit, input: CreateActivity): Promise<{ activity: Activity }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const host = await hostOf(unit, input.hostId, allianceId);
  const plan = await planOf(unit, input, allianceId);
  const activity = Activity.draft(unit, host, {
    ...plan,
    kind: input.kind,
    title: plan.title!,
    startsAt: input.startsAt,
    endsAt: input.endsAt,
  });
  await unit.em.flush();
  await tag(unit, activity, input);
  return { activity };
}

/** Changes what is planned; a place that this frees is offered to whoever waits. */
export async function updateActivity(unit: Unit, input: UpdateActivity): Promise<{ activity: Activity }> {
  const activity = await run(unit, input);
  activity.replan(unit, await planOf(unit, input, activity.alliance.id, activity.id));
  await unit.em.flush();
  await tag(unit, activity, input);
  await offerFreePlaces(unit.run, activity, unit.now);
  return { activity };
}

/** Announces an activity; after a delay the waitlist moves on. */
export async function publishActivity(unit: Unit, input: { activityId: string }): Promise<{ activity: Activity }> {
  const activity = await run(unit, input);
  activity.publish(unit);
  await unit.em.flush();
  await offerFreePlaces(unit.run, activity, unit.now);
  return { activity };
}

/** The activity that the caller runs, locked. */
export async function run(unit: Unit, { activityId }: { activityId: string }): Promise<Activity> {
  const activity = await unit.find(Activity, activityId, "activityId");
  requireRunner(unit, activity);
  return activity;
}

async function tag(unit: Unit, activity: Activity, { tags, duties }: ActivityDetails): Promise<void> {
  if (tags) await replaceTags(unit.run, "activity_tags", "activity_id", activity, tagList("tags", tags));
  if (duties) await replaceTags(unit.run, "activity_duties", "activity_id", activity, tagList("duties", duties));
}
