import { text, type Text } from "../core/text";
import { yearly, type Yearly } from "./yearly";

/** Who receives a part of the sales, by year, bn CNY. */
export interface Recipient {
  readonly id: "suppliers" | "workers" | "lenders" | "centre" | "province" | "city" | "company";
  readonly label: Text;
  readonly help: Text;
  readonly values: Float64Array;
}

/** Central share of VAT: 50 : 50 since 2016 (general knowledge). */
const VAT_TO_CENTRE = 0.5;

/**
 * Who gets what of each year's sales, from one trial or the means of a run: the rows add up to sales, the company
 * having what the others leave (its profit and depreciation, from which it invests and repays loans; negative in years
 * of loss). VAT is no part of sales and comes apart, halved between centre and localities.
 */
export function recipients(source: Yearly): {
  readonly rows: readonly Recipient[];
  readonly sales: Float64Array;
  readonly vat: { readonly centre: Float64Array; readonly local: Float64Array };
} {
  const sales = yearly(source, "market.revenue");
  const wages = yearly(source, "employment.wages");
  const cost = yearly(source, "cost.total");
  const safety = yearly(source, "fiscal.safety");
  const closure = yearly(source, "capital.closure");
  const others: Recipient[] = [
    {
      id: "suppliers",
      label: text("Suppliers", "供应商"),
      help: text(
        "Operating cost without own labour, safety works and rehabilitation.",
        "不含自有人工的经营成本，以及安全与生态修复支出。",
      ),
      values: cost.map((value, t) => value - wages[t]! + safety[t]! + closure[t]!),
    },
    {
      id: "workers",
      label: text("Workers", "职工"),
      help: text(
        "Labour cost of direct jobs: gross wages and the employer's social insurance.",
        "直接岗位用工成本：工资总额与企业缴纳的五险一金。",
      ),
      values: wages,
    },
    {
      id: "lenders",
      label: text("Lenders", "贷款人"),
      help: text("Interest; repayment of principal is no income.", "利息；还本不属收入。"),
      values: yearly(source, "fiscal.interest"),
    },
    {
      id: "centre",
      label: text("Centre", "中央"),
      help: text("Its part of proceeds and income tax; carbon.", "出让收益与所得税中央分成；碳成本。"),
      values: yearly(source, "fiscal.toCentre"),
    },
    {
      id: "province",
      label: text("Province", "省级"),
      help: text("Its part of proceeds and local taxes.", "出让收益与地方税收省级分成。"),
      values: yearly(source, "fiscal.toProvince"),
    },
    {
      id: "city",
      label: text("City", "市县"),
      help: text(
        "Its part of proceeds and local taxes; surcharges.",
        "出让收益与地方税收市县分成；附加税费。",
      ),
      values: yearly(source, "fiscal.toCity"),
    },
  ];
  const company: Recipient = {
    id: "company",
    label: text("Company", "企业"),
    help: text(
      "Profit after tax and depreciation: what it invests, repays or pays out.",
      "税后利润与折旧：用于投资、还贷或分配。",
    ),
    values: sales.map((value, t) => value - others.reduce((sum, { values }) => sum + values[t]!, 0)),
  };
  const vat = yearly(source, "fiscal.vat");
  return {
    rows: [...others, company],
    sales,
    vat: {
      centre: vat.map((value) => value * VAT_TO_CENTRE),
      local: vat.map((value) => value * (1 - VAT_TO_CENTRE)),
    },
  };
}
