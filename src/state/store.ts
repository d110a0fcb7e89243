import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Issue } from "../../models/core/issue";
import type { Language, Text } from "../../models/core/text";
import type { ParamValue } from "../../models/distributions/spec";
import type { ParamId } from "../../models/mine/registry";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import { DEFAULT_DESIGN, type Design } from "../../models/engine/designs";
import type { Engine } from "../../workers/engine";
import { DEFAULT_SEED, DEFAULT_TRIALS } from "./runLimits";
import { hereOf, returnTo, type Place } from "./place";
import { afterFrame } from "./afterFrame";
import { isPossible, reasons, type Outcome } from "./accepted";
import { createChosen, type Chosen } from "./compare/chosen";
import { changeCount, sameNumbers, withoutChanges, withoutValue, withValue } from "./edits";
import { historyOf, record, redo, seal, undo, type History } from "./history";
import { openLibrary, type Library } from "./library";
import { pendingDraft } from "./marketCorrelations";
import { createMarketDrafts, type MarketDrafts } from "./marketDrafts";
import { createGallery, type Gallery } from "./gallery";
import { FIRST_OPENED, type Opened, type TrialChoice } from "./opened";
import { MONEY_UNITS, type MoneyUnit } from "../i18n/money";
import { NO_METRICS, readKeptMetrics, takeMetrics, type KeptMetrics } from "./ownMetrics";
import { oneOf, persisted, type Store as Keep } from "./persisted";
import { listShelf, type Shelf } from "./shelf";
import { shownNow, type Shown } from "./shownNow";
import { createRunner, type Given, type Runner } from "./runner";
import type { Tab } from "./tabs";
import { createTour, type Tour } from "./tour";

export type Theme = "auto" | "light" | "dark";
export type Prices = "real" | "nominal";

/** What the page says to the user at its top. */
export interface Notice {
  readonly kind: "error" | "done";
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** An own scenario that is gone, as it was. */
export interface Removed {
  readonly scenario: Scenario;
  readonly wasOpen: boolean;
}

/** Everything the page knows: settings, scenario with its history, results, messages. */
export interface AppStore {
  readonly language: Signal<Language>;
  readonly theme: Signal<Theme>;
  /** unit of money; undefined: as readers of the language are used to */
  readonly money: Signal<MoneyUnit | undefined>;
  /** whether charts show yearly money in the prices of each year */
  readonly prices: Signal<Prices>;
  /** metrics that the reader defined */
  readonly own: Signal<KeptMetrics>;
  readonly tab: Signal<Tab>;
  readonly trials: Signal<number>;
  readonly seed: Signal<number>;
  readonly design: Signal<Design>;
  /** half a 95 % interval over the median at which runs stop by themselves; undefined: after `trials` */
  readonly precision: Signal<number | undefined>;
  /** year under the cursor, shared by all charts */
  readonly cursor: Signal<number | null>;
  readonly sheetOpen: Signal<boolean>;
  readonly notice: Signal<Notice | undefined>;
  /** an own scenario that was just deleted, and whether it was on screen */
  readonly removed: Signal<Removed | undefined>;
  readonly forExcel: Signal<boolean>;
  readonly tour: Tour;
  /** the number that the explain screen shows, and the trial whose sheet it shows */
  readonly opened: Signal<Opened>;
  readonly trial: Signal<TrialChoice>;
  /** places that "back" returns to */
  readonly trail: Signal<readonly Place[]>;
  /** entered on the market screen, not yet part of the scenario */
  readonly drafts: MarketDrafts;
  /** opens single trials, beside whatever the runner computes */
  readonly engine: Pick<Engine, "replay" | "rows" | "run" | "prepare" | "values">;
  /** what the comparison shows beside the scenario on screen */
  readonly chosen: Chosen;
  /** what the screen of all charts shows */
  readonly gallery: Gallery;
  readonly presets: readonly Scenario[];
  readonly library: Library;
  readonly runner: Runner;
  /** the results on screen, a little later while newer ones of a moved lever are on their way: for what is not looked at first */
  readonly later: ReadonlySignal<Shown>;
  readonly scenario: ReadonlySignal<Scenario>;
  /** all scenarios since the page was opened, for a history in words */
  readonly history: ReadonlySignal<History<Scenario>>;
  readonly changes: ReadonlySignal<number>;
  /** the stored scenario that the current one started from */
  readonly origin: ReadonlySignal<Scenario>;
  readonly isEdited: ReadonlySignal<boolean>;
  /** a drag or a row of key presses is going on */
  readonly inGesture: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Replaces the scenario if it is possible; otherwise says why not, and nothing changes. */
  change(next: Scenario, gesture?: string): Outcome;
  setValue(id: ParamId, value: ParamValue, gesture?: string): Outcome;
  resetValue(id: ParamId): void;
  resetAll(): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  /** Opens a scenario in place of the current one, as one undoable step. */
  open(scenario: Scenario): void;
  /** Opens a scenario from outside; it never takes the place of an own one with other numbers. */
  adopt(scenario: Scenario): void;
  revert(): void;
  duplicate(name: Text): void;
  rename(name: Text): void;
  /** Deletes an own scenario; `removed` holds it until it is brought back or dismissed. */
  removeOwn(id: string): void;
  bringBack(): void;
  /** Goes so many steps back in the history, or forward if negative. */
  go(steps: number): void;
  /** Shows the explanation of a number, of one trial if given; "back" returns to the screen as it is now. */
  openNumber(opened: Opened, trial?: TrialChoice): void;
  /** Returns to where the number was opened. False if it was opened by nothing on the page. */
  back(): boolean;
  /** Whether the address that is about to be written opens a number; asked once for each. */
  isJump(): boolean;
}

/** What the store is built on; tests give an engine and a store of their own. */
export interface AppParts {
  readonly engine: Engine;
  readonly keep: Keep;
  /** where own scenarios stay; with the settings if absent */
  readonly shelf?: Shelf;
  readonly presets: readonly Scenario[];
  readonly languages: readonly string[];
  /** what the page can show before its engine has answered */
  readonly given?: Given | undefined;
}

/** The first of the browser's languages that the page speaks, else English. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    if (/^zh\b/i.test(tag)) return "zh";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

/** Builds the page's state; starts nothing until `startRuns`. */
export function createStore({ engine, keep, shelf, presets, languages, given }: AppParts): AppStore {
  const history = signal<History<Scenario>>(historyOf(presets[0] ?? baseScenario));
  const library = openLibrary(shelf ?? listShelf(keep), presets);
  const scenario = computed(() => history.value.present);
  const stored = computed(() => [...presets, ...library.own.value]);
  const origin = computed(() => stored.value.find((kept) => kept.id === scenario.value.id) ?? scenario.value);
  const isOwn = (id: string): boolean => library.own.value.some((kept) => kept.id === id);

  function put(next: Scenario, gesture?: string): void {
    batch(() => {
      history.value = record(history.value, next, gesture);
      // own scenarios are saved as they are edited; presets stay what they are
      if (isOwn(next.id)) library.save(next);
    });
  }

  function step(to: (from: History<Scenario>) => History<Scenario>): void {
    batch(() => {
      history.value = to(history.value);
      if (isOwn(scenario.value.id)) library.save(scenario.value);
    });
  }

  const runner = createRunner(engine, given);
  let jumped = false;
  const drafts = createMarketDrafts();
  const draft = computed(() => pendingDraft(drafts.correlations.value, scenario.value));

  const store: AppStore = {
    language: persisted<Language>(keep, "language", preferredLanguage(languages), oneOf("en", "zh")),
    theme: persisted<Theme>(keep, "theme", "auto", oneOf("auto", "light", "dark")),
    money: persisted<MoneyUnit | undefined>(keep, "money", undefined, oneOf(...MONEY_UNITS)),
    prices: persisted<Prices>(keep, "prices", "real", oneOf("real", "nominal")),
    own: persisted<KeptMetrics>(keep, "ownMetrics", NO_METRICS, readKeptMetrics),
    tab: signal<Tab>("overview"),
    trials: signal(DEFAULT_TRIALS),
    seed: signal(DEFAULT_SEED),
    design: signal(DEFAULT_DESIGN),
    precision: signal<number | undefined>(undefined),
    cursor: signal<number | null>(null),
    sheetOpen: signal(false),
    notice: signal<Notice | undefined>(undefined),
    removed: signal<Removed | undefined>(undefined),
    forExcel: persisted(keep, "excel", false, (raw) => (typeof raw === "boolean" ? raw : undefined)),
    tour: createTour(keep),
    opened: signal<Opened>(FIRST_OPENED),
    trial: signal<TrialChoice>("p50"),
    trail: signal<readonly Place[]>([]),
    drafts,
    engine,
    chosen: createChosen(),
    gallery: createGallery(),
    presets,
    library,
    runner,
    later: afterFrame(
      () => shownNow(runner),
      () => history.peek().gesture !== undefined && runner.state.peek() === "running",
    ),
    scenario,
    history,
    changes: computed(() => changeCount(scenario.value)),
    origin,
    isEdited: computed(() => !sameNumbers(scenario.value, origin.value)),
    inGesture: computed(() => history.value.gesture !== undefined),
    canUndo: computed(() => draft.value !== undefined || history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    change(next, gesture) {
      if (!isPossible(next)) return { ok: false, why: () => reasons(next) };
      put(next, gesture);
      return { ok: true };
    },
    setValue: (id, value, gesture) => store.change(withValue(scenario.value, id, value), gesture),
    resetValue: (id) => put(withoutValue(scenario.value, id)),
    resetAll: () => put(withoutChanges(scenario.value)),
    endGesture: () => (history.value = seal(history.value)),
    undo() {
      // what was entered last goes first, even where it could not become part of the scenario
      if (draft.value !== undefined) drafts.correlations.value = undefined;
      else step(undo);
    },
    redo: () => step(redo),
    open: (next) => batch(() => void (history.value = record(history.value, next))),
    adopt(given) {
      const next = takeMetrics(store.own, given);
      const clashes = library.own.value.some((kept) => kept.id === next.id && !sameNumbers(kept, next));
      store.open(clashes ? { ...next, id: library.freshId() } : next);
    },
    revert: () => put(origin.value),
    duplicate(name) {
      const copy: Scenario = { ...scenario.value, id: library.freshId(), name };
      batch(() => {
        library.save(copy);
        store.open(copy);
      });
    },
    rename: (name) => put({ ...scenario.value, name }),
    removeOwn(id) {
      const kept = library.own.value.find((own) => own.id === id);
      if (!kept) return;
      batch(() => {
        const wasOpen = scenario.value.id === id;
        store.removed.value = { scenario: kept, wasOpen };
        library.remove(id);
        if (wasOpen) store.open(presets[0] ?? baseScenario);
      });
    },
    bringBack() {
      const back = store.removed.value;
      if (!back) return;
      batch(() => {
        store.removed.value = undefined;
        library.save(back.scenario);
        if (back.wasOpen) store.open(back.scenario);
      });
    },
    go(steps) {
      batch(() => {
        for (let k = 0; k < Math.abs(steps); k++) step(steps > 0 ? undo : redo);
      });
    },
    openNumber(opened, trial) {
      batch(() => {
        jumped = true;
        store.trail.value = [...store.trail.value, hereOf(store)];
        store.opened.value = opened;
        if (trial !== undefined) store.trial.value = trial;
        store.tab.value = "explain";
      });
    },
    back() {
      const place = store.trail.value.at(-1);
      if (!place) return false;
      batch(() => {
        store.trail.value = store.trail.value.slice(0, -1);
        store.opened.value = place.opened;
        store.tab.value = place.tab;
      });
      returnTo(place);
      return true;
    },
    isJump() {
      const was = jumped;
      jumped = false;
      return was;
    },
  };
  return store;
}
