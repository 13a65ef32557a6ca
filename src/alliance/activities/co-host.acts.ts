import { ref } from "@mikro-orm/core";
import { notFound, type Unit } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { Organization } from "../organizations/index.js";
import { run } from "./activity.acts.js";
import { Activity } from "./activity.entity.js";
import { activityLifecycle } from "./activity-state.js";
import type { InviteCoHost, OfCoHost } from "./activity-acts.inputs.js";
import { CoHost } from "./co-host.entity.js";

/** Asks a unit to host an activity jointly. */
export async function inviteCoHost(unit: Unit, input: InviteCoHost): Promise<{ coHost: CoHost }> {
  const activity = await run(unit, input);
  activityLifecycle.require("inviteCoHost", activity.status);
  const asked = await unit.pointed(Organization, input.organizationId, "organizationId", activity.alliance.id);
  if (asked.id === activity.host.id) throw new Refusal("ALREADY_CO_HOST", "alreadyCoHost", {}, "organizationId");
  return { coHost: CoHost.invite(unit, activity, ref(asked)) };
}

/** The invitation that the caller's own unit answers: consent is nobody else's to give. */
export async function answerAsCoHost(unit: Unit, input: OfCoHost): Promise<CoHost> {
  const { caller } = unit;
  const activity = await unit.find(Activity, input.activityId, "activityId");
  const asked = input.organizationId ?? `org_${caller.organizationId}`;
  const organization = await unit.pointed(Organization, asked, "organizationId", activity.alliance.id);
  if (organization.id !== caller.organizationId) throw new Refusal("NOT_YOURS", "notYours", {}, "organizationId");
  const coHost = await unit.em.findOne(CoHost, { alliance: activity.alliance.id, activity, organization });
  if (!coHost) throw notFound("activityId");
  if (unit.act === "acceptCoHost") activityLifecycle.require("acceptCoHost", activity.status);
  return coHost;
}
