import { describe, expect, it } from "vitest";
import { baseScenario } from "../../../models/scenario/scenario";
import type { Chart, ChartData } from "../../../src/charts/chart";
import { charts, flowCharts } from "../../../src/charts/charts";
import { employmentChart } from "../../../src/charts/employmentChart";
import { gradeTonnageChart } from "../../../src/charts/gradeTonnageChart";
import { milestonesChart } from "../../../src/charts/milestonesChart";
import { npvChart } from "../../../src/charts/npvChart";
import { outputChart } from "../../../src/charts/outputChart";
import { productsChart } from "../../../src/charts/productsChart";
import { stackTotal } from "../../../src/charts/stackTable";
import { waterfallChart } from "../../../src/charts/waterfallChart";
import { resultOf } from "../../../src/state/opened";
import { realInput } from "./flowInput";
import { inputFor } from "./inputs";

describe("what a point of a chart opens", () => {
  it("is the line that a fan draws, in that year", () => {
    const sums = outputChart.view(inputFor({ mode: "cumulative" }));
    expect(outputChart.opens(sums, { step: 2050 })).toEqual({ id: "market.revenueCumulative", year: 2050 });
    const yearly = outputChart.view(inputFor({ mode: "yearly", measure: "valueAdded" }));
    expect(outputChart.opens(yearly, { step: 2050 })).toEqual({ id: "valuation.valueAdded", year: 2050 });
    const jobs = employmentChart.view(inputFor());
    expect(employmentChart.opens(jobs, { step: 2030, column: "p90" })).toEqual({
      id: "employment.direct",
      year: 2030,
    });
  });

  it("is the metric behind a histogram", () => {
    expect(npvChart.opens(npvChart.view(inputFor()), { step: 3 })).toEqual({ id: "valuation.npv" });
  });

  it("is the layer of a stack that the pointer or column means, else the whole", () => {
    const data = productsChart.view(inputFor({ measure: "sales" }));
    const year = data.firstYear + 40;
    const [first, second] = data.layers as [(typeof data.layers)[0], (typeof data.layers)[0]];
    const open = (point: object) => productsChart.opens(data, { step: year, ...point })?.id;
    expect(open({ value: first.values[40]! / 2 })).toBe(first.line);
    expect(open({ value: first.values[40]! + second.values[40]! / 2 })).toBe(second.line);
    expect(open({ value: stackTotal(data, 40) * 2 })).toBe("market.revenue");
    expect(open({ column: second.id })).toBe(second.line);
    expect(open({ column: "total" })).toBe("market.revenue");
    expect(open({})).toBe("market.revenue");
    expect(productsChart.opens(data, { step: 1900 })).toBeUndefined();
  });
});

/** Every way in which a chart is shown: yearly or cumulative, by each of its measures. */
function shownWays(chart: Chart): [string, ReturnType<typeof realInput>][] {
  const modes = chart.modes ? (["cumulative", "yearly"] as const) : (["yearly"] as const);
  const measures = chart.measures?.map(({ id }) => id) ?? [undefined];
  return modes.flatMap((mode) =>
    measures.map((measure): [string, ReturnType<typeof realInput>] => [
      [chart.id, mode, measure].filter(Boolean).join(" "),
      realInput(baseScenario, measure === undefined ? { mode } : { mode, measure }),
    ]),
  );
}

describe("every cell of every chart's table", () => {
  const all = [
    ...charts,
    ...flowCharts,
    waterfallChart(2046),
    milestonesChart(baseScenario),
    gradeTonnageChart(baseScenario),
  ] as unknown as readonly Chart<ChartData>[];
  const ways = all.flatMap((chart) => shownWays(chart).map(([name, input]) => ({ name, chart, input })));
  it.each(ways)("opens a result: $name", ({ chart, input }) => {
    const data = chart.view(input);
    const { columns, rows } = chart.rows(data);
    expect(rows.length).toBeGreaterThan(0);
    const byYear = columns[0]?.unit === "year";
    const closed = rows.flatMap((row, place) =>
      columns.flatMap(({ id }) => {
        const opened = chart.opens(data, { step: byYear ? Number(row[0]) : place, column: id });
        if (!opened || !resultOf(opened.id)) return [`${row[0]} ${id}`];
        // a year that is shown is the year that is read
        return byYear && opened.year !== undefined && opened.year !== Number(row[0])
          ? [`${row[0]} ${id}: year`]
          : [];
      }),
    );
    expect(closed).toEqual([]);
  });
});
