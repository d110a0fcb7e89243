import { text, type Text } from "../../models/core/text";
import type { Summary } from "../../models/engine/summary";
import type { Scenario } from "../../models/scenario/scenario";
import { formatNumber } from "../i18n/format";
import { messages } from "../i18n/messages";
import { say } from "../i18n/say";
import { entryOf, valueOf } from "./edits";
import { centre } from "./distributionEdit";

/** What a present value rests on, for the subtitle of its chart: tax, real rate, timing of the flows. */
export function npvBasis(scenario: Scenario, summary: Summary): Text {
  const rate = formatNumber(summary.metrics["valuation.realRate"].p50, 2);
  const place = centre(valueOf(scenario, "valuation.timing"));
  const timing = entryOf("valuation.timing").definition.options?.[place] ?? messages.brandNote;
  return text(
    say("en", "npvBasis", { rate, timing: timing.en }),
    say("zh", "npvBasis", { rate, timing: timing.zh }),
  );
}
