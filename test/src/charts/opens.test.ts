import { describe, expect, it } from "vitest";
import { employmentChart } from "../../../src/charts/employmentChart";
import { npvChart } from "../../../src/charts/npvChart";
import { outputChart } from "../../../src/charts/outputChart";
import { productsChart } from "../../../src/charts/productsChart";
import { stackTotal } from "../../../src/charts/stackTable";
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
