import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { MODEL_VERSION } from "../../models/mine/version";
import { baseScenario } from "../../models/scenario/scenario";
import { ChartPanel } from "../charts/ChartPanel";
import type { Chart, ChartData, ChartInput } from "../charts/chart";
import { employmentChart } from "../charts/employmentChart";
import { investmentChart } from "../charts/investmentChart";
import { npvChart } from "../charts/npvChart";
import { outputChart } from "../charts/outputChart";
import { productsChart } from "../charts/productsChart";
import { say } from "../i18n/say";
import { chartCsv } from "../state/chartCsv";
import { download } from "../state/download";
import { figuresOf } from "../state/claims";
import { sameTrials } from "../state/edits";
import { npvBasis } from "../state/npvBasis";
import { namedScenario, scenarioName } from "../state/scenarioName";
import { Claims } from "./Claims";
import { useLanguage, useStore } from "./context";
import { Lead } from "./Lead";
import { Segments } from "./Segments";

type Mode = ChartInput["mode"];

/** The first screen: sentence, claims, five linked charts. */
export function Overview(): JSX.Element {
  const language = useLanguage();
  return (
    <main class="main" id="main">
      <Lead />
      <Claims />
      <div class="charts" id="charts" role="group" aria-label={say(language, "charts")}>
        <Slot chart={outputChart} class="hero is-hero" />
        <Slot chart={npvChart} />
        <Slot chart={investmentChart} class="is-second" />
        <Slot chart={employmentChart} class="is-second" />
        <Slot chart={productsChart} class="is-second" />
      </div>
    </main>
  );
}

function Slot<D extends ChartData>(props: { chart: Chart<D>; class?: string }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { chart } = props;
  const mode = useSignal<Mode>("cumulative");
  const measure = useSignal(chart.measures?.[0]?.id);
  const summary = store.runner.summary.value;
  const shown = store.runner.shown.value ?? store.scenario.value;
  // a ghost under its own likeness says nothing
  const base = sameTrials(shown, baseScenario) ? undefined : store.runner.base.value;
  const state = store.runner.state.value;
  // while the base case is computed, or a reading counted anew, the results on screen are complete
  const refining =
    state !== "idle" && state !== "stopped" && summary !== undefined && summary.trials < store.trials.value;
  const named = namedScenario(store);
  const input = useMemo(
    (): ChartInput | undefined =>
      summary && {
        summary,
        base,
        scenarioName: named.name,
        baseName: baseScenario.name,
        language,
        mode: chart.modes ? mode.value : "yearly",
        measure: measure.value,
        refining,
        npvBasis: npvBasis(shown, summary),
        figures: figuresOf(shown),
      },
    [summary, base, named.name.en, named.name.zh, language, mode.value, measure.value, refining, shown],
  );
  const footer = [
    scenarioName(store, language),
    `${say(language, "seed")} ${summary?.seed ?? store.seed.value}`,
    `v${MODEL_VERSION}`,
  ].join(" · ");
  const file = (chartId: string, ending: string): string => `hongge-south-${named.id}-${chartId}.${ending}`;

  return (
    <ChartPanel
      chart={chart}
      language={language}
      input={input}
      cursor={store.cursor}
      class={props.class ?? ""}
      footer={footer}
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
      onOpen={(opened) => store.openNumber(opened)}
      onCsv={(table, id) =>
        download(file(id, "csv"), [chartCsv(table, store.forExcel.value)], "text/csv;charset=utf-8")
      }
      onSvg={(drawing, id) => download(file(id, "svg"), [drawing], "image/svg+xml")}
      onPng={(picture, id) => download(file(id, "png"), [picture], "image/png")}
    />
  );
}
