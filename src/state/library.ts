import type { Signal } from "@preact/signals";
import type { Issue } from "../../models/core/issue";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import { validateScenario } from "../../models/scenario/validate";
import { persisted, type Store } from "./persisted";

/** Scenarios that come with the project, read from public/scenarios when it is built. */
export function bundledScenarios(): { presets: readonly Scenario[]; issues: readonly Issue[] } {
  const files = import.meta.glob("../../public/scenarios/*.json", { eager: true, import: "default" });
  const presets: Scenario[] = [];
  const issues: Issue[] = [];
  for (const [path, raw] of Object.entries(files)) {
    const checked = validateScenario(raw, path.split("/").at(-1) ?? path);
    if (checked.ok) presets.push(checked.value);
    else issues.push(...checked.issues);
  }
  const others = presets.filter((preset) => preset.id !== baseScenario.id);
  const base = presets.find((preset) => preset.id === baseScenario.id) ?? baseScenario;
  others.sort((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id));
  return { presets: [base, ...others], issues };
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

function readOwn(raw: unknown): readonly Scenario[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.flatMap((entry: unknown) => {
    const checked = validateScenario(entry, "scenario");
    return checked.ok ? [checked.value] : [];
  });
}

/** The user's own scenarios, kept in the browser. */
export interface Library {
  readonly own: Signal<readonly Scenario[]>;
  save(scenario: Scenario): void;
  remove(id: string): void;
  /** an id that neither a preset nor an own scenario has */
  freshId(): string;
}

/** Opens the library; entries that no longer validate are left out, never shown half-read. */
export function openLibrary(store: Store, presets: readonly Scenario[]): Library {
  const own = persisted<readonly Scenario[]>(store, "scenarios", [], readOwn);
  return {
    own,
    save(scenario) {
      const rest = own.value.filter((kept) => kept.id !== scenario.id);
      own.value = [...rest, scenario];
    },
    remove(id) {
      own.value = own.value.filter((kept) => kept.id !== id);
    },
    freshId() {
      const taken = new Set([...presets, ...own.value].map((kept) => kept.id));
      let number = 1;
      while (taken.has(`own-${number}`)) number++;
      return `own-${number}`;
    },
  };
}
