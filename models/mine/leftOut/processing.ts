import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of processing does not model, and why. */
export const leftOut = [
  omission(
    text(
      "Recoveries that vary with the head grade, liberation and blending",
      "随入选品位、解离度与配矿变化的回收率",
    ),
    text(
      "One recovery per trial is drawn; no test work at several grades was found.",
      "每次模拟抽取一个回收率；未见多品位试验数据。",
    ),
  ),
  omission(
    text("Plants that are too small for a rich year", "高品位年份超出工厂能力"),
    text(
      "Plants are sized for the mean head grade; a richer year runs through them without a limit.",
      "各厂按平均入选品位设计，较富年份不设产能上限。",
    ),
  ),
  omission(
    text("Stocks of intermediate products and purchases of feed from others", "中间产品库存与外购原料"),
    text(
      "The chain takes only own concentrate and passes everything on in the same year.",
      "产业链只用自产精矿，当年产出当年转移。",
    ),
  ),
  omission(
    text(
      "Sulphuric acid, iron sulphate, red gypsum, blast-furnace slag and coke-oven gas",
      "硫酸、硫酸亚铁、红石膏、高炉渣、焦炉煤气",
    ),
    text(
      "Their value is small and their prices local; the cost of handling them is part of conversion costs.",
      "价值小且价格地域性强；处置费用含在加工费中。",
    ),
  ),
  omission(
    text("Magnesium and chlorine loops of the sponge works", "海绵钛厂镁、氯循环"),
    text(
      "The works are taken as a whole: yield, cost and capital are quoted for the complete route.",
      "按全流程整体计：收率、成本与投资均为全流程口径。",
    ),
  ),
  omission(
    text("Gradual improvement of yields", "收率的渐进提高"),
    text(
      "Only one breakthrough with a date and a probability is modelled; costs may learn, yields do not.",
      "仅模拟一次有年份与概率的技术突破；成本可有学习效应，收率没有。",
    ),
  ),
];
