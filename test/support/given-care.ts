import type { CareCategory, CareClaimStatus, VisitOutcome } from "../../src/alliance/care/index.js";
import type { RegisterKind } from "../../src/alliance/registers/index.js";
import type { GivenAlliance } from "./given.js";
import type { Placed } from "./records.js";

/** Care groups, visits and registers, put on the stage of an alliance. */
export const careOf = (alliance: GivenAlliance) => {
  const visit = (
    organization: Placed,
    told: {
      group?: Placed;
      place?: Placed;
      on?: string;
      outcome?: VisitOutcome;
      matter?: Placed;
      reverses?: Placed;
      recordedAt?: string;
    },
  ) =>
    alliance.add("visits", "vis", {
      organization_id: organization.uuid,
      occurred_on: told.on ?? "2026-11-02",
      care_group_id: told.group?.uuid,
      place_id: told.place?.uuid,
      outcome: told.outcome ?? "ALL_WELL",
      matter_id: told.matter?.uuid,
      reverses_id: told.reverses?.uuid,
      created_at: told.recordedAt ?? "2026-12-31T00:00:00Z",
    });
  const tally = (
    register: Placed,
    source: string,
    number: number,
    told: { on?: string; reverses?: Placed } = {},
  ): Promise<Placed> =>
    alliance.add("register_tallies", "rgt", {
      register_id: register.uuid,
      source,
      number,
      counted_on: told.on ?? "2026-11-02",
      reverses_id: told.reverses?.uuid,
      created_at: "2026-12-31T00:00:00Z",
    });
  return {
    group: (name: string, told: { category?: CareCategory; place?: Placed; closedOn?: string } = {}): Promise<Placed> =>
      alliance.add("care_groups", "cgr", {
        name,
        category: told.category ?? "ELDERLY_LIVING_ALONE",
        place_id: told.place?.uuid,
        status: told.closedOn ? "CLOSED" : "OPEN",
        closed_on: told.closedOn,
      }),
    claim: (
      group: Placed,
      organization: Placed,
      told: { startsOn?: string; endsOn?: string; status?: CareClaimStatus } = {},
    ): Promise<Placed> =>
      alliance.add("care_claims", "ccl", {
        care_group_id: group.uuid,
        organization_id: organization.uuid,
        starts_on: told.startsOn ?? "2026-01-01",
        ends_on: told.endsOn,
        status: told.status ?? "ACTIVE",
        released_on: told.status === "RELEASED" ? "2026-11-01" : undefined,
      }),
    visit,
    visits: async (organization: Placed, count: number, told: Parameters<typeof visit>[1]): Promise<void> => {
      for (let index = 0; index < count; index += 1) await visit(organization, told);
    },
    /** A record that takes a visit back. */
    reversal: async (of: Placed, organization: Placed, told: Parameters<typeof visit>[1]) =>
      visit(organization, { ...told, reverses: of }),
    register: (name: string, told: { kind?: RegisterKind; purpose?: string; until?: string } = {}): Promise<Placed> =>
      alliance.add("registers", "rgs", {
        name,
        kind: told.kind ?? "RESIDENT_TALENT",
        entries_purpose: told.purpose,
        entries_until: told.until,
      }),
    tally,
    entry: (register: Placed, name: string, told: { contact?: string; strengths?: string } = {}): Promise<Placed> =>
      alliance.add("register_entries", "rge", { register_id: register.uuid, name, ...told }),
  };
};
