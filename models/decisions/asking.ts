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

/** The same where values take time: all values of one list are asked for at once. */
export async function answeredLater<Q, A, R>(
  method: Generator<readonly Q[], R, readonly A[]>,
  answer: (asked: Q) => Promise<A>,
): Promise<R> {
  for (let step = method.next(); ;) {
    if (step.done === true) return step.value;
    step = method.next(await Promise.all(step.value.map(answer)));
  }
}
