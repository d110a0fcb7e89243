import type { Language } from "../../models/core/text";
import { params } from "../../models/mine/catalogue";
import { displayUnit, formatInput } from "../i18n/format";
import { say } from "../i18n/say";

/**
 * Why a parameter cannot have a value beyond its bounds, in the unit of its field (readers of files name the declared one);
 * undefined if the value lies within them or the path is no parameter's.
 */
export function outsideText(path: string, value: number, language: Language): string | undefined {
  const definition = params.find(({ id }) => id === path)?.definition;
  if (definition === undefined || definition.options !== undefined) return undefined;
  const { bounds, unit, label } = definition;
  if (value >= bounds[0] && value <= bounds[1]) return undefined;
  const [low, high] = bounds.map((bound) => formatInput(bound, unit, language)) as [string, string];
  const name = displayUnit(unit, language).label;
  return say(language, "fieldOutside", {
    label: label[language],
    low,
    high: name === "" ? high : `${high}\u00a0${name.replaceAll(" ", "\u00a0")}`,
  });
}
