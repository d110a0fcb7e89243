import type { Checks, Metrics } from "../core/module";
import { text, type Text } from "../core/text";
import type { Unit } from "../core/units";

const SIZE = text(
  "What a full year makes at the ore capacity of all phases, the mean head grade and the final depth of processing, with the recoveries of a technology breakthrough where one comes within the horizon. Plants are paid for by it; what only the breakthrough asks for, by its year.",
  "各期全部达产、平均入选品位、最终加工深度下的年产量；测算期内有技术突破的，按突破后收率计。工厂投资以此为准，仅突破后才需要的部分在突破年份前建成。",
);

const capacity = (unit: Unit, symbol: string, en: string, zh: string, made: string, help: Text = SIZE) => ({
  unit,
  symbol,
  label: text(en, zh),
  formula: `${made} at ore capacity, mean head grade and final depth`,
  help,
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
    text(
      "Slag for sale and for chloride pigment. Sponge works come with slag furnaces of their own, as their capital cost is quoted.",
      "含商品渣与氯化法钛白粉用渣。海绵钛厂投资按全流程计，自带钛渣电炉，不计入此处。",
    ),
  ),
  spongeCapacity: capacity(
    "kt/a",
    "K_Z",
    "Sponge capacity at full rate",
    "达产海绵钛能力",
    "sponge (sold or melted)",
  ),
  titaniumIngotCapacity: capacity(
    "kt/a",
    "K_TA",
    "Titanium ingot capacity at full rate",
    "达产钛铸锭能力",
    "ingots",
  ),
} as const satisfies Metrics;

const residual = (content: string) => `(products + losses + tailings − ${content}) ÷ ${content}`;

/** Balances of the six elements, ore against products, losses and tailings. */
export const processingChecks = {
  iron: { label: text("Iron in = iron out", "铁平衡"), formula: residual("F_Fe") },
  titanium: { label: text("TiO₂ in = TiO₂ out", "TiO₂ 平衡"), formula: residual("F_Ti") },
  vanadium: { label: text("V₂O₅ in = V₂O₅ out", "V₂O₅ 平衡"), formula: residual("F_V") },
  chromium: { label: text("Cr₂O₃ in = Cr₂O₃ out", "Cr₂O₃ 平衡"), formula: residual("F_Cr") },
  cobalt: { label: text("Cobalt in = cobalt out", "钴平衡"), formula: residual("F_Co") },
  nickel: { label: text("Nickel in = nickel out", "镍平衡"), formula: residual("F_Ni") },
} as const satisfies Checks;
