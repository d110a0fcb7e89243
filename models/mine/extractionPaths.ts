import type { Paths } from "../core/module";
import { text } from "../core/text";

/** Yearly series that a scenario may give for the open pit. */
export const extractionPaths = {
  plan: {
    unit: "Mt/a",
    bounds: [0, 500],
    label: text("Planned ore output", "计划采出矿石量"),
    help: text(
      "Ore to be mined in each year. It caps what the phases could mine and adds no capacity; capacity not used still costs its fixed part, and a year planned at nothing costs what a mothballed one does. The last value continues. Years the ore lasts at full rate are still counted at capacity.",
      "逐年计划采出的矿石量，作为各期能力的上限，不增加产能；闲置产能仍承担固定成本，计划为零的年份按停产维护计费。末值延续。按达产规模的服务年限仍以产能计。",
    ),
  },
} as const satisfies Paths;
