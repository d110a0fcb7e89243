import { text, type Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import { claims } from "../../models/mine/claims";
import { formatQuantity, isHeadcount } from "../i18n/format";
import { isCustomary } from "../i18n/money";
import type { ChartInput, FigureId } from "./chart";

/** A figure announced in public, as charts draw it. Value in the unit of the measure. */
export interface Announced {
  readonly id: FigureId;
  readonly unit: Unit;
  readonly value: number;
  /** inside a sentence */
  readonly words: Text;
  /** beside the line */
  readonly flag: Text;
}

/** The announced figures that have an axis to stand on; values as the model declares them, words to match. */
export const announced = {
  output: {
    id: "output",
    unit: "bn CNY",
    value: claims.params.outputThreshold.value,
    words: text("1\u00a0trillion\u00a0CNY", "1\u00a0万亿元"),
    flag: text("announced: over 1\u00a0tn", "公布：超 1\u00a0万亿元"),
  },
  investment: {
    id: "investment",
    unit: "bn CNY",
    value: claims.params.investmentThreshold.value,
    words: text("100\u00a0billion\u00a0CNY", "1,000\u00a0亿元"),
    flag: text("announced: over 100\u00a0bn", "公布：超 1,000\u00a0亿元"),
  },
  jobs: {
    id: "jobs",
    unit: "jobs",
    value: claims.params.jobsThreshold.value,
    words: text("10,000", "1\u00a0万个"),
    flag: text("announced: over 10,000", "公布：超 1\u00a0万个"),
  },
} as const satisfies Record<string, Announced>;

/** A figure to compare with; `own` if the scenario sets another number than was announced. */
export interface Figure extends Announced {
  readonly own: boolean;
}

/** The figure of a measure as the scenario sets it. Only the announced number is called announced. */
export function figureFor(figure: Announced, input: ChartInput): Figure {
  const value = input.figures?.[figure.id] ?? figure.value;
  const people = isHeadcount(figure.unit);
  const own = value !== figure.value;
  if (!own && (people || isCustomary(input.language))) return { ...figure, own };
  const en = formatQuantity(value, figure.unit, "en", { label: people ? "none" : "long", exact: true });
  const short = formatQuantity(value, figure.unit, "en", { label: "short", exact: true });
  const zh = formatQuantity(value, figure.unit, "zh", { exact: true });
  return {
    ...figure,
    value,
    own,
    words: text(en, zh),
    flag: own
      ? text(`compared with ${short}`, `对比值：${zh}`)
      : text(`announced: over ${short}`, `公布：超 ${zh}`),
  };
}
