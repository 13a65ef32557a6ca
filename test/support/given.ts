import { createHash } from "node:crypto";
import type {
  ActivityKind,
  ActivityStatus,
  CoHostStatus,
  RegistrationStatus,
} from "../../src/alliance/activities/index.js";
import type { OrganizationClassification, PostRole } from "../../src/alliance/organizations/index.js";
import type { HonourLevel } from "../../src/alliance/honours/index.js";
import type {
  CalendarDayKind,
  EscalationStatus,
  MatterLevel,
  ServiceStage,
  ServiceUnit,
} from "../../src/alliance/matters/index.js";
import type { MembershipStatus } from "../../src/alliance/memberships/index.js";
import type { PlaceKind } from "../../src/alliance/places/index.js";
import type { ProgrammeKind } from "../../src/alliance/programmes/index.js";
import { matterAsTold, type MatterTold } from "./given-matter.js";
import { type Placed, Records, type RunSql } from "./records.js";

export interface GivenOrganization extends Placed {
  readonly name: string;
}
export interface GivenActivity extends Placed {
  readonly title: string;
}

/** Sets the stage for a test: records as the acts of the domain will leave them. */
export const stage = (sql: RunSql): { alliance(slug: string, about?: AllianceTold): Promise<GivenAlliance> } => {
  const records = new Records(sql);
  return {
    alliance: async (slug, about = {}) => {
      const { uuid, id } = await records.add("alliances", "all", {
        slug,
        name: about.name ?? slug,
        description: about.description,
        cooperation_modes: about.cooperationModes ?? [],
        time_zone: about.timeZone,
      });
      return new GivenAlliance(records, id, uuid, slug);
    },
  };
};

interface AllianceTold {
  name?: string;
  description?: string;
  cooperationModes?: string[];
  timeZone?: string;
}

interface OrganizationTold {
  classification?: OrganizationClassification;
  description?: string;
  parent?: Placed;
  unit?: Placed;
  incubatedBy?: Placed;
  place?: Placed;
  foundedOn?: string;
  closedOn?: string;
  tags?: string[];
  recordedAt?: string;
}

interface ActivityTold {
  host: Placed;
  startsAt: string;
  endsAt?: string;
  status?: ActivityStatus;
  visibility?: "PUBLIC" | "ALLIANCE";
  kind?: ActivityKind;
  capacity?: number;
  description?: string;
  tags?: string[];
  duties?: string[];
  venue?: Placed;
  superEvent?: Placed;
  series?: Placed;
  occurrenceOn?: string;
  programme?: Placed;
  statusReason?: string;
  recordedAt?: string;
}

type EachTime = "host" | "startsAt" | "description" | "visibility" | "capacity" | "programme" | "venue";
type SeriesTold = Pick<ActivityTold, EachTime> & { rrule?: string; endedOn?: string };

/** What counts the registrations of a state on their activity. */
const counters: Partial<Record<RegistrationStatus, string>> = {
  CONFIRMED: "confirmed_count",
  OFFERED: "offered_count",
  WAITLISTED: "waitlisted_count",
};

const anHourAfter = (instant: string): string => new Date(Date.parse(instant) + 3_600_000).toISOString();

/** One alliance on stage; everything given through it belongs to it. */
export class GivenAlliance implements Placed {
  constructor(
    private readonly records: Records,
    readonly id: string,
    readonly uuid: string,
    readonly slug: string,
  ) {}

  place(name: string, told: { kind?: PlaceKind; address?: string; parent?: Placed } = {}) {
    return this.add("places", "pla", {
      name,
      kind: told.kind ?? "VENUE",
      address: told.address,
      parent_id: told.parent?.uuid,
    });
  }

  async organization(name: string, told: OrganizationTold = {}): Promise<GivenOrganization> {
    const organization = await this.add("organizations", "org", {
      name,
      classification: told.classification ?? "UNIT",
      description: told.description,
      parent_id: told.parent?.uuid,
      unit_id: told.unit?.uuid,
      incubated_by_id: told.incubatedBy?.uuid,
      place_id: told.place?.uuid,
      founded_on: told.foundedOn,
      closed_on: told.closedOn,
      created_at: told.recordedAt,
    });
    await this.tag("organization", organization, told.tags);
    return { ...organization, name };
  }

  /** The general branch, as which the alliance's coordinators act. */
  convener(name: string): Promise<GivenOrganization> {
    return this.organization(name, { classification: "GENERAL_BRANCH" });
  }

  post(
    organization: Placed,
    label: string,
    told: {
      role?: PostRole;
      holder?: string;
      consents?: boolean;
      concurrentlyHeldBy?: string;
      startedOn?: string;
      endedOn?: string;
    } = {},
  ) {
    return this.add("posts", "pos", {
      organization_id: organization.uuid,
      label,
      role: told.role ?? "MEMBER",
      holder_name: told.holder,
      holder_consents: told.consents,
      concurrently_held_by: told.concurrentlyHeldBy,
      started_on: told.startedOn,
      ended_on: told.endedOn,
    });
  }

  member(
    organization: Placed,
    told: {
      status?: MembershipStatus;
      validFrom?: string | null;
      validUntil?: string;
      voting?: boolean;
      liaison?: Placed;
    } = {},
  ) {
    return this.add("memberships", "mem", {
      member_id: organization.uuid,
      status: told.status ?? "ACTIVE",
      valid_from: told.validFrom === undefined ? "2026-01-01" : told.validFrom,
      valid_until: told.validUntil,
      voting: told.voting,
      liaison_id: told.liaison?.uuid,
    });
  }

  chair(organization: Placed, startsOn: string, endsOn: string) {
    return this.add("chair_terms", "cha", { chair_id: organization.uuid, starts_on: startsOn, ends_on: endsOn });
  }

  async programme(
    name: string,
    told: {
      kind?: ProgrammeKind;
      motto?: string;
      description?: string;
      declaredItemCount?: number;
      tags?: string[];
    } = {},
  ) {
    const programme = await this.add("programmes", "prg", {
      name,
      kind: told.kind ?? "BRAND",
      motto: told.motto,
      description: told.description,
      declared_item_count: told.declaredItemCount,
    });
    await this.tag("programme", programme, told.tags);
    return programme;
  }

  async honour(
    title: string,
    told: {
      organization?: Placed;
      programme?: Placed;
      level?: HonourLevel;
      issuer?: string;
      awardedOn?: string;
      tags?: string[];
    },
  ) {
    const honour = await this.add("honours", "hon", {
      title,
      level: told.level,
      issuer: told.issuer,
      awarded_on: told.awardedOn,
      organization_id: told.organization?.uuid,
      programme_id: told.programme?.uuid,
    });
    await this.tag("honour", honour, told.tags);
    return honour;
  }

  series(title: string, told: SeriesTold) {
    return this.add("activity_series", "ser", {
      title,
      host_id: told.host.uuid,
      kind: "SERVICE",
      rrule: told.rrule ?? "FREQ=WEEKLY",
      starts_at: told.startsAt,
      duration_minutes: 90,
      description: told.description,
      visibility: told.visibility,
      capacity: told.capacity,
      programme_id: told.programme?.uuid,
      venue_id: told.venue?.uuid,
      ended_on: told.endedOn,
    });
  }

  async activity(title: string, told: ActivityTold): Promise<GivenActivity> {
    const activity = await this.add("activities", "act", {
      title,
      host_id: told.host.uuid,
      description: told.description,
      kind: told.kind ?? "SHARED_EVENT",
      status: told.status ?? "PUBLISHED",
      visibility: told.visibility ?? "PUBLIC",
      starts_at: told.startsAt,
      ends_at: told.endsAt ?? anHourAfter(told.startsAt),
      venue_id: told.venue?.uuid,
      capacity: told.capacity,
      super_event_id: told.superEvent?.uuid,
      series_id: told.series?.uuid,
      occurrence_on: told.occurrenceOn,
      programme_id: told.programme?.uuid,
      status_reason: told.statusReason,
      created_at: told.recordedAt,
    });
    await this.tag("activity", activity, told.tags);
    const owner = { alliance_id: this.uuid, activity_id: activity.uuid };
    await this.records.tag("activity_duties", owner, told.duties);
    return { ...activity, title };
  }

  coHost(activity: Placed, organization: Placed, status: CoHostStatus) {
    return this.add("co_hosts", "coh", {
      activity_id: activity.uuid,
      organization_id: organization.uuid,
      status,
      answered_at: status === "INVITED" ? undefined : "2026-01-02T03:04:05.678Z",
    });
  }

  /** Registers a person, and counts the place that the registration takes. */
  async registration(
    activity: Placed,
    participant: string,
    told: { organization?: Placed; status?: RegistrationStatus; contact?: string; token?: string } = {},
  ) {
    const status = told.status ?? "CONFIRMED";
    const [before] = await this.records.sql<{ count: number }>(
      "select count(*)::int as count from registrations where activity_id = $1",
      [activity.uuid],
    );
    const registration = await this.add("registrations", "reg", {
      activity_id: activity.uuid,
      organization_id: told.organization?.uuid,
      status,
      position: before!.count + 1,
      participant_name: participant,
      contact: told.contact,
      participant_key: createHash("sha256")
        .update(`${participant}|${told.contact ?? ""}`)
        .digest("hex"),
      cancel_token_hash: told.token && createHash("sha256").update(told.token).digest("base64url"),
      offer_expires_at: status === "OFFERED" ? "2026-12-31T00:00:00Z" : undefined,
    });
    const counter = counters[status];
    const counted = counter ? `, ${counter} = ${counter} + 1` : "";
    await this.records.sql(`update activities set arrivals = arrivals + 1 ${counted} where id = $1`, [activity.uuid]);
    return registration;
  }

  attendance(
    activity: Placed,
    organization: Placed,
    told: { headcount?: number; personTimes?: number; duty?: string },
  ) {
    return this.add("attendances", "att", {
      activity_id: activity.uuid,
      organization_id: organization.uuid,
      headcount: told.headcount,
      person_times: told.personTimes,
      duty: told.duty,
    });
  }

  /** A matter with the steps that lead to its state, one an hour. */
  async matter(title: string, told: MatterTold = {}): Promise<Placed> {
    const into = told.status === "MERGED" ? (told.mergedInto ?? (await this.matter(`${title}（合并后）`))) : undefined;
    const { columns, steps } = matterAsTold(title, { ...told, mergedInto: into });
    return this.records.addWith("matters", "mat", { alliance_id: this.uuid, ...columns }, steps);
  }

  escalation(
    matter: Placed,
    told: { status?: EscalationStatus; by?: Placed; from?: MatterLevel; to?: MatterLevel } = {},
  ) {
    const status = told.status ?? "PROPOSED";
    return this.add("escalation_proposals", "esc", {
      matter_id: matter.uuid,
      from_level: told.from ?? "BUILDING",
      to_level: told.to ?? "COMPOUND",
      level_round: 1,
      reason: told.by && "久拖不决",
      proposed_by_id: told.by?.uuid,
      proposed_at: "2026-11-21T01:00:00Z",
      status,
      decided_at: status === "PROPOSED" ? undefined : "2026-11-21T02:00:00Z",
    });
  }

  reminder(matter: Placed): Promise<void> {
    return this.records.put("matter_reminders", {
      alliance_id: this.uuid,
      matter_id: matter.uuid,
      level_round: 1,
      stage: "FIRST_ANSWER",
      due_at: "2026-11-20T03:00:00Z",
      reminded_at: "2026-11-20T03:00:00Z",
    });
  }

  serviceLevel(stage: ServiceStage, amount: number, unit: ServiceUnit): Promise<void> {
    return this.records.put("service_levels", { alliance_id: this.uuid, stage, amount, unit });
  }

  calendarDay(day: string, kind: CalendarDayKind, name: string): Promise<void> {
    return this.records.put("calendar_days", { alliance_id: this.uuid, day, kind, name });
  }

  /** Adds a record of the alliance; columns that are undefined keep their default. */
  add(table: string, prefix: string, columns: Record<string, unknown>): Promise<Placed> {
    const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
    return this.records.add(table, prefix, { alliance_id: this.uuid, ...given });
  }

  /** Adds a row of the alliance that has no id of its own. */
  put(table: string, columns: Record<string, unknown>): Promise<void> {
    return this.records.put(table, { alliance_id: this.uuid, ...columns });
  }

  /** Changes a row of the alliance by its id, as a later act will. */
  change(table: string, { uuid }: Placed, columns: Record<string, unknown>): Promise<void> {
    return this.records.change(table, uuid, columns);
  }

  private tag(noun: string, owner: Placed, tags: readonly string[] | undefined): Promise<void> {
    return this.records.tag(`${noun}_tags`, { alliance_id: this.uuid, [`${noun}_id`]: owner.uuid }, tags);
  }
}
