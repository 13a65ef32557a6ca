import { html, nothing, type TemplateResult } from "lit/html.js";
import { widgetNeeds, type WidgetNeedsQuery } from "../operations.js";
import { Widget } from "./widget.js";

type Alliance = NonNullable<WidgetNeedsQuery["alliance"]>;
type Need = Alliance["needs"]["nodes"][number];

/** `<alliance-needs>`: what the alliance is still short of, and where it can be claimed, if the page says so. */
export class Needs extends Widget<Alliance> {
  protected readonly heading = "needs";
  protected readonly operation = widgetNeeds;

  protected show({ needs }: Alliance): TemplateResult {
    return html`${this.list(needs.nodes, "noNeeds", (need) => this.need(need))}
    ${this.getAttribute("claim-url") ? nothing : html`<p part="detail">${this.say("claimHint")}</p>`}`;
  }

  private need(need: Need): TemplateResult {
    const { title, quantity, claimed, unit, neededBy, organization } = need;
    const days = new Intl.DateTimeFormat(this.door.language, { dateStyle: "long", timeZone: "UTC" });
    const link = this.claimLink(need);
    return html`<p part="title"><bdi>${title}</bdi></p>
      <p part="count">
        ${this.say("stillNeeded", quantity - claimed)} <bdi>${unit}</bdi>
        ${neededBy && ` · ${this.say("neededBy", days.format(new Date(neededBy)))}`}
      </p>
      <p part="detail"><bdi>${organization.name}</bdi></p>
      ${
        link ? html`<a part="link" href=${link}>${this.say("claim")}<bdi class="unseen"> ${title}</bdi></a>` : nothing
      }`;
  }

  /** Where the page lets its readers claim a need; `{id}` and `{title}` stand for the need. */
  private claimLink(need: Need): string | undefined {
    const link = this.getAttribute("claim-url")?.replace(/\{(id|title)\}/g, (_, of: "id" | "title") =>
      encodeURIComponent(need[of]),
    );
    if (!link || !URL.canParse(link, this.baseURI)) return undefined;
    return /^(https?|mailto|tel):/.test(new URL(link, this.baseURI).protocol) ? link : undefined;
  }
}
