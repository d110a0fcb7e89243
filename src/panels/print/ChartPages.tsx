import type { JSX } from "preact";
import type { Chart } from "../../charts/chart";
import { charts, flowCharts } from "../../charts/charts";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";
import { PrintedChart } from "./PrintedChart";

/** Three charts with their words fill an A4 page. */
const HEIGHT = 215;

const [hero] = charts;
const others: readonly Chart[] = [...charts.slice(1), ...flowCharts];

/** The charts of the overview and of the flows that read nothing but the results, drawn for paper. */
export function ChartPages(): JSX.Element {
  const language = useLanguage();
  return (
    <section class="report-charts">
      <h2>{say(language, "reportCharts")}</h2>
      <PrintedChart chart={hero} height={HEIGHT} />
      <PrintedChart chart={hero} mode="yearly" height={HEIGHT} />
      {others.map((chart) => (
        <PrintedChart key={chart.id} chart={chart} height={HEIGHT} />
      ))}
    </section>
  );
}
