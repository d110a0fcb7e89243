import type { Engine } from "../../../workers/engine";
import { exposeCoordinator } from "../../../workers/exposeCoordinator";
import type { Thread } from "../../../workers/remoteLane";

export interface FakeThread {
  /** tells whoever listens that the thread is gone; from then on it answers nothing */
  die(reason: string): void;
  ended: boolean;
}

/**
 * Threads that are only channels: each leads an engine of this thread, and everything between the two is cloned and
 * moved as between real threads.
 */
export function fakeCoordinators(engine: (place: number) => Engine) {
  const threads: FakeThread[] = [];
  const spawn = (): Thread => {
    const { port1, port2 } = new MessageChannel();
    exposeCoordinator(engine(threads.length), port2);
    let tell: (reason: Error) => void = () => undefined;
    const close = () => {
      port1.close();
      port2.close();
    };
    const thread: FakeThread = {
      ended: false,
      die: (reason) => {
        close();
        tell(new Error(reason));
      },
    };
    threads.push(thread);
    return {
      endpoint: port1,
      onDeath: (listener) => {
        tell = listener;
      },
      end: () => {
        thread.ended = true;
        close();
      },
    };
  };
  return { threads, spawn };
}
