import { html, type Markup } from "../shared/html.js";
import { linkedData } from "./linked-data.js";
import { type Language } from "../shared/messages.js";
import { periodIn, withOffset } from "./moments.js";
import type { PagedActivity } from "./standing.js";

const schemaOrg = (name: string): string => `https://schema.org/${name}`;

const eventStatus = (status: PagedActivity["status"]): string =>
  status === "CANCELLED" ? "EventCancelled" : status === "POSTPONED" ? "EventPostponed" : "EventScheduled";

const organization = ({ name }: { name: string }): object => ({ "@type": "Organization", name });

/** The activity as search engines and calendars read it (schema.org: Event). */
export const eventOf = (activity: PagedActivity, url: string): object => {
  const { capacity, venue, host, coHosts, alliance, description } = activity;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": url,
    url,
    name: activity.title,
    ...(description ? { description } : {}),
    startDate: withOffset(alliance.timeZone, activity.startsAt),
    endDate: withOffset(alliance.timeZone, activity.endsAt),
    eventStatus: schemaOrg(eventStatus(activity.status)),
    eventAttendanceMode: schemaOrg("OfflineEventAttendanceMode"),
    ...(venue
      ? { location: { "@type": "Place", name: venue.name, ...(venue.address ? { address: venue.address } : {}) } }
      : {}),
    organizer: [host, ...coHosts.map((coHost) => coHost.organization)].map(organization),
    ...(capacity === null
      ? {}
      : {
          maximumAttendeeCapacity: capacity,
          remainingAttendeeCapacity: Math.max(0, capacity - activity.confirmedCount - activity.offeredCount),
        }),
  };
};

/** What a link says of the activity where it is shared, and where machines read it. */
export function headOf(language: Language, activity: PagedActivity, url: string): Markup {
  const { title, venue, host, alliance } = activity;
  const when = periodIn(language, alliance.timeZone, activity.startsAt, activity.endsAt);
  const summary = [when, venue?.name, host.name].filter(Boolean).join(" · ");
  return html`<meta name="description" content="${summary}" />
    <link rel="canonical" href="${url}" />
    <link rel="alternate" hreflang="zh-CN" href="${url}?lang=zh-CN" />
    <link rel="alternate" hreflang="en" href="${url}?lang=en" />
    <link rel="alternate" type="text/calendar" href="${url}.ics" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${summary}" />
    <meta property="og:url" content="${url}" />
    <meta property="og:site_name" content="${alliance.name}" />
    <meta property="og:locale" content="${language === "en" ? "en_GB" : "zh_CN"}" />
    ${linkedData(eventOf(activity, url))}`;
}
