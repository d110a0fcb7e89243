import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { trialsChart } from "../../charts/trialsChart";
import { say } from "../../i18n/say";
import { ChartSlot } from "../ChartSlot";
import { useLanguage, useStore } from "../context";
import { MetricPick } from "./MetricPick";
import { useRankedTrials } from "./useRankedTrials";
import { galleryWords } from "./words";

/** Single trials by their rank in any number. */
export function TrialsSlot(): JSX.Element {
  const { gallery } = useStore();
  const language = useLanguage();
  const { ranked, failure } = useRankedTrials();
  const chart = useMemo(() => trialsChart(ranked), [ranked]);
  return (
    <>
      {failure !== undefined && (
        <p class="field-fault" role="alert">
          {say(language, "trialFailed", { reason: failure })}
        </p>
      )}
      <ChartSlot
        chart={chart}
        class="hero trials"
        before={
          <MetricPick
            label={galleryWords.rankedBy}
            value={gallery.rankedBy.value}
            onChoose={(id) => (gallery.rankedBy.value = id)}
          />
        }
      />
    </>
  );
}
