import { text, type Text } from "../../models/core/text";
import { BUCKET_WIDTH, SMALLEST } from "../../models/engine/buckets";
import { MOST_DISTINCT } from "../../models/engine/distinctValues";
import { BUCKET_ERROR } from "../../models/engine/lineError";
import { EXACT_LIMIT } from "../../models/engine/sketch";

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const trials = EXACT_LIMIT.toLocaleString("en");

/** How exact percentiles of metrics are. */
export const bucketedMetrics: Text = text(
  `Metrics of more than ${trials} trials and ${MOST_DISTINCT} different values: percentiles are read from histograms, ±${percent(BUCKET_ERROR)}, of calendar years to six days; all others are exact.`,
  `模拟超过 ${trials} 次且取值多于 ${MOST_DISTINCT} 种的指标：分位数取自直方图，误差 ±${percent(BUCKET_ERROR)}（日历年份为 6 天）；其余指标的分位数精确。`,
);

/** What a percentile that was read from a histogram may be off by, and why. */
export const bucketsInWords: Text = text(
  `Buckets of histograms are ${percent(BUCKET_WIDTH)} wide. Percentiles are read from them to ±${percent(BUCKET_ERROR)} (to a whole bucket where many trials share one value inside it); magnitudes below ${SMALLEST} of the unit count as zero. Means and standard deviations are exact.`,
  `直方图桶宽为 ${percent(BUCKET_WIDTH)}。由其读取的分位数误差为 ±${percent(BUCKET_ERROR)}（若许多模拟在桶内取同一值，则不超过一个桶宽）；绝对值小于单位 ${SMALLEST} 的按零计。均值与标准差精确。`,
);
