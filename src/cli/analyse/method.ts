import type { Result } from "../../../models/core/issue";
import type { Text } from "../../../models/core/text";
import type { Cell } from "../../../models/scenario/csv";
import type { Options } from "../options";

/** A table of results: file name without ending, and rows, the first one naming the columns. */
export interface AnswerTable {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a method found. */
export interface Answer {
  /** printed with --json as one line; numbers that are undefined become null */
  readonly json: object;
  /** printed without --json, and what it means to a planner */
  readonly text: Text;
  /** written to --out as CSV files */
  readonly tables: readonly AnswerTable[];
}

/** Options of the method's own, by name without dashes; all take a value. */
export type OwnOptions = ReadonlyMap<string, string>;

/** How a long run is watched: sentences about what is known early, and a signal that ends it. */
export interface Watch {
  readonly early?: (soFar: Text) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A method of `npm run analyse -- NAME`. */
export interface Method {
  readonly name: string;
  /** options of its own, without dashes, and what they mean */
  readonly options: readonly { readonly name: string; readonly help: Text }[];
  readonly help: Text;
  /** trials if --trials is not given */
  readonly trials: number;
  run(
    options: Options,
    own: OwnOptions,
    progress: (done: number, all: number) => void,
    watch?: Watch,
  ): Promise<Result<Answer>>;
}
