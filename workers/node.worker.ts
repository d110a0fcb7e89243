import { parentPort } from "node:worker_threads";
import { nodeExpose } from "./nodeExpose";
import { simulator } from "./simulator";

nodeExpose(simulator, parentPort);
