/**
 * Standard errors of sampling designs against independent trials, base case, one thread.
 *
 *   npm run bench:designs [-- --trials 8192] [-- --seeds 40] [-- --json]
 *
 * Per design: microseconds of processor time per trial with all yearly statistics, and for each statistic the spread over the seeds over that
 * of random trials, once at the same number of trials and once at the same time: errors of random trials fall with the root
 * of their number. A ratio of 40 seeds is known to about 16 %.
 */
import { parseArgs } from "node:util";
import { DESIGNS, type Design } from "../../models/engine/designs";
import { Merger } from "../../models/engine/merge";
import { compile, SHARD } from "../../models/engine/plan";
import { SketchBuilder } from "../../models/engine/sketch";
import type { Summary } from "../../models/engine/summary";
import type { MetricId } from "../../models/mine/registry";
import { baseScenario } from "../../models/scenario/scenario";

const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "8192" },
    seeds: { type: "string", default: "40" },
    json: { type: "boolean", default: false },
  },
});
const trials = Number(values.trials);
const seeds = Number(values.seeds);
if (!(Number.isInteger(trials) && trials > 0 && Number.isInteger(seeds) && seeds > 1)) {
  process.stderr.write("--trials must be a whole number above 0, --seeds one above 1\n");
  process.exit(2);
}

/** Shards per sketch, as a worker hands them over in a long run. */
const TASK = 8;
const STATISTICS = ["mean", "p10", "p50", "p90"] as const;
const METRICS: readonly MetricId[] = [
  "valuation.npv",
  "valuation.irr",
  "claims.lifeValue",
  "claims.proceedsValue",
  "claims.investmentValue",
  "claims.outputValue",
  "claims.jobsValue",
];
/** of these the mean is the probability that an announced figure is met */
const MET: readonly MetricId[] = ["claims.life", "claims.proceeds", "claims.investment", "claims.output"];

function run(design: Design, seed: number): Summary {
  const plan = compile(baseScenario, { trials, seed, design });
  const builder = new SketchBuilder(plan);
  const merger = new Merger(plan);
  const shards = Math.ceil(trials / SHARD);
  for (let first = 0; first < shards; first += TASK) {
    for (let shard = first; shard < Math.min(first + TASK, shards); shard++) builder.add(shard);
    merger.merge(builder.take());
  }
  const summary = merger.summary();
  merger.close();
  return summary;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
const spread = (numbers: readonly number[]): number => {
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (numbers.length - 1));
};

const names = [
  ...METRICS.flatMap((id) => STATISTICS.map((statistic) => `${id} ${statistic}`)),
  ...MET.map((id) => `${id} probability`),
];
const numbersOf = ({ metrics }: Summary): number[] => [
  ...METRICS.flatMap((id) => STATISTICS.map((statistic) => metrics[id][statistic])),
  ...MET.map((id) => metrics[id].mean),
];

const times: Record<Design, number[]> = { random: [], latin: [], sobol: [], antithetic: [] };
const found: Record<Design, number[][]> = { random: [], latin: [], sobol: [], antithetic: [] };
for (const design of DESIGNS) run(design, 0); // warm-up
// by turns, so that whatever else the machine does falls on all of them
for (let seed = 1; seed <= seeds; seed++) {
  for (const design of DESIGNS) {
    const start = process.cpuUsage();
    const summary = run(design, seed);
    const { user, system } = process.cpuUsage(start);
    times[design].push((user + system) / trials);
    found[design].push(numbersOf(summary));
  }
}
const errors = (design: Design): number[] => names.map((_, i) => spread(found[design].map((row) => row[i]!)));
const random = errors("random");
const usPerTrial = Object.fromEntries(DESIGNS.map((design) => [design, median(times[design])])) as Record<
  Design,
  number
>;
const ratios = DESIGNS.map((design) => {
  const slower = Math.sqrt(usPerTrial[design] / usPerTrial.random);
  return errors(design).map((error, i) => ({
    sameTrials: error / random[i]!,
    sameTime: (error / random[i]!) * slower,
  }));
});

if (values.json) {
  const byName = Object.fromEntries(
    DESIGNS.map((design, d) => [design, Object.fromEntries(names.map((name, i) => [name, ratios[d]![i]!]))]),
  );
  process.stdout.write(`${JSON.stringify({ trials, seeds, usPerTrial, ratios: byName })}\n`);
} else {
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(32)}${cells.map((cell) => cell.padStart(16)).join("")}\n`;
  process.stdout.write(
    `base case, ${trials} trials, ${seeds} seeds: spread over that of random trials, at as many trials / in the same time\n` +
      row("", DESIGNS) +
      row(
        "µs per trial",
        DESIGNS.map((design) => usPerTrial[design].toFixed(1)),
      ) +
      names
        .map((name, i) =>
          row(
            name,
            ratios.map((own) => `${own[i]!.sameTrials.toFixed(2)} / ${own[i]!.sameTime.toFixed(2)}`),
          ),
        )
        .join(""),
  );
}
