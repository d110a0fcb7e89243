import type { JSX } from "preact";
import { PRICE_YEAR } from "../../../models/mine/priceYear";
import { formatNumber } from "../../i18n/format";
import { MONEY_UNITS, moneyUnit, type MoneyUnit } from "../../i18n/money";
import { say, type PlainKey } from "../../i18n/say";
import { exchangeRate, inflationOf } from "../../state/followMoney";
import type { Prices } from "../../state/store";
import { useLanguage, useStore } from "../context";
import { Popover } from "../controls/Popover";
import { Segments } from "../controls/Segments";

const UNIT_NAMES: Readonly<Record<MoneyUnit, PlainKey>> = {
  bn: "moneyBn",
  yi: "moneyYi",
  usd: "moneyUsd",
};

/** The sign of the currency and magnitude on screen: short enough for the bar. */
const SIGNS: Readonly<Record<MoneyUnit, string>> = { bn: "¥", yi: "亿", usd: "$" };

/** Unit of money and price basis, behind a button that shows the one in use. */
export function MoneyMenu(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const unit = moneyUnit(language);
  const prices = pricesName(store.prices.value);
  return (
    <Popover
      class="button icon-only money"
      label={say(language, "money", { unit: say(language, UNIT_NAMES[unit]), prices })}
      align="end"
      panelClass="money-panel"
      button={<span aria-hidden="true">{SIGNS[unit]}</span>}
    >
      {() => <MoneyChoice />}
    </Popover>
  );

  function pricesName(chosen: Prices): string {
    return chosen === "nominal"
      ? say(language, "pricesNominal")
      : say(language, "pricesReal", { year: PRICE_YEAR });
  }
}

/** The choices themselves, with what they do and do not change. */
export function MoneyChoice(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const scenario = store.scenario.value;
  const rate = formatNumber(exchangeRate(scenario), 3);
  return (
    <div class="money-choice">
      <p class="field-name">{say(language, "moneyUnit")}</p>
      <Segments
        label={say(language, "moneyUnit")}
        options={MONEY_UNITS.map((unit) => [unit, say(language, UNIT_NAMES[unit])])}
        value={moneyUnit(language)}
        onChoose={(unit) => (store.money.value = unit as MoneyUnit)}
      />
      <p class="note">{say(language, "moneyRate", { rate })}</p>
      <p class="field-name">{say(language, "prices")}</p>
      <Segments
        label={say(language, "prices")}
        options={[
          ["real", say(language, "pricesReal", { year: PRICE_YEAR })],
          ["nominal", say(language, "pricesNominal")],
        ]}
        value={store.prices.value}
        onChoose={(prices) => (store.prices.value = prices as Prices)}
      />
      <p class="note">
        {say(language, "pricesHelp", {
          rate: formatNumber(inflationOf(scenario) * 100, 3, true),
          year: PRICE_YEAR,
        })}
      </p>
    </div>
  );
}
