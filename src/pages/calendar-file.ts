import ical, { ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { type Language, say } from "../shared/messages.js";
import { sentenceOf, standingOf, type PagedActivity } from "./standing.js";

/** What RFC 5545 lets stand in a text: no control character but the end of a line. */
// eslint-disable-next-line no-control-regex
const plain = (text: string): string => text.replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g, " ");

/**
 * The activity as a calendar file (RFC 5545), its times in UTC: a calendar shows them where its owner is. Who imports a
 * later file sees the event changed, for its number grows by the minute.
 */
export function calendarFile(language: Language, activity: PagedActivity, url: string, now: Date): string {
  const { id, title, status, statusReason, description, host, venue, alliance } = activity;
  const standing = standingOf(activity, now);
  const sentence = standing === "cancelled" || standing === "postponed" ? sentenceOf[standing] : null;
  const lines = [
    alliance.demo && say(language, "demoData"),
    sentence && say(language, sentence),
    sentence && statusReason && `${say(language, "labelReason")}: ${statusReason}`,
    description,
    `${say(language, "labelHost")}: ${host.name}`,
  ];
  const calendar = ical({
    prodId: { company: "Alliance Hub", product: "activities", language: language.toUpperCase() },
  });
  calendar.createEvent({
    id,
    summary: plain(title),
    start: Temporal.Instant.from(activity.startsAt),
    end: Temporal.Instant.from(activity.endsAt),
    stamp: Temporal.Instant.fromEpochMilliseconds(now.getTime()),
    created: Temporal.Instant.from(activity.createdAt),
    sequence: Math.max(0, Math.floor((now.getTime() - Date.parse(activity.createdAt)) / 60_000)),
    status:
      status === "CANCELLED"
        ? ICalEventStatus.CANCELLED
        : status === "POSTPONED"
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
    description: plain(lines.filter(Boolean).join("\n")),
    ...(venue ? { location: plain([venue.name, venue.address].filter(Boolean).join(" ")) } : {}),
    url,
  });
  return `${calendar.toString()}\r\n`;
}
