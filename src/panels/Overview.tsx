import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { ChartPanel } from "../charts/ChartPanel";
import type { Chart, ChartData, ChartInput } from "../charts/chart";
import { employmentChart } from "../charts/employmentChart";
import { investmentChart } from "../charts/investmentChart";
import { npvChart } from "../charts/npvChart";
import { outputChart } from "../charts/outputChart";
import { productsChart } from "../charts/productsChart";
import { say } from "../i18n/say";
import { Claims } from "./Claims";
import { useLanguage } from "./context";
import { Lead } from "./Lead";
import { Segments } from "./Segments";
import { useChartFrame } from "./useChartFrame";

type Mode = ChartInput["mode"];

/** The first screen: sentence, claims, five linked charts. */
export function Overview(): JSX.Element {
  const language = useLanguage();
  return (
    <main class="main" id="main">
      <Lead />
      <Claims />
      <div class="charts" id="charts" role="group" aria-label={say(language, "charts")}>
        <Slot chart={outputChart} class="hero is-hero" isFirst />
        <Slot chart={npvChart} />
        <Slot chart={investmentChart} class="is-second" />
        <Slot chart={employmentChart} class="is-second" />
        <Slot chart={productsChart} class="is-second" />
      </div>
    </main>
  );
}

function Slot<D extends ChartData>(props: {
  chart: Chart<D>;
  class?: string;
  isFirst?: boolean;
}): JSX.Element {
  const { chart } = props;
  const mode = useSignal<Mode>("cumulative");
  const measure = useSignal(chart.measures?.[0]?.id);
  const frame = useChartFrame(chart.modes ? mode.value : "yearly", measure.value, {
    isFirst: props.isFirst === true,
  });
  const { language } = frame;

  return (
    <ChartPanel
      {...frame}
      chart={chart}
      class={props.class ?? ""}
      controls={
        (chart.measures || chart.modes) && (
          <span class="chart-controls">
            {chart.measures && (
              <select
                class="choice small"
                aria-label={`${say(language, "measure")}: ${chart.name[language]}`}
                value={measure.value}
                onChange={(event) => (measure.value = event.currentTarget.value)}
              >
                {chart.measures.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label[language]}
                  </option>
                ))}
              </select>
            )}
            {chart.modes && (
              <Segments
                label={say(language, "mode")}
                options={[
                  ["cumulative", say(language, "cumulative")],
                  ["yearly", say(language, "perYear")],
                ]}
                value={mode.value}
                onChoose={(id) => (mode.value = id as Mode)}
              />
            )}
          </span>
        )
      }
    />
  );
}
