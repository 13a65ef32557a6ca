import { notFound, type Unit } from "../../acting/index.js";
import { dayIn } from "../../shared/clock.js";
import { HubError } from "../../shared/errors.js";
import { parsePublicId } from "../../shared/ids.js";
import { invalid } from "../../shared/refusals.js";
import { Alliance } from "./alliance.entity.js";

/** The alliance in which a caller creates something: the caller's own, or for an operator the one given. */
export async function allianceFor({ caller, em }: Unit, allianceId: string | null | undefined): Promise<Alliance> {
  const given = allianceId == null ? null : parsePublicId(allianceId);
  if (allianceId != null && given?.prefix !== "all") throw notFound("allianceId");
  if (caller.allianceId && given && given.uuid !== caller.allianceId) throw new HubError("FORBIDDEN", "otherAlliance");
  const id = caller.allianceId ?? given?.uuid;
  const alliance = id && (await em.findOne(Alliance, id));
  if (!alliance) throw notFound("allianceId");
  return alliance;
}

/** Today in the time zone of an alliance. */
export async function todayIn({ em, now }: Unit, { id }: { readonly id: string }): Promise<string> {
  const { timeZone } = await em.findOneOrFail(Alliance, id);
  return dayIn(timeZone, now);
}

/** A day that is not over yet in an alliance; refuses an earlier one. Nothing for an absent one. */
export async function dayToCome(
  unit: Unit,
  member: string,
  day: string | null | undefined,
  allianceId: string,
): Promise<string | null> {
  if (day == null) return null;
  const today = await todayIn(unit, { id: allianceId });
  if (day < today) throw invalid(member, "dueBefore", { day: today });
  return day;
}
