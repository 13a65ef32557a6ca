import type { ClaimStatus } from "../../src/alliance/claims/index.js";
import type { Satisfaction } from "../../src/alliance/matters/index.js";
import type { NeedKind, NeedStatus } from "../../src/alliance/needs/index.js";
import type { PledgeKind, PledgeStatus } from "../../src/alliance/pledges/index.js";
import type { ProjectStatus } from "../../src/alliance/projects/index.js";
import type { GivenAlliance } from "./given.js";
import type { Placed } from "./records.js";

interface ListingTold {
  quantity?: number;
  unit?: string;
  description?: string;
  place?: Placed;
  programme?: Placed;
  tags?: string[];
  recordedAt?: string;
}

interface ClaimTold {
  need?: Placed;
  pledge?: Placed;
  project?: Placed;
  giver: Placed;
  receiver: Placed;
  proposedBy?: Placed;
  status?: ClaimStatus;
  quantity?: number;
  /** How much of an accepted claim was handed over; all of it once it is fulfilled. */
  fulfilled?: number;
  /** Whether the receiver confirmed it; so unless told. */
  confirmed?: boolean;
  note?: string;
  rating?: Satisfaction;
  ratingNote?: string;
  recordedAt?: string;
}

const done = ["COMPLETED", "EVALUATED", "ARCHIVED"];

/** Needs, pledges, projects and claims, put on the stage of an alliance; claims keep the counters of what they claim. */
export const claimsOf = (alliance: GivenAlliance) => {
  const entries = new Map<string, Placed>();
  const counters = new Map<string, { claimed: number; fulfilled: number; confirmed: number }>();
  const tagged = async (noun: string, placed: Placed, tags: readonly string[] = []): Promise<Placed> => {
    for (const tag of tags) await alliance.put(`${noun}_tags`, { [`${noun}_id`]: placed.uuid, tag });
    return placed;
  };
  const listing = (organization: Placed, title: string, told: ListingTold) => ({
    organization_id: organization.uuid,
    title,
    description: told.description,
    quantity: told.quantity ?? 10,
    unit: told.unit ?? "件",
    place_id: told.place?.uuid,
    programme_id: told.programme?.uuid,
    created_at: told.recordedAt,
    claimed: 0,
    fulfilled: 0,
    confirmed: 0,
  });
  const fulfilment = (
    claim: Placed,
    quantity: number,
    told: { confirmed?: boolean; reverses?: Placed; note?: string; by?: Placed; recordedAt?: string } = {},
  ) =>
    // prettier-ignore
    alliance.add("fulfilments", "ful", {
      claim_id: claim.uuid,
      quantity,
      occurred_on: "2026-11-20",
      note: told.note,
      recorded_by_id: told.by?.uuid,
      confirmed_at: told.confirmed ? "2026-11-21T01:00:00Z" : undefined,
      reverses_id: told.reverses?.uuid,
      created_at: told.recordedAt,
    });
  return {
    async need(
      organization: Placed,
      title: string,
      told: ListingTold & { kind?: NeedKind; status?: NeedStatus; neededBy?: string; declinedReason?: string; published?: boolean; publishedAt?: string } = {}, // prettier-ignore
    ): Promise<Placed> {
      const status = told.status ?? "PUBLISHED";
      const isPublished = told.published ?? !["IN_REVIEW", "DECLINED"].includes(status);
      const need = await alliance.add("needs", "ned", {
        ...listing(organization, title, told),
        kind: told.kind ?? (isPublished ? "RESOURCE" : "MICRO_WISH"),
        status,
        needed_by: told.neededBy,
        published_at: isPublished ? (told.publishedAt ?? "2026-11-01T01:00:00Z") : undefined,
        declined_reason: told.declinedReason,
      });
      return tagged("need", need, told.tags);
    },

    async pledge(
      organization: Placed,
      title: string,
      told: ListingTold & { kind?: PledgeKind; status?: PledgeStatus; validUntil?: string; resolution?: Placed } = {},
    ): Promise<Placed> {
      const pledge = await alliance.add("pledges", "plg", {
        ...listing(organization, title, told),
        kind: told.kind ?? "RESOURCE",
        status: told.status ?? "OFFERED",
        valid_until: told.validUntil,
        resolution_id: told.resolution?.uuid,
      });
      return tagged("pledge", pledge, told.tags);
    },

    async project(
      organization: Placed,
      title: string,
      told: { category?: string; status?: ProjectStatus; place?: Placed; programme?: Placed; tags?: string[]; recordedAt?: string } = {}, // prettier-ignore
    ): Promise<Placed> {
      const status = told.status ?? "LISTED";
      const project = await alliance.add("projects", "prj", {
        organization_id: organization.uuid,
        title,
        category: told.category ?? "环境卫生",
        status,
        place_id: told.place?.uuid,
        programme_id: told.programme?.uuid,
        completed_on: done.includes(status) ? "2026-11-10" : undefined,
        evaluation: ["EVALUATED", "ARCHIVED"].includes(status) ? "做得好" : undefined,
        created_at: told.recordedAt,
      });
      return tagged("project", project, told.tags);
    },

    /** A claim in any state, with the entry of the ledger that leads there. */
    async claim(told: ClaimTold): Promise<Placed> {
      const status = told.status ?? "PROPOSED";
      const quantity = told.project ? undefined : (told.quantity ?? 4);
      const isDone = ["FULFILLED", "RATED"].includes(status);
      const fulfilled = told.project ? 0 : isDone ? quantity! : (told.fulfilled ?? 0);
      const claim = await alliance.add("claims", "clm", {
        need_id: told.need?.uuid,
        pledge_id: told.pledge?.uuid,
        project_id: told.project?.uuid,
        giver_id: told.giver.uuid,
        receiver_id: told.receiver.uuid,
        proposed_by_id: (told.proposedBy ?? told.giver).uuid,
        status,
        quantity,
        unit: told.project ? undefined : "件",
        fulfilled,
        confirmed: told.confirmed === false ? 0 : fulfilled,
        accepted_at: ["PROPOSED", "DECLINED"].includes(status) ? undefined : "2026-11-02T01:00:00Z",
        note: told.note,
        rating: told.rating ?? (status === "RATED" ? "SATISFIED" : undefined),
        rating_note: told.ratingNote,
        created_at: told.recordedAt,
      });
      if (fulfilled > 0)
        entries.set(
          claim.uuid,
          await fulfilment(claim, fulfilled, { confirmed: told.confirmed !== false, by: told.giver }),
        );
      const holds = status === "DECLINED" ? 0 : status === "WITHDRAWN" ? fulfilled : (quantity ?? 0);
      for (const [table, listed] of [
        ["needs", told.need],
        ["pledges", told.pledge],
      ] as const)
        // prettier-ignore
        if (listed) {
          const before = counters.get(listed.uuid) ?? { claimed: 0, fulfilled: 0, confirmed: 0 };
          const now = {
            claimed: before.claimed + holds,
            fulfilled: before.fulfilled + fulfilled,
            confirmed: before.confirmed + (told.confirmed === false ? 0 : fulfilled),
          };
          counters.set(listed.uuid, now);
          await alliance.change(table, listed, now);
        }
      return claim;
    },

    fulfilment,

    /** The entry of the ledger by which a claim came to its state. */
    entryOf: ({ uuid }: Placed): Placed | undefined => entries.get(uuid),
  };
};
