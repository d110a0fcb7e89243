import { effect, signal, type Signal } from "@preact/signals";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import type { Store } from "./persisted";

/** Scenarios that come with the project, read from public/scenarios when it is built; tests check that they are valid. */
export function bundledScenarios(): readonly Scenario[] {
  const files = import.meta.glob<Scenario>("../../public/scenarios/*.json", {
    eager: true,
    import: "default",
  });
  const presets = Object.values(files);
  const others = presets.filter((preset) => preset.id !== baseScenario.id);
  const base = presets.find((preset) => preset.id === baseScenario.id) ?? baseScenario;
  others.sort((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id));
  return [base, ...others];
}

/** The order of the menu: from what was announced to what could go wrong; unknown files come last. */
const ORDER: readonly string[] = [
  "as-announced",
  "concentrates-only",
  "deep-processing",
  "high-grade-first",
  "slow-start",
  "vanadium-boom",
  "low-prices",
  "brief-32-billion",
];

function rank(id: string): number {
  const place = ORDER.indexOf(id);
  return place < 0 ? ORDER.length : place;
}

/** The user's own scenarios, kept in the browser. */
export interface Library {
  readonly own: Signal<readonly Scenario[]>;
  /** settled when what the browser kept has been read */
  readonly ready: Promise<void>;
  save(scenario: Scenario): void;
  remove(id: string): void;
  /** an id that neither a preset nor an own scenario has */
  freshId(): string;
}

const KEY = "scenarios";

/** Opens the library; entries that no longer validate are left out, never shown half-read. */
export function openLibrary(store: Store, presets: readonly Scenario[]): Library {
  const own = signal<readonly Scenario[]>([]);
  const kept = keptList(store);

  async function read(): Promise<void> {
    const valid = kept.length === 0 ? [] : await validOnes(kept);
    let written = JSON.stringify(valid);
    // a copy may have been saved meanwhile
    const made = new Set(own.value.map(({ id }) => id));
    own.value = [...valid.filter(({ id }) => !made.has(id)), ...own.value];
    // written from here on only: before, the list on screen is not the whole one
    effect(() => {
      const now = JSON.stringify(own.value);
      if (now !== written) store.set(KEY, (written = now));
    });
  }

  return {
    own,
    // without the validator nothing is shown and nothing overwritten
    ready: read().catch(() => undefined),
    save(scenario) {
      const rest = own.value.filter(({ id }) => id !== scenario.id);
      own.value = [...rest, scenario];
    },
    remove(id) {
      own.value = own.value.filter((entry) => entry.id !== id);
    },
    freshId() {
      const taken = new Set([...presets, ...own.value].map(({ id }) => id));
      for (const entry of kept) taken.add(String((entry as { id?: unknown } | null)?.id));
      let number = 1;
      while (taken.has(`own-${number}`)) number++;
      return `own-${number}`;
    },
  };
}

async function validOnes(kept: readonly unknown[]): Promise<readonly Scenario[]> {
  const { validateScenario } = await import("../../models/scenario/validate");
  return kept.flatMap((entry) => {
    const checked = validateScenario(entry, "scenario");
    return checked.ok ? [checked.value] : [];
  });
}

/** What the browser kept, unread; empty where it is damaged. */
function keptList(store: Store): readonly unknown[] {
  try {
    const raw: unknown = JSON.parse(store.get(KEY) ?? "[]");
    return Array.isArray(raw) ? raw : [];
  } catch {
    return [];
  }
}
