import { DEFAULT_DESIGN } from "../../../models/engine/designs";
import { Merger } from "../../../models/engine/merge";
import { compile } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import type { LineSummary, Summary } from "../../../models/engine/summary";
import type { LineId, MetricId } from "../../../models/mine/registry";
import { MODEL_VERSION } from "../../../models/mine/version";
import { baseScenario } from "../../../models/scenario/scenario";
import type { Chart } from "../../charts/chart";
import { quantileDots } from "../../charts/dotsView";
import { overviewCharts } from "./overviewCharts";
import { claims, figuresOf, thresholdOf } from "../../state/claims";
import { claimYears } from "../../state/claimYears";
import type { FirstAnswer } from "../../state/firstAnswer";
import { npvBasis } from "../../state/npvBasis";
import { DEFAULT_SEED, DEFAULT_TRIALS } from "../../state/runLimits";

/** Digits that are kept: more than any screen shows, and equal to what is computed there to 1e-9. */
const DIGITS = 10;

/** Works out `FirstAnswer`, as text: the first shard of the run that the page begins with when nothing else is asked for. */
export function makeFirstAnswer(): string {
  const plan = compile(baseScenario, { trials: DEFAULT_TRIALS, seed: DEFAULT_SEED, design: DEFAULT_DESIGN });
  const builder = new SketchBuilder(plan);
  builder.add(0);
  const merger = new Merger(plan);
  merger.merge(builder.take());
  const summary = merger.summary();
  merger.close();
  const { lines, samples } = readByFirstScreen(summary);
  const answer = {
    version: MODEL_VERSION,
    asked: DEFAULT_TRIALS,
    summary: {
      ...summary,
      lines: Object.fromEntries(
        [...lines].map(([id, statistics]) => [
          id,
          Object.fromEntries([...statistics].map((name) => [name, summary.lines[id][name]])),
        ]),
      ),
      metrics: Object.fromEntries(
        Object.entries(summary.metrics).map(([id, { values: _, sample, ...rest }]) => [
          id,
          samples.has(id as MetricId) ? { ...rest, sample } : rest,
        ]),
      ),
    },
  } satisfies Record<keyof FirstAnswer, unknown>;
  return JSON.stringify(answer, (_, value: unknown) => {
    if (value instanceof Float64Array) return Array.from(value);
    return typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
  });
}

/** What the charts of the first screen and their tables read as they are opened. */
interface Read {
  /** statistics by line */
  readonly lines: ReadonlyMap<LineId, ReadonlySet<keyof LineSummary>>;
  /** metrics whose trials are drawn */
  readonly samples: ReadonlySet<MetricId>;
}

function readByFirstScreen(summary: Summary): Read {
  const lines = new Map<LineId, Set<keyof LineSummary>>();
  const samples = new Set<MetricId>();
  const noted = <T extends object>(of: T, note: (key: string) => void): T =>
    new Proxy(of, {
      get(target, key) {
        if (typeof key === "string") note(key);
        return Reflect.get(target, key) as unknown;
      },
    });
  const watched: Summary = {
    ...summary,
    lines: Object.fromEntries(
      Object.entries(summary.lines).map(([id, line]) => [
        id,
        noted(line, (name) =>
          lines.set(id as LineId, (lines.get(id as LineId) ?? new Set()).add(name as keyof LineSummary)),
        ),
      ]),
    ) as Summary["lines"],
    metrics: Object.fromEntries(
      Object.entries(summary.metrics).map(([id, metric]) => [
        id,
        noted(metric, (key) => key === "sample" && samples.add(id as MetricId)),
      ]),
    ) as Summary["metrics"],
  };
  const input = {
    summary: watched,
    scenarioName: baseScenario.name,
    baseName: baseScenario.name,
    language: "en",
    refining: true,
    npvBasis: npvBasis(baseScenario, watched),
    figures: figuresOf(baseScenario),
  } as const;
  for (const { view, rows, modes, measures } of Object.values(overviewCharts) as readonly Chart[])
    rows(view({ ...input, mode: modes ? "cumulative" : "yearly", measure: measures?.[0]?.id }));
  for (const claim of claims) {
    quantileDots(claim.key, watched.metrics[claim.value], "en", thresholdOf(claim, baseScenario));
    claimYears(claim, watched);
  }
  return { lines, samples };
}
