import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartRow } from "./chart.js";

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown;
}

// It empties what it drew by assigning an empty text; no other text becomes markup by this.
(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text === "" ? text : null),
});

interface Drawing {
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly isAcross: boolean;
  /** What a screen reader says in its place. */
  readonly description: string;
  readonly ink: string;
  readonly colours: readonly string[];
  /** Whether nothing may move. */
  readonly isStill: boolean;
}

/** A drawing on the page. */
export interface Drawn {
  show(drawing: Drawing): void;
  resize(): void;
  dispose(): void;
}

/** Where bars are drawn, as SVG. */
export function drawnIn(element: HTMLElement): Drawn {
  const chart = init(element, null, { renderer: "svg" });
  return {
    show: (drawing) => chart.setOption(optionOf(drawing), true),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}

function optionOf({ columns, rows, isAcross, description, ink, colours, isStill }: Drawing): EChartsCoreOption {
  const names = {
    type: "category",
    data: rows.map(({ name }) => name),
    // The first name stands at the top, as in the table.
    inverse: isAcross,
    axisLabel: {
      color: ink,
      width: isAcross ? 120 : undefined,
      overflow: "truncate",
      interval: rows.length > 6 && !isAcross ? "auto" : 0,
    },
    axisTick: { show: false },
  };
  const amounts = {
    type: "value",
    minInterval: 1,
    axisLabel: { color: ink },
    splitLine: { lineStyle: { color: ink, opacity: 0.15 } },
  };
  return {
    animation: !isStill,
    aria: { enabled: true, label: { description } },
    color: [...colours],
    textStyle: { fontFamily: "inherit" },
    grid: { left: 8, right: 24, top: columns.length > 1 ? 32 : 16, bottom: 8, outerBoundsMode: "same" },
    legend: { show: columns.length > 1, top: 0, right: 0, textStyle: { color: ink }, selectedMode: false },
    xAxis: isAcross ? amounts : names,
    yAxis: isAcross ? names : amounts,
    series: columns.map((name, index) => ({
      name,
      type: "bar",
      silent: true,
      barMaxWidth: 22,
      data: rows.map(({ values }) => values[index] ?? 0),
      label: { show: true, position: isAcross ? "right" : "top", color: ink },
    })),
  };
}
