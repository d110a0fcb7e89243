import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of the environment does not model, and why. */
export const leftOut = [
  omission(
    text(
      "Fuel of pigment calcining and vanadium roasting, electricity of sintering and of the vanadium plants",
      "钛白煅烧与钒焙烧燃料、烧结及钒厂用电",
    ),
    text(
      "No consumption per tonne was found; emissions of deep processing are therefore somewhat too low.",
      "未见单耗数据；深加工排放因此略偏低。",
    ),
  ),
  omission(
    text("The cost of the energy counted here", "此处用能的费用"),
    text(
      "Unit costs contain energy and do not move with consumption; change them, or their energy shares and the rise of energy prices. Consumption moves energy, CO₂ and what carbon costs.",
      "单位成本已含能源，不随单耗变动；可改单位成本，或其能源占比与能源涨幅。单耗只影响能耗、CO₂ 与碳成本。",
    ),
  ),
  omission(
    text("Greenhouse gases other than CO₂, and scope 3", "CO₂ 以外的温室气体与范围三"),
    text(
      "They need the products' use and suppliers' data, neither of which is known.",
      "需要产品使用与供应商数据，均不掌握。",
    ),
  ),
  omission(
    text("A grid that becomes cleaner", "电网逐年低碳化"),
    text(
      "The emission factor is one input for all years: forecasts to 2100 are guesses. Lower it to see the effect.",
      "排放因子各年相同：展望至 2100 年只能猜测，可调低该输入查看影响。",
    ),
  ),
  omission(
    text(
      "Dust, SO₂, waste water, noise, biodiversity, and damage put in money",
      "粉尘、SO₂、废水、噪声、生物多样性及损害货币化",
    ),
    text(
      "They are regulated by limits rather than by a price; only the environmental tax and the rehabilitation cost stand in the cash flow.",
      "以限值管理而非计价；现金流仅含环境保护税与生态修复费用。",
    ),
  ),
  omission(
    text("Failure of a tailings dam", "尾矿库溃坝"),
    text(
      "Its probability times its damage cannot be supported by data for this site.",
      "其概率与损失缺乏本矿数据支撑。",
    ),
  ),
];
