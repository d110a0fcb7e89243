import { parentPort } from "node:worker_threads";
import { nodeExpose } from "../../../workers/nodeExpose";
import { fakeSimulator } from "./fakeModel";

nodeExpose(
  fakeSimulator(() => process.exit(7)),
  parentPort,
);
