import { html, type TemplateResult } from "lit/html.js";
import { period } from "../language.js";
import { widgetMeetings, type WidgetMeetingsQuery } from "../operations.js";
import { Widget } from "./widget.js";

type Alliance = NonNullable<WidgetMeetingsQuery["alliance"]>;

/** `<alliance-meetings>`: the alliance's next joint meetings. */
export class Meetings extends Widget<Alliance> {
  protected readonly heading = "meetings";
  protected readonly operation = widgetMeetings;

  protected show({ meetings, timeZone }: Alliance): TemplateResult {
    return this.list(
      meetings.nodes,
      "noMeetings",
      ({ title, startsAt, endsAt, convener, venue }) =>
        html`<p part="title"><bdi>${title}</bdi></p>
          ${this.when(period(this.door.language, timeZone, startsAt, endsAt), venue)}
          <p part="detail">${this.say("convener")}<bdi>${convener.name}</bdi></p>`,
    );
  }
}
