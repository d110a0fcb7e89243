import { text } from "../../models/core/text";
import { announced } from "./announced";
import { fanChart } from "./fanChart";

/** Jobs in the mine and its plants, year by year. */
export const employmentChart = fanChart({
  id: "employment",
  name: text("Employment", "就业"),
  unit: "jobs",
  measures: [
    {
      id: "direct",
      label: text("Direct", "直接"),
      subject: text("Direct jobs", "直接岗位"),
      describe: text("direct jobs, mine and plants", "矿山与各厂的直接岗位"),
      yearly: "employment.direct",
      announced: announced.jobs,
    },
    {
      id: "total",
      label: text("With indirect", "含间接"),
      subject: text("Direct and indirect jobs", "直接与间接岗位"),
      describe: text("direct, indirect and induced jobs", "直接、间接与引致岗位"),
      yearly: "employment.total",
      announced: announced.jobs,
    },
  ],
});
