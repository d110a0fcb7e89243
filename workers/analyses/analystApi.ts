import { proxy, transfer } from "comlink";
import { replyWith, type Reply } from "../reply";
import { analyses, type Analyses } from "./analyses";
import type { Study, StudyRequest } from "./study";

/** The part of a study's question that is data. */
type StudyData = Omit<StudyRequest, "signal" | "onProgress">;

/** What an analysis tells while it works, on the thread that asked. */
export interface AnalystCalls {
  values(request: StudyData, onProgress: ((done: number) => void) | undefined): Promise<Float64Array[]>;
  onProgress(share: number): void;
  onEarly(...soFar: unknown[]): void;
}

/** The thread that analyses: all but the trials, which it asks the caller's engine for. */
export interface AnalystApi {
  analyse(name: keyof Analyses, data: object, calls: AnalystCalls): Promise<Reply<unknown>>;
}

export function createAnalystApi(): AnalystApi {
  return {
    analyse: (name, data, calls) =>
      replyWith(() => {
        const engine: Study["engine"] = {
          values: ({ signal: _, onProgress, ...request }) =>
            calls.values(request, onProgress && proxy(onProgress)),
        };
        const own = {
          ...data,
          engine,
          onProgress: (share: number) => void calls.onProgress(share),
          onEarly: (...soFar: unknown[]) => void calls.onEarly(...soFar),
        };
        // the name chooses both the analysis and what its data are: `remoteAnalyses` keeps the two together
        return (analyses[name] as (study: typeof own) => Promise<unknown>)(own);
      }),
  };
}

/** Results of trials, moved to the other thread instead of copied. */
export const movedValues = (values: Float64Array[]): Float64Array[] =>
  transfer(
    values,
    values.map(({ buffer }) => buffer as ArrayBuffer),
  );
