/**
 * Runs a method that asks for values (see `attribute`, `solve`, `refineMap`) with a function that knows them at once.
 * @throws what `answer` throws
 */
export function answered<Q, A, R>(
  method: Generator<readonly Q[], R, readonly A[]>,
  answer: (asked: Q) => A,
): R {
  for (let step = method.next(); ;) {
    if (step.done === true) return step.value;
    step = method.next(step.value.map(answer));
  }
}

/** Works through items, at most `atOnce` at a time, and gives the results in their order. Rejects with the first failure. */
export async function inTurns<Q, A>(
  items: readonly Q[],
  work: (item: Q) => Promise<A>,
  atOnce = AT_ONCE,
): Promise<A[]> {
  const results: A[] = new Array<A>(items.length);
  let [next, failed] = [0, false];
  const lane = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const place = next++;
      try {
        results[place] = await work(items[place]);
      } catch (reason) {
        failed = true;
        throw reason;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return results;
}

/** More would only take memory: there are hardly more threads. */
const AT_ONCE = 8;

/** The same as `answered` where values take time: those of one list are asked for together, a few at a time. */
export async function answeredLater<Q, A, R>(
  method: Generator<readonly Q[], R, readonly A[]>,
  answer: (asked: Q) => Promise<A>,
): Promise<R> {
  for (let step = method.next(); ;) {
    if (step.done === true) return step.value;
    step = method.next(await inTurns(step.value, answer));
  }
}
