import type { Language } from "../../../models/core/text";
import type { ParamValue } from "../../../models/distributions/spec";
import { paths, shocks } from "../../../models/mine/catalogue";
import { declaredCorrelations, OTHER_CORRELATION } from "../../../models/mine/correlations";
import type { ParamId, PathId } from "../../../models/mine/registry";
import { changes } from "../../../models/scenario/diff";
import type { Scenario } from "../../../models/scenario/scenario";
import { formatFixed } from "../../i18n/format";
import { displayUnit } from "../../i18n/formatUnits";
import { say } from "../../i18n/say";
import { entryOf, withCorrelation, withValue } from "../edits";
import { valueText } from "../valueText";

/** One thing that two scenarios do not share: a parameter, a correlation, or a product's own yearly prices. */
export type Difference =
  | {
      readonly kind: "value";
      readonly id: ParamId;
      readonly before: ParamValue;
      readonly after: ParamValue;
    }
  | {
      readonly kind: "correlation";
      readonly id: string;
      readonly before: number | undefined;
      readonly after: number | undefined;
    }
  | {
      readonly kind: "path";
      readonly id: PathId;
      readonly before: readonly number[] | undefined;
      readonly after: readonly number[] | undefined;
    };

/** Everything that differs from `a` to `b`: parameters in the order of their declaration, correlations, own prices. */
export function differences(a: Scenario, b: Scenario): Difference[] {
  const pairs = [...new Set([...Object.keys(a.correlations ?? {}), ...Object.keys(b.correlations ?? {})])];
  return [
    ...changes(a, b).map((change): Difference => ({ kind: "value", ...change })),
    ...pairs
      .map((id): Difference => ({
        kind: "correlation",
        id,
        before: a.correlations?.[id],
        after: b.correlations?.[id],
      }))
      .filter(({ before, after }) => before !== after),
    ...paths
      .map(({ id }): Difference => ({ kind: "path", id, before: a.paths?.[id], after: b.paths?.[id] }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)),
  ];
}

/** The scenario with one side of a difference in place of its own. */
export function withSide(scenario: Scenario, difference: Difference, side: "before" | "after"): Scenario {
  if (difference.kind === "value") return withValue(scenario, difference.id, difference[side]);
  if (difference.kind === "correlation") return withCorrelation(scenario, difference.id, difference[side]);
  const { paths: given, ...rest } = scenario;
  const next: Partial<Record<PathId, readonly number[]>> = { ...given };
  const prices = difference[side];
  if (prices === undefined) delete next[difference.id];
  else next[difference.id] = prices;
  return Object.keys(next).length === 0 ? rest : { ...rest, paths: next };
}

/** What differs, in words: the parameter's name, the two shocks, or the product. */
export function differenceName(difference: Difference, language: Language): string {
  if (difference.kind === "value") return entryOf(difference.id).definition.label[language];
  if (difference.kind === "path") {
    const product = paths.find(({ id }) => id === difference.id)!.definition.label[language];
    return say(language, "ownPricesOf", { product });
  }
  const [first, second] = difference.id
    .split("|")
    .map((id) => shocks.find((shock) => shock.id === id)?.definition.label[language] ?? id);
  return say(language, "correlationOf", { first: first ?? "", second: second ?? "" });
}

/** One side of a difference in words, with its unit: "16 Mt/a", "0.6", "80 yearly prices". */
export function sideText(difference: Difference, side: "before" | "after", language: Language): string {
  if (difference.kind === "value") {
    const { definition } = entryOf(difference.id);
    const shown = valueText(difference[side], definition, language);
    const { label } = displayUnit(definition.unit, language);
    return definition.options || label === "" ? shown : `${shown}\u00a0${label.replaceAll(" ", "\u00a0")}`;
  }
  if (difference.kind === "correlation")
    return formatFixed(difference[side] ?? declaredCorrelations[difference.id] ?? OTHER_CORRELATION, 2);
  const prices = difference[side];
  return prices === undefined
    ? say(language, "noOwnPrices")
    : say(language, "ownPriceCount", { count: prices.length });
}

/** A difference as one line of a history: "Ore capacity, phase 2: 16 Mt/a → 20 Mt/a". */
export function differenceText(difference: Difference, language: Language): string {
  return say(language, "changedFromTo", {
    name: differenceName(difference, language),
    before: sideText(difference, "before", language),
    after: sideText(difference, "after", language),
  });
}
