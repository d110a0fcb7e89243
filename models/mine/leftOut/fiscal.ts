import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of taxes and debt does not model, and why. */
export const leftOut = [
  omission(
    text("Several companies with their own tax positions", "多家企业各自纳税"),
    text(
      "The chain is one taxpayer; with transfers between firms losses of one could not shelter profits of another.",
      "全产业链视为一个纳税人；实际分属多家时，亏损不能互抵。",
    ),
  ),
  omission(
    text(
      "Stamp duty, land-use and property tax, vehicle and water-resource tax",
      "印花税、城镇土地使用税、房产税、车船税、水资源税",
    ),
    text(
      "Small against the modelled levies, and their bases (plots, buildings, contracts) are unknown.",
      "相对已计税费较小，且计税依据（地块、房产、合同）不明。",
    ),
  ),
  omission(
    text("Dividends, and tax on them", "股利及其所得税"),
    text("Cash flow stops at the project and its owners as a whole.", "现金流止于项目及其全体出资人。"),
  ),
  omission(
    text("Depreciation in an accelerated form, research deductions", "加速折旧与研发加计扣除"),
    text(
      "The law allows them in some cases; straight line is the common rule, so that income tax comes rather too early.",
      "符合条件方可适用；按一般规则直线折旧，所得税略偏早。",
    ),
  ),
  omission(
    text("Inflation of book values", "账面价值的通胀影响"),
    text(
      "Depreciation, losses and loans are kept in real money, which makes the tax slightly too low when there is inflation.",
      "折旧、亏损与贷款均按不变价，通胀存在时税负略偏低。",
    ),
  ),
  omission(
    text("Changes of the law", "税法变动"),
    text(
      "Today's rates hold for 80 years, except for the income tax relief, whose end is an input.",
      "除西部优惠税率期限为输入项外，现行税率沿用 80 年。",
    ),
  ),
];
