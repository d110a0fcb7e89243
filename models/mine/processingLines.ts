import type { LineDefinition, Lines } from "../core/module";
import { text, type Text } from "../core/text";
import type { Unit } from "../core/units";
import {
  IRON_IN_HOT_METAL,
  IRON_IN_ILMENITE,
  IRON_IN_STEEL,
  IRON_KEPT_SMELTING,
  IRON_KEPT_STEELMAKING,
  IRON_RECOVERY_LIMIT,
  IRON_TAPPED_FROM_SLAG,
  REFERENCE_IRON,
  TITANIUM_IN_CHLORIDE_SLAG,
  TITANIUM_IN_CONCENTRATE,
  TITANIUM_IN_OXIDE,
  V2O5_PER_VN,
  VANADIUM_IN_FERROVANADIUM,
  VANADIUM_IN_NITRIDE,
  VANADIUM_IN_OXIDE,
} from "./chain/contents";

/** A share as it is written in per cent, without the crumbs of binary fractions. */
const percent = (share: number): number => Number((share * 100).toPrecision(4));

/** A product that leaves the gate: one row of the family of products. */
const product = (unit: Unit, en: string, zh: string, formula: string, help: Text) =>
  ({ unit, label: text(en, zh), stat: "flow", part: "products", formula, help }) satisfies LineDefinition;

/**
 * Yearly lines of the processing module. In formulas F is what the year's ore contains (Mt; of TiO₂, V₂O₅ and Cr₂O₃ the
 * oxide), and d the share of the year: the lever's, grown with the plants.
 */
export const processingLines = {
  concentrateMade: {
    unit: "Mt",
    label: text("Iron concentrate produced", "铁精矿产量"),
    stat: "flow",
    formula: `C = min(F_Fe · min(y_Fe · g_C / ${REFERENCE_IRON}, ${IRON_RECOVERY_LIMIT}) / g_C, O_t),  F_Fe = O_t · ḡ_Fe,t`,
    help: text(
      `Iron in the ore, F, times its recovery, over the grade of the concentrate. The yield y is quoted for ore of ${percent(REFERENCE_IRON)} % TFe; recovery stays below ${percent(IRON_RECOVERY_LIMIT)} %, and the concentrate never weighs more than the ore.`,
      `矿石含铁量 F × 回收率 ÷ 精矿品位。产率 y 对应原矿 TFe ${percent(REFERENCE_IRON)} %；回收率不超过 ${percent(IRON_RECOVERY_LIMIT)} %，精矿量不超过矿石量。`,
    ),
  },
  ilmeniteMade: {
    unit: "Mt",
    label: text("Ilmenite concentrate produced", "钛精矿产量"),
    stat: "flow",
    formula: "I = min(F_Ti · r_Ti / g_I, O_t − C),  F_Ti = O_t · ḡ_Ti,t",
    help: text(
      "TiO₂ in the ore, F, times its recovery into ilmenite, over the grade of the concentrate. After a technology breakthrough the recovery is r · γ, at most 98 %.",
      "矿石含 TiO₂ 量 F × 钛精矿回收率 ÷ 精矿品位。技术突破后回收率为 r · γ，不超过 98 %。",
    ),
  },
  hotMetal: {
    unit: "Mt",
    label: text("Hot metal produced", "铁水产量"),
    stat: "flow",
    formula: `H = C · g_C · d_I · ${IRON_KEPT_SMELTING} / ${IRON_IN_HOT_METAL}`,
    help: text(
      `Iron of the concentrate that is smelted, less the smelting loss, at ${percent(IRON_IN_HOT_METAL)} % Fe in hot metal. Here and below d is the lever times the part of the plants that stands by the middle of the year.`,
      `入炉精矿含铁扣冶炼损失，铁水含 Fe ${percent(IRON_IN_HOT_METAL)} %。此处及下文 d 为调节比例 × 当年年中已建成工厂的比例。`,
    ),
  },
  v2o5Made: {
    unit: "kt",
    label: text("V₂O₅ produced", "五氧化二钒产量"),
    stat: "flow",
    formula: "V = F_V · r_V · d_I · [(1 − d_E) · r_Vs + d_E · r_Ve],  F_V = O_t · ḡ_V,t",
    help: text(
      "Including what goes on to V-N alloy, ferrovanadium and electrolyte. After a technology breakthrough the yields of both routes are r · γ, at most 98 %.",
      "含继续加工为钒氮合金、钒铁和电解液的部分。技术突破后两种工艺的收率均为 r · γ，不超过 98 %。",
    ),
  },
  ironConcentrate: product(
    "Mt",
    "Iron concentrate sold",
    "铁精矿外销量",
    "C · (1 − d_I)",
    text("What is not smelted locally.", "未就地冶炼的部分。"),
  ),
  ilmenite: product(
    "Mt",
    "Ilmenite concentrate sold",
    "钛精矿外销量",
    "I · (1 − d_P − d_Z − d_TS)",
    text(
      "What goes neither to pigment nor to sponge nor to slag for sale.",
      "未用于钛白粉、海绵钛与商品钛渣的部分。",
    ),
  ),
  pigIron: product(
    "Mt",
    "Pig iron sold",
    "生铁外销量",
    `H · (1 − d_S) + ${IRON_IN_ILMENITE} · I · (d_TS + d_P · d_CP) · ${IRON_TAPPED_FROM_SLAG} / ${IRON_IN_HOT_METAL}`,
    text(
      `Hot metal not made into steel, and the iron that merchant titanium slag furnaces tap: ilmenite holds ${percent(IRON_IN_ILMENITE)} % Fe, of which ${percent(IRON_TAPPED_FROM_SLAG)} % is tapped.`,
      `未炼钢的铁水，及商品钛渣电炉产出的铁：钛精矿含 Fe ${percent(IRON_IN_ILMENITE)} %，其中 ${percent(IRON_TAPPED_FROM_SLAG)} % 以金属铁产出。`,
    ),
  ),
  steel: product(
    "Mt",
    "Steel sold",
    "钢材外销量",
    `S = H · ${IRON_IN_HOT_METAL} · d_S · ${IRON_KEPT_STEELMAKING} / ${IRON_IN_STEEL}`,
    text(
      "Iron of the hot metal that goes to steel, less the loss of steelmaking and rolling, over Fe in steel.",
      "炼钢铁水含铁扣炼钢轧钢损失，除以钢材含铁。",
    ),
  ),
  v2o5: product(
    "kt",
    "V₂O₅ sold",
    "五氧化二钒外销量",
    "V · (1 − d_N − d_FV − d_EL)",
    text(
      "V₂O₅ not made into alloys or electrolyte. Where the shares ask for more than there is, V-N alloy is served first, then ferrovanadium.",
      "未加工为合金与电解液的五氧化二钒。各比例合计超过 100 % 时，先满足钒氮合金，再满足钒铁。",
    ),
  ),
  vnAlloy: product(
    "kt",
    "V-N alloy sold",
    "钒氮合金外销量",
    `V · d_N · ${VANADIUM_IN_OXIDE} / ${VANADIUM_IN_NITRIDE}`,
    text(
      `By the vanadium in both: a tonne of alloy with ${percent(VANADIUM_IN_NITRIDE)} % V takes ${V2O5_PER_VN.toFixed(2)} t of V₂O₅.`,
      `按钒含量折算：含 V ${percent(VANADIUM_IN_NITRIDE)} % 的合金每吨耗五氧化二钒 ${V2O5_PER_VN.toFixed(2)} 吨。`,
    ),
  ),
  ferrovanadium: product(
    "kt",
    "Ferrovanadium (FeV50) sold",
    "钒铁（FeV50）外销量",
    `V · d_FV · r_FV · ${VANADIUM_IN_OXIDE} / ${VANADIUM_IN_FERROVANADIUM}`,
    text(
      `V₂O₅ holds ${percent(VANADIUM_IN_OXIDE)} % V by mass, the alloy ${percent(VANADIUM_IN_FERROVANADIUM)} %; r is what the furnace keeps.`,
      `五氧化二钒含 V ${percent(VANADIUM_IN_OXIDE)} %，钒铁含 V ${percent(VANADIUM_IN_FERROVANADIUM)} %；r 为冶炼收率。`,
    ),
  ),
  electrolyte: product(
    "kt",
    "V₂O₅ in electrolyte sold",
    "电解液含五氧化二钒外销量",
    "V · d_EL · r_EL",
    text("Measured by the V₂O₅ in it.", "按所含五氧化二钒计量。"),
  ),
  chromium: product(
    "kt",
    "Cr₂O₃ recovered and sold",
    "三氧化二铬外销量",
    "F_Cr · r_Cr · d_I · r_CrS · d_Cr · r_CrP,  F_Cr = O_t · (1 − δ) · g_Cr",
    text(
      "Chromium follows vanadium into concentrate and slag; only slag that is treated for it gives it up. F counts undiluted ore at the deposit's mean grade.",
      "铬随钒进入铁精矿与钒渣，仅处理提铬的钒渣可回收。F 按未贫化矿石与矿床平均品位计。",
    ),
  ),
  pigment: product(
    "kt",
    "Sulphate TiO₂ pigment sold",
    "硫酸法钛白粉外销量",
    "I · g_I · d_P · (1 − d_CP) · r_P",
    text(
      "TiO₂ of the ilmenite that goes to the sulphate route, times its yield.",
      "进入硫酸法的钛精矿含 TiO₂ × 收率。",
    ),
  ),
  chloridePigment: product(
    "kt",
    "Chloride TiO₂ pigment sold",
    "氯化法钛白粉外销量",
    `I · g_I · d_P · d_CP · r_TS / ${TITANIUM_IN_CHLORIDE_SLAG} / q_CP`,
    text(
      `Ilmenite smelted to slag of ${percent(TITANIUM_IN_CHLORIDE_SLAG)} % TiO₂, of which q tonnes make a tonne of pigment.`,
      `钛精矿冶炼为含 TiO₂ ${percent(TITANIUM_IN_CHLORIDE_SLAG)} % 的钛渣，每吨钛白粉耗渣 q 吨。`,
    ),
  ),
  titaniumSlag: product(
    "kt",
    "Titanium slag sold",
    "钛渣外销量",
    "I · g_I · d_TS · r_TS / g_TS",
    text("TiO₂ kept in smelting over the grade of the slag.", "冶炼保留的 TiO₂ ÷ 钛渣品位。"),
  ),
  sponge: product(
    "kt",
    "Titanium sponge sold",
    "海绵钛外销量",
    `I · g_I · ${TITANIUM_IN_OXIDE} · d_Z · r_Z · (1 − d_TA)`,
    text(
      `Titanium metal in the TiO₂ (${TITANIUM_IN_OXIDE} by mass) times the yield of the sponge works, less what is melted.`,
      `TiO₂ 含钛（质量比 ${TITANIUM_IN_OXIDE}）× 海绵钛收率，扣熔铸自用。`,
    ),
  ),
  titaniumIngot: product(
    "kt",
    "Titanium alloy ingots sold",
    "钛合金铸锭外销量",
    `I · g_I · ${TITANIUM_IN_OXIDE} · d_Z · r_Z · d_TA · r_TA`,
    text("Sponge that is melted, times the melting yield.", "熔铸的海绵钛 × 熔铸成材率。"),
  ),
  slagTitanium: product(
    "kt",
    "TiO₂ in furnace slag sold",
    "电炉钛渣含 TiO₂ 外销量",
    `min(${TITANIUM_IN_CONCENTRATE} · C, F_Ti − I · g_I) · d_I · d_E · r_Te`,
    text(
      `Iron concentrate holds ${percent(TITANIUM_IN_CONCENTRATE)} % TiO₂; the kiln–electric furnace route recovers it in its slag, the blast furnace does not.`,
      `铁精矿含 TiO₂ ${percent(TITANIUM_IN_CONCENTRATE)} %；回转窑—电炉流程可在炉渣中回收，高炉流程不可。`,
    ),
  ),
  cobalt: product(
    "kt",
    "Cobalt in concentrate sold",
    "钴（精矿含）外销量",
    "F_Co · r_Co,  F_Co = O_t · (1 − δ) · g_Co",
    text(
      "In sulphide concentrate; less where what the other concentrates leave of the ore could not hold it.",
      "赋存于硫化物精矿；其他精矿之外的剩余矿量不足以容纳时相应减少。",
    ),
  ),
  nickel: product(
    "kt",
    "Nickel in concentrate sold",
    "镍（精矿含）外销量",
    "F_Ni · r_Co,  F_Ni = O_t · (1 − δ) · g_Ni",
    text(
      "In the same sulphide concentrate as cobalt, at the same recovery.",
      "与钴同在硫化物精矿，回收率相同。",
    ),
  ),
  tailings: {
    unit: "Mt",
    label: text("Tailings", "尾矿量"),
    stat: "flow",
    cumulative: true,
    formula: "O_t − C − I − Co-Ni concentrate",
    help: text("Ore that leaves in no concentrate, dry weight.", "未进入任何精矿的矿石，干重。"),
  },
  utilisation: {
    unit: "%",
    label: text("Comprehensive utilisation (Fe, TiO₂, V₂O₅)", "综合利用率（Fe、TiO₂、V₂O₅）"),
    stat: "level",
    formula: "(Fe in C + TiO₂ in I + TiO₂ in furnace slag + V) / (F_Fe + F_Ti + F_V)",
    help: text(
      "By mass, over the three elements for which the Ministry sets minimums in Panxi; cobalt, nickel and chromium would not move it by one point. Iron and titanium count once they are in their concentrate. Vanadium counts as V₂O₅ produced, since iron concentrate is paid for its iron; for the same reason TiO₂ in iron concentrate counts only when furnace slag is sold.",
      "按质量计，取部颁攀西最低指标所列三种元素；钴、镍、铬的影响不足一个百分点。铁、钛进入各自精矿即计入；铁精矿按铁计价，故钒以产出五氧化二钒计，铁精矿中的 TiO₂ 仅在电炉钛渣外销时计入。",
    ),
  },
  deepProcessing: {
    unit: "%",
    label: text("Deep-processing rate of concentrates", "精矿深加工率"),
    stat: "level",
    formula: "[C · d_I + I · (d_P + d_Z + d_TS)] / (C + I)",
    help: text(
      "Tonnes of iron and ilmenite concentrate that a plant of the chain takes in, of all tonnes produced. By mass, because it asks where the ore goes; the local conversion rate asks by value. How far a plant goes on makes no difference here.",
      "进入本产业链加工的铁精矿与钛精矿吨数占全部精矿产量之比。该率衡量矿石去向，故按质量计；就地转化率按价值计。后续加工多深不影响本率。",
    ),
  },
} as const satisfies Lines;
