import type { Checks, LineDefinition, Lines, Metrics } from "../core/module";
import { text } from "../core/text";
import type { Unit } from "../core/units";

/** A product that leaves the gate: one row of the family of products. */
const product = (unit: Unit, en: string, zh: string, formula: string, help?: readonly [string, string]) =>
  ({
    unit,
    label: text(en, zh),
    stat: "flow",
    part: "products",
    formula,
    ...(help && { help: text(help[0], help[1]) }),
  }) satisfies LineDefinition;

/** Yearly lines of the processing module. Contents in Mt or kt: M_Fe, M_Ti (TiO₂), M_V (V₂O₅) of the ore. */
export const processingLines = {
  concentrateMade: {
    unit: "Mt",
    label: text("Iron concentrate produced", "铁精矿产量"),
    stat: "flow",
    formula: "C = M_Fe · min(y_Fe · g_C / 0.229, 0.95) / g_C",
  },
  ilmeniteMade: {
    unit: "Mt",
    label: text("Ilmenite concentrate produced", "钛精矿产量"),
    stat: "flow",
    formula: "I = M_Ti · r_Ti / g_I",
  },
  hotMetal: {
    unit: "Mt",
    label: text("Hot metal produced", "铁水产量"),
    stat: "flow",
    formula: "H = C · g_C · d_I · 0.96 / 0.945",
  },
  v2o5Made: {
    unit: "kt",
    label: text("V₂O₅ produced", "五氧化二钒产量"),
    stat: "flow",
    formula: "V = M_V · r_V · d_I · [(1 − d_E) · r_Vs + d_E · r_Ve]",
    help: text(
      "Including what goes on to V-N alloy, ferrovanadium and electrolyte.",
      "含继续加工为钒氮合金、钒铁和电解液的部分。",
    ),
  },
  ironConcentrate: product("Mt", "Iron concentrate sold", "铁精矿外销量", "C · (1 − d_I)"),
  ilmenite: product("Mt", "Ilmenite concentrate sold", "钛精矿外销量", "I · (1 − d_P − d_Z − d_TS)"),
  pigIron: product(
    "Mt",
    "Pig iron sold",
    "生铁外销量",
    "H · (1 − d_S) + iron tapped from titanium slag furnaces",
    [
      "Hot metal not made into steel, and the iron of merchant titanium slag furnaces.",
      "未炼钢的铁水，及商品钛渣电炉产出的铁。",
    ],
  ),
  steel: product("Mt", "Steel sold", "钢材外销量", "H · 0.945 · d_S · 0.97 / 0.98"),
  v2o5: product("kt", "V₂O₅ sold", "五氧化二钒外销量", "V · (1 − d_N − d_FV − d_EL)"),
  vnAlloy: product("kt", "V-N alloy sold", "钒氮合金外销量", "V · d_N / 1.22"),
  ferrovanadium: product(
    "kt",
    "Ferrovanadium (FeV50) sold",
    "钒铁（FeV50）外销量",
    "V · d_FV · r_FV · 0.5602 / 0.50",
  ),
  electrolyte: product("kt", "V₂O₅ in electrolyte sold", "电解液含五氧化二钒外销量", "V · d_EL · r_EL"),
  chromium: product(
    "kt",
    "Cr₂O₃ recovered and sold",
    "三氧化二铬外销量",
    "M_Cr · r_Cr · d_I · r_CrS · d_Cr · r_CrP",
  ),
  pigment: product(
    "kt",
    "Sulphate TiO₂ pigment sold",
    "硫酸法钛白粉外销量",
    "M_Ti · r_Ti · d_P · (1 − d_CP) · r_P",
  ),
  chloridePigment: product(
    "kt",
    "Chloride TiO₂ pigment sold",
    "氯化法钛白粉外销量",
    "M_Ti · r_Ti · d_P · d_CP · r_TS / 0.90 / q_CP",
  ),
  titaniumSlag: product("kt", "Titanium slag sold", "钛渣外销量", "M_Ti · r_Ti · d_TS · r_TS / g_TS"),
  sponge: product(
    "kt",
    "Titanium sponge sold",
    "海绵钛外销量",
    "M_Ti · r_Ti · 0.5995 · d_Z · r_Z · (1 − d_TA)",
  ),
  titaniumIngot: product(
    "kt",
    "Titanium alloy ingots sold",
    "钛合金铸锭外销量",
    "M_Ti · r_Ti · 0.5995 · d_Z · r_Z · d_TA · r_TA",
  ),
  slagTitanium: product(
    "kt",
    "TiO₂ in furnace slag sold",
    "电炉钛渣含 TiO₂ 外销量",
    "0.11 · C · d_I · d_E · r_Te",
  ),
  cobalt: product("kt", "Cobalt in concentrate sold", "钴（精矿含）外销量", "M_Co · r_Co"),
  nickel: product("kt", "Nickel in concentrate sold", "镍（精矿含）外销量", "M_Ni · r_Co"),
  tailings: {
    unit: "Mt",
    label: text("Tailings", "尾矿量"),
    stat: "flow",
    cumulative: true,
    formula: "ore − C − I − Co-Ni concentrate",
  },
  utilisation: {
    unit: "%",
    label: text("Comprehensive utilisation (Fe, TiO₂, V₂O₅)", "综合利用率（Fe、TiO₂、V₂O₅）"),
    stat: "level",
    formula: "(Fe in C + TiO₂ in I + TiO₂ in furnace slag + V) / (M_Fe + M_Ti + M_V)",
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

const capacity = (
  unit: Unit,
  symbol: string,
  en: string,
  zh: string,
  made: string,
  help?: readonly [string, string],
) => ({
  unit,
  symbol,
  label: text(en, zh),
  formula: `${made} at ore capacity, mean head grade and final depth`,
  ...(help && { help: text(help[0], help[1]) }),
});

/** Sizes of the plants: what each would make at the full ore rate and final depth. */
export const processingMetrics = {
  hotMetalCapacity: capacity("Mt/a", "K_B", "Hot metal capacity at full rate", "达产铁水能力", "H"),
  steelCapacity: capacity("Mt/a", "K_S", "Steel capacity at full rate", "达产钢能力", "steel"),
  v2o5Capacity: capacity("kt/a", "K_V", "V₂O₅ capacity at full rate", "达产五氧化二钒能力", "V"),
  nitrideCapacity: capacity(
    "kt/a",
    "K_N",
    "V-N alloy capacity at full rate",
    "达产钒氮合金能力",
    "V-N alloy",
  ),
  ferrovanadiumCapacity: capacity(
    "kt/a",
    "K_FV",
    "Ferrovanadium capacity at full rate",
    "达产钒铁能力",
    "ferrovanadium",
  ),
  electrolyteCapacity: capacity(
    "kt/a",
    "K_EL",
    "Electrolyte capacity at full rate, V₂O₅",
    "达产电解液能力（含五氧化二钒）",
    "electrolyte",
  ),
  chromiumCapacity: capacity("kt/a", "K_Cr", "Cr₂O₃ capacity at full rate", "达产三氧化二铬能力", "Cr₂O₃"),
  pigmentCapacity: capacity(
    "kt/a",
    "K_P",
    "Sulphate pigment capacity at full rate",
    "达产硫酸法钛白粉能力",
    "sulphate pigment",
  ),
  chloridePigmentCapacity: capacity(
    "kt/a",
    "K_CP",
    "Chloride pigment capacity at full rate",
    "达产氯化法钛白粉能力",
    "chloride pigment",
  ),
  titaniumSlagCapacity: capacity(
    "kt/a",
    "K_TS",
    "Titanium slag capacity at full rate",
    "达产钛渣能力",
    "slag sold + q_CP · chloride pigment",
    [
      "Slag for sale and for chloride pigment. Sponge works come with slag furnaces of their own, as their capital cost is quoted.",
      "含商品渣与氯化法钛白粉用渣。海绵钛厂投资按全流程计，自带钛渣电炉，不计入此处。",
    ],
  ),
  spongeCapacity: capacity(
    "kt/a",
    "K_Z",
    "Sponge capacity at full rate",
    "达产海绵钛能力",
    "sponge, sold or melted,",
  ),
  titaniumIngotCapacity: capacity(
    "kt/a",
    "K_TA",
    "Titanium ingot capacity at full rate",
    "达产钛铸锭能力",
    "ingots",
  ),
} as const satisfies Metrics;

/** Balances of the six elements, ore against products, losses and tailings. */
export const processingChecks = {
  iron: { label: text("Iron in = iron out", "铁平衡") },
  titanium: { label: text("TiO₂ in = TiO₂ out", "TiO₂ 平衡") },
  vanadium: { label: text("V₂O₅ in = V₂O₅ out", "V₂O₅ 平衡") },
  chromium: { label: text("Cr₂O₃ in = Cr₂O₃ out", "Cr₂O₃ 平衡") },
  cobalt: { label: text("Cobalt in = cobalt out", "钴平衡") },
  nickel: { label: text("Nickel in = nickel out", "镍平衡") },
} as const satisfies Checks;
