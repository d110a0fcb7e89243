import { exposeApi } from "./exposeApi";
import { simulator } from "./simulator";

// a call that cannot be read would never be answered: fail loudly, so that the pool starts another worker
globalThis.addEventListener("messageerror", () => {
  throw new Error("a message to the worker could not be read");
});

exposeApi(simulator);
