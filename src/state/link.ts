import { effect } from "@preact/signals";
import type { Issue } from "../../models/core/issue";
import { text } from "../../models/core/text";
import { DEFAULT_DESIGN, DESIGNS } from "../../models/engine/designs";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import { serialise } from "../../models/scenario/serialise";
import { messages } from "../i18n/messages";
import { sameNumbers } from "./edits";
import { galleryLink, openGallery } from "./galleryLink";
import { carrying, takeMetrics } from "./ownMetrics";
import { FIRST_OPENED, resultOf, type NumberId, type Opened, type TrialChoice } from "./opened";
import { chosenLink, openChosen } from "./compare/chosenLink";
import { fetchPacking, packing } from "./packer";
import { readHash, writeHash, type LinkState } from "./share";
import { DEFAULT_SEED, DEFAULT_TRIALS, SEED_RANGE, TRIALS_RANGE } from "./runLimits";
import type { AppStore } from "./store";
import { TABS } from "./tabs";

/**
 * What the address says now: nothing at all for the untouched base case. Undefined while what packs scenarios is being
 * fetched; an effect that asks is run again when it has come.
 */
export function linkOf(store: AppStore): string | undefined {
  let isPacked = true;
  const pack = (words: string): string => {
    const packer = packing.value;
    isPacked &&= packer !== undefined;
    return packer?.packText(words) ?? "";
  };
  const scenario = store.scenario.value;
  const own = store.own.value;
  const isPlain =
    own.metrics.length === 0 && scenario.id === baseScenario.id && sameNumbers(scenario, baseScenario);
  const link: LinkState = {
    ...(store.tab.value === "overview" ? {} : { tab: store.tab.value }),
    ...(store.tab.value === "explain" ? openedLink(store.opened.value, store.trial.value) : {}),
    ...(store.tab.value === "charts" ? galleryLink(store.gallery, own) : {}),
    ...(store.tab.value === "compare" ? chosenLink(store, pack) : {}),
    ...(isPlain ? {} : { scenario: pack(serialise(carrying(scenario, own))) }),
    ...(store.trials.value === DEFAULT_TRIALS ? {} : { trials: String(store.trials.value) }),
    ...(store.seed.value === DEFAULT_SEED ? {} : { seed: String(store.seed.value) }),
    ...(store.design.value === DEFAULT_DESIGN ? {} : { design: store.design.value }),
  };
  if (isPacked) return writeHash(link);
  // without it the address stays behind, and the next change asks again
  fetchPacking().catch(() => undefined);
  return undefined;
}

function openedLink({ id, year }: Opened, trial: TrialChoice): LinkState {
  return {
    ...(id === FIRST_OPENED.id ? {} : { number: id }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(trial === "p50" ? {} : { trial: String(trial) }),
  };
}

/** The number that an address opens. What is unknown is left out: a number on screen is no input of the simulation. */
function readOpened({ number, year, trial }: LinkState): { opened: Opened; trial: TrialChoice } {
  const id = number !== undefined && resultOf(number) ? (number as NumberId) : FIRST_OPENED.id;
  const isYear = resultOf(id)!.kind === "line" && /^\d{4}$/.test(year ?? "");
  return {
    opened: isYear ? { id, year: Number(year) } : { id },
    trial: trial === "p10" || trial === "p90" ? trial : /^\d{1,9}$/.test(trial ?? "") ? Number(trial) : "p50",
  };
}

function wholeNumber(value: string, [low, high]: readonly [number, number], path: string): number | Issue {
  const found = Number(value);
  if (Number.isInteger(found) && found >= low && found <= high && value.trim() !== "") return found;
  const message = text(
    `allowed: a whole number from ${low} to ${high}`,
    `允许范围：${low} 至 ${high} 的整数`,
  );
  return { code: "out-of-bounds", path, value: value.slice(0, 60), message };
}

/**
 * Applies an address to the store. On any fault nothing but the tab is taken over; the faults are returned. Only a
 * scenario in the address has to be waited for, because the code that checks it is loaded on demand.
 */
export async function openLink(store: AppStore, hash: string): Promise<readonly Issue[]> {
  const link = readHash(hash);
  const where = "link";
  store.tab.value = TABS.find((tab) => tab === link.tab) ?? "overview";
  if (store.tab.value === "explain") {
    const read = readOpened(link);
    store.opened.value = read.opened;
    store.trial.value = read.trial;
  }
  const isGallery = store.tab.value === "charts";
  if (isGallery) openGallery(store.gallery, link, store.own.value);
  const issues: Issue[] = [];
  if (store.tab.value === "compare") issues.push(...(await openChosen(store, link)));
  const trials =
    link.trials === undefined ? DEFAULT_TRIALS : wholeNumber(link.trials, TRIALS_RANGE, `${where}: trials`);
  const seed = link.seed === undefined ? DEFAULT_SEED : wholeNumber(link.seed, SEED_RANGE, `${where}: seed`);
  if (typeof trials !== "number") issues.push(trials);
  if (typeof seed !== "number") issues.push(seed);
  const design = link.design === undefined ? DEFAULT_DESIGN : DESIGNS.find((known) => known === link.design);
  if (design === undefined)
    issues.push({
      code: "not-a-choice",
      path: `${where}: design`,
      value: link.design!.slice(0, 60),
      message: text(`allowed: ${DESIGNS.join(", ")}`, `允许：${DESIGNS.join("、")}`),
    });

  let scenario = store.presets[0] ?? baseScenario;
  if (link.scenario !== undefined) {
    const unpacked = (await fetchPacking()).unpackText(link.scenario);
    if (unpacked === undefined) {
      const value = link.scenario.length > 60 ? `${link.scenario.slice(0, 59)}…` : link.scenario;
      issues.push({
        code: "not-json",
        path: `${where}: scenario`,
        value,
        message: messages.badLinkUnreadable,
      });
    } else {
      const { parseScenario } = await import("../../models/scenario/validate");
      await store.library.ready;
      const parsed = parseScenario(unpacked, where);
      if (parsed.ok) scenario = parsed.value;
      else issues.push(...parsed.issues);
    }
  }
  if (issues.length === 0 && typeof trials === "number" && typeof seed === "number" && design !== undefined) {
    store.trials.value = trials;
    store.seed.value = seed;
    store.design.value = design;
    // going back to an address that shows another screen of the same scenario is no edit
    const now = store.scenario.value;
    const isSame = scenario.id === now.id && sameNumbers(scenario, now) && sameNames(scenario, now);
    const { metrics } = scenario;
    scenario = takeMetrics(store.own, scenario);
    if (isGallery && metrics) openGallery(store.gallery, link, store.own.value, metrics);
    const isMeant = link.scenario !== undefined || scenario.id !== now.id;
    if (isMeant && !isSame) store.adopt(scenario);
  }
  return issues;
}

const sameNames = (a: Scenario, b: Scenario): boolean => a.name.en === b.name.en && a.name.zh === b.name.zh;

/** Keeps the address in step with the store, and the store with an address typed or pasted by the user. */
export function followAddress(store: AppStore, onFault: (issues: readonly Issue[]) => void): () => void {
  let written = location.hash;
  const stopWriting = effect(() => {
    // browsers allow few address changes a second: a drag writes once, at its end
    if (store.inGesture.value || store.gallery.isMoving.value) return;
    const hash = linkOf(store);
    if (hash === undefined || hash === written) return;
    written = hash;
    const address = hash || location.pathname + location.search;
    // replaced, not pushed: undo is the page's own, and a drag must not fill the browser's history; only an opened
    // number is a place to come back from
    if (store.isJump()) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
  const onHash = (): void => {
    if (location.hash === written) return;
    written = location.hash;
    // the browser's own way back was taken
    store.trail.value = [];
    void openLink(store, location.hash).then((issues) => {
      if (issues.length > 0) onFault(issues);
    });
  };
  addEventListener("hashchange", onHash);
  return () => {
    stopWriting();
    removeEventListener("hashchange", onHash);
  };
}
