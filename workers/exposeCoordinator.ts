import { expose, releaseProxy, transfer, type Endpoint, type Remote } from "comlink";
import type { Summary } from "../models/engine/summary";
import { createCoordinatorApi, type CoordinatorApi } from "./coordinatorApi";
import type { Engine } from "./engine";

/** Answers a CoordinatorApi on this thread's endpoint (a web worker's own scope by default); results are moved. */
export function exposeCoordinator(engine: Engine, endpoint?: Endpoint): void {
  const api = createCoordinatorApi(engine);
  const moved: CoordinatorApi = {
    ...api,
    run: async (runId, request, onProgress) => {
      const report =
        onProgress && ((summary: Summary) => onProgress(transfer(summary, summaryBuffers(summary))));
      const reply = await api.run(runId, request, report);
      // what arrives here is a channel to the caller's function: closed now, or every run would leave one behind
      (onProgress as Remote<(summary: Summary) => void> | undefined)?.[releaseProxy]();
      return reply.ok && reply.value !== undefined ? transfer(reply, summaryBuffers(reply.value)) : reply;
    },
    values: async (runId, request, onProgress) => {
      const reply = await api.values(runId, request, onProgress);
      (onProgress as Remote<typeof onProgress>)[releaseProxy]();
      return reply.ok && reply.value !== undefined
        ? transfer(
            reply,
            reply.value.map((values) => values.buffer as ArrayBuffer),
          )
        : reply;
    },
    rows: async (request, first, count) => {
      const reply = await api.rows(request, first, count);
      return reply.ok ? transfer(reply, [reply.value.rows.buffer]) : reply;
    },
    lines: async (request, first, count) => {
      const reply = await api.lines(request, first, count);
      return reply.ok
        ? transfer(
            reply,
            reply.value.map(({ buffer }) => buffer),
          )
        : reply;
    },
  };
  expose(moved, endpoint);
}

/** The memory of a summary, to be moved between threads instead of copied. */
function summaryBuffers(summary: Summary): ArrayBuffer[] {
  const arrays = [
    ...Object.values(summary.lines).flatMap((line) => Object.values(line) as Float64Array[]),
    ...Object.values(summary.metrics).flatMap(({ values, sample }) => (values ? [values, sample] : [sample])),
  ];
  // many of them lie in the same memory
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
