import { type Language, say } from "../shared/messages.js";
import { headOf } from "./event.js";
import { fact, placesOf, standingNote, theirs, whenAndWhere } from "./facts.js";
import { html, type Markup } from "../shared/html.js";
import { documentOf } from "./page.js";
import { poster } from "./poster.js";
import { type Refused, refusalNote, registrationForm, type Typed } from "./registration-form.js";
import { type PagedActivity, standingWithPlaces } from "./standing.js";

interface Shown {
  readonly language: Language;
  /** What the addresses of this page's forms and links end with, so that they keep the language. */
  readonly suffix: string;
  /** The page's public address. */
  readonly url: string;
  readonly now: Date;
  readonly typed: Typed;
  readonly refused?: Refused | undefined;
}

const listed = (all: readonly string[]): Markup | null =>
  all.length > 0 ? html`${all.map((each, at) => html`${at > 0 && ", "}${theirs(each)}`)}` : null;

/** The page of an activity: what it is, when and where, how many places are left, and the form to register. */
export function activityPage(activity: PagedActivity, shown: Shown): string {
  const { language, suffix, url, now, typed, refused } = shown;
  const { id, title, alliance, host, coHosts, tags, description } = activity;
  const standing = standingWithPlaces(activity, now);
  const isOpen = standing === "open" || standing === "full";
  const path = `/a/${id}`;
  const places = placesOf(language, standing, activity);
  const main = html`<div class="columns">
    <div>
      <article>
        <h1>${theirs(title)}</h1>
        ${standingNote(language, standing, activity)}
        <dl>
          ${whenAndWhere(language, alliance.timeZone, activity)}${fact(say(language, "labelHost"), theirs(host.name))}
          ${fact(say(language, "labelCoHosts"), listed(coHosts.map(({ organization }) => organization.name)))}
          ${fact(say(language, "labelPlaces"), places === null ? null : html`${places}`)}
          ${fact(say(language, "labelTags"), listed(tags))}
        </dl>
        ${description && html`<p class="about" dir="auto">${description}</p>`}
        <nav>
          <p>
            <a href="${path}.ics${suffix}">${say(language, "addToCalendar")}</a>
            <span class="quiet">${say(language, "calendarInWeChat")}</span>
          </p>
        </nav>
      </article>
      ${isOpen ? registrationForm(language, `${path}/registrations${suffix}`, standing === "full", typed, refused) : refusalNote(refused)}
    </div>
    ${poster(language, url)}
  </div>`;
  return documentOf({
    language,
    title,
    path,
    alliance,
    listed: !alliance.demo,
    head: headOf(language, activity, url),
    main,
  });
}
