import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { LineId, MetricId } from "../../../models/mine/registry";
import { formatFixed, formatQuantity, formatYear, isMoney, shownUnit } from "../../i18n/format";
import { formulaIn } from "../../i18n/formulaIn";
import { say } from "../../i18n/say";
import { unbroken } from "../../i18n/unbroken";
import { drawTrialBars } from "../../charts/drawTrialBars";
import { drawTrialFan } from "../../charts/drawTrialFan";
import { Drawing } from "../../charts/Drawing";
import { inPrices, lineInPrices, priceLevel, pricesWords, realMark } from "../../charts/prices";
import { declarationOf } from "../../state/declarationOf";
import { trialValue } from "../../state/numberStats";
import { resultOf, yearlyOf } from "../../state/opened";
import { useLanguage, useShown, useStore } from "../context";
import { FormulaText } from "../texts/FormulaText";
import { useNominal } from "./useNominal";
import { PresentValues } from "./PresentValues";
import type { OpenTrial } from "./useTrial";

interface FormulaBlockProps {
  readonly trial: OpenTrial | undefined;
  readonly year: number | undefined;
}

/** How the opened number is computed, in symbols and in words, with the trial's result; below, where the trial lies. */
export function FormulaBlock({ trial, year }: FormulaBlockProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const summary = store.runner.summary.value;
  const { id } = store.opened.value;
  const { definition, kind, entry } = resultOf(id)!;
  const { formula, help, symbol, isSum } = declarationOf(id);
  const { unit } = definition;
  const value = trial && trialValue(id, year, trial.replay, trial.summary.firstYear);
  const yearly = kind === "line" ? yearlyOf(entry).definition : undefined;
  const isWhole = kind === "line" && year === undefined;
  const name = symbol ?? (yearly ?? definition).label[language];
  const written = formula === undefined ? "" : formulaIn(formula, language);
  // some formulas bring their own left side: "O(t) = …"
  const bringsOwn = /^[^\s=]+ = /u.test(written);
  const left = bringsOwn ? "" : `${name} = `;
  const right = bringsOwn && (isSum || isWhole) ? written.replace(/^[^\s=]+ = /u, "") : written;
  const hasPresentValues =
    id === "valuation.npv" || id === "valuation.cashFlow" || id === "valuation.presentValue";
  const wanted = useNominal(useShown());
  // running sums have no price level of their own
  const nominal = kind === "line" && entry.sums === undefined && isMoney(unit) ? wanted : undefined;
  const fan = useMemo(() => {
    if (kind !== "line" || !summary) return undefined;
    const { firstYear, lines } = summary;
    const path = trial?.replay.lines[id as LineId];
    return {
      firstYear,
      unit,
      language,
      bands: lineInPrices(lines[id as LineId], firstYear, nominal),
      path: path && inPrices(path, firstYear, nominal),
      year,
    };
  }, [summary, trial, id, year, language, nominal]);
  const listed = (parts: readonly string[]): string =>
    parts.filter((part) => part !== "").join(language === "zh" ? "，" : ", ");
  const bars = useMemo(
    () =>
      kind === "metric" && summary
        ? { unit, language, sample: summary.metrics[id as MetricId].sample, value }
        : undefined,
    [summary, value, id, language],
  );
  return (
    <section class="block formula-block" aria-labelledby="explain-formula">
      <h2 id="explain-formula">
        <span>{say(language, "formula")}</span>
        <small>
          {listed([
            trial ? say(language, "trialIs", { trial: formatFixed(trial.replay.trial, 0) }) : "",
            realMark(unit, language),
          ])}
        </small>
      </h2>
      {formula !== undefined && (
        <p class="formula" data-formula>
          <FormulaText text={isSum || isWhole ? `${name} = Σ (${right})` : `${left}${right}`} />
        </p>
      )}
      <p class="formula result" data-result>
        {year !== undefined && <small>{formatYear(year, language)} </small>}
        {formula === undefined ? `${name} ` : ""}={" "}
        {value === undefined ? "…" : formatQuantity(value, unit, language, { digits: 6 })}
        {value !== undefined && nominal && year !== undefined && (
          <small>
            {" "}
            {unbroken(
              say(language, "inPrices", {
                value: formatQuantity(value * priceLevel(nominal, year), unit, language, { digits: 6 }),
                prices: pricesWords(nominal, language),
              }),
            )}
          </small>
        )}
        {value !== undefined && Number.isNaN(value) && <small> {say(language, "undefinedHere")}</small>}
      </p>
      {(isSum || isWhole) && <p class="where">{say(language, "sumOverYears")}</p>}
      {help && <p class="where">{unbroken(help[language])}</p>}
      {formula === undefined && !help && <p class="where muted">{say(language, "noFormula")}</p>}
      <h2>
        <span>
          {say(language, hasPresentValues ? "presentValueOf" : kind === "line" ? "yearByYear" : "spreadOf")}
        </span>
        <small>
          {hasPresentValues
            ? listed([
                say(language, "ofThisTrial"),
                shownUnit("bn CNY", language).label,
                realMark(unit, language),
              ])
            : listed([
                say(language, kind === "line" ? "fanLegend" : "barsLegend"),
                isMoney(unit) ? pricesWords(nominal, language) : "",
              ])}
        </small>
      </h2>
      {hasPresentValues ? (
        <PresentValues trial={trial} />
      ) : fan ? (
        <Drawing draw={drawTrialFan} data={fan} height={168} />
      ) : bars ? (
        <Drawing draw={drawTrialBars} data={bars} height={132} />
      ) : (
        <div style={{ height: "168px" }} />
      )}
    </section>
  );
}
