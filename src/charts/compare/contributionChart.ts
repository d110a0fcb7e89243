import type { NumberId } from "../../state/opened";
import type { Chart, Tip } from "../chart";
import { drawWaterfall } from "../drawWaterfall";
import { compareWords } from "./compareWords";
import {
  contributionText,
  contributionView,
  type ContributionData,
  type ContributionParts,
} from "./contributionView";

/** What each change from A to B contributes to the mean of a result. */
export function contributionChart(parts: ContributionParts, opened: NumberId): Chart<ContributionData> {
  return {
    id: "contributions",
    name: compareWords.contributions,
    modes: false,
    view: ({ language, refining }) => contributionView(parts, language, refining),
    draw: drawWaterfall,
    rows: ({ bars, wholes, language, unit }) => ({
      columns: [
        { id: "change", label: compareWords.change[language], unit: "1" },
        { id: "contribution", label: compareWords.contribution[language], unit },
        { id: "mean_after", label: compareWords.after[language], unit },
      ],
      rows: bars.map(({ value, end }, i) => [wholes[i]!, value, end]),
    }),
    tip: contributionTip,
    opens: () => ({ id: opened }),
    say: (data, step) => {
      const tip = contributionTip(data, step);
      return tip ? `${tip.heading}: ${tip.rows.map(({ value }) => value).join(", ")}` : "";
    },
  };
}

function contributionTip(data: ContributionData, step: number): Tip | undefined {
  const bar = data.bars[step];
  if (!bar) return undefined;
  return {
    heading: data.wholes[step]!,
    rows: [
      {
        label: compareWords[bar.total ? "after" : "contribution"][data.language],
        value: contributionText(data, bar),
        strong: true,
      },
      ...(bar.total
        ? []
        : [
            {
              label: compareWords.after[data.language],
              value: contributionText(data, { ...bar, value: bar.end, total: true }),
            },
          ]),
    ],
  };
}
