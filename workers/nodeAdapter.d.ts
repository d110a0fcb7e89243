/** comlink ships types for its Node adapter under another name than the file that Node can load. */
declare module "comlink/dist/esm/node-adapter.mjs" {
  import type { Endpoint } from "comlink";
  import type { MessagePort, Worker } from "node:worker_threads";

  export default function nodeEndpoint(port: Worker | MessagePort): Endpoint;
}
