import { shapleyEffects, type Handover, type ShapleyEffects } from "../../models/decisions/shapleyEffects";
import { sobolIndices, type SobolIndices } from "../../models/decisions/sobolIndices";
import { inputGroups, isCorrelated, joined, type InputGroup } from "../../models/engine/inputGroups";
import type { Drawn } from "../../models/engine/question";
import { correlatedShocks } from "../../models/mine/correlations";
import type { ParamId, ShockId } from "../../models/mine/registry";
import { generator, permutation } from "../../models/random/generator";
import { ALL_PATHS, REST } from "./inputNames";
import { screen, type Screened } from "./screening";
import { designed, part, type Study } from "./study";

/** Why a result spreads. */
export interface Sensitivity {
  readonly screened: readonly Screened[];
  readonly sobol: { readonly groups: readonly InputGroup[]; readonly indices: SobolIndices };
  readonly shapley: { readonly groups: readonly InputGroup[]; readonly effects: ShapleyEffects };
  readonly evaluations: number;
}

export interface SensitivityOptions {
  /** groups told apart; all others are one group. Default 12 */
  readonly most?: number;
  /** called with Sobol' indices from fewer rows, before all are done */
  readonly onEarly?: (sobol: Sensitivity["sobol"]) => void;
}

/** Trials that share one order of groups. */
const PER_ORDER = 32;
const SCREENED = 0.1;
const INDICES = 0.5;

/**
 * Sobol' indices and Shapley effects of a result. Screening first: the groups that move it most are told apart, all others
 * together are one group. Price paths are correlated, so that the indices take them as one group; Shapley effects tell
 * them apart. Both from the engine's own trials: a group drawn anew has random streams of its own.
 */
export async function sensitivity(asked: Study & SensitivityOptions): Promise<Sensitivity> {
  const study = designed(asked, "even");
  const { onProgress, trials, most = 12, onEarly } = study;
  const screened = await screen(
    { ...study, onProgress: part(onProgress, 0, SCREENED, 1) },
    inputGroups(study.scenario),
  );
  const leading = screened.slice(0, most).map(({ group }) => group);
  const others = screened.slice(most).map(({ group }) => group);

  const prices = screened.map(({ group }) => group).filter(isCorrelated);
  const alone = leading.filter((group) => !isCorrelated(group));
  const sobolGroups = [
    ...(prices.length > 0 ? [joined(ALL_PATHS, prices)] : []),
    ...alone,
    ...rest(others.filter((group) => !isCorrelated(group))),
  ];
  const indices = await sobolOf(study, sobolGroups, onEarly);
  const shapleyGroups = [...leading, ...rest(others)];
  const effects = await shapleyOf(study, shapleyGroups);
  onProgress?.(1);
  return {
    screened,
    sobol: { groups: sobolGroups, indices },
    shapley: { groups: shapleyGroups, effects },
    evaluations: trials * (sobolGroups.length + 2 + shapleyGroups.length + 1),
  };
}

const rest = (groups: readonly InputGroup[]): InputGroup[] =>
  groups.length > 0 ? [joined(REST, groups)] : [];

const membersOf = (groups: readonly InputGroup[]): (ParamId | ShockId)[] =>
  groups.flatMap((group) => [...group.params, ...group.shocks]);

async function sobolOf(
  { engine, scenario, seed, output, trials, signal, onProgress }: Study,
  groups: readonly InputGroup[],
  onEarly: SensitivityOptions["onEarly"],
): Promise<SobolIndices> {
  const designs = [[], groups, ...groups.map((group) => [group])].map(membersOf);
  const columns = designs.map(() => new Float64Array(trials));
  const read = (rows: number): SobolIndices => {
    const [base, other, ...mixed] = columns.map((column) => column.subarray(0, rows));
    return sobolIndices({ base, other, mixed });
  };
  // an eighth of the rows first, so that something is known early
  const steps = trials >= 1024 ? [Math.ceil(trials / 8), trials] : [trials];
  let from = 0;
  for (const to of steps) {
    const share = (row: number): number => SCREENED + ((INDICES - SCREENED) * row) / trials;
    const values = await engine.values({
      scenario,
      seed,
      outputs: [output],
      drawn: designs.map((redrawn) => ({ first: from, count: to - from, redrawn })),
      signal,
      onProgress: part(onProgress, share(from), share(to), designs.length * (to - from)),
    });
    values.forEach((value, i) => columns[i].set(value, from));
    from = to;
    if (to < trials) onEarly?.({ groups, indices: read(to) });
  }
  return read(trials);
}

async function shapleyOf(
  { engine, scenario, seed, output, trials, signal, onProgress }: Study,
  groups: readonly InputGroup[],
): Promise<ShapleyEffects> {
  const random = generator(seed, 0x5e17);
  const correlated = new Set<string>(correlatedShocks.map(({ id }) => id));
  const orders: number[][] = [];
  for (let k = 0; k < Math.ceil(trials / PER_ORDER); k++)
    orders.push(k % 2 === 0 ? permutation(groups.length, random) : [...orders[k - 1]].reverse());
  const drawn = orders.flatMap((own, k): Drawn[] => {
    const first = k * PER_ORDER;
    const count = Math.min(PER_ORDER, trials - first);
    const order = own.flatMap((i) => groups[i].shocks).filter((id) => correlated.has(id));
    return Array.from({ length: own.length + 1 }, (_, kept) => ({
      first,
      count,
      order,
      redrawn: membersOf(own.slice(kept).map((i) => groups[i])),
    }));
  });
  const values = await engine.values({
    scenario,
    seed,
    outputs: [output],
    drawn,
    signal,
    onProgress: part(onProgress, INDICES, 1, trials * (groups.length + 1)),
  });
  const width = groups.length + 1;
  const handovers = orders.flatMap((order, k): Handover[] =>
    Array.from({ length: drawn[k * width].count }, (_, trial) => ({
      order,
      values: Float64Array.from({ length: width }, (__, kept) => values[k * width + kept][trial]),
    })),
  );
  return shapleyEffects(groups.length, handovers);
}
