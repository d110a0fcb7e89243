import { effect, signal, type Signal } from "@preact/signals";

/** Where settings are kept: localStorage, or memory where that is forbidden. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** A store that forgets; for tests and for browsers that refuse storage. */
export function memoryStore(): Store {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

/** The browser's own store. Every access may throw (private mode, full disk): then nothing is kept. */
export function browserStore(): Store {
  return {
    get(key) {
      try {
        return localStorage.getItem(`hongge.${key}`);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(`hongge.${key}`, value);
      } catch {
        // nothing is lost but the comfort of finding it again
      }
    },
  };
}

/** A signal kept in `store` as JSON; where `read` refuses what is found (undefined), the fallback stands. */
export function persisted<T>(
  store: Store,
  key: string,
  fallback: T,
  read: (raw: unknown) => T | undefined,
): Signal<T> {
  let first = fallback;
  try {
    first = read(JSON.parse(store.get(key) ?? "null")) ?? fallback;
  } catch {
    // damaged by hand: the fallback stands
  }
  const state = signal(first);
  let written = JSON.stringify(first);
  effect(() => {
    const now = JSON.stringify(state.value);
    if (now !== written) store.set(key, (written = now));
  });
  return state;
}

/** A reader for `persisted` that accepts one of a few texts. */
export function oneOf<T extends string>(...allowed: readonly T[]): (raw: unknown) => T | undefined {
  return (raw) => allowed.find((item) => item === raw);
}
