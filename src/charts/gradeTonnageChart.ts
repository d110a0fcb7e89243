import type { Scenario } from "../../models/scenario/scenario";
import { formatNumber, formatQuantity } from "../i18n/format";
import type { Chart, Tip } from "./chart";
import { drawGradeTonnage } from "./drawGradeTonnage";
import { flowWords } from "./flowWords";
import { gradeTonnageView, type GradeTonnageData } from "./gradeTonnageView";

/** Grade–tonnage curve of a scenario's deposit. */
export function gradeTonnageChart(scenario: Scenario): Chart<GradeTonnageData> {
  return {
    id: "gradeTonnage",
    name: flowWords.gradeTonnage,
    modes: false,
    view: (input) => gradeTonnageView(input, scenario),
    draw: drawGradeTonnage,
    rows: ({ points, language }) => ({
      columns: [
        { id: "cutoff", label: flowWords.cutoff[language], unit: "%" },
        { id: "tonnage", label: flowWords.tonnage[language], unit: "Mt" },
        { id: "iron", label: "TFe", unit: "%" },
        { id: "titanium", label: "TiO₂", unit: "%" },
      ],
      rows: points.map(({ cutoff, tonnage, iron, titanium }) => [cutoff, tonnage, iron, titanium]),
    }),
    tip: gradeTip,
    opens: () => ({ id: "deposit.tonnage" }),
    say: (data, step) => {
      const tip = gradeTip(data, step);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}

function gradeTip({ points, language, scale }: GradeTonnageData, step: number): Tip | undefined {
  const point = points[step];
  if (!point) return undefined;
  const grade = (value: number) => `${formatNumber(value)}\u00a0%`;
  return {
    heading: `${flowWords.cutoff[language]} ${formatNumber(point.cutoff, 3, true)}\u00a0%`,
    rows: [
      {
        label: flowWords.tonnage[language],
        value: formatQuantity(point.tonnage, "Mt", language, { scale }),
        strong: true,
      },
      { label: "TFe", value: grade(point.iron), colour: "var(--p-steel)" },
      { label: "TiO₂", value: grade(point.titanium), colour: "var(--p-ilmenite)" },
    ],
  };
}
