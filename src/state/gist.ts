import type { Language } from "../../models/core/text";
import type { ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import { formatInput, formatQuantity, formatShare } from "../i18n/format";
import { displayUnit } from "../i18n/formatUnits";
import { say } from "../i18n/say";
import { centre } from "./distributionEdit";
import { changeCount, changedIds, valueOf } from "./edits";

/** What the gist tells; other changes are only counted. */
const TOLD: readonly ParamId[] = [
  "extraction.phase1",
  "extraction.phase2",
  "extraction.phase3",
  "calendar.firstYear",
  "extraction.firstOre",
  "processing.smeltShare",
  "processing.steelShare",
  "processing.pigmentShare",
  "processing.spongeShare",
];

/**
 * A scenario in one plain sentence: how much, from when, how deep, and how many further numbers are changed.
 * Uncertain inputs are told by their middle.
 */
export function gist(scenario: Scenario, language: Language): string {
  const middle = (id: ParamId): number => centre(valueOf(scenario, id));
  const share = (id: ParamId): string => formatShare(middle(id) / 100);
  const capacity = middle("extraction.phase1") + middle("extraction.phase2") + middle("extraction.phase3");
  const { label } = displayUnit("Mt/a", language);
  const smelted = middle("processing.smeltShare");
  const finished = middle("processing.pigmentShare") + middle("processing.spongeShare");
  const mined = say(language, "gistMined", {
    capacity: `${formatInput(capacity, "Mt/a", language)}\u00a0${label}`,
    year: formatQuantity(middle("calendar.firstYear") + middle("extraction.firstOre"), "year", language),
  });
  const iron =
    smelted === 0
      ? say(language, "gistNotSmelted")
      : say(language, "gistSmelted", {
          smelted: share("processing.smeltShare"),
          steel: share("processing.steelShare"),
        });
  const titanium =
    finished === 0
      ? say(language, "gistIlmeniteSold")
      : say(language, "gistIlmenite", {
          pigment: share("processing.pigmentShare"),
          sponge: share("processing.spongeShare"),
        });
  const told = TOLD.filter((id) => scenario.values[id] !== undefined).length;
  // what the announced figures are held against is no part of the mine
  const readings = changedIds(scenario).filter((id) => id.startsWith("claims.")).length;
  const count = changeCount(scenario) - told - readings;
  const rest = count === 0 ? "" : say(language, told > 0 ? "gistMore" : "gistOthers", { count });
  return say(language, "gist", { mined, iron, titanium, rest });
}
