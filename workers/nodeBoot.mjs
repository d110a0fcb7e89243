// Plain JavaScript, because Node 20 reads no TypeScript and a worker thread does not inherit the translator of
// its parent: this file starts the translator and then the TypeScript file it is told.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.entry);
