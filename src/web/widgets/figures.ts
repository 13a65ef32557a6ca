import { html, type TemplateResult } from "lit/html.js";
import { widgetFigures, type WidgetFiguresQuery } from "../operations.js";
import type { Text } from "./texts.js";
import { Widget } from "./widget.js";

type Alliance = NonNullable<WidgetFiguresQuery["alliance"]>;

/** `<alliance-figures>`: what the alliance has done. */
export class Figures extends Widget<Alliance> {
  protected readonly heading = "figures";
  protected readonly operation = widgetFigures;

  protected override variables(): object {
    return {};
  }

  protected override awaited(): TemplateResult {
    return html`<b></b>`;
  }

  protected show({ activityStats, resolutionStats, needStats, pledgeStats }: Alliance): TemplateResult {
    const format = new Intl.NumberFormat(this.door.language);
    const figures = Object.entries({ ...activityStats, ...resolutionStats, ...needStats, ...pledgeStats });
    return html`<dl part="list">
      ${figures.map(
        ([of, figure]) =>
          html`<div part="item">
            <dt>${this.say(of as Text)}</dt>
            <dd part="figure">${format.format(figure)}</dd>
          </div>`,
      )}
    </dl>`;
  }
}
