import { answeredLater } from "../../models/decisions/asking";
import { refineMap, type Axis, type LeverMap } from "../../models/decisions/refineMap";
import type { Statistic } from "../../models/decisions/statistic";
import type { ParamId } from "../../models/mine/registry";
import { measure, withLever } from "./levers";
import type { Study } from "./study";

/** A lever and the range that a map shows of it. */
export interface MapAxis extends Axis {
  readonly lever: ParamId;
}

/** Map of a statistic over two levers, finer where the wanted levels run. All points on common random numbers. */
export async function mapOf(
  study: Study & {
    readonly statistic: Statistic;
    readonly axes: readonly [MapAxis, MapAxis];
    readonly levels: readonly number[];
    readonly cells?: number;
    readonly refinements?: number;
    readonly onEarly?: (x: number, y: number, value: number) => void;
  },
): Promise<LeverMap> {
  const { scenario, statistic, axes, levels, cells = 6, refinements = 2, onProgress, onEarly } = study;
  const [a, b] = axes;
  const about = (cells + 1) ** 2 * (1 + refinements);
  let done = 0;
  const map = await answeredLater(refineMap(axes, levels, { cells, refinements }), async ([x, y]) => {
    const { value } = await measure(study, withLever(withLever(scenario, a.lever, x), b.lever, y), statistic);
    onProgress?.(Math.min(0.99, ++done / about));
    onEarly?.(x, y, value);
    return value;
  });
  onProgress?.(1);
  return map;
}
