import { exposeApi } from "./exposeApi";
import { simulator } from "./simulator";

// the first message brings the port on which calls arrive: they come from another thread than the one that started this
globalThis.addEventListener(
  "message",
  ({ data: port }: MessageEvent<MessagePort>) => {
    // a call that cannot be read would never be answered: fail loudly, so that the pool starts another worker
    port.addEventListener("messageerror", () => {
      throw new Error("a message to the worker could not be read");
    });
    exposeApi(simulator, port);
  },
  { once: true },
);
