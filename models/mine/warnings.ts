import { text, type Text } from "../core/text";
import type { MetricSummary, Summary } from "../engine/summary";

/** Something about a scenario that cannot be, or strains belief. */
export interface Warning {
  readonly id: string;
  readonly level: "impossible" | "doubtful";
  readonly text: Text;
}

/** Thickest mean column of solid ore that the layered complex allows, m: the whole licence is ore to this depth. */
const THICKEST = 400;
/** Largest ore output of any single iron-ore mine, Mt/a. */
const LARGEST_MINE = 150;
/** Ore resource of the whole of Yanbian county, Gt. */
const COUNTY_RESOURCE = 4.2;

/**
 * Plausibility of what is on screen, from the medians. Empty for a plausible scenario.
 * Sources: licence area (auction notice, 2023), layer thickness (Porter GeoConsultancy), county resource of 4.2 Gt.
 */
export function warnings(summary: Summary): Warning[] {
  const found: Warning[] = [];
  const median = (metric: MetricSummary) => metric.p50;
  const { metrics } = summary;
  const thickness = median(metrics["deposit.thickness"]);
  if (thickness > THICKEST)
    found.push({
      id: "thickness",
      level: "impossible",
      text: text(
        `The licence would have to be ${round(thickness)} m of solid ore; the layers are 8–84 m thick`,
        `矿权范围内须有 ${round(thickness)} 米厚的纯矿体，而实际矿层厚 8–84 米`,
      ),
    });
  const cone = median(metrics["deposit.coneShare"]);
  if (cone > 100)
    found.push({
      id: "cone",
      level: "impossible",
      text: text(
        `The ore alone fills ${(cone / 100).toFixed(1)} times the largest pit that fits inside the licence`,
        `仅矿石体积就达矿权内最大露天坑的 ${(cone / 100).toFixed(1)} 倍`,
      ),
    });
  const resource = median(metrics["deposit.tonnage"]) / 1000;
  if (resource > COUNTY_RESOURCE)
    found.push({
      id: "county",
      level: "impossible",
      text: text(
        `${resource.toFixed(1)} Gt is more than all vanadium-titanium magnetite of Yanbian county (${COUNTY_RESOURCE} Gt)`,
        `${(resource * 10).toFixed(0)} 亿吨超过盐边县全部钒钛磁铁矿资源量（${COUNTY_RESOURCE * 10} 亿吨）`,
      ),
    });
  const capacity = median(metrics["extraction.capacity"]);
  if (capacity > LARGEST_MINE)
    found.push({
      id: "capacity",
      level: "doubtful",
      text: text(
        `${round(capacity)} Mt of ore a year is more than any single iron-ore mine delivers`,
        `年采矿石 ${round(capacity * 100)} 万吨，超过世界任何单一铁矿`,
      ),
    });
  return found;
}

const round = (value: number): string => value.toFixed(0);
