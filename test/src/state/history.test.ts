import fc from "fast-check";
import { expect, test } from "vitest";
import { HISTORY_LIMIT, historyOf, record, redo, seal, undo } from "../../../src/state/history";

test("a drag is one step", () => {
  let history = historyOf(0);
  for (const value of [1, 2, 3]) history = record(history, value, "drag capacity");
  expect(undo(history).present).toBe(0);
  expect(undo(history).past).toEqual([]);
});

test("a sealed gesture is not continued", () => {
  const first = seal(record(historyOf(0), 1, "drag capacity"));
  expect(undo(record(first, 2, "drag capacity")).present).toBe(1);
});

test("an edit after undo forgets the future", () => {
  const history = record(undo(record(historyOf("a"), "b")), "c");
  expect(history.future).toEqual([]);
  expect(redo(history)).toBe(history);
});

test("undoing everything and redoing it ends where it began", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.option(fc.constantFrom("x", "y")))), (edits) => {
      let history = historyOf<number>(0.5);
      for (const [value, gesture] of edits) history = record(history, value, gesture ?? undefined);
      const end = history.present;
      while (history.past.length > 0) history = undo(history);
      expect(history.present).toBe(0.5);
      while (history.future.length > 0) history = redo(history);
      expect(history.present).toBe(end);
    }),
  );
});

test("the number of steps is limited", () => {
  let history = historyOf(-1);
  for (let step = 0; step < HISTORY_LIMIT + 50; step++) history = record(history, step);
  expect(history.past).toHaveLength(HISTORY_LIMIT);
});
