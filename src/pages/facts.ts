import { type Language, say } from "../shared/messages.js";
import { html, type Markup } from "../shared/html.js";
import { period } from "./moments.js";
import { freePlaces, type PagedActivity, sentenceOf, type Standing } from "./standing.js";

type When = Pick<PagedActivity, "status" | "startsAt" | "endsAt" | "statusReason" | "venue">;

/** One line of the facts; nothing where there is nothing to say. */
export const fact = (label: string, value: Markup | null): Markup | null =>
  value &&
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

/** A text of somebody else, in its own direction. */
export const theirs = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** What is to be said plainly of an activity: that it is called off, put off, full, going on or over, and why. */
export function standingNote(language: Language, standing: Standing, { statusReason }: When): Markup | null {
  const sentence = sentenceOf[standing];
  if (!sentence) return null;
  const isBad = standing === "cancelled" || standing === "postponed";
  return html`<p class="standing ${isBad && "bad"}">${say(language, sentence)}</p>
    ${isBad && statusReason && html`<p>${say(language, "labelReason")}: ${theirs(statusReason)}</p>`}`;
}

/** When and where. */
export const whenAndWhere = (language: Language, timeZone: string, activity: When): Markup =>
  html`${fact(
    say(language, activity.status === "POSTPONED" ? "labelOriginalTime" : "labelTime"),
    period(language, timeZone, activity.startsAt, activity.endsAt),
  )}${fact(
    say(language, "labelVenue"),
    activity.venue &&
      html`${theirs(activity.venue.name)} ${activity.venue.address && html`<br />${theirs(activity.venue.address)}`}`,
  )}`;

/** How many places there are, and how many are left; once registration is closed, that is nobody's question. */
export function placesOf(language: Language, standing: Standing, activity: PagedActivity): string | null {
  if (standing !== "open" && standing !== "full") return null;
  const { capacity, waitlistedCount: waiting } = activity;
  if (capacity === null) return say(language, "placesWithoutLimit");
  const free = freePlaces(activity)!;
  return free > 0
    ? say(language, "placesLeft", { free, capacity })
    : say(language, "placesTaken", { capacity, waiting });
}
