import { expect, it } from "vitest";
import { DESIGNS } from "../../../models/engine/designs";
import { compile } from "../../../models/engine/plan";
import { createSteering } from "../../../models/engine/steering";
import { varied } from "../../../models/engine/variation";
import { createSteerer } from "../../../models/kernel/steerer";
import { shocks } from "../../../models/mine/catalogue";
import { generator } from "../../../models/random/generator";
import { normalScore, scoreTable } from "../../../models/random/normalScore";
import { baseScenario } from "../../../models/scenario/scenario";

const steered = DESIGNS.filter((design) => design !== "random");
const SCORES = 1024;
const LUCK = 1 << 18;
const FREE = 1 << 20;

/** One step of years, numbers side by side for two trials. */
const YEAR = 2 * shocks.length;

it.each(steered)("%s: two trials at once are steered like each alone, bit for bit", (design) => {
  const shorter = { ...baseScenario, values: { ...baseScenario.values, "calendar.horizon": 37 } };
  const run = { trials: 5000, seed: 12, design };
  const plans = [
    compile(baseScenario, run),
    compile(shorter, run),
    varied(compile(baseScenario, run), { redrawn: ["market.steel", "market.spike", "capital.overrun"] }),
  ];
  for (const plan of plans) {
    const memory = new WebAssembly.Memory({ initial: 40 });
    new Float64Array(memory.buffer).set(scoreTable(), SCORES / 8);
    const places = {
      luck: plan.drawn,
      luckAt: (k: number) => LUCK / 8 + 2 * k,
      shockAt: (shock: number) => LUCK / 8 + 2 * plan.drawn.length + 2 * shock,
      year: YEAR,
    };
    const alone = {
      luck: plan.drawn,
      luckAt: (k: number) => k,
      shockAt: (shock: number) => plan.drawn.length + shock,
      year: shocks.length,
    };
    const steer = createSteerer(plan, places, memory, { start: FREE, scores: SCORES });
    const { steer: steerAlone } = createSteering(plan, alone);
    const size = plan.drawn.length + (plan.years + 3) * shocks.length;
    // odd numbers too, whose pair reaches over the end of a shard
    for (const first of [0, 1, 254, 255, 2047, 4998]) {
      const random = generator(first, 3);
      const luck = [0, 1].map(() => Float64Array.from({ length: size }, () => normalScore(random())));
      // what steering does may make memory grow before the next call
      memory.grow(1);
      const both = new Float64Array(memory.buffer, LUCK, 2 * size);
      luck.forEach((own, lane) => own.forEach((z, i) => (both[2 * i + lane] = z)));
      steer(first);
      luck.forEach((own, lane) => {
        const before = own.slice();
        steerAlone(first + lane, own);
        expect(own).not.toEqual(before);
        const found = new Float64Array(memory.buffer, LUCK, 2 * size);
        expect(own.every((z, i) => Object.is(z, found[2 * i + lane]))).toBe(true);
      });
    }
  }
});
