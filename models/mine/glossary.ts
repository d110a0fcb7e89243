import { text, type Text } from "../core/text";

/** A term of mining, finance or statistics that the page uses, in the words of the field. */
export interface GlossaryTerm {
  readonly term: Text;
  readonly means: Text;
  /** how headings and subtitles write it where they do not write the term itself */
  readonly written?: Text;
}

/** The terms in the order in which a mine meets them: the deposit, mining, products, money, levies, chance. */
export const glossary = {
  resource: {
    term: text("Resource", "资源量"),
    means: text(
      "Mineralised rock in the ground, known from drilling and sampling, with reasonable prospects of being mined one day. Nothing is taken off for losses, and no mine plan has to exist.",
      "经勘查查明、具有合理开采前景的矿产数量，以地下原地量计；不扣除开采损失，也不要求已有开采设计。",
    ),
  },
  reserve: {
    term: text("Reserve", "储量"),
    means: text(
      "The part of the measured and indicated resource that a mine plan shows can be mined at a profit, after losses and dilution. Always less than the resource; the announced tonnage is a resource.",
      "探明和控制资源量中，经可行性研究或预可行性研究证明可经济采出的部分，已计开采损失与贫化；必小于资源量。公布的吨位属资源量。",
    ),
  },
  tfe: {
    term: text("TFe", "TFe（全铁）"),
    means: text(
      "Total iron: all the iron in the ore as a share of its mass, whichever mineral holds it. Only the part in titanomagnetite is recovered by magnets.",
      "矿石中各种矿物所含铁的总量占矿石质量的百分比；磁选只能回收其中赋存于钛磁铁矿的部分。",
    ),
  },
  tio2: {
    term: text("TiO₂", "TiO₂（二氧化钛）"),
    means: text(
      "Titanium dioxide: how the titanium in ore and concentrate is stated. Here part of it is in ilmenite, which is recovered, and part in titanomagnetite, which ends in blast-furnace slag.",
      "二氧化钛：矿石与精矿中钛的计量形式。本矿的钛一部分在钛铁矿中，可选出钛精矿；另一部分在钛磁铁矿中，冶炼后进入高炉渣。",
    ),
  },
  v2o5: {
    term: text("V₂O₅", "V₂O₅（五氧化二钒）"),
    means: text(
      "Vanadium pentoxide: how vanadium is stated, and a product. It follows the iron into titanomagnetite concentrate and hot metal, and is won from vanadium slag.",
      "五氧化二钒：钒的计量形式，也是产品。钒随铁进入钒钛磁铁精矿和铁水，再从钒渣中提取。",
    ),
  },
  cutoffGrade: {
    term: text("Cut-off grade", "边界品位"),
    means: text(
      "The lowest grade at which rock is treated as ore. A higher one gives less ore of better grade and a shorter life.",
      "区分矿石与废石的最低品位。边界品位提高，则矿量减少、平均品位上升、服务年限缩短。",
    ),
  },
  stripRatio: {
    term: text("Strip ratio", "剥采比"),
    means: text(
      "Tonnes of waste that have to be moved for each tonne of ore in an open pit.",
      "露天开采每采出一吨矿石需剥离的废石吨数。",
    ),
  },
  dilution: {
    term: text("Dilution", "贫化"),
    means: text(
      "Waste that is mined with the ore and lowers the grade of what the mill receives.",
      "开采中废石混入矿石，使入选品位低于地质品位的现象。",
    ),
  },
  rampUp: {
    term: text("Ramp-up", "达产期"),
    means: text(
      "The years between the first tonne and full capacity, while pit and plant are run in.",
      "自投产至达到设计产能的爬坡阶段，采场与选厂在此期间逐步达产。",
    ),
  },
  mineLife: {
    term: text("Mine life", "矿山服务年限"),
    written: text("Minable", "可开采"),
    means: text(
      "Years from first ore until the minable ore is used up at the planned rate.",
      "自首采起，按计划规模采完可采矿量的年数。",
    ),
  },
  outputValue: {
    term: text("Output value", "产值"),
    means: text(
      "Sales of all products to outside buyers. What one stage passes on to the next is not counted again.",
      "全部产品的对外销售收入；上一环节转给下一环节的中间产品不重复计算。",
    ),
  },
  c1: {
    term: text("C1 cash cost", "C1 现金成本"),
    written: text("C1", "C1"),
    means: text(
      "What it costs in cash to mine and process a tonne of product at the site, less what by-products bring in.",
      "单位产品的采矿、选矿等现场现金成本，扣除副产品收入。",
    ),
  },
  aisc: {
    term: text("AISC", "AISC（全部维持成本）"),
    written: text("all-in cost", "全部维持成本"),
    means: text(
      "All-in sustaining cost: C1 plus freight, levies, and the capital spending and closure funds needed to keep the mine going. New capacity is not in it.",
      "全部维持成本：C1 加运费、税费、维持性投资与生态修复支出；不含扩产投资。",
    ),
  },
  npv: {
    term: text("NPV", "净现值（NPV）"),
    written: text("NPV", "净现值"),
    means: text(
      "Net present value: all cash in less all cash out, each year discounted to today at the required return. Above zero, the project earns more than that return.",
      "净现值：各年现金流入减流出，按要求的收益率折算到基准年后之和。大于零，表示收益率高于要求。",
    ),
  },
  irr: {
    term: text("IRR", "内部收益率（IRR）"),
    means: text(
      "Internal rate of return: the discount rate at which the net present value is zero.",
      "内部收益率：使净现值等于零的折现率。",
    ),
  },
  real: {
    term: text("Real and nominal", "实际值与名义值"),
    written: text("real", "不变价"),
    means: text(
      "Real money has the buying power of one fixed year; nominal money is what will be paid, inflation included. Over eighty years the two differ many times over.",
      "实际值（不变价）以某一固定年份的购买力计；名义值（现价）为当年实际收付金额，含通货膨胀。历时八十年，两者可相差数倍。",
    ),
  },
  levies: {
    term: text("Taxes and levies", "税费"),
    written: text("taxes", "税费"),
    means: text(
      "What the mine pays to the state: resource tax, mining-right proceeds, surcharges on VAT, environmental tax and income tax. VAT itself is passed on to buyers.",
      "企业向国家缴纳的资源税、矿业权出让收益、增值税附加、环境保护税与企业所得税等；增值税为价外税，由购买方承担。",
    ),
  },
  resourceTax: {
    term: text("Resource tax", "资源税"),
    means: text(
      "A tax on the sales value of ore or concentrate, with cuts for low-grade, associated and nearly depleted deposits.",
      "对原矿或选矿产品按销售额从价计征的税；低品位矿、共伴生矿与衰竭期矿山可依法减征。",
    ),
  },
  proceeds: {
    term: text("Mining-right proceeds", "矿业权出让收益"),
    written: text("Proceeds", "收益"),
    means: text(
      "What the state is paid for the right to mine: the deal price when the right is granted, then a share of the sales of the first saleable product.",
      "国家出让矿业权取得的收入：出让时的成交价，以及开采期间按首个矿产品销售收入的一定比例逐年征收的部分。",
    ),
  },
  surcharges: {
    term: text("Surcharges on VAT", "增值税附加"),
    means: text(
      "City construction tax and the two education surcharges, paid as a share of VAT.",
      "城市维护建设税、教育费附加与地方教育附加，按实缴增值税的一定比例缴纳。",
    ),
  },
  environmentalTax: {
    term: text("Environmental tax", "环境保护税"),
    means: text(
      "A tax on pollutants discharged; on tailings by the tonne, unless they are stored as the standards require.",
      "对直接排放的应税污染物征收；尾矿按吨计征，贮存、处置符合标准的不缴纳。",
    ),
  },
  safetyFee: {
    term: text("Work-safety fee", "安全生产费"),
    means: text(
      "Money that mines must set aside for each tonne of ore and spend on safety. It is a cost, not a tax.",
      "矿山按矿石产量提取、专项用于安全生产的费用；属于成本，不是税收。",
    ),
  },
  percentiles: {
    term: text("P10, P50, P90", "P10、P50、P90"),
    written: text("80 % and 50 % of trials", "80 % 与 50 % 的试验"),
    means: text(
      "Percentiles of the trials: one trial in ten lies below P10, half lie below P50 (the median), and nine in ten below P90. In eight of ten trials the result falls between P10 and P90. Oil and gas reserves are quoted the other way round.",
      "试验结果的分位数：一成试验低于 P10，半数低于 P50（中位数），九成低于 P90；八成试验的结果落在 P10 与 P90 之间。油气行业按超越概率取值，含义与此相反。",
    ),
  },
} as const satisfies Record<string, GlossaryTerm>;

/** Name of a term in `glossary`. */
export type TermId = keyof typeof glossary;
