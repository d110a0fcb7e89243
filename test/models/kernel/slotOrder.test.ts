import fc from "fast-check";
import { expect, it } from "vitest";
import { slotOrder, type Pending } from "../../../models/kernel/wasm/slotOrder";

const pending = (address: number, ...reads: number[]): Pending => ({ address, reads: new Set(reads) });

it("overwrites what is handed on from slot to slot from the end of the chain", () => {
  const { first, together } = slotOrder([pending(1, 1), pending(2, 1), pending(3, 2)]);
  expect(first.map(({ address }) => address)).toEqual([3, 2, 1]);
  expect(together).toEqual([]);
});

it("leaves those together that swap what they hold", () => {
  const { first, together } = slotOrder([pending(1, 2), pending(2, 1), pending(3, 1)]);
  expect(first.map(({ address }) => address)).toEqual([3]);
  expect(together.map(({ address }) => address)).toEqual([1, 2]);
});

it("never overwrites a slot before another one has read it, and loses none", () => {
  const graph = fc.array(fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(graph, (reads) => {
      const slots = reads.map((own, address) => pending(address, ...own));
      const { first, together } = slotOrder(slots);
      expect(new Set([...first, ...together])).toEqual(new Set(slots));
      first.forEach((slot, i) => {
        for (const later of [...first.slice(i + 1), ...together])
          expect(later.reads.has(slot.address)).toBe(false);
      });
    }),
  );
});
