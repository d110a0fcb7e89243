import { describe, expect, it } from "vitest";
import { partOf, REPLICATES, type Design } from "../../../models/engine/designs";
import { createPoints } from "../../../models/engine/designPoints";
import { drawsOf } from "../../../models/engine/draws";
import { compileDifference } from "../../../models/engine/difference";
import { leading } from "../../../models/engine/leading";
import { createMachine } from "../../../models/engine/machine";
import { outputsOf } from "../../../models/engine/outputs";
import { compile, SHARD, type Plan } from "../../../models/engine/plan";
import { Merger } from "../../../models/engine/merge";
import { replayTrial } from "../../../models/engine/replay";
import { SketchBuilder } from "../../../models/engine/sketch";
import { varied } from "../../../models/engine/variation";
import { metricById, params, shocks } from "../../../models/mine/catalogue";
import { correlatedShocks } from "../../../models/mine/correlations";
import { normalCdf } from "../../../models/random/normal";
import { baseScenario } from "../../../models/scenario/scenario";
import { quantileType7 } from "../../../models/statistics/quantileType7";
import { createInlineEngine } from "../../../workers/inline";
import { createNodeEngine } from "../../../workers/node";

const STEERED = ["latin", "sobol", "antithetic"] as const satisfies readonly Design[];
const NPV = { id: "valuation.npv" } as const;

const valuesOf = (design: Design, trials: number, seed: number): Float64Array =>
  outputsOf(compile(baseScenario, { trials, seed, design }), [NPV], 0, trials);

/** What the tests of error look at: mean, P10, P50, P90, share above zero. */
function statistics(values: Float64Array): number[] {
  const sorted = Float64Array.from(values).sort();
  return [
    values.reduce((sum, value) => sum + value, 0) / values.length,
    ...[0.1, 0.5, 0.9].map((p) => quantileType7(sorted, p)),
    values.filter((value) => value > 0).length / values.length,
  ];
}

const mean = (numbers: ArrayLike<number>): number =>
  Array.from(numbers).reduce((sum, x) => sum + x, 0) / numbers.length;
const sd = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return Math.sqrt(numbers.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (numbers.length - 1));
};

/** Largest distance between the distribution of numbers and the uniform one. */
function distance(numbers: ArrayLike<number>): number {
  const sorted = Float64Array.from(numbers).sort();
  return Math.max(...sorted.map((u, i) => Math.max(u - i / sorted.length, (i + 1) / sorted.length - u)));
}

describe.each(STEERED)("design %s", (design) => {
  const { coordinates } = leading();

  it("draws each leading number uniformly over seeds", () => {
    const point = new Float64Array(coordinates.length);
    const seeds = 400;
    for (const trial of [0, 1, 700, 5000]) {
      const drawn = coordinates.map(() => new Float64Array(seeds));
      for (let seed = 0; seed < seeds; seed++) {
        createPoints(compilePoints(design, seed), coordinates).write(trial, point);
        point.forEach((u, c) => (drawn[c]![seed] = u));
      }
      // Kolmogorov's bound for one of 250 numbers at 1e-6 each
      for (const own of drawn) expect(distance(own)).toBeLessThan(2.7 / Math.sqrt(seeds));
    }
  });

  it("leaves every draw distributed as it was, uncorrelated with the others", () => {
    const trials = 4096;
    const plan = compile(baseScenario, { trials, seed: 5, design });
    const machine = createMachine();
    machine.load(plan);
    const width = shocks.length;
    const kept = [0, 3, 11, plan.drawn.length - 1];
    const cells = [0, 1, 8].flatMap((shock) => [1, 2, 9, 30, 79].map((t) => ({ shock, t })));
    const luck = kept.map(() => new Float64Array(trials));
    const noise = cells.map(() => new Float64Array(trials));
    for (let trial = 0; trial < trials; trial++) {
      machine.run(trial);
      kept.forEach((k, i) => (luck[i]![trial] = machine.draws[k]!));
      cells.forEach(
        ({ shock, t }, i) =>
          (noise[i]![trial] = normalCdf(machine.draws[params.length + t * width + shock]!)),
      );
    }
    const all = [...luck, ...noise];
    for (const own of all) expect(distance(own)).toBeLessThan(2.5 / Math.sqrt(trials));
    for (let a = 0; a < all.length; a++)
      for (let b = 0; b < a; b++) {
        const product = mean(all[a]!.map((u, i) => (u - 0.5) * (all[b]![i]! - 0.5))) * 12;
        expect(Math.abs(product)).toBeLessThan(5 / Math.sqrt(trials));
      }
    expect(correlatedShocks.length).toBe(9);
  });

  it("finds a trial again by its number, compiled or not", () => {
    const plan = compile(baseScenario, { trials: 3000, seed: 8, design });
    const values = outputsOf(plan, [NPV, { id: "market.revenue", year: 2045 }], 0, 3000);
    for (const trial of [0, 1, 255, 256, 2047, 2048, 2999]) {
      const replay = replayTrial(plan, trial);
      expect(replay.metrics["valuation.npv"]).toBe(values[trial]);
      expect(replay.lines["market.revenue"][2045 - plan.firstYear]).toBe(values[3000 + trial]);
    }
    // a run of another length has the same trials
    expect(replayTrial(compile(baseScenario, { trials: 300, seed: 8, design }), 299).metrics).toEqual(
      replayTrial(plan, 299).metrics,
    );
  });

  it("agrees with independent trials", () => {
    const trials = 16_384;
    const [own, other] = [valuesOf(design, trials, 3), valuesOf("random", trials, 4)];
    const found = statistics(own);
    const expected = statistics(other);
    // independent trials of this number have these standard errors, see the next test for their kind
    const errors = [0.067, 0.12, 0.081, 0.11, 0.0033];
    found.forEach((x, i) => expect(Math.abs(x - expected[i]!) / errors[i]!).toBeLessThan(5));
  });

  it("keeps luck between scenarios, so that differences are small", () => {
    const scenario = { ...baseScenario, values: { ...baseScenario.values, "valuation.discountRate": 0.081 } };
    const run = { trials: 256, seed: 2, design };
    const a = replayTrial(compile(baseScenario, run), 77);
    const b = replayTrial(compile(scenario, run), 77);
    for (const { id } of params) if (id !== "valuation.discountRate") expect(b.inputs[id]).toBe(a.inputs[id]);
    expect(compileDifference(scenario, baseScenario, run).minus?.design).toBe(design);
  });

  it("leaves what is drawn anew as it is drawn without a design, and chooses all else", () => {
    const plan = compile(baseScenario, { trials: 64, seed: 1, design });
    const plain = compile(baseScenario, { trials: 64, seed: 1 });
    const redrawn = ["capital.overrun", "market.steel"] as const;
    const [own, alone] = [plan, plain].map((of) => varied(of, { redrawn }));
    const machine = createMachine();
    const luckOf = (of: Plan, trial: number) => {
      machine.load(of);
      machine.run(trial);
      return machine.inputs.slice();
    };
    const { index } = params.find(({ id }) => id === "capital.overrun")!;
    const other = params.find(({ id }) => id === "cost.mining")!.index;
    for (const trial of [0, 5, 63]) {
      const [mixed, base, free] = [own!, plan, alone!].map((of) => luckOf(of, trial));
      expect(mixed![index]).toBe(free![index]);
      expect(mixed![other]).toBe(base![other]);
      expect(mixed![index]).not.toBe(base![index]);
    }
    // the compiled code does the same
    const npv = outputsOf(own!, [NPV], 0, 64);
    machine.load(own!);
    const place = metricById.get("valuation.npv")!.index;
    for (let k = 0; k < 64; k++) {
      machine.run(k);
      expect(npv[k]).toBeCloseTo(machine.metrics[place]!, 9);
    }
  });

  it("tells what a parameter was in a trial without simulating it", () => {
    const plan = compile(baseScenario, { trials: 300, seed: 9, design });
    const machine = createMachine();
    machine.load(plan);
    for (const id of ["capital.overrun", "market.v2o5Level"] as const) {
      const { index } = params.find((own) => own.id === id)!;
      const draws = drawsOf(plan, index, 290, 10);
      for (let k = 0; k < 10; k++) {
        machine.run(290 + k);
        expect(draws[k]! * plan.scales[index]!).toBe(machine.inputs[index]);
      }
    }
  });
});

const compilePoints = (design: Design, seed: number) => ({ ...base, design, seed });
const base = compile(baseScenario, { trials: 1, seed: 0 });

describe("plans", () => {
  it("tell designs apart and leave random plans as they were", () => {
    const hashes = ([undefined, "random", ...STEERED] as const).map(
      (design) => compile(baseScenario, { trials: 9, seed: 1, design }).hash,
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe("error over 40 seeds, against independent trials of the same number", () => {
  const SEEDS = 40;
  const TRIALS = 4096;
  const errorsOf = (design: Design): number[] => {
    const found = Array.from({ length: SEEDS }, (_, seed) => statistics(valuesOf(design, TRIALS, seed)));
    return found[0]!.map((_, i) => sd(found.map((row) => row[i]!)));
  };
  const random = errorsOf("random");

  // largest share of the random error: mean, P10, P50, P90, probability; a ratio of 40 seeds is known to 16 %
  it.each([
    ["sobol", [0.2, 0.75, 0.75, 0.75, 0.75]],
    ["latin", [0.45, 0.85, 0.85, 0.9, 0.85]],
    ["antithetic", [0.45, 1.4, 0.85, 1.5, 1.4]],
  ] as const)("%s", (design, most) => {
    const ratios = errorsOf(design).map((error, i) => error / random[i]!);
    ratios.forEach((ratio, i) => expect(ratio, `statistic ${i}`).toBeLessThan(most[i]!));
  });
});

describe("standard errors of a run", () => {
  it.each(STEERED)("%s: those told agree with the spread over seeds", (design) => {
    const trials = 2048;
    const told: { se: number; seP50: number }[] = [];
    const found: { mean: number; p50: number }[] = [];
    for (let seed = 100; seed < 124; seed++) {
      const plan = compile(baseScenario, { trials, seed, design });
      const builder = new SketchBuilder(plan);
      for (let shard = 0; shard < trials / SHARD; shard++) builder.add(shard);
      const merger = new Merger(plan);
      merger.merge(builder.take());
      const { se, errors, mean, p50 } = merger.summary().metrics["valuation.npv"];
      merger.close();
      told.push({ se, seP50: errors.p50 });
      found.push({ mean, p50 });
    }
    const rms = (key: "se" | "seP50") => Math.sqrt(mean(told.map((one) => one[key] ** 2)));
    // both sides are estimates: 24 seeds know a spread to 15 %, parts of a run less
    expect(rms("se") / sd(found.map((one) => one.mean))).toBeGreaterThan(0.6);
    expect(rms("se") / sd(found.map((one) => one.mean))).toBeLessThan(1.7);
    expect(rms("seP50") / sd(found.map((one) => one.p50))).toBeGreaterThan(0.6);
    expect(rms("seP50") / sd(found.map((one) => one.p50))).toBeLessThan(1.7);
  });

  it("parts of a Sobol' run are as many as its replicates and equally long", () => {
    const sizes = new Map<number, number>();
    for (let trial = 0; trial < 2 * REPLICATES * SHARD; trial++)
      sizes.set(partOf("sobol", trial), (sizes.get(partOf("sobol", trial)) ?? 0) + 1);
    expect([...sizes.values()]).toEqual(Array.from({ length: REPLICATES }, () => 2 * SHARD));
  });
});

describe("engines", () => {
  it("give the same bits for any number of workers", async () => {
    const request = { scenario: baseScenario, trials: 2600, seed: 6, design: "sobol" as const };
    const inline = createInlineEngine();
    const two = createNodeEngine({ workers: 2 });
    try {
      const [a, b] = [await inline.run(request), await two.run(request)];
      expect(b).toEqual(a);
      const replay = await two.replay(baseScenario, 6, 2599, "sobol");
      expect(a.metrics["valuation.npv"].values![2599]).toBe(replay.metrics["valuation.npv"]);
      const { rows, columns } = await two.rows(request, 2599, 1);
      expect(rows[columns.indexOf("valuation.npv")]).toBe(replay.metrics["valuation.npv"]);
    } finally {
      inline.close();
      two.close();
    }
  });
});
