import { ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText } from "../../shared/texts.js";
import { Organization } from "../organizations/index.js";
import { run } from "./activity.acts.js";
import { Activity } from "./activity.entity.js";
import { activityLifecycle } from "./activity-state.js";
import type { RecordAttendance } from "./activity-acts.inputs.js";
import { Attendance } from "./attendance.entity.js";

/** Records who came from one organization for one duty; recorded again, it corrects what was recorded. */
export async function recordAttendance(unit: Unit, input: RecordAttendance): Promise<{ attendance: Attendance }> {
  const activity = await run(unit, input);
  activityLifecycle.require("recordAttendance", activity.status);
  const allianceId = activity.alliance.id;
  const organization = await unit.pointed(Organization, input.organizationId, "organizationId", allianceId);
  const measures = await measuresOf(unit, activity, input);
  const duty = await dutyOf(unit, activity, input.duty);
  const values = { alliance: allianceId, activity, organization, duty };
  const recorded = await unit.em.findOne(Attendance, values);
  if (recorded) recorded.correct(measures);
  unit.announce("activity", activity);
  const attendance =
    recorded ??
    unit.create(Attendance, allianceId, {
      ...measures,
      activity: ref(activity),
      organization: ref(organization),
      duty,
    });
  return { attendance };
}

interface Measures {
  readonly headcount: number | null;
  readonly personTimes: number | null;
}

/** A campaign reports heads alone and its days person-times alone, so that both add up. */
async function measuresOf(unit: Unit, activity: Activity, input: RecordAttendance): Promise<Measures> {
  const { headcount: heads = null, personTimes: times = null } = input;
  for (const [member, value] of [
    ["headcount", heads],
    ["personTimes", times],
  ] as const)
    if (value !== null && value < 0) throw invalid(member, "negative");
  if (heads === null && times === null) throw invalid("headcount", "measureNothing");
  if (activity.superEvent && heads !== null) throw new Refusal("WRONG_MEASURE", "headsOfDay", {}, "headcount");
  const isCampaign = (await unit.em.count(Activity, { alliance: activity.alliance.id, superEvent: activity })) > 0;
  if (isCampaign && times !== null) throw new Refusal("WRONG_MEASURE", "timesOfCampaign", {}, "personTimes");
  if (activity.superEvent || isCampaign) return { headcount: heads, personTimes: times };
  const personTimes = times ?? heads;
  if (heads !== null && heads > personTimes!)
    throw new Refusal("HEADS_OVER_PERSON_TIMES", "headsOverPersonTimes", {}, "headcount");
  return { headcount: heads, personTimes };
}

async function dutyOf(unit: Unit, activity: Activity, given: string | null | undefined): Promise<string> {
  const duty = optionalText("duty", given, longest.tag) ?? "";
  const duties = await unit.run<{ tag: string }>(activityDuties, [activity.alliance.id, activity.id]);
  if (duty && duties.length > 0 && !duties.some(({ tag }) => tag === duty))
    throw invalid("duty", "unknownDuty", { duty });
  return duty;
}

const activityDuties = {
  name: "activity_duties",
  text: "select tag from activity_duties where alliance_id = $1 and activity_id = $2",
};
