import type { JSX } from "preact";
import { chartWords } from "../../charts/chartWords";
import { lineOf } from "../../charts/lineOf";
import { formatFixed, formatProbability, formatQuantity } from "../../i18n/format";
import { say } from "../../i18n/say";
import type { Comparison, Differences } from "../../state/compare/comparison";
import type { Language } from "../../../models/core/text";
import { commonYears } from "../../../models/engine/difference";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import { loneYears, loneYearsText } from "../../state/compare/calendars";
import { useLanguage, useStore } from "../context";
import { nameOf } from "./names";

/** The sentence of the comparison, and how many pairs of trials it rests on. */
export function CompareLead({ comparison }: { comparison: Comparison }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const found = comparison.difference.value;
  const relation = comparison.relation.value;
  const names = {
    a: nameOf(store, comparison.a.value, language),
    b: nameOf(store, comparison.b.value, language),
  };
  const sentence =
    relation === "same"
      ? say(language, "compareSame")
      : relation === "years"
        ? say(language, "compareYears", names)
        : found?.summary
          ? say(language, sharesCalendar(comparison) ? "compareSentence" : "compareCommon", {
              ...names,
              ...readingOf(found, found.summary, language),
              year: String(found.summary.firstYear + found.summary.years - 1),
            })
          : say(language, "compareWaiting", names);
  const lone =
    relation === "same" ? "" : loneYearsText(loneYears(comparison.a.value, comparison.b.value), language);
  const done = found?.summary?.trials ?? 0;
  const target = store.trials.value;
  return (
    <div class="lead compare-lead">
      <h1>
        {sentence}
        {lone !== "" && <small class="lone-years">{lone}</small>}
      </h1>
      {relation === "differs" && (
        <div class="meter" data-pairs={found?.isComplete ? done : 0}>
          <div class="meter-words">
            <span role="status">
              {found?.summary ? meterText(found.summary, found.isComplete, target, language) : "\u00a0"}
            </span>
          </div>
          <span class="track" aria-hidden="true">
            <i style={{ width: `${Math.min(100, (done / target) * 100)}%` }} />
          </span>
        </div>
      )}
    </div>
  );
}

/** Whether both scenarios cover the same years, so that sums at the end are those of the whole life. */
function sharesCalendar({ a, b }: Comparison): boolean {
  const years = ([of, from]: readonly [Scenario, Scenario]): number => commonYears(of, from)?.years ?? 0;
  const [own, other] = [a.value, b.value];
  return years([own, own]) === years([own, other]) && years([other, other]) === years([own, other]);
}

function readingOf(
  { shares }: Differences,
  summary: Summary,
  language: Language,
): { output: string; share: string } {
  const sold = lineOf(summary, "market.revenueCumulative").p50.at(-1)!;
  const amount = formatQuantity(Math.abs(sold), "bn CNY", language);
  const key = sold > 0 ? "compareMore" : "compareLess";
  return {
    output: sold === 0 ? say(language, "compareEqual") : say(language, key, { amount }),
    share: formatProbability(shares["valuation.npv"]?.above ?? NaN),
  };
}

function meterText(summary: Summary, isComplete: boolean, target: number, language: Language): string {
  const trials = formatFixed(summary.trials, 0);
  if (!isComplete) return say(language, "pairedRunning", { trials, target: formatFixed(target, 0) });
  const half = 1.96 * summary.metrics["valuation.npv"].se;
  return say(language, "pairedTrials", {
    trials,
    error: formatQuantity(half, "bn CNY", language, { digits: 1 }),
    prices: chartWords.realPrices[language],
  });
}
