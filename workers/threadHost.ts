import { expose, proxy, releaseProxy, transfer, wrap, type Endpoint, type Remote } from "comlink";
import type { Thread } from "./remoteLane";

/** What one thread asks another to do for it: start threads that answer on a port, tell of their death, end them. */
export interface ThreadHost {
  start(id: number, port: MessagePort, died: (reason: string) => void): void;
  end(id: number): void;
}

/**
 * Starts threads for whoever is at the other end of `port`.
 * @param start starts one that will answer on the port it is given
 * @returns what ends all of them
 */
export function hostThreads(port: MessagePort, start: (port: MessagePort) => Thread): () => void {
  const threads = new Map<number, Thread>();
  const host: ThreadHost = {
    start: (id, given, died) => {
      const remote = died as Remote<typeof died>;
      const tell = (reason: unknown): void =>
        void remote(reason instanceof Error ? reason.message : String(reason));
      try {
        const thread = start(given);
        // the channel that deaths are told on ends with the thread, or every one would leave one behind
        const end = (): void => {
          thread.end();
          remote[releaseProxy]();
        };
        threads.set(id, { ...thread, end });
        thread.onDeath(tell);
      } catch (thrown) {
        tell(thrown);
      }
    },
    end: (id) => {
      threads.get(id)?.end();
      threads.delete(id);
    },
  };
  expose(host, port);
  return () => {
    for (const thread of threads.values()) thread.end();
    threads.clear();
    port.close();
  };
}

/**
 * Threads that the host at the other end of `port` starts and this thread works with.
 * Why they are not started here: Firefox 153 hangs in about one of twenty `new Worker` calls made by a worker.
 */
export function hostedThreads(port: MessagePort): () => Thread {
  const host = wrap<ThreadHost>(port);
  let last = 0;
  return () => {
    const id = ++last;
    const { port1: endpoint, port2 } = new MessageChannel();
    let listen: (reason: Error) => void = () => undefined;
    endpoint.addEventListener("messageerror", () =>
      listen(new Error("a message from the worker could not be read")),
    );
    void host.start(
      id,
      transfer(port2, [port2]),
      proxy((reason: string) => listen(new Error(reason))),
    );
    return {
      endpoint: endpoint as Endpoint,
      onDeath: (listener) => {
        listen = listener;
      },
      end: () => {
        listen = () => undefined;
        endpoint.close();
        void host.end(id);
      },
    };
  };
}
