import { text } from "../../models/core/text";
import type { LeverMap } from "../../models/decisions/refineMap";
import type { Statistic } from "../../models/decisions/statistic";
import type { Output } from "../../models/engine/outputs";
import { column } from "./columns";
import { outputLabel, paramLabel, statisticLabel } from "./labels";
import { shownNumber, type Report } from "./report";

/** A map of two levers in words and as a table of the points that were worked out. */
export function mapReport(
  map: LeverMap,
  asked: { output: Output; statistic: Statistic; x: string; y: string; levels: readonly number[] },
): Report {
  const { output, statistic, x, y, levels } = asked;
  const [result, read, first, second] = [
    outputLabel(output),
    statisticLabel(statistic),
    paramLabel(x),
    paramLabel(y),
  ];
  const width = map.x.length;
  const points = Array.from(map.values, (value, at) => ({
    x: map.x[at % width],
    y: map.y[Math.floor(at / width)],
    value,
    known: map.known[at] === 1,
  })).filter(({ known, value }) => known && !Number.isNaN(value));
  const best = points.reduce<(typeof points)[number] | undefined>(
    (highest, point) => (highest === undefined || point.value > highest.value ? point : highest),
    undefined,
  );
  const shares = levels.map((level) => {
    const above = Array.from(map.values).filter((value) => value >= level).length;
    return { level, share: above / map.values.length };
  });
  const listed = (of: (level: string, share: string) => string, join: string): string =>
    shares.map(({ level, share }) => of(shownNumber(level), `${Math.round(100 * share)} %`)).join(join);
  return {
    soWhat: best
      ? text(
          `The ${read.en} of ${result.en} is highest, ${shownNumber(best.value)}, at ${first.en} = ${shownNumber(best.x)} and ${second.en} = ${shownNumber(best.y)}; it reaches ${listed((level, share) => `${level} in ${share} of the field`, ", ")}.`,
          `${result.zh}的${read.zh}在${first.zh} = ${shownNumber(best.x)}、${second.zh} = ${shownNumber(best.y)} 时最高，为 ${shownNumber(best.value)}；${listed((level, share) => `${share} 的区域达到 ${level}`, "，")}。`,
        )
      : text("The statistic is undefined everywhere on this map.", "该统计量在图上处处无定义。"),
    method: text(
      `${map.evaluations} points on the same random numbers, a coarse grid refined where the wanted levels run; contours within one coarse cell are missed.`,
      `共计算 ${map.evaluations} 个点，使用相同随机数；先粗网格，再在所求等值线附近加密；完全位于一个粗格内的等值线会遗漏。`,
    ),
    tables: [
      {
        name: "map",
        title: text(`${read.en} of ${result.en}`, `${result.zh}的${read.zh}`),
        columns: [
          column("x", first.en, first.zh),
          column("y", second.en, second.zh),
          column("value", "statistic", "统计量"),
        ],
        rows: points.map((point) => [point.x, point.y, point.value]),
      },
    ],
  };
}
