import { type Language, say } from "../shared/messages.js";
import { standingNote, theirs, whenAndWhere } from "./facts.js";
import { html, type Markup } from "../shared/html.js";
import { momentIn } from "./moments.js";
import type { PageRegistrationQuery } from "./operations.js";
import { documentOf } from "./page.js";
import { type Refused, refusalNote } from "./registration-form.js";
import { standingOf } from "./standing.js";

/** A registration as its page reads it. */
export type PagedRegistration = NonNullable<PageRegistrationQuery["registration"]>;

interface Shown {
  readonly language: Language;
  readonly suffix: string;
  /** The page's own path, which only who registered knows. */
  readonly path: string;
  /** The path of the activity's page. */
  readonly activityPath: string;
  readonly now: Date;
  readonly refused?: Refused | undefined;
}

/** Whether an offered place can still be taken. */
const isOffered = ({ status, offerExpiresAt }: PagedRegistration, now: Date): boolean =>
  status === "OFFERED" && offerExpiresAt !== null && now < new Date(offerExpiresAt);

/** How one stands, in one sentence. */
function sentence(language: Language, registration: PagedRegistration, now: Date): string {
  const { status, placeInLine, offerExpiresAt, alliance } = registration;
  switch (status) {
    case "CONFIRMED":
      return say(language, "registrationConfirmed");
    case "WAITLISTED":
      return say(language, "registrationWaiting", { place: placeInLine! });
    case "OFFERED":
      return isOffered(registration, now)
        ? say(language, "registrationOffered", { until: momentIn(language, alliance.timeZone, offerExpiresAt!) })
        : say(language, "registrationExpired");
    case "EXPIRED":
      return say(language, "registrationExpired");
    case "CANCELLED":
      return say(language, "registrationCancelled");
    case "ATTENDED":
      return say(language, "registrationAttended");
    case "NO_SHOW":
      return say(language, "registrationNoShow");
  }
}

/** The page of one's registration: how one stands, and the buttons to take an offered place and to cancel. */
export function registrationPage(registration: PagedRegistration, shown: Shown): string {
  const { language, suffix, path, activityPath, now, refused } = shown;
  const { status, activity, alliance } = registration;
  // An activity that has become internal is not shown any more, and one still can cancel.
  const standing = activity ? standingOf(activity, now) : "open";
  const counts = status === "CONFIRMED" || status === "WAITLISTED" || status === "OFFERED";
  const isGood = status === "CONFIRMED" || isOffered(registration, now);
  const main = html`<article>
      <h1>${activity ? theirs(activity.title) : say(language, "myRegistration")}</h1>
      ${activity && standingNote(language, standing, activity)} ${refusalNote(refused)}
      <p class="standing ${isGood && "good"}">${sentence(language, registration, now)}</p>
      ${status === "WAITLISTED" && html`<p>${say(language, "registrationWaitingHow")}</p>`}
      ${
        isOffered(registration, now) &&
        html`<form method="post" action="${path}/acceptance${suffix}">
          <button>${say(language, "takePlace")}</button>
        </form>`
      }
      ${activity && html`<dl>${whenAndWhere(language, alliance.timeZone, activity)}</dl>`}
      <p>${activity && html`<a href="${activityPath}${suffix}">${say(language, "backToActivity")}</a>`}</p>
    </article>
    ${counts && html`<p>${say(language, "keepThisAddress")}</p>`}
    ${counts && canBeCancelled(standing) && cancelling(language, `${path}/cancellation${suffix}`)}`;
  return documentOf({
    language,
    title: say(language, "myRegistration"),
    path,
    alliance,
    listed: false,
    main,
  });
}

const canBeCancelled = (standing: ReturnType<typeof standingOf>): boolean =>
  standing !== "over" && standing !== "cancelled";

/** Two taps: the place is gone for good. */
const cancelling = (language: Language, action: string): Markup =>
  html`<section>
    <details>
      <summary>${say(language, "cancelHeading")}</summary>
      <p>${say(language, "cancelMeans")}</p>
      <form method="post" action="${action}"><button class="second">${say(language, "cancelForGood")}</button></form>
    </details>
  </section>`;
