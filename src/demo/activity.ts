import { createHash } from "node:crypto";
import type { Records } from "./records.js";

/** What a demo activity may have beside its title, host and time. */
export interface Details {
  readonly status?: string;
  readonly visibility?: string;
  readonly description?: string;
  readonly venue?: string;
  readonly capacity?: number;
  readonly tags?: readonly string[];
  readonly duties?: readonly string[];
  readonly superEvent?: string;
  readonly series?: { readonly id: string; readonly on: string };
  readonly programme?: string;
  readonly statusReason?: string;
  /** Units asked to host it jointly, with their answer. */
  readonly coHosts?: readonly (readonly [organization: string, status: "ACCEPTED" | "INVITED" | "DECLINED"])[];
  /** How many people registered, by their organization; null for residents. */
  readonly registered?: readonly (readonly [organization: string | null, people: number])[];
}

/** Adds an activity with its tags, duties, co-hosts and registrations; returns its id. */
export function addActivity(
  records: Records,
  kind: string,
  title: string,
  host_id: string,
  from: Date,
  to: Date,
  details: Details = {},
): string {
  const people = (details.registered ?? []).flatMap(([organization, count]) =>
    Array<string | null>(count).fill(organization),
  );
  const places = Math.min(people.length, details.capacity ?? people.length);
  const id = records.add("activities", {
    host_id,
    title,
    kind,
    description: details.description ?? null,
    status: details.status ?? "PUBLISHED",
    visibility: details.visibility ?? "PUBLIC",
    starts_at: from,
    ends_at: to,
    venue_id: details.venue ?? null,
    capacity: details.capacity ?? null,
    confirmed_count: places,
    offered_count: 0,
    waitlisted_count: people.length - places,
    arrivals: people.length,
    super_event_id: details.superEvent ?? null,
    series_id: details.series?.id ?? null,
    occurrence_on: details.series?.on ?? null,
    programme_id: details.programme ?? null,
    status_reason: details.statusReason ?? null,
  });
  records.tag("activity_tags", "activity_id", id, details.tags ?? []);
  records.tag("activity_duties", "activity_id", id, details.duties ?? []);
  for (const [organization_id, status] of details.coHosts ?? [])
    records.add("co_hosts", {
      activity_id: id,
      organization_id,
      status,
      answered_at: status === "INVITED" ? null : records.now,
    });
  people.forEach((organization_id, index) => register(records, id, organization_id, index + 1, index < places));
  return id;
}

/** Records who came: heads and person-times are two measures, and a campaign's days leave the heads to the campaign. */
export function attended(
  records: Records,
  activity_id: string,
  organization_id: string,
  measures: { readonly heads?: number; readonly personTimes?: number; readonly duty?: string },
): void {
  records.add("attendances", {
    activity_id,
    organization_id,
    duty: measures.duty ?? "",
    headcount: measures.heads ?? null,
    person_times: measures.personTimes ?? null,
  });
}

function register(
  records: Records,
  activity_id: string,
  organization_id: string | null,
  position: number,
  hasPlace: boolean,
): void {
  const participant_name = `居民 ${String(position).padStart(3, "0")}`;
  records.add("registrations", {
    activity_id,
    organization_id,
    status: hasPlace ? "CONFIRMED" : "WAITLISTED",
    position,
    participant_name,
    contact: null,
    participant_key: createHash("sha256").update(participant_name).digest("hex"),
  });
}

const hour = 3_600_000;
const day = 24 * hour;

/** An instant by Shanghai's clock, which has had no summer time in the years of the demo. */
export const shanghai = (date: string, time: string): Date => new Date(`${date}T${time}:00+08:00`);

/** The Shanghai day that lies so many days from an instant's. */
export const dayFrom = (instant: Date, days: number): string =>
  new Date(instant.getTime() + 8 * hour + days * day).toISOString().slice(0, 10);

/** The instant so many hours later. */
export const later = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * hour);
