import { signal } from "@preact/signals";
import type { Language, Text } from "../../models/core/text";

/** Units of money that a reader may choose: billions of yuan, hundreds of millions (亿), or dollars. */
export const MONEY_UNITS = ["bn", "yi", "usd"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How results in money are shown. Files and form fields keep the declared units. */
export interface MoneyShown {
  /** undefined: what readers of the language are used to */
  readonly unit: MoneyUnit | undefined;
  /** yuan for one dollar, from the scenario */
  readonly cnyPerUsd: number;
}

/** Follows the reader's choice and the scenario's rate (`followMoney`); whoever formats while drawing draws again. */
export const moneyShown = signal<MoneyShown>({ unit: undefined, cnyPerUsd: 1 });

/** What readers of a language count money in unless they choose otherwise. */
const CUSTOMARY: Readonly<Record<Language, MoneyUnit>> = { en: "bn", zh: "yi" };

/** The unit of money on screen. */
export const moneyUnit = (language: Language): MoneyUnit => moneyShown.value.unit ?? CUSTOMARY[language];

/** Whether money is shown as readers of the language are used to. */
export const isCustomary = (language: Language): boolean => moneyUnit(language) === CUSTOMARY[language];

/** The names of the two currencies, as unit labels write them. */
const CURRENCIES: { readonly cny: Text; readonly usd: Text } = {
  cny: { en: "CNY", zh: "元" },
  usd: { en: "USD", zh: "美元" },
};

/** The name of the currency on screen. */
export const currency = (language: Language): string =>
  CURRENCIES[moneyUnit(language) === "usd" ? "usd" : "cny"][language];

/** A label that names the yuan, naming the dollar instead: "k CNY/t" → "k USD/t", "万元/吨" → "万美元/吨". */
export const inDollars = (label: string, language: Language): string =>
  label.replace(CURRENCIES.cny[language], CURRENCIES.usd[language]);
