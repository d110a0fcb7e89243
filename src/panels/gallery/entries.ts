import type { ComponentType } from "preact";
import type { Text } from "../../../models/core/text";
import { amountsChart } from "../../charts/amountsChart";
import { carbonChart } from "../../charts/carbonChart";
import { cashChart } from "../../charts/cashChart";
import type { Chart, ChartData } from "../../charts/chart";
import { text } from "../../../models/core/text";
import { employmentChart } from "../../charts/employmentChart";
import { flowWords } from "../../charts/flowWords";
import { investmentChart } from "../../charts/investmentChart";
import { jobsByChart } from "../../charts/jobsByChart";
import { npvChart } from "../../charts/npvChart";
import { outputChart } from "../../charts/outputChart";
import { plantCapitalChart } from "../../charts/plantCapitalChart";
import { pricesChart } from "../../charts/pricesChart";
import { productionChart } from "../../charts/productionChart";
import { productsChart } from "../../charts/productsChart";
import { recipientsChart } from "../../charts/recipientsChart";
import { unitCostChart } from "../../charts/unitCostChart";
import {
  ClaimYearsSlot,
  ConvergenceSlot,
  GradeTonnageSlot,
  MilestonesSlot,
  slotOf,
  StreamsSlot,
  WaterfallSlot,
} from "./slots";
import { ExceedanceSlot, FuturesSlot } from "./ThresholdSlot";
import { TrialsSlot } from "./TrialsSlot";
import { galleryWords } from "./words";

/** A chart that the screen offers. */
export interface Entry {
  readonly id: string;
  readonly name: Text;
  readonly Slot: ComponentType;
}

const plain = <D extends ChartData>(chart: Chart<D>): Entry => ({
  id: chart.id,
  name: chart.name,
  Slot: slotOf(chart),
});
const made = (id: string, name: Text, Slot: ComponentType): Entry => ({ id, name, Slot });

/** All charts under the question that they answer, in the order of the list. */
export const groups: readonly { readonly title: Text; readonly entries: readonly Entry[] }[] = [
  {
    title: galleryWords.worth,
    entries: [
      made("exceedance", text("Chance of exceeding", "超越概率"), ExceedanceSlot),
      made("futures", text("Twenty futures", "二十种未来"), FuturesSlot),
      plain(npvChart),
      plain(cashChart),
      made("waterfall", flowWords.waterfall, WaterfallSlot),
      plain(recipientsChart),
    ],
  },
  {
    title: galleryWords.announced,
    entries: [
      made("claimYears", text("Years in which they are met", "达到年份"), ClaimYearsSlot),
      plain(outputChart),
      plain(investmentChart),
      plain(employmentChart),
      made("milestones", flowWords.milestones, MilestonesSlot),
    ],
  },
  {
    title: galleryWords.mine,
    entries: [
      plain(productionChart),
      plain(amountsChart),
      made("gradeTonnage", flowWords.gradeTonnage, GradeTonnageSlot),
      plain(productsChart),
      made("sankey", flowWords.sankey, StreamsSlot),
    ],
  },
  {
    title: galleryWords.money,
    entries: [plain(pricesChart), plain(unitCostChart), plain(plantCapitalChart)],
  },
  { title: galleryWords.people, entries: [plain(jobsByChart), plain(carbonChart)] },
  {
    title: galleryWords.sure,
    entries: [
      made("trials", text("Single trials by rank", "按位次的单次试验"), TrialsSlot),
      made("convergence", text("Convergence", "收敛过程"), ConvergenceSlot),
    ],
  },
];

export const entries: readonly Entry[] = groups.flatMap((group) => group.entries);
