import type { LineId } from "../models/mine/registry";
import type { Scenario } from "../models/scenario/scenario";
import type { Design } from "../models/engine/designs";
import type { Output } from "../models/engine/outputs";
import type { Drawn } from "../models/engine/question";
import type { Summary } from "../models/engine/summary";
import type { Replay } from "../models/engine/replay";

/** What to simulate. The same request gives the same bits whatever the number of workers. */
export interface RunRequest {
  readonly scenario: Scenario;
  /** summarise differences instead: each trial of `scenario` less the same trial of this one, on the same draws */
  readonly minus?: Scenario | undefined;
  /** trials; the most there may be where a precision is asked for */
  readonly trials: number;
  readonly seed: number;
  /** how trials are chosen, random if left out */
  readonly design?: Design | undefined;
  /** stops as soon as the summary's `precision` is this or better; differences (`minus`) do not stop */
  readonly precision?: number | undefined;
  /** lines that the final summary carries, all by default */
  readonly lines?: readonly LineId[] | undefined;
  /** lines that results so far carry, by default those of the final summary */
  readonly linesSoFar?: readonly LineId[] | undefined;
  readonly signal?: AbortSignal;
  /** called with results so far, each covering more trials than the one before */
  readonly onProgress?: (summary: Summary) => void;
}

/** Inputs and metrics of consecutive trials, in declared units: `columns.length` numbers for each trial, row by row. */
export interface RunBlock {
  readonly columns: readonly string[];
  readonly rows: Float64Array<ArrayBuffer>;
}

/** The run whose trials are listed. */
export type RowsRequest = Pick<RunRequest, "scenario" | "trials" | "seed" | "design">;

/** Which results of which trials are wanted: what sensitivity, attribution and the like are worked out from. */
export interface ValuesRequest {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly outputs: readonly Output[];
  readonly drawn: readonly Drawn[];
  readonly signal?: AbortSignal | undefined;
  /** called with the number of trials done so far */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** The one interface over web workers, Node worker threads and the calling thread. */
export interface Engine {
  /** Resolves with the final summary; rejects with an Error named "AbortError" if cancelled. */
  run(request: RunRequest): Promise<Summary>;
  /** Every line, metric and input of one trial. */
  replay(scenario: Scenario, seed: number, trial: number, design?: Design): Promise<Replay>;
  /**
   * Inputs and metrics of trials first … first + count − 1 of a run, simulated again, in order.
   * Rejects with a RangeError if these are not trials of the run.
   */
  rows(request: RowsRequest, first: number, count: number): Promise<RunBlock>;
  /**
   * The same as lines of CSV in UTF-8, each beginning with the number of its trial, in pieces that follow one another:
   * numbers are turned into text where they are computed, which takes as long as computing them.
   */
  lines(request: RowsRequest, first: number, count: number): Promise<Uint8Array<ArrayBuffer>[]>;
  /**
   * Results of trials whose draws vary as told: for each entry of `drawn` the value of output i of its trial k at
   * `[i * count + k]`, in declared units, NaN where undefined. Rejects with an Error named "AbortError" if cancelled,
   * with what `outputColumn` throws for an unknown output.
   */
  values(request: ValuesRequest): Promise<Float64Array[]>;
  /** Lets the workers get ready for a scenario that may be asked for soon. Changes no result. */
  prepare?(scenario: Scenario): void;
  /** Ends all workers. */
  close(): void;
}
