import { text, type Text } from "../../models/core/text";
import type {
  Flexibility,
  FlexibilitySoFar,
  OptionValue,
  TriggerId,
  UseId,
} from "../../models/decisions/flexibility/scenarioFlexibility";
import { amount, amountWithError, unitName } from "./amounts";
import { column, columns, inUnit } from "./columns";
import { flexibilityPictures } from "./flexibilityPictures";
import { optionLabels, triggerLabels, useLabels } from "./flexibilityWords";
import { shownShare, type Report, type Table } from "./report";
import { tableOf } from "./tableOf";

/** Gains that chance does not explain, the largest first. */
const clear = (options: readonly OptionValue[]): OptionValue[] =>
  options.filter(({ gain, gainSe }) => gain > 2 * gainSe).sort((a, b) => b.gain - a.gain);

/** Mean NPV without and with each option. */
export const optionsTable = ({ npv, npvSe, options }: FlexibilitySoFar): Table =>
  tableOf(
    "options",
    text(
      `Mean NPV with each kind of flexibility, same trials, ${unitName("bn CNY")}`,
      `各类灵活性下的平均净现值（同一批模拟，${unitName("bn CNY")}）`,
    ),
    [
      { id: "none", label: text("none: as planned", "无：按计划执行"), npv, gain: 0, gainSe: npvSe },
      ...options.map((own) => ({ ...own, label: optionLabels[own.id] })),
    ],
    [
      [columns.id, ({ id }) => id],
      [columns.flexibility, ({ label }) => label],
      [inUnit(columns.npv, "bn CNY"), (own) => own.npv],
      [inUnit(columns.gain, "bn CNY"), ({ gain }) => gain, ({ gainSe }) => gainSe],
    ],
  );

/** What flexibility is worth, in words and as tables. */
export function flexibilityReport(found: Flexibility): Report {
  const rate = `${(found.rate * 100).toFixed(1)} %`;
  const { used } = found;
  return {
    soWhat: soWhat(found),
    method: text(
      `Rules by least-squares Monte Carlo (Longstaff and Schwartz 2001; Cortazar, Gravet and Urzua 2008) on ${found.trials} trials, followed on ${found.trials} others: no rule knows the future, and the best rule would earn at least as much. A decision knows last year's margin (before there is a mine: the basket price) and the mean of the last five years. Discounting: the scenario's own price processes at its real rate of ${rate}, risk-adjusted; no risk-neutral drift beside it. Mothballing costs ${amount(found.closing, "bn CNY")}, reopening ${amount(found.opening, "bn CNY")} ${unitName("bn CNY")} (assumed: one and two years of holding cost). Income tax while running stays that of the mine that never stops. Gains do not add up. Triggers: the basket price of a tonne of ore (mean ${amount(found.basket, "CNY/t")} ${unitName("CNY/t")}) that best divides acting from waiting; standard errors by grouped jackknife.`,
      `规则由最小二乘蒙特卡洛（Longstaff 与 Schwartz 2001；Cortazar、Gravet 与 Urzua 2008）在 ${found.trials} 次模拟上求得，再用于另外 ${found.trials} 次模拟：规则不预知未来，最优规则的收益不会更低。决策时已知上年毛利（投产前为一篮子价格）及其近五年均值。折现口径：按情景自身的价格过程，以 ${rate} 的风险调整实际折现率折现，不再叠加风险中性漂移。停产一次 ${amount(found.closing, "bn CNY")}、复产一次 ${amount(found.opening, "bn CNY")} ${unitName("bn CNY")}（假设：分别为一年与两年的维护费）。生产年份所得税沿用从不停产时的税额。各项增值不可相加。触发价：每吨矿石一篮子价格（均值 ${amount(found.basket, "CNY/t")} ${unitName("CNY/t")}）中最能区分行动与等待者；标准误用分组刀切法。`,
    ),
    pictures: flexibilityPictures(found),
    tables: [
      optionsTable(found),
      tableOf(
        "used",
        text("How often each option is used", "各项选择权的使用频率"),
        (Object.keys(useLabels) as UseId[]).filter((id) => used[id] !== undefined),
        [
          [columns.id, (id) => id],
          [column("label", "in the trials", "模拟中"), (id) => useLabels[id]],
          [column("share", "share", "份额"), (id) => used[id]],
        ],
      ),
      triggersTable(found),
    ],
  };
}

function triggersTable({ triggers, margins }: Flexibility): Table {
  const rows = (Object.keys(triggerLabels) as TriggerId[]).flatMap((id) => {
    const trigger = triggers[id];
    if (trigger === undefined) return [];
    return [{ id, trigger, margin: id === "start" || id === "phase" ? undefined : margins[id] }];
  });
  return tableOf(
    "triggers",
    text(
      `Trigger prices per tonne of ore, ${unitName("CNY/t")} (– : no clear trigger)`,
      `每吨矿石触发价，${unitName("CNY/t")}（– 表示无明确触发价）`,
    ),
    rows,
    [
      [columns.id, ({ id }) => id],
      [column("label", "decision", "决策"), ({ id }) => triggerLabels[id]],
      [
        inUnit(column("basket", "basket price", "一篮子价格"), "CNY/t"),
        ({ trigger }) => trigger.value,
        ({ trigger }) => trigger.se,
      ],
      [
        inUnit(column("margin", "cash margin", "现金毛利"), "CNY/t", "margin_se"),
        ({ margin }) => margin?.value,
      ],
      [
        inUnit(column("margin_se", "std. error of the margin", "毛利标准误"), "CNY/t"),
        ({ margin }) => margin?.se,
      ],
      [column("acted", "acted", "行动次数"), ({ trigger }) => trigger.acted],
      [column("decisions", "decisions", "决策次数"), ({ trigger }) => trigger.decisions],
    ],
  );
}

function soWhat({ options, npv, npvSe, used, margins, apply }: Flexibility): Text {
  const [best] = clear(options);
  if (best === undefined)
    return text(
      "Being flexible adds nothing that chance does not explain: go as planned.",
      "灵活性没有带来可与随机误差区分的增值：按计划执行即可。",
    );
  const worth = text(
    `The flexibility worth most is to ${optionLabels[best.id].en}: ${amountWithError(best.gain, "bn CNY", best.gainSe)} ${unitName("bn CNY")} on a plan worth ${amount(npv, "bn CNY", npvSe)}.`,
    `最有价值的灵活性是“${optionLabels[best.id].zh}”：在价值 ${amount(npv, "bn CNY", npvSe)} ${unitName("bn CNY")}的计划上增加 ${amountWithError(best.gain, "bn CNY", best.gainSe)} ${unitName("bn CNY")}。`,
  );
  const never = used.never ?? 0;
  const noPhase = used.noPhase ?? 0;
  const isDeferred = best.id === "defer" || best.id === "deferAndOperate";
  const meaning =
    isDeferred && never > 0.5
      ? text(
          ` In ${shownShare(never)} of trials it is never started: at these prices and costs the option's worth is that of not building.`,
          `${shownShare(never)} 的模拟中始终不开工：在此价格与成本下，其价值即“不建”的价值。`,
        )
      : best.id === "stage" && noPhase > 0.5
        ? text(
            ` In ${shownShare(noPhase)} of trials phase 2 is better never built: do not commit to it now.`,
            `${shownShare(noPhase)} 的模拟中二期不建更优：现在不宜承诺二期。`,
          )
        : text("", "");
  const rule =
    apply === undefined
      ? text("", "")
      : text(
          ` Once running: mothball below a margin of ${amount(margins.close.value, "CNY/t", margins.close.se)} ${unitName("CNY/t")} of ore.`,
          `投产后：吨矿毛利低于 ${amount(margins.close.value, "CNY/t", margins.close.se)} ${unitName("CNY/t")}时停产。`,
        );
  return text(`${worth.en}${meaning.en}${rule.en}`, `${worth.zh}${meaning.zh}${rule.zh}`);
}
