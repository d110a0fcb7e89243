import { text, type Text } from "../core/text";
import type { Summary } from "../engine/summary";
import type { MetricId } from "./registry";
import type { SourceId } from "./sources";

/** Something about a scenario that cannot be, or strains belief. */
export interface Warning {
  readonly id: string;
  readonly level: "impossible" | "doubtful";
  readonly text: Text;
  /** pages that the limit comes from */
  readonly refs?: readonly SourceId[];
}

/** One check: a metric whose median should not lie above a limit, or below a least value, in the metric's unit. */
interface Check {
  readonly id: string;
  readonly level: Warning["level"];
  readonly metric: MetricId;
  readonly limit?: number;
  readonly least?: number;
  readonly refs?: readonly SourceId[];
  readonly text: (value: number) => Text;
}

const checks: readonly Check[] = [
  {
    id: "thickness",
    level: "impossible",
    metric: "deposit.thickness",
    // thickest mean column of solid ore that layers of 8–84 m, six of them ore, allow
    limit: 400,
    refs: ["F51"],
    text: (value) =>
      text(
        `The licence would have to be ${round(value)} m of solid ore; the layers are 8–84 m thick`,
        `矿权范围内须有 ${round(value)} 米厚的纯矿体，而实际矿层厚 8–84 米`,
      ),
  },
  {
    id: "cone",
    level: "impossible",
    metric: "deposit.coneShare",
    limit: 100,
    refs: ["F1"],
    text: (value) =>
      text(
        `The ore alone fills ${(value / 100).toFixed(1)} times the largest pit that fits inside the licence`,
        `仅矿石体积就达矿权内最大露天坑的 ${(value / 100).toFixed(1)} 倍`,
      ),
  },
  {
    id: "county",
    level: "impossible",
    metric: "deposit.tonnage",
    limit: 4200,
    refs: ["F36"],
    text: (value) =>
      text(
        `${(value / 1000).toFixed(1)} Gt is more than all vanadium-titanium magnetite of Yanbian county (4.2 Gt)`,
        `${round(value / 100)} 亿吨超过盐边县全部钒钛磁铁矿资源量（42 亿吨）`,
      ),
  },
  {
    id: "capacity",
    level: "doubtful",
    metric: "extraction.capacity",
    // about the largest single iron-ore operations; general knowledge
    limit: 150,
    text: (value) =>
      text(
        `${round(value)} Mt of ore a year is more than any single iron-ore mine delivers`,
        `年采矿石 ${round(value * 100)} 万吨，超过世界任何单一铁矿`,
      ),
  },
  {
    id: "ilmeniteOutput",
    level: "doubtful",
    metric: "market.shareIlmenite",
    limit: 100,
    refs: ["F57"],
    text: (value) =>
      text(
        `At its peak the mine makes ${(value / 100).toFixed(1)} times as much ilmenite as the rest of China`,
        `高峰年钛精矿产量达全国其余产量的 ${(value / 100).toFixed(1)} 倍`,
      ),
  },
  {
    id: "vanadiumOutput",
    level: "doubtful",
    metric: "market.shareV2o5",
    // the announced rate with the full chain comes to 17–28 % of the world's output
    limit: 30,
    refs: ["F25"],
    text: (value) =>
      text(
        `At its peak the mine makes ${round(value)} % of what the whole world uses of V₂O₅`,
        `高峰年五氧化二钒产量相当于世界用量的 ${round(value)} %`,
      ),
  },
  {
    id: "pigmentSupply",
    level: "doubtful",
    metric: "claims.sharePigment",
    limit: 100,
    refs: ["F5"],
    text: (value) =>
      text(
        `At its peak the mine sells ${round(value)} % of all pigment that China makes: more than the market takes up`,
        `高峰年钛白粉销量相当于全国规模的 ${round(value)} %，超出市场容量`,
      ),
  },
  {
    id: "spongeSupply",
    level: "doubtful",
    metric: "claims.shareSponge",
    limit: 100,
    text: (value) =>
      text(
        `At its peak the mine sells ${round(value)} % of all titanium sponge that China makes: more than the market takes up`,
        `高峰年海绵钛销量相当于全国规模的 ${round(value)} %，超出市场容量`,
      ),
  },
  {
    id: "negativeRate",
    level: "doubtful",
    metric: "valuation.realRate",
    least: 0,
    text: (value) =>
      text(
        `Inflation exceeds the discount rate: at ${signed(value)} % real, later money counts more and net present value says nothing`,
        `通胀率高于名义折现率：实际折现率为 ${signed(value)} %，越远的资金反而越值钱，净现值失去意义`,
      ),
  },
];

/**
 * Plausibility of what is on screen, from the medians of a run. Empty for a plausible scenario.
 * Sources: licence area (auction notice, 2023), layer thickness (Porter GeoConsultancy), county resource of 4.2 Gt,
 * market sizes as the market module declares them.
 */
export function warnings(summary: Summary): Warning[] {
  return checks.flatMap(({ id, level, metric, limit = Infinity, least = -Infinity, refs, text: say }) => {
    const value = summary.metrics[metric].p50;
    if (!(value > limit || value < least)) return [];
    return [{ id, level, text: say(value), ...(refs ? { refs } : {}) }];
  });
}

const round = (value: number): string => Math.round(value).toLocaleString("en-US");
/** One decimal, with a true minus. */
const signed = (value: number): string => value.toFixed(1).replace("-", "−");
