import type { Unit } from "../../acting/index.js";
import { Matter, matterLifecycle } from "../matters/index.js";
import { AgendaItem } from "./agenda-item.entity.js";
import type { Meeting } from "./meeting.entity.js";

/** The matter that an item is about, locked, where the present act is its next step; nothing where it goes its own way. */
export async function matterToMove(unit: Unit, item: AgendaItem): Promise<Matter | undefined> {
  if (!item.matter) return undefined;
  const matter = await unit.find(Matter, `mat_${item.matter.id}`, "agendaItemId");
  const moves = matter.track === "CONSULTATION" && matterLifecycle.before(unit.act).includes(matter.status);
  return moves ? matter : undefined;
}

/** Begins the consultation of the matters on the agenda of a meeting that is opened. */
export async function consultAt(unit: Unit, meeting: Meeting): Promise<void> {
  const where = { alliance: meeting.alliance.id, meeting, status: "ACCEPTED", matter: { $ne: null } } as const;
  // In one order, so that no two acts on the same matters wait for each other.
  const items = await unit.em.find(AgendaItem, where, { orderBy: { matter: { id: "asc" } } });
  for (const item of items) await (await matterToMove(unit, item))?.consult(unit, null);
}
