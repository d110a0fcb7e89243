/** Everything that a stream yields, in order. */
export async function collect<T>(stream: Iterable<T> | AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of stream) all.push(item);
  return all;
}
