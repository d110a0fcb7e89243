import type { IDBPDatabase } from "idb";
import type { Scenario } from "../../models/scenario/scenario";
import type { Store } from "./persisted";

/** Where own scenarios stay between visits. What is read back is unchecked: it may be from an older version. */
export interface Shelf {
  /** everything that is kept, in the order in which it was first put; at once where the browser can say so at once */
  read(): readonly unknown[] | Promise<readonly unknown[]>;
  put(scenario: Scenario): void;
  remove(id: string): void;
}

interface ListShelf extends Shelf {
  read(): readonly unknown[];
}

const KEY = "scenarios";
const idOf = (entry: unknown): unknown => (entry as { readonly id?: unknown } | null)?.id;

/** Scenarios as one list in a store of settings: for tests, and where there is no database. */
export function listShelf(store: Store): ListShelf {
  const read = (): readonly unknown[] => {
    try {
      const raw: unknown = JSON.parse(store.get(KEY) ?? "[]");
      return Array.isArray(raw) ? raw : [];
    } catch {
      return [];
    }
  };
  const write = (list: readonly unknown[]): void => store.set(KEY, JSON.stringify(list));
  return {
    read,
    put(scenario) {
      const list = read();
      const isKept = list.some((entry) => idOf(entry) === scenario.id);
      write(
        isKept ? list.map((entry) => (idOf(entry) === scenario.id ? scenario : entry)) : [...list, scenario],
      );
    },
    remove: (id) => write(read().filter((entry) => idOf(entry) !== id)),
  };
}

const DATABASE = "hongge";
const TABLE = "scenarios";

/** A record: `place` keeps the order, `scenario` is as it was put. */
interface Kept {
  readonly id: string;
  readonly place: number;
  readonly scenario: unknown;
}

/**
 * Scenarios as records of the browser's database, as many as its disk holds. What an earlier version kept as a list in
 * `store` moves over at the first visit. Where the database is refused (some private windows), the list serves on.
 */
export function databaseShelf(store: Store): Shelf {
  const list = listShelf(store);
  /** newest wish for each id, not written yet; undefined means gone */
  const due = new Map<string, Scenario | undefined>();
  let database: Promise<IDBPDatabase | undefined> | undefined;
  let isWriting = false;

  const open = (): Promise<IDBPDatabase | undefined> =>
    (database ??= (async () => {
      try {
        const { openDB } = await import("idb");
        const opened = await openDB(DATABASE, 1, {
          upgrade: (made) => void made.createObjectStore(TABLE, { keyPath: "id" }),
          // another window brings a newer version: make room
          blocking: () => opened.close(),
        });
        await moveOver(opened);
        return opened;
      } catch {
        return undefined;
      }
    })());

  async function moveOver(to: IDBPDatabase): Promise<void> {
    const old = list.read();
    if (old.length === 0) return;
    const transaction = to.transaction(TABLE, "readwrite");
    for (const [place, scenario] of old.entries()) {
      const id = idOf(scenario);
      // what is there already is newer
      if (typeof id === "string" && !(await transaction.store.getKey(id)))
        void transaction.store.put({ id, place, scenario } satisfies Kept);
    }
    await transaction.done;
    store.set(KEY, "[]");
  }

  /** Writes what is due; wishes that come meanwhile wait for the next round, so that a drag writes few times. */
  async function flush(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    const opened = await open();
    while (due.size > 0) {
      const round = [...due];
      due.clear();
      try {
        if (opened === undefined) throw new Error("there is no database");
        await writeRound(opened, round);
      } catch {
        for (const [id, scenario] of round) {
          if (scenario) list.put(scenario);
          else list.remove(id);
        }
      }
    }
    isWriting = false;
  }

  return {
    async read() {
      const opened = await open();
      if (opened === undefined) return list.read();
      const all = (await opened.getAll(TABLE)) as Kept[];
      return all.sort((a, b) => a.place - b.place).map(({ scenario }) => scenario);
    },
    put(scenario) {
      due.set(scenario.id, scenario);
      void flush();
    },
    remove(id) {
      due.set(id, undefined);
      void flush();
    },
  };
}

async function writeRound(
  to: IDBPDatabase,
  round: readonly (readonly [string, Scenario | undefined])[],
): Promise<void> {
  const transaction = to.transaction(TABLE, "readwrite");
  const all = (await transaction.store.getAll()) as Kept[];
  let last = Math.max(-1, ...all.map(({ place }) => place));
  for (const [id, scenario] of round) {
    if (scenario === undefined) void transaction.store.delete(id);
    else {
      const place = all.find((kept) => kept.id === id)?.place ?? ++last;
      void transaction.store.put({ id, place, scenario } satisfies Kept);
    }
  }
  await transaction.done;
}
