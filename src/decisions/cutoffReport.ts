import { text, type Text } from "../../models/core/text";
import { advise, type CutoffOutcome } from "../../models/decisions/cutoff/cutoffOutcome";
import type { CutoffPlan } from "../../models/decisions/cutoff/cutoffPlan";
import type { PolicyComparison, TwoSteps } from "../../models/decisions/cutoff/schedule";
import type { Scenario } from "../../models/scenario/scenario";
import type { CutoffStudy } from "../../workers/analyses/cutoffOf";
import { counted } from "../../models/core/plural";
import { amountWithError, unitName } from "./amounts";
import { policies, policyTable, scheduleTable, simulatedTable } from "./cutoffTables";
import type { BarsPicture, Line, LinesPicture } from "./pictures";
import { shownNumber, shownShare, type Report } from "./report";

/** The scenario that carries out what the study advises; undefined where one cut-off for life is best. */
export function advisedScenario({ plan, outcomes }: CutoffStudy): Scenario | undefined {
  const advice = outcomes === undefined ? "constant" : advise(outcomes);
  return advice === "constant" ? undefined : plan[advice];
}

/** Lane's policy for a scenario, in words and as tables. */
export function cutoffReport({ plan, outcomes }: CutoffStudy): Report {
  const { comparison, terms } = plan;
  return {
    soWhat: outcomes === undefined ? nothingPays : verdict(plan, outcomes),
    method: text(
      `Lane (1964): cut-offs for the limit of mine, mill and market and for each pair in balance; ore milled today puts off the rest of the mine, whose value is the opportunity cost. Terms are read off ${terms.year} of the scenario at its medians, before income tax, in Mt of material above 15 % TFe and bn CNY; value goes by iron, because TiO₂ and V₂O₅ follow it. In this model the mill is the limit: mine and plants are sized to it. Ramp-up, phases, tax and capital are left to the mine model, which simulates two steps in place of a cut-off a year on the same trials as the constant cut-off; errors are standard errors.`,
      `莱恩（Lane，1964）：分别以采矿、选矿、市场能力为限及两两均衡求边界品位；当期入选的矿石推迟其余矿石的开采，其价值即机会成本。各项取自情景中位数下的 ${terms.year} 年，所得税前，单位为 TFe 15 % 以上物料百万吨与十亿元；因 TiO₂、V₂O₅ 随铁变化，价值以铁计。本模型中选矿能力为约束，采矿与加工厂按其配套。达产、分期、税收与投资由矿山模型计入：以两段边界品位代替逐年边界品位，与固定边界品位用同一批模拟比较；误差为标准误。`,
    ),
    pictures: [
      ...policyPictures(comparison, 100, text("% TFe", "TFe，%"), plan.steps),
      ...(outcomes === undefined ? [] : [gains(outcomes)]),
    ],
    tables: [
      ...(outcomes === undefined ? [] : [simulatedTable(plan, outcomes.lost, outcomes.left)]),
      policyTable(comparison),
      scheduleTable(comparison, 100),
    ],
  };
}

/** Lane's policy for a table of grade classes; grades as in the table. */
export function gradeTableReport(comparison: PolicyComparison): Report {
  const { optimal, gain, yearsGivenUp, tonnesGivenUp } = comparison;
  const first = optimal.years[0];
  return {
    soWhat:
      first === undefined
        ? nothingPays
        : text(
            `Start at a cut-off of ${shownNumber(first.cutoff)} and let it fall to ${shownNumber(optimal.years.at(-1)!.cutoff)}: worth ${shownNumber(gain)} more than the constant one, for ${shownNumber(yearsGivenUp)} years and ${shownNumber(tonnesGivenUp)} t of mill feed less.`,
            `边界品位自 ${shownNumber(first.cutoff)} 起逐年降至 ${shownNumber(optimal.years.at(-1)!.cutoff)}：比固定边界品位增值 ${shownNumber(gain)}，服务年限减少 ${shownNumber(yearsGivenUp)} 年、入选矿石减少 ${shownNumber(tonnesGivenUp)} 吨。`,
          ),
    method: text(
      "Lane (1964), Colorado School of Mines Quarterly 59, 811–829. Each year's cut-off is the optimum for the value of what is left (annuity of the year's profit); flows at the ends of years.",
      "莱恩（Lane，1964），《科罗拉多矿业学院季刊》59 卷 811–829 页。每年边界品位按剩余物料价值（当年利润的年金）取最优；现金流计于年末。",
    ),
    pictures: policyPictures(comparison, 1, text("cut-off grade", "边界品位")),
    tables: [policyTable(comparison, 1), scheduleTable(comparison, 1)],
  };
}

const nothingPays = text(
  "No year pays at any cut-off: do not mine.",
  "任何边界品位下各年均不盈利：不宜开采。",
);

/** "814 Mt less of ore", "6.6 years more of production". */
const amount = (givenUp: number, unit: string, what: string): string =>
  `${shownNumber(Math.abs(givenUp))} ${unit} ${givenUp < 0 ? "more" : "less"} ${what}`;

function verdict({ lost }: CutoffPlan, outcomes: { lost: CutoffOutcome; left: CutoffOutcome }): Text {
  const advice = advise(outcomes);
  if (advice === "constant")
    return text(
      `A higher cut-off does not pay here after tax and capital (${amountWithError(outcomes.left.gain, "bn CNY", outcomes.left.gainSe)} ${unitName("bn CNY")} at best): keep the constant one.`,
      `计入税收与投资后，提高边界品位在此不合算（至多 ${amountWithError(outcomes.left.gain, "bn CNY", outcomes.left.gainSe)} ${unitName("bn CNY")}）：宜维持固定边界品位。`,
    );
  const { gain, gainSe, oreGivenUp, yearsGivenUp, better } = outcomes[advice];
  const value = (id: "extraction.cutoff" | "extraction.cutoffLater" | "extraction.cutoffAfter") =>
    String(lost!.values[id]);
  const first = value("extraction.cutoff");
  const second = value("extraction.cutoffLater");
  const after = value("extraction.cutoffAfter");
  const lean =
    advice === "left"
      ? text("keep the lean ore for later", "贫矿堆存或留待后期")
      : text("give up the lean ore", "放弃贫矿");
  return text(
    `Mine at ${first} % TFe for ${counted(after, "year")}, then at ${second} %, and ${lean.en}: ${amountWithError(gain, "bn CNY", gainSe)} ${unitName("bn CNY")} more than with one cut-off, better in ${shownShare(better)} of trials, with ${amount(oreGivenUp, "Mt", "of ore")} and ${amount(yearsGivenUp, "years", "of production")}.`,
    `先以 TFe ${first} % 开采 ${after} 年，再降至 ${second} %，${lean.zh}：比固定边界品位增值 ${amountWithError(gain, "bn CNY", gainSe)} ${unitName("bn CNY")}，${shownShare(better)} 的模拟中更优；${oreGivenUp < 0 ? "多" : "少"}采矿石 ${shownNumber(Math.abs(oreGivenUp))} 百万吨，${yearsGivenUp < 0 ? "多" : "少"}生产 ${shownNumber(Math.abs(yearsGivenUp))} 年。`,
  );
}

/** Cut-offs over the years of mining. */
function policyPictures(
  { optimal, constant, constantCutoff, best, bestCutoff }: PolicyComparison,
  scale: number,
  unit: Text,
  steps?: TwoSteps,
): LinesPicture[] {
  const [first, last] = [optimal.years[0], optimal.years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const flat = (label: Text, cutoff: number, life: number): Line => ({
    label,
    points: [
      [0, cutoff * scale],
      [life, cutoff * scale],
    ],
    dashed: true,
  });
  const shown = (cutoff: number): string => shownNumber(cutoff * scale);
  return [
    {
      kind: "lines",
      id: "cutoffs",
      name: text("Cut-offs over the years", "逐年边界品位"),
      title: text(
        `Lane's cut-off falls from ${shown(first.cutoff)} to ${shown(last.cutoff)} over ${shownNumber(optimal.life)} years; a constant one takes ${shownNumber(constant.life)}`,
        `莱恩边界品位在 ${shownNumber(optimal.life)} 年内由 ${shown(first.cutoff)} 降至 ${shown(last.cutoff)}；固定边界品位需 ${shownNumber(constant.life)} 年`,
      ),
      subtitle: text(
        `Cut-off by year of mining at full rate, ${unit.en}`,
        `按达产后开采年份的边界品位，${unit.zh}`,
      ),
      note: text("Each line ends when the material is used up.", "各线止于物料采完之时。"),
      x: text("years", "年"),
      y: unit,
      lines: [
        {
          label: text("Lane, a cut-off a year", "莱恩，逐年"),
          points: [
            ...optimal.years.map((year, t) => [t, year.cutoff * scale] as const),
            [optimal.life, last.cutoff * scale] as const,
          ],
          steps: true,
        },
        ...(steps === undefined
          ? []
          : [
              {
                label: text("two steps", "两段"),
                points: [
                  [0, steps.first * scale],
                  [steps.after, steps.second * scale],
                  [steps.worth.life, steps.second * scale],
                ] as const,
                steps: true,
              },
            ]),
        flat(text("constant", "固定"), constantCutoff, constant.life),
        ...(Math.abs(bestCutoff - constantCutoff) > 1e-9
          ? [flat(text("best constant", "最优固定"), bestCutoff, best.life)]
          : []),
      ],
      references: [],
      rings: [],
    },
  ];
}

function gains(outcomes: { lost: CutoffOutcome; left: CutoffOutcome }): BarsPicture {
  const bar = (label: Text, { gain, gainSe }: CutoffOutcome) => ({
    label,
    from: 0,
    to: gain,
    spread: [gain - 1.96 * gainSe, gain + 1.96 * gainSe] as const,
  });
  const best = outcomes.lost.gain > outcomes.left.gain ? "lost" : "left";
  return {
    kind: "bars",
    id: "gains",
    unit: "bn CNY",
    name: text("Gain over one cut-off", "相对固定边界品位的增值"),
    title: text(
      `${policies[best].en}: ${amountWithError(outcomes[best].gain, "bn CNY", outcomes[best].gainSe)} ${unitName("bn CNY")}`,
      `${policies[best].zh}：${amountWithError(outcomes[best].gain, "bn CNY", outcomes[best].gainSe)} ${unitName("bn CNY")}`,
    ),
    subtitle: text(
      `Gain in mean NPV over one cut-off in the mine model, ${unitName("bn CNY")}`,
      `矿山模型中相对固定边界品位的平均净现值增值，${unitName("bn CNY")}`,
    ),
    note: text("Lines: 95 % intervals.", "细线：95 % 区间。"),
    origin: 0,
    bars: [bar(policies.lost, outcomes.lost), bar(policies.left, outcomes.left)],
  };
}
