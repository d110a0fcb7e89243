import type { ParamDefinition, Provenance } from "../core/module";
import { text, type Text } from "../core/text";
import type { ParamValue } from "../distributions/spec";
import { assumed } from "./provenance";

/** The four inputs of one price: long-run level, spot, reversion speed, volatility. */
export type PriceParams<K extends string> = {
  readonly [N in `${K}Level` | `${K}Start` | `${K}Reversion` | `${K}Volatility`]: ParamDefinition;
};

/**
 * Declares a mean-reverting price (one-factor model of Schwartz 1997) for a product. The level is the long-run mean of
 * the price, not of its logarithm.
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
  };
  return declared as PriceParams<K>;
}

/** Two significant digits, so that bounds read well. */
function roundUp(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}
