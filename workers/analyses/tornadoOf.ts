import { batched, batchError, type Statistic } from "../../models/decisions/statistic";
import { tornado, type Swing, type TornadoBar } from "../../models/decisions/tornado";
import { quantile } from "../../models/distributions/distribution";
import type { Distribution } from "../../models/distributions/spec";
import { drawnParams } from "../../models/engine/inputGroups";
import { valueOf } from "../../models/engine/plan";
import { paramById } from "../../models/mine/catalogue";
import type { ParamId } from "../../models/mine/registry";
import { screen } from "./screening";
import { designed, part, type Study } from "./study";

export interface Tornado {
  /** the statistic with every input as drawn, and its standard error */
  readonly base: number;
  readonly se: number;
  readonly bars: readonly TornadoBar[];
}

/** Inputs worked out between two looks at what is known so far. */
const TOGETHER = 12;
const SCREENED = 0.1;

/**
 * Tornado of a statistic over all drawn parameters: one at a time at its P10 and P90, all others as drawn, on common
 * random numbers. The most important ones are worked out first; `onEarly` is told after each dozen. Events with a
 * probability go from "no" to "yes".
 */
export async function tornadoOf(
  study: Study & { readonly statistic: Statistic; readonly onEarly?: (soFar: Tornado) => void },
): Promise<Tornado> {
  const { engine, scenario, seed, output, trials, statistic, signal, onProgress, onEarly } = designed(study);
  const groups = drawnParams(scenario).map(({ id }) => ({ id, params: [id], shocks: [] }));
  const ranked = await screen({ ...study, onProgress: part(onProgress, 0, SCREENED, 1) }, groups);
  const ask = (drawn: readonly (readonly [ParamId, number] | undefined)[], from: number, to: number) =>
    engine.values({
      scenario,
      seed,
      outputs: [output],
      drawn: drawn.map((pin) => ({ first: 0, count: trials, ...(pin && { pins: { [pin[0]]: pin[1] } }) })),
      signal,
      onProgress: part(onProgress, from, to, drawn.length * trials),
    });
  const [asDrawn] = await ask([undefined], SCREENED, SCREENED);
  const base = batched(asDrawn, statistic);
  const swings: Swing[] = [];
  const soFar = (): Tornado => ({ base: base[0], se: batchError(base), bars: tornado(swings, batchError) });
  for (let done = 0; done < ranked.length; done += TOGETHER) {
    const ids = ranked.slice(done, done + TOGETHER).map(({ group }) => group.params[0]);
    const ends = ids.map((id) => endsOf(valueOf(scenario, paramById.get(id)!) as Distribution));
    const share = (count: number): number => SCREENED + ((1 - SCREENED) * count) / ranked.length;
    const values = await ask(
      ids.flatMap((id, i) => ends[i].map((end) => [id, end] as const)),
      share(done),
      share(done + ids.length),
    );
    ids.forEach((id, i) => {
      const [low, high] = [values[2 * i], values[2 * i + 1]].map((own) => batched(own, statistic));
      swings.push({ id, inputs: ends[i], low, high });
    });
    if (done + TOGETHER < ranked.length) onEarly?.(soFar());
  }
  onProgress?.(1);
  return soFar();
}

function endsOf(distribution: Distribution): [number, number] {
  return distribution.type === "bernoulli"
    ? [0, 1]
    : [quantile(distribution, 0.1), quantile(distribution, 0.9)];
}
