import type { Design } from "../../models/engine/designs";
import type { Output } from "../../models/engine/outputs";
import type { Scenario } from "../../models/scenario/scenario";
import type { OwnOutput } from "../../models/formula/ownMetric";
import type { ValuesRequest } from "../engine";

/** What a study can be about: a result of the model, or a metric of the reader's own (see `withFormula`). */
export type Subject = Output | OwnOutput;

/** Which subjects of which trials a study wants. */
export type StudyRequest = Omit<ValuesRequest, "outputs"> & { readonly outputs: readonly Subject[] };

/** What works trials out: any `Engine`, which knows the model's results alone and rejects for others, or `withFormula`. */
export interface StudyEngine {
  values(request: StudyRequest): Promise<Float64Array[]>;
}

/** What every analysis is given: a result of a scenario, and how to work trials out. */
export interface Study {
  readonly engine: StudyEngine;
  readonly scenario: Scenario;
  readonly output: Subject;
  /** trials, or rows of a design */
  readonly trials: number;
  readonly seed: number;
  /** how trials are chosen, random if left out; see `designFor` */
  readonly design?: Design | undefined;
  /** cancels; the analysis rejects with an Error named "AbortError" */
  readonly signal?: AbortSignal | undefined;
  /** told the share of the work that is done, 0 … 1 */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * What a method asks of trials. any: they are only averaged, ranked or counted; even: rows are resampled or regressed on,
 * so that they may be more even than chance, but not pairs that repeat one another; valued: rules are found on independent
 * trials, and averaged over others that may follow any design.
 */
export type DesignNeed = "any" | "even" | "valued";

/** The design that a method can follow: the one asked for, or independent trials. */
export const designFor = (need: DesignNeed, design: Design): Design =>
  need === "even" && design === "antithetic" ? "random" : design;

/** The study whose engine chooses trials by the study's design. Throws if the method cannot follow it. */
export function designed<S extends Pick<Study, "engine" | "design">>(study: S, need: DesignNeed = "any"): S {
  const { engine, design } = study;
  if (design === undefined) return study;
  if (designFor(need, design) !== design) throw new Error(`this method cannot follow the design ${design}`);
  return {
    ...study,
    engine: {
      values: (request) =>
        engine.values({ ...request, drawn: request.drawn.map((own) => ({ design, ...own })) }),
    } satisfies Study["engine"],
  };
}

/** Progress of work that is made of parts: each part tells how far it is, between two shares of the whole. */
export function part(
  onProgress: ((share: number) => void) | undefined,
  from: number,
  to: number,
  work: number,
): ((done: number) => void) | undefined {
  return onProgress && ((done) => onProgress(from + (to - from) * Math.min(1, work === 0 ? 1 : done / work)));
}
