import { html, nothing, type TemplateResult } from "lit/html.js";
import { period } from "../language.js";
import { widgetActivities, type WidgetActivitiesQuery } from "../operations.js";
import { Registration } from "./registration.js";
import { Widget } from "./widget.js";

type Alliance = NonNullable<WidgetActivitiesQuery["alliance"]>;
type Activity = Alliance["activities"]["nodes"][number];

/** `<alliance-activities>`: the alliance's next activities, each with a way to register. */
export class Activities extends Widget<Alliance> {
  protected readonly heading = "activities";
  protected readonly operation = widgetActivities;
  /** What the reader has begun, by activity: it stays with it wherever the list moves. */
  private readonly registrations = new Map<string, Registration>();

  protected show({ activities, timeZone }: Alliance): TemplateResult {
    return this.list(activities.nodes, "noActivities", (activity) => {
      const { id, title, startsAt, endsAt, host, coHosts, venue } = activity;
      const agreed = coHosts.filter(({ status }) => status === "ACCEPTED");
      return html`<a part="title" href="${this.door.hub}/a/${id}"><bdi>${title}</bdi></a>
        ${this.when(period(this.door.language, timeZone, startsAt, endsAt), venue)}
        <p part="detail">
          ${this.say("host")}<bdi>${host.name}</bdi>${agreed.map(
            ({ organization }, at) => html`${this.say(at ? "comma" : "coHosts")}<bdi>${organization.name}</bdi>`,
          )}
        </p>
        ${this.places(activity)} ${this.registration(activity)}`;
    });
  }

  private places({ capacity, confirmedCount }: Activity): TemplateResult {
    return html`<p part="count">
      ${this.say("registered", capacity === null ? confirmedCount : `${confirmedCount} / ${capacity}`)}${isFull({ capacity, confirmedCount }) ? this.say("full") : nothing}
    </p>`;
  }

  private registration(activity: Activity): TemplateResult {
    const { id } = activity;
    let registration = this.registrations.get(id);
    if (!registration) this.registrations.set(id, (registration = new Registration(this, id)));
    return registration.render(activity.title, isFull(activity) ? "joinWaitlist" : "register");
  }
}

const isFull = ({ capacity, confirmedCount }: Pick<Activity, "capacity" | "confirmedCount">): boolean =>
  capacity !== null && confirmedCount >= capacity;
