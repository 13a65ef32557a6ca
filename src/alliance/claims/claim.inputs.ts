import { Field, ID, InputType } from "type-graphql";
import { type FilterTerms, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import type { Claim } from "./claim.entity.js";
import { ClaimStatus } from "./claim-state.js";

@InputType({ description: "Which claims to list; all given members must hold." })
export class ClaimFilter {
  @Field(() => [ClaimStatus], { nullable: true, description: "In one of these states." })
  status?: ClaimStatus[];

  @Field(() => ID, { nullable: true, description: "Given by the organization of this id 提供单位." })
  giverId?: string;

  @Field(() => ID, { nullable: true, description: "Received by the organization of this id 受益单位." })
  receiverId?: string;
}

const uuid = (id: string): string | null => parsePublicId(id)?.uuid ?? null;

/** What each member of a claim filter means. */
export const claimFilterTerms: FilterTerms<ClaimFilter, Claim> = {
  status: (status, claim) => sql`${claim.status} = any(${status.bound()}::text[])`,
  giverId: (id, claim) => sql`${claim.giver} = ${id.bound(uuid)}::uuid`,
  receiverId: (id, claim) => sql`${claim.receiver} = ${id.bound(uuid)}::uuid`,
};
