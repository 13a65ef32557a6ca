import { type Unit } from "../../acting/index.js";
import { notFound } from "../../acting/index.js";
import { Activity } from "./activity.entity.js";
import { activityLifecycle } from "./activity-state.js";
import type { OfParticipant } from "./activity-acts.inputs.js";
import { requireRunner } from "./activity.policy.js";
import { Registration } from "./registration.entity.js";

/** The registration of a participant at an activity that the caller runs, once it has begun. */
export async function participantOf(unit: Unit, input: OfParticipant): Promise<Registration> {
  const registration = await unit.find(Registration, input.registrationId, "registrationId");
  const { alliance, activity: at } = registration;
  const activity = await unit.em.findOneOrFail(Activity, { alliance: alliance.id, id: at.id });
  if (unit.caller.role === "member" && activity.host.id !== unit.caller.organizationId) {
    if (registration.organization?.id !== unit.caller.organizationId) throw notFound("registrationId");
    requireRunner(unit, activity);
  }
  activityLifecycle.require(unit.act, activity.status);
  return registration;
}
