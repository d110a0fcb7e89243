/**
 * Lets the thread's other messages (a cancel, a click, a frame) be served, then resolves.
 * A message channel, because timers are clamped to 4 ms and more when nested; closed each time, because an
 * open port keeps a Node process alive.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
