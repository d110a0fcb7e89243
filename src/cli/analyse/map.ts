import { text } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { placeOn } from "../../../workers/analyses/levers";
import { mapOf, type MapAxis } from "../../../workers/analyses/mapOf";
import { shownNumber } from "../../decisions/report";
import { mapReport } from "../../decisions/mapReport";
import type { Arguments } from "./arguments";
import { asMethod } from "./studyMethod";
import { readLever, readRange } from "./readLever";
import { readStatistic } from "./readOutput";

const axisHelp = text(
  "ID=LOW..HIGH — lever and range of this axis, also with the unit",
  "标识=下限..上限 — 该轴的变量与范围，可带单位",
);

export const map = asMethod({
  name: "map",
  help: text(
    "a statistic over two levers, finer where wanted levels run",
    "统计量随两个变量的分布，在所求等值线附近加密",
  ),
  options: {
    x: axisHelp,
    y: axisHelp,
    levels: text(
      "V,V,… — contour levels to refine at; default 0.5 for a probability, else 0",
      "值,值,… — 加密的等值线；概率默认 0.5，其余默认 0",
    ),
    cells: text(
      "N — cells along each axis before refining, 1 to 20; default 6",
      "N — 加密前每轴格数，1 至 20；默认 6",
    ),
    refinements: text("N — how often cells are halved, 0 to 4; default 2", "N — 对分次数，0 至 4；默认 2"),
  },
  statistic: true,
  trialsNeeded: "any",
  trials: 512,
  prepare(read, scenario) {
    const statistic = readStatistic(read, { kind: "percentile", p: 0.5 });
    const axes = [readAxis(read, "x", scenario), readAxis(read, "y", scenario)] as const;
    const given = read.numbers("levels");
    const levels = given.length > 0 ? given : [statistic.kind === "probability" ? 0.5 : 0];
    const cells = read.whole("cells", 1, 20, 6);
    const refinements = read.whole("refinements", 0, 4, 2);
    return async (setting) => {
      const [x, y] = axes as [MapAxis, MapAxis];
      const found = await mapOf({
        ...setting,
        statistic,
        axes: [x, y],
        levels,
        cells,
        refinements,
        onEarly: (a, b, value) => {
          const line = `${shownNumber(a)}, ${shownNumber(b)} → ${shownNumber(value)}`;
          setting.onEarly(text(line, line));
        },
      });
      return mapReport(found, {
        output: setting.output,
        statistic,
        x: x.lever,
        y: y.lever,
        levels,
        here: placeOn([x, y], setting.scenario),
      });
    };
  },
});

function readAxis(read: Arguments, option: string, scenario: Scenario): MapAxis | undefined {
  const written = read.last(option);
  if (written === undefined) {
    read.missing(option);
    return undefined;
  }
  const cut = written.indexOf("=");
  const lever = readLever(read, option, cut < 0 ? written : written.slice(0, cut).trim(), scenario);
  const range = readRange(read, option, cut < 0 ? "" : written.slice(cut + 1), lever);
  return lever === undefined || range === undefined ? undefined : { lever: lever.id, ...range };
}
