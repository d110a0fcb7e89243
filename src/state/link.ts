import { effect } from "@preact/signals";
import type { Issue } from "../../models/core/issue";
import { text } from "../../models/core/text";
import { baseScenario } from "../../models/scenario/scenario";
import { serialise } from "../../models/scenario/serialise";
import { messages } from "../i18n/messages";
import { sameNumbers } from "./edits";
import { packText, readHash, unpackText, writeHash, type LinkState } from "./share";
import { DEFAULT_SEED, DEFAULT_TRIALS, SEED_RANGE, TRIALS_RANGE, type AppStore, type Tab } from "./store";

const TABS: readonly Tab[] = ["overview", "assumptions", "model"];

/** What the address says now: nothing at all for the untouched base case. */
export function linkOf(store: AppStore): string {
  const scenario = store.scenario.value;
  const isPlain = scenario.id === baseScenario.id && sameNumbers(scenario, baseScenario);
  const link: LinkState = {
    ...(store.tab.value === "overview" ? {} : { tab: store.tab.value }),
    ...(isPlain ? {} : { scenario: packText(serialise(scenario)) }),
    ...(store.trials.value === DEFAULT_TRIALS ? {} : { trials: String(store.trials.value) }),
    ...(store.seed.value === DEFAULT_SEED ? {} : { seed: String(store.seed.value) }),
  };
  return writeHash(link);
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
  const issues: Issue[] = [];
  const trials =
    link.trials === undefined ? DEFAULT_TRIALS : wholeNumber(link.trials, TRIALS_RANGE, `${where}: trials`);
  const seed = link.seed === undefined ? DEFAULT_SEED : wholeNumber(link.seed, SEED_RANGE, `${where}: seed`);
  if (typeof trials !== "number") issues.push(trials);
  if (typeof seed !== "number") issues.push(seed);

  let scenario = store.presets[0] ?? baseScenario;
  if (link.scenario !== undefined) {
    const unpacked = unpackText(link.scenario);
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
  if (issues.length === 0 && typeof trials === "number" && typeof seed === "number") {
    store.trials.value = trials;
    store.seed.value = seed;
    if (link.scenario !== undefined || scenario.id !== store.scenario.value.id) store.adopt(scenario);
  }
  return issues;
}

/** Keeps the address in step with the store, and the store with an address typed or pasted by the user. */
export function followAddress(store: AppStore, onFault: (issues: readonly Issue[]) => void): () => void {
  let written = location.hash;
  const stopWriting = effect(() => {
    // browsers allow few address changes a second: a drag writes once, at its end
    if (store.inGesture.value) return;
    const hash = linkOf(store);
    if (hash === written) return;
    written = hash;
    // replaced, not pushed: undo is the page's own, and a drag must not fill the browser's history
    history.replaceState(null, "", hash || location.pathname + location.search);
  });
  const onHash = (): void => {
    if (location.hash === written) return;
    written = location.hash;
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
