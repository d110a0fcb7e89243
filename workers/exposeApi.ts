import { expose, transfer, type Endpoint } from "comlink";
import { partBuffers } from "../models/engine/glimpsePart";
import { createWorkerApi, type Simulator, type WorkerApi } from "./workerApi";

/** Answers a WorkerApi on this thread's endpoint (a web worker's own scope by default); sketches and rows are moved. */
export function exposeApi<P, S, R, Q>(simulator: Simulator<P, S, R, Q>, endpoint?: Endpoint): void {
  const api = createWorkerApi(simulator);
  const moved: WorkerApi<P, S, R, Q> = {
    ...api,
    run: async (runId, firstShard, shardCount) => {
      const reply = await api.run(runId, firstShard, shardCount);
      return reply.ok && reply.value !== undefined ? transfer(reply, simulator.buffers(reply.value)) : reply;
    },
    rows: async (plan, first, count) => {
      const reply = await api.rows(plan, first, count);
      return reply.ok ? transfer(reply, [reply.value.buffer]) : reply;
    },
    lines: async (plan, first, count) => {
      const reply = await api.lines(plan, first, count);
      return reply.ok ? transfer(reply, [reply.value.buffer]) : reply;
    },
    glimpse: async (...asked) => {
      const reply = await api.glimpse(...asked);
      return reply.ok ? transfer(reply, partBuffers(reply.value)) : reply;
    },
    values: async (plan, question) => {
      const reply = await api.values(plan, question);
      return reply.ok ? transfer(reply, [reply.value.buffer]) : reply;
    },
  };
  expose(moved, endpoint);
}
