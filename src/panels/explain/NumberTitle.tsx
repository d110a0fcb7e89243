import type { JSX } from "preact";
import { modules } from "../../../models/mine/registry";
import { priceLevel, pricesWords } from "../../charts/prices";
import {
  formatFixed,
  formatProbability,
  formatQuantity,
  formatRange,
  formatYear,
  isMoney,
} from "../../i18n/format";
import { scaleFor } from "../../i18n/formatUnits";
import { say } from "../../i18n/say";
import { atPriceLevel, isYesNo, numberStats } from "../../state/numberStats";
import { resultOf, runningSumOf, usualYear, yearOf } from "../../state/opened";
import { scenarioName } from "../../state/scenarioName";
import { useLanguage, useShown, useStore } from "../context";
import { Icon } from "../controls/icons";
import { useNominal } from "./useNominal";
import { YearChoice } from "./YearChoice";

/** Where one is, the opened number as a sentence, and the year it is read in. */
export function NumberTitle(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const opened = store.opened.value;
  const summary = store.runner.summary.value;
  const { entry, definition, kind } = resultOf(opened.id)!;
  const owner = modules.find(({ id }) => id === entry.module)!;
  const year = summary && yearOf(opened, summary);
  const { unit } = definition;
  const wanted = useNominal(useShown());
  // metrics and whole lives have no price level: they stay real
  const nominal = year === undefined || !isMoney(unit) ? undefined : wanted;
  const real = summary && numberStats(opened, summary);
  const stats = real && nominal && year !== undefined ? atPriceLevel(real, priceLevel(nominal, year)) : real;
  const name = definition.label[language];
  const subject =
    kind === "metric" || !summary
      ? name
      : year === undefined
        ? say(language, "wholeLifeOf", { name })
        : say(language, "inYear", { name, year: formatYear(year, language) });
  const isShare = summary !== undefined && isYesNo(opened.id, summary);
  const scale =
    stats && scaleFor(unit, Math.max(...[stats.p10, stats.p90].map((v) => Math.abs(v) || 0)), language);
  const show = (value: number, label: "long" | "short" | "none" = "long"): string =>
    formatQuantity(value, unit, language, { se: stats?.errors.p50, scale, label });
  return (
    <>
      <p class="crumb">
        <button
          type="button"
          class="text-button back-button"
          disabled={store.trail.value.length === 0}
          title={say(language, "backHint")}
          onClick={() => store.back()}
        >
          <Icon name="back" size={12} /> {say(language, "goBack")}
        </button>
        <span>
          {owner.title[language]} / <code>{opened.id}</code>
        </span>
      </p>
      <div class="title">
        <h1 tabIndex={-1}>
          {!stats || Number.isNaN(stats.p50)
            ? subject
            : isShare
              ? say(language, "shareSentence", { subject, share: formatProbability(stats.mean) })
              : say(language, "numberSentence", {
                  subject,
                  p50: show(stats.p50),
                  range: formatRange(stats.p10, stats.p90, unit, language, {
                    scale,
                    label: "none",
                    errors: [stats.errors.p10, stats.errors.p90],
                  }),
                })}
        </h1>
        <span class="muted">
          {stats && (
            <>
              {!isShare &&
                !Number.isNaN(stats.mean) &&
                `${say(language, "meanIs", { mean: show(stats.mean) })} · `}
              {summary &&
                (stats.invalid > 0
                  ? say(language, "undefinedIn", {
                      count: formatFixed(stats.invalid, 0),
                      trials: formatFixed(summary.trials, 0),
                    })
                  : say(language, "definedInAll", { trials: formatFixed(summary.trials, 0) }))}
              {" · "}
            </>
          )}
          {scenarioName(store, language)}
          {isMoney(unit) && ` · ${pricesWords(nominal, language)}`}
        </span>
        {kind === "line" && summary && (
          <YearChoice
            first={summary.firstYear}
            last={summary.firstYear + summary.years - 1}
            year={year}
            usual={usualYear(summary)}
            hasWhole={runningSumOf(opened.id) !== undefined}
            onChoose={(chosen) => (store.opened.value = { id: opened.id, year: chosen })}
          />
        )}
      </div>
    </>
  );
}
