import { module } from "../core/module";
import { text } from "../core/text";
import { leftOut } from "./leftOut/calendar";
import { assumed, published } from "./provenance";

/** First year and horizon of the projection. */
export const calendar = module({
  id: "calendar",
  title: text("Calendar", "时间"),
  purpose: text(
    "Sets the first year and the number of years that are simulated, in steps of one year.",
    "设定模拟的起始年份与年数，按年推进。",
  ),
  leftOut,
  needs: [],
  params: {
    firstYear: {
      symbol: "t₀",
      unit: "year",
      value: 2026,
      bounds: [2020, 2050],
      integer: true,
      structural: true,
      role: "decision",
      label: text("First year", "起始年份"),
      help: text(
        "First simulated year; discounting counts from its start.",
        "模拟的第一年，折现从该年年初算起。",
      ),
      lever: { group: "howFast" },
      source: assumed(
        text("Start of the projection; 2024 in “As announced”", "测算起点；“按公布口径”情景取 2024 年"),
      ),
    },
    horizon: {
      symbol: "T",
      unit: "a",
      value: 80,
      bounds: [10, 120],
      integer: true,
      structural: true,
      role: "decision",
      label: text("Horizon", "测算年限"),
      help: text(
        "Years simulated. 80 is the announced life of the mine.",
        "模拟的总年数；80 年为公布的可开采年限。",
      ),
      lever: { group: "howFast" },
      source: published(["F2"]),
    },
  },
});
