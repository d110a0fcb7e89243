import { text } from "../../models/core/text";
import type { LeverMap } from "../../models/decisions/refineMap";
import type { Statistic } from "../../models/decisions/statistic";
import type { Subject } from "../../workers/analyses/study";
import { amount } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { outputInWords, paramLabel, statisticLabel, statisticUnit } from "./labels";
import { shownNumber, shownShare, type Report } from "./report";
import { tableOf } from "./tableOf";

/** A map of two levers in words and as a table of the points that were worked out. */
export function mapReport(
  map: LeverMap,
  asked: {
    output: Subject;
    statistic: Statistic;
    x: string;
    y: string;
    levels: readonly number[];
    /** lever values of the scenario itself */
    here?: readonly [number, number] | undefined;
  },
): Report {
  const { output, statistic, x, y, levels, here } = asked;
  const [result, read, first, second] = [
    outputInWords(output),
    statisticLabel(statistic, output),
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
  const values = points.map(({ value }) => value);
  const unit = statisticUnit(output, statistic);
  const write = (value: number): string => (unit === undefined ? shownShare(value) : amount(value, unit));
  const shares = levels.map((level) => {
    const above = Array.from(map.values).filter((value) => value >= level).length;
    return { level, share: above / map.values.length };
  });
  const place = (of: Float64Array, value: number): number =>
    of.reduce((found, own, i) => (Math.abs(own - value) < Math.abs(of[found] - value) ? i : found), 0);
  const own = here && map.values[place(map.y, here[1]) * width + place(map.x, here[0])];
  const stands =
    own === undefined || Number.isNaN(own)
      ? text("", "")
      : text(
          ` This scenario stands at ${shownNumber(here![0])} and ${shownNumber(here![1])}, where it is about ${write(own)}.`,
          `本情景位于 ${shownNumber(here![0])} 与 ${shownNumber(here![1])}，约为 ${write(own)}。`,
        );
  const listed = (of: (level: string, share: string) => string, join: string): string =>
    shares.map(({ level, share }) => of(write(level), `${Math.round(100 * share)} %`)).join(join);
  return {
    soWhat: best
      ? text(
          `The ${read.en} of ${result.en} is highest, ${write(best.value)}, at ${first.en} = ${shownNumber(best.x)} and ${second.en} = ${shownNumber(best.y)}; it reaches ${listed((level, share) => `${level} in ${share} of the field`, ", ")}.${stands.en}`,
          `${result.zh}的${read.zh}在${first.zh} = ${shownNumber(best.x)}、${second.zh} = ${shownNumber(best.y)} 时最高，为 ${write(best.value)}；${listed((level, share) => `${share} 的区域达到 ${level}`, "，")}。${stands.zh}`,
        )
      : text("The statistic is undefined everywhere on this map.", "该统计量在图上处处无定义。"),
    method: text(
      `${map.evaluations} points on the same random numbers, a coarse grid refined where the wanted levels run; contours within one coarse cell are missed.`,
      `共计算 ${map.evaluations} 个点，使用相同随机数；先粗网格，再在所求等值线附近加密；完全位于一个粗格内的等值线会遗漏。`,
    ),
    pictures: best
      ? [
          {
            kind: "map",
            id: "map",
            unit,
            name: text("Map of two levers", "双变量图"),
            title: text(
              `${read.en}: from ${write(Math.min(...values))} to ${write(best.value)}, highest at ${shownNumber(best.x)} and ${shownNumber(best.y)}`,
              `${read.zh}：${write(Math.min(...values))} 至 ${write(best.value)}，在 ${shownNumber(best.x)} 与 ${shownNumber(best.y)} 处最高`,
            ),
            subtitle: text(
              `${read.en} of ${result.en} by ${first.en} (across) and ${second.en} (up)`,
              `${result.zh}的${read.zh}：横轴${first.zh}，纵轴${second.zh}`,
            ),
            note: text(
              "Bold: the wanted level. The grid is finer where it runs; between worked-out points values are interpolated.",
              "粗线：所求等值线，其附近网格加密；未计算的点由插值得出。",
            ),
            x: first,
            y: second,
            statistic: read,
            xs: Array.from(map.x),
            ys: Array.from(map.y),
            values: Array.from(map.values),
            levels,
            shares: statistic.kind === "probability",
            here,
            best: [best.x, best.y],
          },
        ]
      : [],
    tables: [
      tableOf("map", text(`${read.en} of ${result.en}`, `${result.zh}的${read.zh}`), points, [
        [column("x", first.en, first.zh), ({ x }) => x],
        [column("y", second.en, second.zh), ({ y }) => y],
        [inUnit(columns.statistic, unit), ({ value }) => value],
      ]),
    ],
  };
}
