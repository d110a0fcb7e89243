import { module } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { calendar } from "./calendar";
import { extraction } from "./extraction";
import { market } from "./market";
import { processing } from "./processing";
import { assumed, derived } from "./provenance";
import { BN_PER_KT, BN_PER_MT } from "./scale";

const CALIBRATED = text(
  "General knowledge, calibrated to a neighbour's cost of 76–92 CNY per tonne of ore",
  "行业常识，按邻近矿山 76–92 元/吨矿成本校准",
);

/** Operating cost before levies. */
export const cost = module({
  id: "cost",
  title: text("Operating cost", "经营成本"),
  purpose: text(
    "Mining per tonne moved, milling, site, freight, and conversion in every plant; before levies, depreciation and interest.",
    "采剥（按吨岩矿）、选矿、其他矿山费用、运费及各加工厂的加工费；未计税费、折旧与利息。",
  ),
  needs: [calendar, extraction, processing, market],
  params: {
    mining: {
      symbol: "c_M",
      unit: "CNY/t",
      value: pert(9, 12, 16),
      bounds: [1, 100],
      label: text("Mining, per tonne of ore or waste moved", "采剥成本（每吨岩矿）"),
      source: assumed(CALIBRATED, ["F11"]),
    },
    miningEscalation: {
      symbol: "e_M",
      unit: "%/a",
      value: 0.4,
      bounds: [-3, 5],
      label: text("Real rise of mining cost with depth", "采剥成本随深度实际上涨"),
      source: assumed(),
    },
    milling: {
      symbol: "c_C",
      unit: "CNY/t",
      value: pert(42, 52, 65),
      bounds: [5, 300],
      label: text("Concentrating, per tonne of ore", "选矿成本（每吨矿石）"),
      source: assumed(CALIBRATED, ["F9", "F11"]),
    },
    site: {
      symbol: "c_G",
      unit: "CNY/t",
      value: pert(8, 12, 18),
      bounds: [0, 200],
      label: text("Other site cost, per tonne of ore", "其他矿山费用（每吨矿石）"),
      help: text("Tailings, environment, administration, selling.", "尾矿、环保、管理、销售。"),
      source: assumed(),
    },
    freight: {
      symbol: "c_F",
      unit: "CNY/t",
      value: pert(15, 30, 60),
      bounds: [0, 500],
      label: text("Freight of concentrates sold", "外销精矿运费"),
      source: assumed(),
    },
    hotMetal: {
      symbol: "c_B",
      unit: "CNY/t",
      value: pert(1200, 1450, 1700),
      bounds: [200, 5000],
      label: text("Ironmaking, ex ore, per tonne of hot metal", "炼铁加工费（不含矿，每吨铁水）"),
      source: assumed(),
    },
    steel: {
      symbol: "c_S",
      unit: "CNY/t",
      value: pert(450, 550, 700),
      bounds: [100, 3000],
      label: text("Steelmaking and rolling, per tonne", "炼钢轧钢加工费（每吨）"),
      source: assumed(),
    },
    v2o5: {
      symbol: "c_V",
      unit: "kCNY/t",
      value: pert(20, 28, 38),
      bounds: [5, 150],
      label: text("Vanadium slag to V₂O₅, per tonne of V₂O₅", "钒渣制五氧化二钒加工费（每吨）"),
      source: assumed(),
    },
    nitride: {
      symbol: "c_N",
      unit: "kCNY/t",
      value: pert(10, 14, 20),
      bounds: [2, 100],
      label: text("V₂O₅ to V-N alloy, per tonne of alloy", "五氧化二钒制钒氮合金加工费（每吨）"),
      source: assumed(),
    },
    pigment: {
      symbol: "c_T",
      unit: "kCNY/t",
      value: pert(7.5, 9, 11),
      bounds: [2, 50],
      label: text("Pigment, ex ilmenite, per tonne", "钛白粉加工费（不含钛精矿，每吨）"),
      source: assumed(
        text(
          "General knowledge; check against full costs of 11–14 k",
          "行业常识；与 1.1–1.4 万元/吨完全成本核对",
        ),
        ["F31"],
      ),
    },
    sponge: {
      symbol: "c_Z",
      unit: "kCNY/t",
      value: pert(38, 46, 55),
      bounds: [10, 300],
      label: text("Sponge, full cost with bought feed, per tonne", "海绵钛完全成本（含外购原料，每吨）"),
      source: assumed(),
    },
    spongeFeed: {
      symbol: "c_ZF",
      unit: "kCNY/t",
      value: 8.2,
      bounds: [0, 100],
      label: text(
        "Feed in the sponge full cost, replaced by own ilmenite",
        "海绵钛成本中的原料部分（由自产钛精矿替代）",
      ),
      source: derived([], text("4.44 t of ilmenite at 1,850 CNY/t", "4.44 吨钛精矿 × 1,850 元/吨")),
    },
  },
  lines: {
    miningCost: { unit: "bn CNY", label: text("Mining cost", "采剥成本"), stat: "flow", part: "cost" },
    millingCost: {
      unit: "bn CNY",
      label: text("Concentrating cost", "选矿成本"),
      stat: "flow",
      part: "cost",
    },
    siteCost: { unit: "bn CNY", label: text("Other site cost", "其他矿山费用"), stat: "flow", part: "cost" },
    freightCost: { unit: "bn CNY", label: text("Freight", "运费"), stat: "flow", part: "cost" },
    ironCost: {
      unit: "bn CNY",
      label: text("Iron and steel conversion", "钢铁加工费"),
      stat: "flow",
      part: "cost",
    },
    vanadiumCost: {
      unit: "bn CNY",
      label: text("Vanadium conversion", "钒加工费"),
      stat: "flow",
      part: "cost",
    },
    titaniumCost: {
      unit: "bn CNY",
      label: text("Titanium conversion", "钛加工费"),
      stat: "flow",
      part: "cost",
    },
    total: { unit: "bn CNY", label: text("Operating cost", "经营成本"), stat: "flow", cumulative: true },
    cashCost: {
      unit: "CNY/t",
      label: text("Cash cost of mine and mill per tonne of ore", "采选现金成本（每吨矿石）"),
      stat: "level",
    },
    netCost: {
      unit: "CNY/t",
      label: text("C1 per tonne of iron concentrate, net of by-products", "铁精矿 C1 现金成本（扣副产品）"),
      stat: "level",
    },
  },
  checks: {
    total: { label: text("Operating cost = sum of its parts", "经营成本 = 各项之和") },
  },
  start: ({ p }) => ({ mining: p.mining }),
  year: ({ p, y, c, up }, s) => {
    const { ore, waste } = up.extraction.y;
    const made = up.processing.y;
    const rate = s.mining;
    s.mining *= 1 + p.miningEscalation;
    y.miningCost = (ore + waste) * rate * BN_PER_MT;
    y.millingCost = ore * p.milling * BN_PER_MT;
    y.siteCost = ore * p.site * BN_PER_MT;
    y.freightCost = (made.ironConcentrate + made.ilmenite) * p.freight * BN_PER_MT;
    y.ironCost = (made.hotMetal * p.hotMetal + made.steel * p.steel) * BN_PER_MT;
    y.vanadiumCost = (made.v2o5Made * p.v2o5 + made.vnAlloy * p.nitride) * BN_PER_KT;
    y.titaniumCost =
      (made.pigment * p.pigment + made.sponge * Math.max(0, p.sponge - p.spongeFeed)) * BN_PER_KT;
    const site = y.miningCost + y.millingCost + y.siteCost;
    y.total = site + y.freightCost + y.ironCost + y.vanadiumCost + y.titaniumCost;
    y.cashCost = ore > 0 ? site / (ore * BN_PER_MT) : 0;
    // C1 of concentrate at the gate: site cost less what ilmenite, cobalt and nickel would fetch
    const byProducts =
      made.ilmeniteMade * up.market.y.priceIlmenite * BN_PER_MT + up.market.y.revenueCobaltNickel;
    y.netCost = made.concentrateMade > 0 ? (site - byProducts) / (made.concentrateMade * BN_PER_MT) : 0;
    const parts =
      y.miningCost +
      y.millingCost +
      y.siteCost +
      y.freightCost +
      y.ironCost +
      y.vanadiumCost +
      y.titaniumCost;
    c.total = y.total > 0 ? (parts - y.total) / y.total : parts;
  },
});
