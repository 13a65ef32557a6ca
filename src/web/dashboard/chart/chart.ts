import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { say } from "../texts.js";
import { look } from "../theme.js";
import type { Drawn } from "./draw.js";

/** One row of figures: what it is of, and a value a column. */
export interface ChartRow {
  readonly name: string;
  readonly values: readonly number[];
}

/**
 * Figures as bars, and as a table for whoever would rather read. What draws the bars is loaded when they are about to be
 * seen; without it the table says everything.
 */
export class Chart extends LitElement {
  static override styles = [
    look,
    css`
      h3 {
        font-size: 1rem;
        margin: 0 0 4px;
      }
      .bars {
        height: 240px;
      }
      .bars.tall {
        height: 340px;
      }
      .first-colour {
        color: var(--accent);
      }
      .second-colour {
        color: var(--good);
      }
      summary {
        cursor: pointer;
        color: var(--quiet);
      }
    `,
  ];
  static override properties = {
    heading: { attribute: false },
    of: { attribute: false },
    columns: { attribute: false },
    rows: { attribute: false },
    isAcross: { attribute: false },
  };

  declare heading: string;
  /** What the rows are of: months, organizations. */
  declare of: string;
  declare columns: readonly string[];
  declare rows: readonly ChartRow[];
  /** Whether the bars lie, which leaves room for long names. */
  declare isAcross: boolean;
  private drawn: Drawn | null = null;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");
  private readonly recolour = (): void => void this.draw();
  private readonly watch = new ResizeObserver(() => this.drawn?.resize());

  constructor() {
    super();
    this.heading = "";
    this.of = "";
    this.columns = [];
    this.rows = [];
    this.isAcross = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dark.addEventListener("change", this.recolour);
    if (this.hasUpdated) void this.draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener("change", this.recolour);
    this.watch.disconnect();
    this.drawn?.dispose();
    this.drawn = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.size > 0) void this.draw();
  }

  protected override render(): TemplateResult {
    return html`<h3>${this.heading}</h3>
      <div class="bars ${this.isAcross ? "tall" : ""}"></div>
      <span class="first-colour"></span><span class="second-colour"></span>
      <details>
        <summary>${say("asTable")}</summary>
        <div class="scroll">
          <table>
            <caption class="quiet">
              ${this.heading}
            </caption>
            <thead>
              <tr>
                <th scope="col">${this.of}</th>
                ${this.columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${this.rows.map(
                ({ name, values }) =>
                  html`<tr>
                    <th scope="row"><bdi>${name}</bdi></th>
                    ${values.map((value) => html`<td class="number">${value}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>`;
  }

  private async draw(): Promise<void> {
    // A chart that cannot be loaded leaves its table.
    const drawing = await import("./draw.js").catch(() => null);
    const bars = this.renderRoot.querySelector<HTMLElement>(".bars");
    if (!drawing || !bars || !this.isConnected) return;
    const colour = (of: string): string => getComputedStyle(this.renderRoot.querySelector(of)!).color;
    this.drawn ??= drawing.drawnIn(bars);
    this.drawn.show({
      columns: this.columns,
      rows: this.rows,
      isAcross: this.isAcross,
      description: this.inWords,
      ink: getComputedStyle(this).color,
      colours: [colour(".first-colour"), colour(".second-colour")],
      isStill: matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    this.watch.observe(bars);
  }

  /** What a screen reader says in the bars' place. */
  private get inWords(): string {
    const rows = this.rows.map(({ name, values }) => `${name} ${values.join(" / ")}`);
    return `${this.heading} (${this.columns.join(" / ")}): ${rows.join("; ")}`;
  }
}
customElements.define("hub-chart", Chart);
