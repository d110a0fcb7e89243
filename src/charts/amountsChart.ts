import { text } from "../../models/core/text";
import { fanChart } from "./fanChart";

/** Tonnes with their uncertainty, by year or summed. */
export const amountsChart = fanChart({
  id: "amounts",
  name: text("Tonnes and emissions", "产量与排放"),
  unit: "Mt",
  measures: [
    {
      id: "ore",
      label: text("Ore", "矿石"),
      subject: text("Ore output", "矿石产量"),
      describe: text("ore mined", "采出矿石"),
      yearly: "extraction.ore",
      cumulative: "extraction.oreCumulative",
    },
    {
      id: "waste",
      label: text("Waste", "废石"),
      subject: text("Waste stripped", "剥离量"),
      describe: text("waste stripped", "剥离废石"),
      yearly: "extraction.waste",
      cumulative: "extraction.wasteCumulative",
    },
    {
      id: "tailings",
      label: text("Tailings", "尾矿"),
      subject: text("Tailings", "尾矿量"),
      describe: text("tailings", "尾矿"),
      yearly: "processing.tailings",
      cumulative: "processing.tailingsCumulative",
    },
    {
      id: "co2",
      label: text("CO₂", "CO₂"),
      unit: "Mt CO2",
      subject: text("CO₂", "CO₂ 排放"),
      describe: text("CO₂ of the whole chain, scopes 1 and 2", "全产业链 CO₂ 排放（范围一、二）"),
      yearly: "environment.co2",
      cumulative: "environment.co2Cumulative",
    },
  ],
});
