/**
 * Finds the coordinates and directions that decide most of the base case's headline results, and writes
 * models/engine/leadingTable.ts. To be run by hand (npm run leading) after changes that shift what results depend on:
 * a table that is out of date costs precision, never truth.
 *
 * Gradients of the results with respect to the normal scores of all draws are taken at random trials. Of the shocks of a
 * price path, few weighted means over the years matter: leading eigenvectors of the mean outer product of its gradients.
 * Then the directions: a result's mean gradient, and the leading eigenvectors of what is left of its gradients beside it
 * in trials whose result is near the median (active subspace, Constantine 2015), where a trial that strays falls on the
 * other side of it.
 */
import { writeFileSync } from "node:fs";
import { sharedMachine } from "../../models/engine/machine";
import { compile } from "../../models/engine/plan";
import { metricById, params, shocks } from "../../models/mine/catalogue";
import { correlatedShocks } from "../../models/mine/correlations";
import type { MetricId } from "../../models/mine/registry";
import { normalCdf, normalQuantile } from "../../models/random/normal";
import { SAMPLER } from "../../models/distributions/sampler";
import { baseScenario } from "../../models/scenario/scenario";
import { dot, eigenvectors, meanOf, minus, scaled } from "./eigenvectors";
import { yearBlocks } from "./yearBlocks";

/** Results and how many directions each is given; all of the first, then the first ones of the others, and so on. */
const TARGETS: readonly (readonly [MetricId, number])[] = [
  ["valuation.npv", 6],
  ["claims.lifeValue", 2],
  ["claims.proceedsValue", 2],
  ["claims.investmentValue", 2],
  ["claims.outputValue", 2],
  ["claims.jobsValue", 2],
];
const TRIALS = 400;
/** Half the width of the differences, in standard deviations: wide enough to look past steps. */
const STEP = 0.5;
/**
 * Most weighted means of a price path, and the least share of a result's squared gradients that any but the first, and
 * years of uniform shocks, must have.
 */
const MOST_PROFILES = 3;
const LEAST_SHARE = 2e-4;
/** Years of uniform shocks that are looked at. */
const UNIFORM_YEARS = 40;
/** Weights below this are left out. */
const LEAST_WEIGHT = 0.002;

const plan = compile(baseScenario, { trials: TRIALS, seed: 20240301 });
const machine = sharedMachine(plan);
const { draws } = machine;
const free = shocks.filter((shock) => shock.definition.kind === "uniform");
const shockPlaces = [...correlatedShocks, ...free].map((shock) => shock.index);
const placeOf = (shock: number, t: number): number =>
  params.length + t * shockPlaces.length + shockPlaces.indexOf(shock);

/** Something that a trial can be moved along: one draw, or a block of years of a price path. */
interface Move {
  readonly id: string;
  /** places in the luck of a trial */
  readonly places: readonly number[];
  readonly isUniform: boolean;
  /** years of a block */
  readonly years: readonly number[];
  /** yes or no: turned into other directions, its step would lie askew to all of them */
  readonly isStep: boolean;
}

const blocks = yearBlocks(plan.years).map(([from, to]) =>
  Array.from({ length: to - from }, (_, k) => from + k),
);
const alone = { isUniform: true, years: [], isStep: false };
const paramMoves = Array.from(plan.drawn, (index, k): Move => {
  const isStep = plan.samplers[plan.offsets[index]!] === SAMPLER.bernoulli;
  return { ...alone, id: params[index]!.id, places: [k], isStep };
});
const yearMoves = free.flatMap(({ id, index }) =>
  Array.from({ length: UNIFORM_YEARS }, (_, t): Move => ({
    ...alone,
    id: `${id}@${t + 1}`,
    places: [placeOf(index, t + 1)],
  })),
);
const blockMoves = correlatedShocks.flatMap(({ id, index }) =>
  blocks.map((years): Move => ({
    id,
    places: years.map((t) => placeOf(index, t)),
    isUniform: false,
    years,
    isStep: false,
  })),
);
const moves = [...paramMoves, ...yearMoves, ...blockMoves];

/** Moves the trial in `draws` by `by` standard deviations. */
function move({ places, isUniform }: Move, by: number): void {
  for (const place of places)
    draws[place] = isUniform
      ? normalCdf(normalQuantile(draws[place]!) + by)
      : draws[place]! + by / Math.sqrt(places.length);
}

function targets(): number[] {
  machine.runAgain();
  return TARGETS.map(([id]) => machine.metrics[metricById.get(id)!.index]!);
}

/** per target the trials' results, and a gradient per trial */
const values = TARGETS.map(() => [] as number[]);
const gradients = TARGETS.map(() => [] as Float64Array[]);
for (let trial = 0; trial < TRIALS; trial++) {
  machine.run(trial);
  const before = draws.slice();
  TARGETS.forEach(([id], i) => values[i]!.push(machine.metrics[metricById.get(id)!.index]!));
  const rows = TARGETS.map(() => new Float64Array(moves.length));
  moves.forEach((own, c) => {
    const [below, above] = [-STEP, STEP].map((by) => {
      move(own, by);
      const found = targets();
      draws.set(before);
      return found;
    });
    rows.forEach((row, i) => (row[c] = (above![i]! - below![i]!) / (2 * STEP)));
  });
  rows.forEach((row, i) => gradients[i]!.push(row));
}

/** of each target: sum of its mean squared gradients */
const totals = gradients.map((rows) => rows.reduce((sum, row) => sum + dot(row, row), 0) / TRIALS);

/** A number that a design chooses, as weights of moves. */
interface Found {
  readonly id: string;
  readonly isStep: boolean;
  /** places among the moves, and their weights */
  readonly of: readonly (readonly [number, number])[];
}

const single = (own: Move): Found => ({ ...own, of: [[moves.indexOf(own), 1]] });

/** Largest share of a target's squared gradients that lies along what was found. */
const shareOf = ({ of }: Pick<Found, "of">): number =>
  Math.max(...gradients.map((rows, i) => squareAlong(rows, of) / totals[i]!));
const along = (row: Float64Array, of: Found["of"]): number =>
  of.reduce((sum, [c, w]) => sum + w * row[c]!, 0);
const squareAlong = (rows: readonly Float64Array[], of: Found["of"]): number =>
  rows.reduce((sum, row) => sum + along(row, of) ** 2, 0) / TRIALS;

/** The weighted means of the years of a price path that matter, the weightiest first. */
function profilesOf(id: string): Found[] {
  const own = moves.flatMap((one, c) => (one.id === id ? [c] : []));
  const rows = gradients.flatMap((of, i) =>
    of.map((row) => Float64Array.from(own, (c) => row[c]! / Math.sqrt(totals[i]!))),
  );
  return eigenvectors(rows, MOST_PROFILES)
    .map((vector, k) => ({
      id: `${id}~${k + 1}`,
      isStep: false,
      of: own.map((c, i): [number, number] => [c, vector[i]!]),
    }))
    .filter((found, k) => k === 0 || shareOf(found) >= LEAST_SHARE);
}

const profiles = correlatedShocks.flatMap(({ id }) => profilesOf(id));
const found = [...paramMoves.map(single), ...yearMoves.map(single), ...profiles]
  .map((one) => ({ one, share: shareOf(one) }))
  .sort((a, b) => b.share - a.share)
  .map(({ one }) => one);
const smooth = found.filter((one) => !one.isStep);
const directionCount = TARGETS.reduce((sum, [, count]) => sum + count, 0);
// the first places are those that the directions take over
const order = [
  ...smooth.slice(0, directionCount),
  ...found.filter((one) => one.isStep),
  ...smooth.slice(directionCount),
];

/** A result's directions: its mean gradient, then those in which it bends beside it. */
function directionsOf(
  rows: readonly Float64Array[],
  results: readonly number[],
  count: number,
): Float64Array[] {
  const mean = meanOf(rows);
  const first = scaled(mean, 1 / Math.sqrt(dot(mean, mean)));
  const sorted = [...results].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor(TRIALS / 4)]!, sorted[Math.floor((3 * TRIALS) / 4)]!];
  const near = rows.filter((_, trial) => results[trial]! >= low && results[trial]! <= high);
  const beside = near.map((row) => minus(row, scaled(first, dot(row, first))));
  return [first, ...eigenvectors(beside, count - 1)];
}

const [headline, ...others] = gradients.map((rows, i) =>
  directionsOf(
    rows.map((row) => Float64Array.from(order, ({ isStep, of }) => (isStep ? 0 : along(row, of)))),
    values[i]!,
    TARGETS[i]![1],
  ),
);
const most = Math.max(...others.map((own) => own.length));
const directions = [
  ...headline!,
  ...Array.from({ length: most }, (_, rank) => others.flatMap((own) => own.slice(rank, rank + 1))).flat(),
];

const sparse = directions.map((direction) =>
  Array.from(direction, (x, c) => [c, x] as const)
    .filter(([, x]) => Math.abs(x) >= LEAST_WEIGHT)
    .map(([c, x]) => `${c}:${Math.round(1000 * x)}`)
    .join(" "),
);
const profileText = ({ of }: Found): string => {
  const weights = new Array<number>(plan.years).fill(0);
  for (const [c, w] of of)
    for (const t of moves[c]!.years) weights[t] = Math.round((1000 * w) / Math.sqrt(moves[c]!.years.length));
  return weights.join(" ");
};
writeFileSync(
  new URL("../../models/engine/leadingTable.ts", import.meta.url),
  `/* Written by npm run leading: see src/build/leading.ts. */

/** Coordinates, the weightiest first. */
export const COORDINATES = \`
${order.map(({ id }) => id).join("\n")}
\`;

/** Weights of the years, from the first one on, in thousandths. */
export const PROFILES: Readonly<Record<string, string>> = {
${profiles.map((own) => `  "${own.id}":\n    "${profileText(own)}",`).join("\n")}
};

/** Directions in the order in which a design's numbers move them: place of the coordinate, weight in thousandths. */
export const DIRECTIONS: readonly string[] = [
${sparse.map((line) => `  "${line}",`).join("\n")}
];
`,
);
