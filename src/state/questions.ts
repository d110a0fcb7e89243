import { text, type Text } from "../../models/core/text";

/** The presets told as questions, by their ids; a preset without one is told by its name. */
export const questions: Readonly<Record<string, Text>> = {
  "as-announced": text("What if all goes as announced?", "如果一切如公布所言？"),
  "concentrates-only": text("What if only concentrates are sold?", "如果只卖精矿？"),
  "deep-processing": text("What if everything is processed to the end?", "如果全部做到深加工？"),
  "high-grade-first": text("What if rich ore is mined first?", "如果先采富矿？"),
  "slow-start": text("What if building takes longer?", "如果建设拖延？"),
  "vanadium-boom": text("What if vanadium batteries take off?", "如果钒电池大发展？"),
  "low-prices": text("What if prices stay low?", "如果价格长期低迷？"),
  "brief-32-billion": text("What if it were 32.56 billion tonnes?", "如果真有 325.6 亿吨？"),
};
