/** A slot that is to be overwritten, and the addresses of the slots that its new value is made of. */
export interface Pending {
  readonly address: number;
  readonly reads: ReadonlySet<number>;
}

/**
 * An order in which slots can be overwritten one by one so that none is before all others that read it: `first`, then
 * `together` those that wait for each other, whose new values have to be known before any is written.
 */
export function slotOrder<T extends Pending>(slots: readonly T[]): { first: T[]; together: T[] } {
  const first: T[] = [];
  const open = [...slots];
  for (;;) {
    const free = open.findIndex((slot) =>
      open.every((other) => other === slot || !other.reads.has(slot.address)),
    );
    if (free < 0) return { first, together: open };
    first.push(...open.splice(free, 1));
  }
}
