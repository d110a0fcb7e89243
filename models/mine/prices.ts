import type { ParamDefinition, Provenance } from "../core/module";
import { text, type Text } from "../core/text";
import type { ParamValue } from "../distributions/spec";
import { assumed } from "./provenance";

/** The inputs of one price: process, long-run level, spot, reversion speed, volatility, drift. */
export type PriceParams<K extends string> = {
  readonly [
    N in `${K}${"Process" | "Level" | "Start" | "Reversion" | "Volatility" | "Drift"}`
  ]: ParamDefinition;
};

/** Processes in the order of their codes (distributions/priceProcess.ts). */
const processes = [
  text("mean-reverting", "均值回复"),
  text("constant", "恒定"),
  text("Brownian", "几何布朗"),
  text("own path", "自定路径"),
] as const;

/**
 * Declares a price for a product: by default mean-reverting (one-factor model of Schwartz 1997), or constant, or a
 * geometric Brownian motion, or a path of the user's. The level is the long-run mean of the price, not of its logarithm.
 */
export function priceParams<const K extends string>(
  key: K,
  product: {
    readonly name: Text;
    readonly symbol: string;
    readonly unit: "CNY/t" | "kCNY/t";
    readonly basis: Text;
    readonly level: ParamValue;
    readonly spot: number;
    readonly reversion: number;
    readonly volatility: number;
    readonly levelSource: Provenance;
    readonly spotSource: Provenance;
    readonly dynamicsSource?: Provenance;
    readonly front?: boolean;
    readonly lever?: boolean;
  },
): PriceParams<K> {
  const { name, symbol, unit, basis, level } = product;
  const high = typeof level === "number" ? level : "high" in level ? level.high : NaN;
  const bounds: readonly [number, number] = [roundUp(high / 50), roundUp(high * 5)];
  const dynamics =
    product.dynamicsSource ??
    assumed(text("Order of magnitude from short price series", "由短期价格序列估计的量级"), ["F54"]);
  const declared: Record<string, ParamDefinition> = {
    [`${key}Process`]: {
      symbol: `M_${symbol}`,
      unit: "choice",
      value: 0,
      bounds: [0, 3],
      structural: true,
      role: "decision",
      label: text(`${name.en}, price process`, `${name.zh}价格过程`),
      help: text(
        "Mean-reverting: starts at the first year's price and returns to the long-run price. Constant: stays at the long-run price. Brownian: a random walk from the first year's price; over decades it spreads beyond belief. Own path: the yearly prices of the scenario, the last one continuing; the long-run price if there are none. Own supply presses every one of them.",
        "均值回复：自起始价格出发，回归长期价格。恒定：始终为长期价格。几何布朗：自起始价格随机游走，数十年后离散至不可信。自定路径：采用情景所给逐年价格，末值延续；未给出则取长期价格。各过程均受自身供应压低。",
      ),
      options: processes,
      source: assumed(
        text("Commodity prices revert to their mean in the long run", "大宗商品价格长期呈均值回复"),
        ["F54"],
      ),
    },
    [`${key}Level`]: {
      symbol: `θ_${symbol}`,
      unit,
      value: level,
      bounds,
      label: text(`${name.en}, long-run price`, `${name.zh}长期价格`),
      help: text(`Long-run mean in real money, ${basis.en}.`, `长期平均价（不变价），${basis.zh}。`),
      ...(product.lever === false
        ? {}
        : { lever: { group: "price", ...(product.front ? { front: true } : {}) } }),
      source: product.levelSource,
    },
    [`${key}Start`]: {
      symbol: `P₀_${symbol}`,
      unit,
      value: product.spot,
      bounds,
      label: text(`${name.en}, price in the first year`, `${name.zh}起始价格`),
      help: text(`Spot of about January 2026, ${basis.en}.`, `约 2026 年 1 月现货，${basis.zh}。`),
      source: product.spotSource,
    },
    [`${key}Reversion`]: {
      symbol: `κ_${symbol}`,
      unit: "1/a",
      value: product.reversion,
      bounds: [0.01, 5],
      label: text(`${name.en}, speed of mean reversion`, `${name.zh}均值回复速度`),
      source: dynamics,
    },
    [`${key}Volatility`]: {
      symbol: `σ_${symbol}`,
      unit: "1",
      value: product.volatility,
      bounds: [0, 2],
      label: text(`${name.en}, volatility of the log price`, `${name.zh}对数价格波动率`),
      source: dynamics,
    },
    [`${key}Drift`]: {
      symbol: `μ_${symbol}`,
      unit: "%/a",
      value: 0,
      bounds: [-10, 10],
      label: text(`${name.en}, drift of a Brownian price`, `${name.zh}几何布朗价格漂移率`),
      help: text(
        "Growth of the expected real price, continuously compounded. Used by the Brownian process alone.",
        "实际价格期望值的连续复合增长率，仅用于几何布朗过程。",
      ),
      source: assumed(text("No real trend without evidence for one", "无依据时不设实际趋势")),
    },
  };
  return declared as PriceParams<K>;
}

/** Two significant digits, so that bounds read well. */
function roundUp(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / step) * step).toPrecision(2));
}
