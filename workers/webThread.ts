import type { Thread } from "./remoteLane";

/** A web worker as a thread. A message that cannot be read counts as death: its call would never be answered. */
export function webThread(worker: Worker): Thread {
  let stopListening = () => undefined as void;
  return {
    endpoint: worker,
    onDeath: (listener) => {
      const onError = (event: Event) => {
        event.preventDefault();
        listener(new Error((event as ErrorEvent).message || "the worker could not be loaded"));
      };
      const onMessageError = () => listener(new Error("a message from the worker could not be read"));
      worker.addEventListener("error", onError);
      worker.addEventListener("messageerror", onMessageError);
      stopListening = () => {
        worker.removeEventListener("error", onError);
        worker.removeEventListener("messageerror", onMessageError);
      };
    },
    end: () => {
      stopListening();
      worker.terminate();
    },
  };
}
