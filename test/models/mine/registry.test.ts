import { describe, expect, it } from "vitest";
import { unitDefinition } from "../../../models/core/units";
import { problem } from "../../../models/distributions/distribution";
import { cholesky } from "../../../models/distributions/correlation";
import { checks, lines, metrics, params, shocks } from "../../../models/mine/catalogue";
import { correlatedShocks, correlationMatrix } from "../../../models/mine/correlations";
import { sources } from "../../../models/mine/sources";
import { fnv1a64 } from "../../../models/core/hash";

describe("declarations", () => {
  it("give every input, line and metric an id of its own", () => {
    const ids = [...params, ...lines, ...metrics].map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("give every input a symbol of its own", () => {
    const symbols = params.map((param) => param.definition.symbol);
    expect(symbols.filter((symbol, i) => symbols.indexOf(symbol) !== i)).toEqual([]);
  });
  it("give every random stream a number of its own", () => {
    const streams = [...params, ...shocks].map((entry) => JSON.stringify(fnv1a64(entry.id)));
    expect(new Set(streams).size).toBe(streams.length);
  });
  it.each(params.map((param) => [param.id, param.definition] as const))("%s is complete", (_, definition) => {
    const { bounds, value, source, label, unit, options } = definition;
    expect(bounds[0]).toBeLessThan(bounds[1]);
    if (typeof value === "number") {
      expect(value).toBeGreaterThanOrEqual(bounds[0]);
      expect(value).toBeLessThanOrEqual(bounds[1]);
    } else {
      expect(definition.structural).not.toBe(true);
      expect(problem(value, bounds)).toBeUndefined();
    }
    expect(label.en.length * label.zh.length).toBeGreaterThan(0);
    // a page that could be read, or a word on what the number stands on
    for (const ref of source.refs ?? []) expect(sources).toHaveProperty(ref);
    if (source.evidence === "published") expect(source.refs!.length).toBeGreaterThan(0);
    else expect((source.refs?.length ?? 0) + (source.note ? 1 : 0)).toBeGreaterThan(0);
    if (source.evidence === "assumed" || source.evidence === "missing") expect(source.note).toBeDefined();
    if (unit === "choice") expect(options!.length).toBe(bounds[1] - bounds[0] + 1);
  });
  it("labels hold Chinese characters in Chinese and none in English", () => {
    const han = /[\u4e00-\u9fff]/;
    for (const { id, definition } of [...params, ...lines, ...metrics, ...checks, ...shocks]) {
      expect(han.test(definition.label.zh), `${id} ${definition.label.zh}`).toBe(true);
      expect(han.test(definition.label.en), `${id} ${definition.label.en}`).toBe(false);
    }
  });
  it("lines and metrics are declared in units that need no conversion", () => {
    for (const { id, definition } of [...lines, ...metrics])
      expect(definition.unit === "%" || unitDefinition(definition.unit).calc === 1, id).toBe(true);
  });
  it("declared price correlations are positive definite", () => {
    expect(cholesky(correlationMatrix({}), correlatedShocks.length)).toBeDefined();
  });
  it("carries the identifiers that every export promises", () => {
    const lineIds = new Set<string>(lines.map((line) => line.id));
    for (const id of [
      "extraction.ore",
      "extraction.waste",
      "market.revenue",
      "valuation.grossOutput",
      "capital.investment",
      "employment.direct",
      "employment.total",
      "fiscal.total",
      "valuation.cashFlow",
      "extraction.oreCumulative",
      "extraction.wasteCumulative",
      "market.revenueCumulative",
      "valuation.grossOutputCumulative",
      "capital.investmentCumulative",
      "fiscal.totalCumulative",
      "valuation.cashFlowCumulative",
    ])
      expect(lineIds.has(id), id).toBe(true);
    const metricIds = new Set<string>(metrics.map((metric) => metric.id));
    for (const id of [
      "valuation.npv",
      "valuation.irr",
      "valuation.payback",
      "claims.output",
      "claims.investment",
      "claims.proceeds",
      "claims.jobs",
      "claims.life",
    ])
      expect(metricIds.has(id), id).toBe(true);
  });
});
