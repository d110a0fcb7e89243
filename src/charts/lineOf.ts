import type { LineSummary, Summary } from "../../models/engine/summary";
import type { LineId } from "../../models/mine/registry";

/** A yearly line of a summary. Throws if the summary does not carry it. */
export function lineOf(summary: Summary, id: LineId): LineSummary {
  const line: LineSummary | undefined = summary.lines[id];
  if (!line) throw new Error(`the summary has no line "${id}"`);
  return line;
}
