import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../models/core/text";
import type { Scenario } from "../../models/scenario/scenario";
import type { AppStore } from "../state/store";

/** Gives the store to every panel below. */
export const StoreContext = createContext<AppStore | undefined>(undefined);

/** The page's state; only inside `StoreContext`. */
export function useStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("a panel was drawn outside the app");
  return store;
}

/** The scenario whose results are on screen; the one that is wanted until there are any. */
export function useShown(): Scenario {
  const { runner, scenario } = useStore();
  return runner.shown.value ?? scenario.value;
}

/** The language of the page; the panel redraws when it changes. */
export function useLanguage(): Language {
  return useStore().language.value;
}
