import type { JSX } from "preact";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { progressOf } from "../../state/progress";
import { shownNow } from "../../state/shownNow";
import { useLanguage, useShown, useStore } from "../context";
import { useNominal } from "../explain/useNominal";
import { AssumptionPages } from "./AssumptionPages";
import { ChangedTable } from "./ChangedTable";
import { ChartPages } from "./ChartPages";
import { ClaimTable } from "./ClaimTable";
import { Cover } from "./Cover";
import { DecadeTable } from "./DecadeTable";
import { MetricTable } from "./MetricTable";
import { SourcePages } from "./SourcePages";
import { WarningList } from "./WarningList";

/** The scenario on screen as a report for paper: the same on screen, where it is looked at before it is printed. */
export function Report(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { summary } = store.runner;
  const nominal = useNominal(useShown());
  const progress = progressOf(store, shownNow(store.runner));
  return (
    <main class="wide report-screen" id="main">
      <div class="report-tools">
        <button type="button" class="button" onClick={() => (store.tab.value = "overview")}>
          {say(language, "printBack")}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={summary.value === undefined}
          onClick={() => print()}
        >
          {say(language, "printNow")}
        </button>
        {progress === "refining" && summary.value && (
          <span class="muted">
            {say(language, "printRefining", { trials: formatFixed(summary.value.trials, 0) })}
          </span>
        )}
      </div>
      {summary.value === undefined ? (
        <p class="muted">{say(language, "printWaits")}</p>
      ) : (
        <article class="report">
          <Cover summary={summary.value} progress={progress} />
          <ClaimTable summary={summary.value} />
          <WarningList summary={summary.value} />
          <ChartPages />
          <ChangedTable />
          <DecadeTable summary={summary.value} nominal={nominal} />
          <MetricTable summary={summary.value} />
          <AssumptionPages />
          <SourcePages />
        </article>
      )}
    </main>
  );
}
