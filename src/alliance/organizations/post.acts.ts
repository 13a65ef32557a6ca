import type { Unit } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { todayIn } from "../alliances/index.js";
import { Organization } from "./organization.entity.js";
import type { AppointPost, EndPost } from "./organization-acts.inputs.js";
import { Post } from "./post.entity.js";

/** Gives an organization a post, and says who holds it. */
export async function appointPost(unit: Unit, input: AppointPost): Promise<{ post: Post }> {
  const organization = await unit.find(Organization, input.organizationId, "organizationId");
  requireOwn(unit, organization, "organizationId");
  const post = Post.appoint(unit, organization, {
    role: input.role,
    label: text("label", input.label, longest.name),
    holderName: optionalText("holderName", input.holderName, longest.name),
    holderConsents: input.holderConsents ?? false,
    concurrentlyHeldBy: optionalText("concurrentlyHeldBy", input.concurrentlyHeldBy, longest.name),
    startedOn: input.startedOn ?? (await todayIn(unit, organization.alliance)),
  });
  return { post };
}

/** Ends a post. */
export async function endPost(unit: Unit, input: EndPost): Promise<{ post: Post }> {
  const post = await unit.find(Post, input.postId, "postId");
  requireOwn(unit, post.organization, "postId");
  post.end(unit, input.endedOn ?? (await todayIn(unit, post.alliance)));
  return { post };
}

/** Passes for the organization's own people and the alliance's coordinators; refuses everybody else. */
function requireOwn({ caller }: Unit, organization: { readonly id: string }, member: string): void {
  if (caller.role === "member" && organization.id !== caller.organizationId)
    throw new Refusal("NOT_YOURS", "notYours", {}, member);
}
