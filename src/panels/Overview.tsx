import type { JSX } from "preact";
import { employmentChart } from "../charts/employmentChart";
import { investmentChart } from "../charts/investmentChart";
import { npvChart } from "../charts/npvChart";
import { outputChart } from "../charts/outputChart";
import { productsChart } from "../charts/productsChart";
import { say } from "../i18n/say";
import { ChartSlot } from "./ChartSlot";
import { Claims } from "./Claims";
import { useLanguage } from "./context";
import { Lead } from "./Lead";

/** The first screen: sentence, claims, five linked charts. */
export function Overview(): JSX.Element {
  const language = useLanguage();
  return (
    <main class="main" id="main">
      <Lead />
      <Claims />
      <div class="charts" id="charts" role="group" aria-label={say(language, "charts")}>
        <ChartSlot chart={outputChart} class="hero is-hero" isFirst />
        <ChartSlot chart={npvChart} />
        <ChartSlot chart={investmentChart} class="is-second" />
        <ChartSlot chart={employmentChart} class="is-second" />
        <ChartSlot chart={productsChart} class="is-second" />
      </div>
    </main>
  );
}
