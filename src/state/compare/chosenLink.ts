import type { Issue } from "../../../models/core/issue";
import { baseScenario } from "../../../models/scenario/scenario";
import { serialise } from "../../../models/scenario/serialise";
import { messages } from "../../i18n/messages";
import { takeMetrics } from "../ownMetrics";
import { fetchPacking } from "../packer";
import type { LinkState } from "../share";
import type { AppStore } from "../store";
import { MOST_COMPARED } from "./chosen";

/** What the address says of the comparison: A unless it is the base case, and the presets beside. */
export function chosenLink(
  store: Pick<AppStore, "presets" | "library" | "chosen">,
  pack: (words: string) => string,
): LinkState {
  const { a, others } = store.chosen;
  const chosen = a.value;
  const isPreset = (id: string): boolean => store.presets.some((preset) => preset.id === id);
  const scenario =
    typeof chosen === "string" ? store.library.own.value.find(({ id }) => id === chosen) : chosen;
  const against = scenario
    ? pack(serialise(scenario))
    : typeof chosen === "string" && chosen !== baseScenario.id
      ? chosen
      : undefined;
  const beside = others.value.filter(isPreset).join(",");
  return { ...(against ? { against } : {}), ...(beside ? { beside } : {}) };
}

/** Takes A and the presets beside from an address. A scenario that cannot be read is a fault; unknown presets are left out. */
export async function openChosen(store: AppStore, link: LinkState): Promise<readonly Issue[]> {
  const isPreset = (id: string): boolean => store.presets.some((preset) => preset.id === id);
  const { against, beside } = link;
  let chosen: AppStore["chosen"]["a"]["value"] = baseScenario.id;
  if (against !== undefined && isPreset(against)) chosen = against;
  else if (against !== undefined) {
    const text = (await fetchPacking()).unpackText(against);
    const path = "link: against";
    if (text === undefined)
      return [{ code: "not-json", path, value: against.slice(0, 60), message: messages.badLinkUnreadable }];
    const { parseScenario } = await import("../../../models/scenario/validate");
    const parsed = parseScenario(text, path);
    if (!parsed.ok) return parsed.issues;
    chosen = takeMetrics(store.own, parsed.value);
  }
  store.chosen.a.value = chosen;
  if (beside !== undefined)
    store.chosen.others.value = beside.split(",").filter(isPreset).slice(0, MOST_COMPARED);
  return [];
}
