import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of the deposit does not model, and why. */
export const leftOut = [
  omission(
    text(
      "The ore body in space: layers, blocks, drill holes, faults",
      "矿体的空间分布：矿层、块段、钻孔、断裂",
    ),
    text(
      "No block model is published; tonnage and grade enter as one grade–tonnage curve, so ore is not mined by place.",
      "未见公开的块体模型；储量与品位以一条品位—吨位曲线表示，开采不分位置。",
    ),
  ),
  omission(
    text("The split into measured, indicated and inferred resource", "探明、控制、推断资源量的划分"),
    text(
      "It was searched for and not found; the range of the tonnage and the minable share stand in for it.",
      "经检索未见公布；以资源量区间与可采比例代替。",
    ),
  ),
  omission(
    text("Dependence between the drawn mean grades", "各平均品位抽样之间的相关"),
    text(
      "Grades are drawn independently of each other and of the tonnage, as no samples are public from which it could be estimated.",
      "无公开样品数据可供估计，故各品位及资源量相互独立抽样。",
    ),
  ),
  omission(
    text("Gallium, scandium, platinum-group metals, sulphur and phosphorus", "镓、钪、铂族、硫、磷"),
    text(
      "They are reported in Panxi ore, but no grade for this deposit and no plant that recovers them was found.",
      "攀西矿石中有报道，但未见本矿床品位，也无回收装置的依据。",
    ),
  ),
];
