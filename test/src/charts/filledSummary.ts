import type { Replay } from "../../../models/engine/replay";
import type { LineSummary, MetricSummary, Summary } from "../../../models/engine/summary";
import { lines, metrics } from "../../../models/mine/catalogue";
import type { LineId, MetricId } from "../../../models/mine/registry";
import {
  lineFrom,
  metricFrom,
  normalValues,
  syntheticSummary,
  type SyntheticOptions,
} from "./syntheticSummary";

/** A small number that an id always gets. */
const numberOf = (id: string): number =>
  1 + ([...id].reduce((sum, c) => (sum * 31 + c.codePointAt(0)!) % 997, 7) % 9);

/** What a line is worth in its unit, so that numbers look like what they are. */
const SIZE: Readonly<Record<string, number>> = {
  persons: 400,
  jobs: 400,
  "CNY/t": 250,
  GWh: 300,
  "%": 6,
  "t/t": 0.3,
  "Mt CO2": 0.4,
};

/** The same as `syntheticSummary`, with invented values for every other line and metric of the model as well. */
export function filledSummary(options: SyntheticOptions = {}): Summary {
  const summary = syntheticSummary(options);
  const ramp = Array.from({ length: summary.years }, (_, t) => Math.max(0, Math.min(1, (t - 3) / 9)));
  const flow = (id: string, unit: string): number[] => ramp.map((r) => r * numberOf(id) * (SIZE[unit] ?? 1));
  const sum = (values: readonly number[]): number[] => {
    let total = 0;
    return values.map((value) => (total += value));
  };
  const filled = lines.map(({ id, definition, sums }): [LineId, LineSummary] => {
    const known: LineSummary | undefined = summary.lines[id];
    if (known) return [id, known];
    const { unit } = definition;
    if (sums !== undefined) return [id, lineFrom(sum(flow(id.replace(/Cumulative$/, ""), unit)))];
    // prices are there before the first ore
    return [
      id,
      lineFrom(id.startsWith("market.price") ? ramp.map(() => numberOf(id) * 250) : flow(id, unit)),
    ];
  });
  const told = metrics.map(({ id, definition }): [MetricId, MetricSummary] => {
    const known: MetricSummary | undefined = summary.metrics[id];
    if (known) return [id, known];
    const size = numberOf(id);
    if (definition.unit === "1")
      return [id, metricFrom(normalValues(0, 1).map((v) => (v > 0.2 * size - 1 ? 1 : 0)))];
    if (definition.unit !== "year") return [id, metricFrom(normalValues(size, 0.3 * size))];
    // some never get there within the years
    const last = summary.firstYear + summary.years - 1;
    const reached = normalValues(last - 14 + 2 * size, 4).filter((year) => year <= last);
    return [id, { ...metricFrom(reached), invalid: summary.trials * (1 - reached.length / 2000) }];
  });
  return {
    ...summary,
    lines: Object.fromEntries(filled) as Summary["lines"],
    metrics: Object.fromEntries(told) as Summary["metrics"],
  };
}

/** Single trials at ranks, each a multiple of the medians. */
export function rankedReplays(summary: Summary): { rank: number; replay: Replay }[] {
  return [5, 35, 65, 95].map((rank) => {
    const factor = 0.75 + rank / 200;
    const at = <T extends string, V>(ids: readonly T[], value: (id: T) => V): Record<T, V> =>
      Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<T, V>;
    return {
      rank,
      replay: {
        trial: rank * 43,
        inputs: {} as Replay["inputs"],
        lines: at(
          lines.map(({ id }) => id),
          (id) => summary.lines[id].p50.map((v, t) => v * (factor + 0.04 * Math.sin(t + rank))),
        ),
        metrics: at(
          metrics.map(({ id }) => id),
          (id) => summary.metrics[id].p50 * factor,
        ),
        checks: {},
      },
    };
  });
}
