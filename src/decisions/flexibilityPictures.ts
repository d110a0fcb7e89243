import { text } from "../../models/core/text";
import type { Flexibility, TriggerId } from "../../models/decisions/flexibility/scenarioFlexibility";
import { optionLabels, triggerLabels } from "./flexibilityWords";
import type { Mark, MarksPicture } from "./pictures";
import { amount, unitName } from "./amounts";

const mark = (value: number, se: number): Mark => ({
  value,
  low: value - 1.96 * se,
  high: value + 1.96 * se,
});

/** Values with and without each option, and the prices at which a rule acts. */
export function flexibilityPictures({ npv, npvSe, options, triggers, basket }: Flexibility): MarksPicture[] {
  const best = options.reduce((found, own) => (own.gain > found.gain ? own : found));
  const acting = (Object.keys(triggerLabels) as TriggerId[]).flatMap((id) => {
    const trigger = triggers[id];
    return trigger === undefined || Number.isNaN(trigger.value) ? [] : [{ id, trigger }];
  });
  const [first] = acting;
  return [
    {
      kind: "marks",
      id: "flexibility",
      unit: "bn CNY",
      name: text("Values with and without", "有无灵活性的价值"),
      title: text(
        `Worth most: ${optionLabels[best.id].en}, ${amount(npv, "bn CNY", npvSe)} → ${amount(best.npv, "bn CNY", npvSe)}`,
        `价值最大：${optionLabels[best.id].zh}，${amount(npv, "bn CNY", npvSe)} → ${amount(best.npv, "bn CNY", npvSe)}`,
      ),
      subtitle: text(
        `Mean NPV on the same trials, ${unitName("bn CNY")}`,
        `平均净现值（同一批模拟），${unitName("bn CNY")}`,
      ),
      note: text(
        "Hollow: with the option; its interval is that of the gain, 95 %. Gains do not add up.",
        "空心：有该选择权，区间为增值的 95 % 区间。各项增值不可相加。",
      ),
      series: [text("as planned", "按计划"), text("with the option", "有选择权")],
      references: [],
      rows: options.map((own) => ({
        label: optionLabels[own.id],
        marks: [mark(npv, npvSe), mark(own.npv, own.gainSe)],
      })),
    },
    ...(first === undefined
      ? []
      : [
          {
            kind: "marks" as const,
            id: "triggers",
            unit: "CNY/t" as const,
            name: text("Trigger prices", "触发价"),
            title: text(
              `${triggerLabels[first.id].en} ${amount(first.trigger.value, "CNY/t", first.trigger.se)} ${unitName("CNY/t")} of ore; the mean is ${amount(basket, "CNY/t")}`,
              `${triggerLabels[first.id].zh} ${amount(first.trigger.value, "CNY/t", first.trigger.se)} ${unitName("CNY/t")}矿石；均值为 ${amount(basket, "CNY/t")}`,
            ),
            subtitle: text(
              `Basket price of a tonne of ore that divides acting from waiting, ${unitName("CNY/t")}`,
              `区分行动与等待的每吨矿石一篮子价格，${unitName("CNY/t")}`,
            ),
            note: text("Lines: 95 % intervals.", "细线：95 % 区间。"),
            series: [text("basket price", "一篮子价格")],
            references: [{ value: basket, label: text("mean", "均值") }],
            rows: acting.map(({ id, trigger }) => ({
              label: triggerLabels[id],
              marks: [mark(trigger.value, trigger.se)],
            })),
          },
        ]),
  ];
}
