import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of operating cost does not model, and why. */
export const leftOut = [
  omission(
    text("Consumption of single materials and reagents", "各类物料与药剂的消耗"),
    text(
      "Costs are per tonne of product with shares for labour and energy; recipes with prices of their own are not public for most plants.",
      "按产品单位成本并拆分人工、能源占比；多数工厂无公开的分项消耗。",
    ),
  ),
  omission(
    text("Fixed cost of plants when output falls", "加工厂减产时的固定成本"),
    text(
      "Mine, mill and site have a fixed part; conversion is proportional to output, since plants are built step by step as they are used.",
      "采选与矿山费用含固定部分；加工厂随用随建，加工费与产量成正比。",
    ),
  ),
  omission(
    text("A link between energy prices and product prices", "能源价格与产品价格的联动"),
    text(
      "No correlation could be estimated; both real rises are inputs, zero in the base case.",
      "无法估计其相关性；实际涨幅为输入项，基准情景为零。",
    ),
  ),
  omission(
    text("Head-office cost, insurance, research, dividends of the group", "集团管理费、保险、研发与分红"),
    text(
      "They belong to the company that will own the mine, which has other business.",
      "属矿权持有企业，其另有其他业务。",
    ),
  ),
];
