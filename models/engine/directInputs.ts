import type { ParamDefinition } from "../core/module";
import { unitDefinition } from "../core/units";
import { lineById, metricById, metrics, ownLines, params, paths, shocks } from "../mine/catalogue";
import { modules, type LineId, type MetricId } from "../mine/registry";
import { moduleBench, type ModuleBench, type ReadKind } from "./moduleBench";
import type { Plan } from "./plan";

/** A number that a line or metric is computed from, without another line in between. */
export interface DirectInput {
  readonly kind: ReadKind;
  readonly id: string;
  /**
   * Change of the result in per cent when this input alone is 1 % larger, all others held; NaN where the input only
   * switches something, where the result is zero, or for choices
   */
  readonly effect: number;
}

const SMALL = 1e-6;
const ENTRIES: Readonly<Record<ReadKind, readonly { readonly id: string; readonly definition: object }[]>> = {
  param: params,
  line: ownLines,
  metric: metrics,
  shock: shocks,
  path: paths,
};

/**
 * What a number is computed from in one trial, found by trying: its module runs alone, each value that it reads is
 * changed in turn, and those that change the result are its direct inputs. So the list is that of the arithmetic
 * itself, not one kept by hand. Inputs that a trial does not use (a debt rate without debt) do not appear.
 *
 * @param year index of the year for a line's effects; without it the sum over all years
 */
export function directInputs(plan: Plan, trial: number, id: LineId | MetricId, year?: number): DirectInput[] {
  const steps = directInputSteps(plan, trial, id, year);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in small steps, a few runs of one module each, between which a page can serve other events. */
export function* directInputSteps(
  plan: Plan,
  trial: number,
  id: LineId | MetricId,
  year?: number,
): Generator<void, DirectInput[]> {
  const line = lineById.get(id);
  if (line?.sums !== undefined) return [{ kind: "line", id: ownLines[line.sums]!.id, effect: 1 }];
  const entry = line ?? metricById.get(id);
  if (entry === undefined) throw new Error(`directInputs requires a line or metric, got ${id}`);
  const bench = moduleBench(
    plan,
    trial,
    modules.find((owner) => owner.id === entry.module)!,
  );
  const read = (out: ReturnType<ModuleBench["run"]>): Float64Array =>
    line === undefined
      ? out.metrics.subarray(entry.index, entry.index + 1)
      : Float64Array.from({ length: plan.years }, (_, t) => out.lines[t * ownLines.length + entry.index]!);
  const base = read(bench.run());
  const seen = Object.fromEntries(
    Object.entries(bench.seen).map(([kind, places]) => [kind, places.slice()]),
  ) as Record<ReadKind, Uint8Array>;
  const measure = (values: Float64Array): number =>
    line !== undefined && year !== undefined ? values[year]! : values.reduce((sum, value) => sum + value, 0);

  const found: DirectInput[] = [];
  for (const kind of Object.keys(ENTRIES) as ReadKind[]) {
    for (let place = 0; place < seen[kind].length; place++) {
      if (seen[kind][place] === 0) continue;
      const answer = (by: (value: number) => number): Float64Array | undefined => {
        try {
          const values = read(bench.run({ kind, place, by }));
          return values.some((value, t) => !Object.is(value, base[t]!)) ? values : undefined;
        } catch {
          // a value that the module refuses tells nothing
          return undefined;
        }
      };
      yield;
      const { id: inputId } = ENTRIES[kind][place]!;
      const small = isWhole(kind, place) ? undefined : answer((value) => value * (1 + SMALL));
      if (small !== undefined) {
        const effect = (measure(small) - measure(base)) / Math.abs(measure(base)) / SMALL;
        found.push({ kind, id: inputId, effect: isScale(kind, place) ? finite(effect) : NaN });
      } else if (jumps(kind, place).some((by) => answer(by) !== undefined)) {
        found.push({ kind, id: inputId, effect: NaN });
      }
    }
  }
  return found.sort((a, b) => (Math.abs(b.effect) || 0) - (Math.abs(a.effect) || 0));
}

const finite = (value: number): number => (Number.isFinite(value) ? value : NaN);

/** Whether one per cent of a value means something: of a date or of a year's chance it does not. */
function isScale(kind: ReadKind, place: number): boolean {
  if (kind === "shock") return false;
  const { definition } = ENTRIES[kind][place]! as { definition: { unit?: string } };
  return definition.unit !== "year";
}

/** Whole-numbered inputs (choices, calendar) are not moved a little. */
function isWhole(kind: ReadKind, place: number): boolean {
  if (kind !== "param") return false;
  const { options, integer } = params[place]!.definition as ParamDefinition;
  return options !== undefined || integer === true;
}

/** Larger changes that find inputs which are zero, or which only switch something; inside a parameter's bounds. */
function jumps(kind: ReadKind, place: number): ((value: number) => number)[] {
  const by = [
    (value: number) => value + 1,
    (value: number) => value - 1,
    (value: number) => value * 2,
    () => 0,
  ];
  if (kind !== "param") return by;
  const { bounds, unit } = params[place]!.definition;
  const scale = unitDefinition(unit).calc;
  const hold = (value: number) => Math.min(Math.max(value, bounds[0] * scale), bounds[1] * scale);
  const step = scale * (isWhole(kind, place) ? 1 : 0.5);
  return [
    (value) => hold(value + step),
    (value) => hold(value - step),
    (value) => hold(value * 2),
    () => hold(0),
  ];
}
