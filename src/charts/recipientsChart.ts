import { text } from "../../models/core/text";
import { recipients, type Recipient } from "../../models/mine/recipients";
import type { LineId } from "../../models/mine/registry";
import { formatNumber } from "../i18n/format";
import { lineOf } from "./lineOf";
import type { PartsFound, PartsMeasure } from "./parts";
import { partsChart } from "./partsChart";
import { wholeOf } from "./wholeOf";

/** What a click on a recipient explains. */
const LINES: Readonly<Record<Recipient["id"], LineId>> = {
  suppliers: "cost.total",
  workers: "employment.wages",
  lenders: "fiscal.interest",
  centre: "fiscal.toCentre",
  province: "fiscal.toProvince",
  city: "fiscal.toCity",
  company: "valuation.profit",
};

const STATE: readonly string[] = ["centre", "province", "city"];

const measure: PartsMeasure = {
  id: "recipients",
  label: text("Who gets what", "收入分配"),
  unit: "bn CNY",
  describe: text("Sales by who receives them", "销售收入按去向"),
  total: "market.revenue",
  kind: "flow",
  money: true,
  note: text(
    "Means over all trials. Company: profit after tax and depreciation; below zero where the others receive more than sales. VAT is no part of sales",
    "各次试验的均值。企业所得为税后利润与折旧；其他各方所得超过销售收入时为负。增值税不计入销售收入",
  ),
  layers: (summary, language) =>
    recipients(summary).rows.map(({ id, label, values }) => ({
      id,
      label: label[language],
      colour: `var(--who-${id})`,
      line: LINES[id],
      values,
    })),
  curves: (summary, language) => [
    {
      id: "sales",
      label: language === "zh" ? "销售收入" : "Sales",
      colour: "var(--ink)",
      values: lineOf(summary, "market.revenue").mean,
      line: "market.revenue",
    },
  ],
  title: recipientsTitle,
};

/** Company, state, workers, suppliers and lenders: who receives what of each year's sales. */
export const recipientsChart = partsChart("recipients", measure.label, [measure]);

/** "Of every 100 yuan of sales, 52 go to suppliers, 18 to the state, 9 to workers; 21 stay with the company". */
function recipientsTitle({ layers }: PartsFound, language: "en" | "zh"): string | undefined {
  const all = layers.reduce((sum, { values }) => sum + wholeOf(values), 0);
  if (!(all > 0)) return undefined;
  const share = (isMeant: (id: string) => boolean) =>
    layers.filter(({ id }) => isMeant(id)).reduce((sum, { values }) => sum + wholeOf(values), 0) / all;
  const [suppliers, state, workers, company, lenders] = [
    share((id) => id === "suppliers"),
    share((id) => STATE.includes(id)),
    share((id) => id === "workers"),
    share((id) => id === "company"),
    share((id) => id === "lenders"),
  ].map((part) => (Math.abs(part) < 0.005 ? 0 : part)) as [number, number, number, number, number];
  const count = (part: number) => formatNumber(Math.round(part * 100), 3);
  if (language === "zh") {
    const lent = lenders > 0 ? `、贷款人得\u00a0${count(lenders)}` : "";
    const rest = company >= 0 ? `企业留\u00a0${count(company)}` : `企业亏\u00a0${count(-company)}`;
    return `全期每 100 元销售收入，供应商得\u00a0${count(suppliers)}、政府得\u00a0${count(state)}、职工得\u00a0${count(workers)}${lent}，${rest}`;
  }
  const lent = lenders > 0 ? `, ${count(lenders)} to lenders` : "";
  const given = `${count(suppliers)} go to suppliers, ${count(state)} to the state, ${count(workers)} to workers${lent}`;
  return company >= 0
    ? `Of every 100 yuan of sales, ${given}; ${count(company)} stay with the company`
    : `For every 100 yuan of sales, ${given}: the company adds ${count(-company)} of its own`;
}
