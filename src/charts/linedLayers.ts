import type { Language, Text } from "../../models/core/text";
import type { Summary } from "../../models/engine/summary";
import type { LineId } from "../../models/mine/registry";
import { lineOf } from "./lineOf";
import type { Layer } from "./stack";

/** A layer that is a line of the model. */
export interface LinedLayer {
  readonly id: string;
  readonly label: Text;
  /** CSS colour */
  readonly colour: string;
  readonly line: LineId;
}

/** Layers of yearly means of lines, or of their running sums. */
export function linedLayers(
  specs: readonly LinedLayer[],
  summary: Summary,
  language: Language,
  kind: "yearly" | "running" = "yearly",
): Layer[] {
  return specs.map(({ id, label, colour, line }) => {
    const { mean } = lineOf(summary, line);
    return { id, label: label[language], colour, line, values: kind === "yearly" ? mean : running(mean) };
  });
}

function running(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((v) => (sum += v));
}
