import type { JSX } from "preact";
import type { Language } from "../../../models/core/text";
import type { Summary } from "../../../models/engine/summary";
import { PRICE_YEAR } from "../../../models/mine/priceYear";
import { MODEL_VERSION } from "../../../models/mine/version";
import { formatFixed, formatNumber, shownUnit } from "../../i18n/format";
import { moneyUnit } from "../../i18n/money";
import { say } from "../../i18n/say";
import { unbroken } from "../../i18n/unbroken";
import { exchangeRate } from "../../state/followMoney";
import { gist } from "../../state/gist";
import type { Progress } from "../../state/progress";
import { scenarioName } from "../../state/scenarioName";
import { summedUp } from "../../state/summedUp";
import { useLanguage, useStore } from "../context";
import { Mark } from "../controls/icons";

/** What the report is about and what it rests on: name, message, run. */
export function Cover({ summary, progress }: { summary: Summary; progress: Progress }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const scenario = store.scenario.value;
  const facts: readonly (readonly [string, string])[] = [
    [say(language, "reportScenario"), scenarioName(store, language)],
    [say(language, "reportDate"), today(language)],
    [say(language, "reportTrials"), formatFixed(summary.trials, 0)],
    [say(language, "seed"), String(summary.seed)],
    [say(language, "modelVersionName"), MODEL_VERSION],
    [say(language, "reportMoney"), moneyBasis()],
  ];
  return (
    <section class="report-cover">
      <p class="report-brand">
        <Mark /> {say(language, "pageTitle")}
      </p>
      <p class="muted">{say(language, "reportKind")}</p>
      <h1>{scenarioName(store, language)}</h1>
      <p class="report-message">{summedUp(summary, language)}</p>
      <p>{gist(scenario, language)}</p>
      {scenario.description && <p>{unbroken(scenario.description[language])}</p>}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {progress !== "whole" && (
        <p class="report-early">
          {say(language, progress === "refining" ? "reportEarly" : "reportCut", {
            trials: formatFixed(summary.trials, 0),
          })}
        </p>
      )}
      <p class="muted">{say(language, "reportLimits")}</p>
    </section>
  );

  function moneyBasis(): string {
    const { label: unit } = shownUnit("bn CNY", language);
    const basis = say(language, "reportMoneyBasis", { unit, year: PRICE_YEAR });
    if (moneyUnit(language) !== "usd") return basis;
    const rate = say(language, "reportRate", { rate: formatNumber(exchangeRate(scenario), 4, true) });
    return `${basis} · ${rate}`;
  }
}

const today = (language: Language): string =>
  new Date().toLocaleDateString(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "long" });
