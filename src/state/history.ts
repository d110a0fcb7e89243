/** An undoable value. `gesture` names the edit in progress, so that a drag becomes one step. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly gesture: string | undefined;
}

/** Steps kept; older ones are forgotten. */
export const HISTORY_LIMIT = 200;

/** A history with nothing to undo. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], gesture: undefined };
}

/**
 * Adds an edit. Edits with the same `gesture` in a row replace one another: a drag of a slider, or a row of
 * arrow keys on it, is undone in one step.
 */
export function record<T>(history: History<T>, next: T, gesture?: string): History<T> {
  if (Object.is(next, history.present)) return history;
  const merges = gesture !== undefined && gesture === history.gesture;
  const past = merges ? history.past : [...history.past, history.present].slice(-HISTORY_LIMIT);
  return { past, present: next, future: [], gesture };
}

/** Ends the gesture: the next edit is a step of its own. */
export function seal<T>(history: History<T>): History<T> {
  return history.gesture === undefined ? history : { ...history, gesture: undefined };
}

/** One step back; unchanged if there is none. */
export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    gesture: undefined,
  };
}

/** One step forward again; unchanged if there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: undefined };
}
