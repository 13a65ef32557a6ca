import { ref } from "@mikro-orm/core";
import { notFound, type Unit } from "../../acting/index.js";
import { publicId } from "../../shared/ids.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { allianceFor } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { Matter } from "./matter.entity.js";
import { requireJudge, requireWorker } from "./matter.policy.js";
import type {
  AssignMatter,
  ConfirmFeedback,
  MergeMatter,
  OfMatter,
  OfMatterWithNote,
  OfMatterWithReason,
  PublishMatter,
  RaiseMatter,
} from "./matter-acts.inputs.js";
import { settleProposal } from "./escalation.acts.js";

/** What an act on a matter answers. */
export type Answered = Promise<{ matter: Matter }>;

/** The matter, locked. */
export const found = (unit: Unit, { matterId }: OfMatter): Promise<Matter> => unit.find(Matter, matterId, "matterId");

/** Takes a matter on. */
export async function raiseMatter(unit: Unit, input: RaiseMatter): Answered {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const raisedBy = await raiserOf(unit, input, allianceId);
  const concerns = await unit.pointed(Organization, input.concernsId, "concernsId", allianceId);
  const place = await unit.pointed(Place, input.placeId, "placeId", allianceId);
  const programme = await unit.pointed(Programme, input.programmeId, "programmeId", allianceId);
  const matter = await Matter.raise(unit, allianceId, {
    track: input.track,
    channel: input.channel,
    level: input.level ?? "BUILDING",
    category: text("category", input.category, longest.tag),
    title: text("title", input.title, longest.title),
    description: optionalText("description", input.description, longest.text),
    raisedBy: raisedBy ? ref(raisedBy) : null,
    complainantName: optionalText("complainantName", input.complainantName, longest.name),
    complainantContact: optionalText("complainantContact", input.complainantContact, longest.name),
    concerns: concerns ? ref(concerns) : null,
    place: place ? ref(place) : null,
    programme: programme ? ref(programme) : null,
  });
  return { matter };
}

/** Takes the next step. */
export async function advanceMatter(unit: Unit, input: OfMatterWithNote): Answered {
  const matter = await found(unit, input);
  requireWorker(unit, matter);
  await matter.advance(unit, optionalText("note", input.note, longest.text));
  return { matter };
}

/** Says who handles it. */
export async function assignMatter(unit: Unit, input: AssignMatter): Answered {
  const matter = await found(unit, input);
  // Locked, so that it is not closed meanwhile.
  const organization = await unit.find(Organization, input.organizationId, "organizationId");
  if (organization.alliance.id !== matter.alliance.id) throw notFound("organizationId");
  matter.assign(unit, organization, optionalText("brief", input.brief, longest.text));
  return { matter };
}

/** Shows it to everybody. */
export async function publishMatter(unit: Unit, input: PublishMatter): Answered {
  const matter = await found(unit, input);
  matter.publish(unit, text("publicTitle", input.publicTitle, longest.title));
  return { matter };
}

/** Lets it go on in another one; both are locked in the order of their ids, so that no two mergers wait for each other. */
export async function mergeMatter(unit: Unit, input: MergeMatter): Answered {
  if (input.matterId === input.intoId) {
    await found(unit, input);
    throw invalid("intoId", "mergedIntoItself");
  }
  const isFirst = input.matterId < input.intoId;
  const early = isFirst ? await found(unit, input) : undefined;
  const into = await unit.find(Matter, input.intoId, "intoId");
  const matter = early ?? (await found(unit, input));
  if (into.alliance.id !== matter.alliance.id) throw notFound("intoId");
  await matter.merge(unit, into);
  await settleProposal(unit, matter, null);
  return { matter };
}

/** Ends it for a reason. */
export async function dismissMatter(unit: Unit, input: OfMatterWithReason): Answered {
  const matter = await found(unit, input);
  const reason = text("reason", input.reason, longest.text);
  await matter.dismiss(unit, reason);
  await settleProposal(unit, matter, reason);
  return { matter };
}

/** Accepts the outcome. */
export async function confirmFeedback(unit: Unit, input: ConfirmFeedback): Answered {
  const matter = await found(unit, input);
  requireJudge(unit, matter);
  const note = optionalText("note", input.note, longest.text);
  await matter.confirmFeedback(unit, input.satisfaction ?? null, note);
  await settleProposal(unit, matter, note);
  return { matter };
}

/** Does not accept the outcome. */
export async function rejectFeedback(unit: Unit, input: OfMatterWithReason): Answered {
  const matter = await found(unit, input);
  requireJudge(unit, matter);
  await matter.rejectFeedback(unit, text("reason", input.reason, longest.text));
  return { matter };
}

/** The unit that raises a matter: a member's own, or whichever a coordinator names, if any. */
async function raiserOf(
  unit: Unit,
  { raisedById }: RaiseMatter,
  allianceId: string,
): Promise<Organization | undefined> {
  const { caller } = unit;
  const isMember = caller.role === "member";
  const id = raisedById ?? (isMember ? publicId("org", caller.organizationId!) : undefined);
  const raiser = await unit.pointed(Organization, id, "raisedById", allianceId);
  if (isMember && raiser?.id !== caller.organizationId) throw new Refusal("NOT_YOURS", "notYours", {}, "raisedById");
  raiser?.requireOpenAs("raisedById");
  return raiser;
}
