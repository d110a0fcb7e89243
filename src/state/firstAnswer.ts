import type { Design } from "../../models/engine/designs";
import { STATISTICS, type LineSummary, type MetricSummary, type Summary } from "../../models/engine/summary";
import { lines, metrics } from "../../models/mine/catalogue";
import type { LineId, MetricId } from "../../models/mine/registry";
import { MODEL_VERSION } from "../../models/mine/version";
import { baseScenario } from "../../models/scenario/scenario";
import { sameNumbers } from "./edits";
import type { Given, Wanted } from "./runner";
import { designOf } from "./runner";

/** Numbers as text keeps them; null = not a number. */
type Numbers = readonly (number | null)[];

/** What a metric says, its trials only where they are drawn. */
type FirstMetric = Pick<MetricSummary, "errors" | "bucketError"> &
  Readonly<
    Record<"mean" | "sd" | "p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95" | "se" | "invalid", number>
  > & {
    readonly sample?: Numbers;
  };

/**
 * What the first run of the page would say after its first shard, as far as the first screen reads it: worked out when the
 * page is built (`src/panels/overview/makeFirstAnswer.ts`), so that a visitor need not wait for threads to start.
 */
export interface FirstAnswer {
  readonly version: string;
  /** trials that the run asks for */
  readonly asked: number;
  readonly summary: Omit<Summary, "lines" | "metrics"> & {
    readonly lines: Readonly<Partial<Record<LineId, Readonly<Partial<Record<keyof LineSummary, Numbers>>>>>>;
    readonly metrics: Readonly<Record<MetricId, FirstMetric>>;
  };
}

const numbers = (values: Numbers): Float64Array => Float64Array.from(values, (value) => value ?? NaN);

/**
 * Reads the answer that came with the page.
 * @returns undefined if there is none or if it is another model's
 */
export function readFirstAnswer(text: string | null | undefined): Given | undefined {
  if (!text) return undefined;
  const { version, asked, summary } = JSON.parse(text) as FirstAnswer;
  if (version !== MODEL_VERSION) return undefined;
  return { summary: () => unpack(summary), fits: (wanted) => fits(wanted, asked, summary) };
}

function fits(wanted: Wanted, asked: number, { seed, design }: { seed: number; design: Design }): boolean {
  return (
    wanted.precision === undefined &&
    wanted.trials === asked &&
    wanted.seed === seed &&
    designOf(wanted) === design &&
    sameNumbers(wanted.scenario, baseScenario)
  );
}

/** A summary in which whatever the answer does not hold is not a number. */
function unpack(packed: FirstAnswer["summary"]): Summary {
  const unknown = new Float64Array(packed.years).fill(NaN);
  const lineOf = (id: LineId): LineSummary => {
    const known = packed.lines[id];
    const of = (name: keyof LineSummary): Float64Array => {
      const values = known?.[name];
      return values === undefined ? unknown : numbers(values);
    };
    return Object.fromEntries(
      [...STATISTICS, "invalid" as const].map((name) => [name, of(name)]),
    ) as unknown as LineSummary;
  };
  const metricOf = (id: MetricId): MetricSummary => {
    const { sample, errors, ...rest } = packed.metrics[id];
    const known = (values: object) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, (value as number | null) ?? NaN]),
      );
    return {
      ...known(rest),
      errors: known(errors),
      values: undefined,
      sample: numbers(sample ?? []),
    } as unknown as MetricSummary;
  };
  return {
    ...packed,
    lines: Object.fromEntries(lines.map(({ id }) => [id, lineOf(id)])) as Summary["lines"],
    metrics: Object.fromEntries(metrics.map(({ id }) => [id, metricOf(id)])) as Summary["metrics"],
  };
}
