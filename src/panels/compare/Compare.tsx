import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ChartInput } from "../../charts/chart";
import { COMPARED_MEASURES } from "../../charts/compare/measures";
import { say } from "../../i18n/say";
import { comparisonOf } from "../../state/compare/comparison";
import { questions } from "../../state/questions";
import { useLanguage, useStore } from "../context";
import { Segments } from "../controls/Segments";
import { ChangeList } from "./ChangeList";
import { CompareLead } from "./CompareLead";
import { ComparePick } from "./ComparePick";
import { Contributions } from "./Contributions";
import { DifferenceSlot } from "./DifferenceSlot";
import { Multiples } from "./Multiples";
import { PairTable } from "./PairTable";
import { SideTable } from "./SideTable";
import { useOwnColumns } from "./useOwnColumns";

/** Scenarios against each other on common random numbers: difference fan, contributions, tables, small multiples. */
export function Compare(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const comparison = comparisonOf(store);
  const [measureId, setMeasure] = useState(COMPARED_MEASURES[0]!.id);
  const [mode, setMode] = useState<ChartInput["mode"]>("cumulative");
  const measure = useMemo(() => COMPARED_MEASURES.find(({ id }) => id === measureId)!, [measureId]);
  const own = useOwnColumns(comparison);
  const relation = comparison.relation.value;
  const failure = comparison.failure.value;
  return (
    <main class="wide compare" id="main">
      <div class="compare-tools">
        <ComparePick comparison={comparison} />
        <span class="compare-measure">
          <Segments
            label={say(language, "measure")}
            options={COMPARED_MEASURES.map(({ id, label }) => [id, label[language]] as const)}
            value={measureId}
            onChoose={setMeasure}
          />
          <Segments
            label={say(language, "mode")}
            options={[
              ["cumulative", say(language, "cumulative")],
              ["yearly", say(language, "perYear")],
            ]}
            value={measure.cumulative ? mode : "yearly"}
            onChoose={(id) => setMode(id as ChartInput["mode"])}
          />
        </span>
      </div>
      <CompareLead comparison={comparison} />
      {failure !== undefined && (
        <p class="field-fault" role="alert">
          {say(language, "compareFailed", { reason: failure })}
        </p>
      )}
      {relation === "same" ? (
        <Questions />
      ) : (
        <div class="compare-charts">
          <DifferenceSlot comparison={comparison} measure={measure} mode={mode} />
          <Contributions comparison={comparison} />
        </div>
      )}
      {relation !== "same" && (
        <>
          <PairTable comparison={comparison} own={own} onShow={setMeasure} />
          <ChangeList comparison={comparison} />
        </>
      )}
      <Multiples comparison={comparison} measure={measure} mode={mode} />
      <SideTable comparison={comparison} own={own} />
    </main>
  );
}

/** Presets as questions, for when there is nothing to tell apart yet. */
function Questions(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const asked = store.presets.filter(({ id }) => questions[id] !== undefined);
  return (
    <ul class="questions">
      {asked.map((preset) => (
        <li key={preset.id}>
          <button type="button" class="button" onClick={() => store.open(preset)}>
            {questions[preset.id]![language]}
          </button>
        </li>
      ))}
    </ul>
  );
}
