import { signal, type ReadonlySignal } from "@preact/signals";

type Packing = typeof import("./packing");

const here = signal<Packing | undefined>(undefined);

/** What packs scenarios for addresses, once it has been fetched: most visits begin and end with nothing to pack. */
export const packing: ReadonlySignal<Packing | undefined> = here;

/** Fetches it. */
export async function fetchPacking(): Promise<Packing> {
  return (here.value ??= await import("./packing"));
}
