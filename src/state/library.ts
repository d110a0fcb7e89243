import { signal, type Signal } from "@preact/signals";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import type { Shelf } from "./shelf";

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

/** Opens the library; entries that no longer validate are left out, never shown half-read. */
export function openLibrary(shelf: Shelf, presets: readonly Scenario[]): Library {
  const own = signal<readonly Scenario[]>([]);
  const first = shelf.read();
  /** ids on the shelf; unknown until a database has answered */
  let keptIds: readonly string[] | undefined = Array.isArray(first) ? idsOf(first) : undefined;

  async function read(): Promise<void> {
    const kept = await first;
    keptIds = idsOf(kept);
    const valid = kept.length === 0 ? [] : await validOnes(kept);
    // a copy may have been saved meanwhile
    const made = new Set(own.value.map(({ id }) => id));
    own.value = [...valid.filter(({ id }) => !made.has(id)), ...own.value];
  }

  return {
    own,
    // without the validator nothing is shown and nothing overwritten
    ready: read().catch(() => undefined),
    save(scenario) {
      const isKept = own.value.some(({ id }) => id === scenario.id);
      own.value = isKept
        ? own.value.map((kept) => (kept.id === scenario.id ? scenario : kept))
        : [...own.value, scenario];
      shelf.put(scenario);
    },
    remove(id) {
      own.value = own.value.filter((entry) => entry.id !== id);
      shelf.remove(id);
    },
    freshId() {
      // until the shelf has answered, any number may be taken there
      if (keptIds === undefined) return `own-${crypto.randomUUID().slice(0, 8)}`;
      const taken = new Set([...[...presets, ...own.value].map(({ id }) => id), ...keptIds]);
      let number = 1;
      while (taken.has(`own-${number}`)) number++;
      return `own-${number}`;
    },
  };
}

const idsOf = (kept: readonly unknown[]): readonly string[] =>
  kept.map((entry) => String((entry as { readonly id?: unknown } | null)?.id));

async function validOnes(kept: readonly unknown[]): Promise<readonly Scenario[]> {
  const { validateScenario } = await import("../../models/scenario/validate");
  return kept.flatMap((entry) => {
    const checked = validateScenario(entry, "scenario");
    return checked.ok ? [checked.value] : [];
  });
}
