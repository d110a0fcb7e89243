import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { ChartSlot } from "../ChartSlot";
import { Claims } from "./Claims";
import { useLanguage } from "../context";
import { Lead } from "./Lead";
import { overviewCharts } from "./overviewCharts";

/** The first screen: sentence, claims, five linked charts. */
export function Overview(): JSX.Element {
  const language = useLanguage();
  return (
    <main class="main" id="main">
      <Lead />
      <Claims />
      <div class="charts" id="charts" role="group" aria-label={say(language, "charts")}>
        <ChartSlot chart={overviewCharts.output} class="hero is-hero" isFirst />
        <ChartSlot chart={overviewCharts.npv} />
        <ChartSlot chart={overviewCharts.investment} class="is-second" />
        <ChartSlot chart={overviewCharts.employment} class="is-second" />
        <ChartSlot chart={overviewCharts.products} class="is-second" />
      </div>
    </main>
  );
}
