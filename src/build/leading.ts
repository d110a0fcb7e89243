/**
 * Finds the coordinates and directions that decide most of the base case's headline results, and writes
 * models/engine/leadingTable.ts. To be run by hand (npm run leading) after changes that shift what results depend on:
 * a table that is out of date costs precision, never truth.
 *
 * Gradients of the results with respect to the normal scores of all draws are taken at random trials; the eigenvectors of
 * their mean outer product are the directions along which a result varies most (active subspace, Constantine 2015).
 */
import { writeFileSync } from "node:fs";
import { coordinateOf, type Coordinate } from "../../models/engine/leading";
import { sharedMachine } from "../../models/engine/machine";
import { compile } from "../../models/engine/plan";
import { BLOCK_STARTS } from "../../models/engine/yearBlocks";
import { metricById, params, shocks } from "../../models/mine/catalogue";
import { correlatedShocks } from "../../models/mine/correlations";
import type { MetricId } from "../../models/mine/registry";
import { normalCdf, normalQuantile } from "../../models/random/normal";
import { SAMPLER } from "../../models/distributions/sampler";
import { baseScenario } from "../../models/scenario/scenario";

/** Results and how many directions each is given; first directions come first, then second ones. */
const TARGETS: readonly (readonly [MetricId, number])[] = [
  ["valuation.npv", 3],
  ["claims.lifeValue", 1],
  ["claims.proceedsValue", 2],
  ["claims.investmentValue", 2],
  ["claims.outputValue", 2],
  ["claims.jobsValue", 1],
];
const TRIALS = 96;
/** Half the width of the differences, in standard deviations: wide enough to look past steps. */
const STEP = 0.5;
/** Coordinates that take part, and years of uniform shocks behind them: all that there are Sobol' dimensions for. */
const KEPT = 210;
const UNIFORM_YEARS = 40;
/** Weights below this are left out. */
const LEAST_WEIGHT = 0.005;

const plan = compile(baseScenario, { trials: TRIALS, seed: 20240301 });
const machine = sharedMachine(plan);
const { draws } = machine;
const free = shocks.filter((shock) => shock.definition.kind === "uniform");
const shockPlaces = [...correlatedShocks, ...free].map((shock) => shock.index);
const blocks = BLOCK_STARTS.slice(0, -1).filter((start) => start < plan.years);

const candidates = [
  ...Array.from(plan.drawn, (index) => params[index]!.id as string),
  ...correlatedShocks.flatMap(({ id }) => blocks.map((start) => `${id}@${start}`)),
].map(coordinateOf);

/** Moves the trial in `draws` by `by` standard deviations along a coordinate. */
function move({ kind, index, from, to }: Coordinate, by: number): void {
  if (kind === "param") {
    const place = plan.drawn.indexOf(index);
    draws[place] = normalCdf(normalQuantile(draws[place]!) + by);
    return;
  }
  const end = Math.min(to, plan.years);
  for (let t = from; t < end; t++)
    draws[params.length + t * shockPlaces.length + shockPlaces.indexOf(index)]! += by / Math.sqrt(end - from);
}

function targets(): number[] {
  machine.runAgain();
  return TARGETS.map(([id]) => machine.metrics[metricById.get(id)!.index]!);
}

/** per target one row per trial */
const gradients = TARGETS.map(() => [] as Float64Array[]);
for (let trial = 0; trial < TRIALS; trial++) {
  machine.run(trial);
  const before = draws.slice();
  const rows = TARGETS.map(() => new Float64Array(candidates.length));
  candidates.forEach((coordinate, c) => {
    const [below, above] = [-STEP, STEP].map((by) => {
      move(coordinate, by);
      const values = targets();
      draws.set(before);
      return values;
    });
    rows.forEach((row, i) => (row[c] = (above![i]! - below![i]!) / (2 * STEP)));
  });
  rows.forEach((row, i) => gradients[i]!.push(row));
}

/** Share of a target's mean squared gradient that each coordinate has. */
const shares = gradients.map((rows) => {
  const squares = candidates.map((_, c) => rows.reduce((sum, row) => sum + row[c]! ** 2, 0));
  const total = squares.reduce((sum, square) => sum + square, 0);
  return squares.map((square) => square / total);
});
const weight = candidates.map((_, c) => Math.max(...shares.map((share) => share[c]!)));
const byWeight = candidates
  .map((_, c) => c)
  .sort((a, b) => weight[b]! - weight[a]!)
  .slice(0, KEPT);
/** Inputs that are yes or no: turned into other directions, their step would lie askew to all of them. */
const isStep = (c: number): boolean => {
  const { kind, index } = candidates[c]!;
  return kind === "param" && plan.samplers[plan.offsets[index]!] === SAMPLER.bernoulli;
};
const smooth = byWeight.filter((c) => !isStep(c));
const directionCount = TARGETS.reduce((sum, [, count]) => sum + count, 0);
// the first places are those that the directions take over
const order = [
  ...smooth.slice(0, directionCount),
  ...byWeight.filter(isStep),
  ...smooth.slice(directionCount),
];

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, c) => sum + x * b[c]!, 0);
const scaled = (a: Float64Array, by: number): Float64Array => a.map((x) => x * by);
const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, c) => x - b[c]!);

/** Leading eigenvectors of the mean outer product of the rows, by the power method, one after the other. */
function eigenvectors(rows: readonly Float64Array[], count: number): Float64Array[] {
  const found: Float64Array[] = [];
  while (found.length < count) {
    let vector: Float64Array = rows[0]!.map((_, c) => rows.reduce((sum, row) => sum + row[c]!, 1e-6));
    for (let step = 0; step < 500; step++) {
      let next: Float64Array = new Float64Array(vector.length);
      for (const row of rows) {
        const along = dot(row, vector);
        next = next.map((x, c) => x + along * row[c]!);
      }
      for (const other of found) next = minus(next, scaled(other, dot(other, next)));
      vector = scaled(next, 1 / Math.sqrt(dot(next, next)));
    }
    found.push(vector);
  }
  return found;
}

const vectors = gradients.map((rows, i) =>
  eigenvectors(
    rows.map((row) => Float64Array.from(order, (c) => (isStep(c) ? 0 : row[c]!))),
    TARGETS[i]![1],
  ),
);
const most = Math.max(...TARGETS.map(([, count]) => count));
const directions = Array.from({ length: most }, (_, rank) =>
  vectors.flatMap((own) => own.slice(rank, rank + 1)),
).flat();
const sparse = directions.map((direction) =>
  Array.from(direction, (x, c) => [c, x] as const)
    .filter(([, x]) => Math.abs(x) >= LEAST_WEIGHT)
    .map(([c, x]) => `${c}:${Math.round(1000 * x)}`)
    .join(" "),
);
const uniformYears = free.flatMap(({ id }) =>
  Array.from({ length: UNIFORM_YEARS }, (_, t) => `${id}@${t + 1}`),
);
const names = [...order.map((c) => candidates[c]!.id), ...uniformYears];
writeFileSync(
  new URL("../../models/engine/leadingTable.ts", import.meta.url),
  `/* Written by npm run leading: see src/build/leading.ts. */

/** Coordinates, the weightiest first. */
export const COORDINATES = \`
${names.join("\n")}
\`;

/** Directions in the order in which a design's numbers move them: place of the coordinate, weight in thousandths. */
export const DIRECTIONS: readonly string[] = [
${sparse.map((line) => `  "${line}",`).join("\n")}
];
`,
);
