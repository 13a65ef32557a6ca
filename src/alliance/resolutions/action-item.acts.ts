import { ref } from "@mikro-orm/core";
import { statement, type Unit } from "../../acting/index.js";
import { invalid } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { todayIn } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { ActionItem } from "./action-item.entity.js";
import { Extension } from "./extension.entity.js";
import { Resolution } from "./resolution.entity.js";
import type {
  AssignAction,
  DeclineExtension,
  OfActionItem,
  OfActionItemWithNote,
  OfExtension,
  RequestExtension,
  ReturnAction,
  VerifyAction,
} from "./resolution-acts.inputs.js";
import { resolutionOf } from "./resolution.acts.js";
import { requireLead, requireVerifier } from "./resolution.policy.js";

/** How many organizations may support one item. */
const mostSupporting = 20;

/** $1 alliance, $2 item, $3 organizations. */
const support = statement(
  "insert into action_supports (alliance_id, action_item_id, organization_id) select $1, $2, unnest($3::uuid[])",
);

/** Gives something that a resolution asks for to an organization. */
export async function assignAction(
  unit: Unit,
  input: AssignAction,
): Promise<{ actionItem: ActionItem; resolution: Resolution }> {
  const resolution = await resolutionOf(unit, input);
  const allianceId = resolution.alliance.id;
  resolution.execute(unit);
  const lead = await leadOf(unit, input.leadId, allianceId);
  const where = { alliance: allianceId, classification: "GENERAL_BRANCH", closedOn: null } as const;
  const verifier = input.verifierId
    ? await unit.pointed(Organization, input.verifierId, "verifierId", allianceId)
    : await unit.em.findOneOrFail(Organization, where);
  const today = await todayIn(unit, { id: allianceId });
  if (input.dueOn < today) throw invalid("dueOn", "dueBefore", { day: today });
  const actionItem = ActionItem.assign(unit, resolution, {
    title: text("title", input.title, longest.title),
    description: optionalText("description", input.description, longest.text),
    lead: ref(lead),
    verifier: ref(verifier),
    dueOn: input.dueOn,
  });
  const supporting = await supportersOf(unit, input.supportingIds ?? [], lead, allianceId);
  await unit.em.flush();
  await unit.run(support, [allianceId, actionItem.id, supporting]);
  return { actionItem, resolution };
}

/** Its lead takes an action item on. */
export async function acceptAction(unit: Unit, input: OfActionItem): Promise<{ actionItem: ActionItem }> {
  const actionItem = await ledItem(unit, input);
  actionItem.accept(unit);
  return { actionItem };
}

/** Its lead begins with an action item. */
export async function startAction(unit: Unit, input: OfActionItem): Promise<{ actionItem: ActionItem }> {
  const actionItem = await ledItem(unit, input);
  actionItem.start(unit);
  return { actionItem };
}

/** Its lead says how far an action item is. */
export async function recordProgress(unit: Unit, input: OfActionItemWithNote): Promise<{ actionItem: ActionItem }> {
  const actionItem = await ledItem(unit, input);
  actionItem.recordProgress(unit, text("note", input.note, longest.text));
  return { actionItem };
}

/** Its lead says that an action item is done. */
export async function reportAction(unit: Unit, input: OfActionItemWithNote): Promise<{ actionItem: ActionItem }> {
  const actionItem = await ledItem(unit, input);
  actionItem.report(unit, text("note", input.note, longest.text));
  return { actionItem };
}

/** Another organization signs an action item off; with the last of them the resolution is fulfilled. */
export async function verifyAction(
  unit: Unit,
  input: VerifyAction,
): Promise<{ actionItem: ActionItem; resolution: Resolution }> {
  const { actionItem, resolution } = await itemOf(unit, input);
  requireVerifier(unit, actionItem);
  actionItem.verify(unit, optionalText("note", input.note, longest.text));
  await unit.em.flush();
  const unverified = { alliance: resolution.alliance.id, resolution, status: { $ne: "VERIFIED" } } as const;
  if ((await unit.em.count(ActionItem, unverified)) === 0) resolution.fulfil(unit);
  return { actionItem, resolution };
}

/** Whoever would sign an action item off sends it back. */
export async function returnAction(unit: Unit, input: ReturnAction): Promise<{ actionItem: ActionItem }> {
  const { actionItem } = await itemOf(unit, input);
  requireVerifier(unit, actionItem);
  actionItem.return(unit, text("reason", input.reason, longest.text));
  return { actionItem };
}

/** Its lead asks for more time. */
export async function requestExtension(unit: Unit, input: RequestExtension): Promise<{ extension: Extension }> {
  const actionItem = await ledItem(unit, input);
  const reason = text("reason", input.reason, longest.text);
  return { extension: Extension.request(unit, actionItem, input.until, reason) };
}

/** Grants more time. */
export async function grantExtension(
  unit: Unit,
  input: OfExtension,
): Promise<{ extension: Extension; actionItem: ActionItem }> {
  const extension = await unit.find(Extension, input.extensionId, "extensionId");
  const { actionItem } = await itemOf(unit, { actionItemId: `itm_${extension.actionItem.id}` });
  extension.grant(unit, actionItem);
  return { extension, actionItem };
}

/** Turns a request for more time down. */
export async function declineExtension(unit: Unit, input: DeclineExtension): Promise<{ extension: Extension }> {
  const extension = await unit.find(Extension, input.extensionId, "extensionId");
  extension.decline(unit, optionalText("reason", input.reason, longest.title));
  return { extension };
}

/** The resolution's row is locked before any of its items', so that no two acts wait for each other. */
async function itemOf(
  unit: Unit,
  { actionItemId }: Pick<OfActionItem, "actionItemId">,
): Promise<{ actionItem: ActionItem; resolution: Resolution }> {
  const allianceId = unit.caller.allianceId;
  const [found] = await unit.run<{ id: string }>(resolutionOfItem, [actionItemId.replace(/^itm_/, ""), allianceId]);
  const resolution = found && (await unit.find(Resolution, `res_${found.id}`, "actionItemId"));
  const actionItem = await unit.find(ActionItem, actionItemId, "actionItemId");
  return { actionItem, resolution: resolution! };
}

/** $1 item as text, $2 the caller's alliance. */
const resolutionOfItem = statement(
  "select resolution_id as id from action_items where id::text = $1 and ($2::uuid is null or alliance_id = $2)",
);

async function ledItem(unit: Unit, input: OfActionItem): Promise<ActionItem> {
  const actionItem = await unit.find(ActionItem, input.actionItemId, "actionItemId");
  requireLead(unit, actionItem);
  return actionItem;
}

async function leadOf(unit: Unit, leadId: string, allianceId: string): Promise<Organization> {
  const lead = await unit.pointed(Organization, leadId, "leadId", allianceId);
  lead.requireOpenAs("leadId");
  return lead;
}

async function supportersOf(
  unit: Unit,
  ids: readonly string[],
  lead: Organization,
  allianceId: string,
): Promise<string[]> {
  if (ids.length > mostSupporting) throw invalid("supportingIds", "tooMany", { limit: mostSupporting });
  const found = new Set<string>();
  for (const id of ids) found.add((await unit.pointed(Organization, id, "supportingIds", allianceId)).id);
  if (found.has(lead.id)) throw invalid("supportingIds", "leadSupports");
  return [...found];
}
