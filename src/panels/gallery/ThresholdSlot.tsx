import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Chart } from "../../charts/chart";
import type { ExceedanceData, ExceedanceOf } from "../../charts/exceedance";
import { exceedanceChart, thresholdSentence } from "../../charts/exceedanceChart";
import { futuresChart } from "../../charts/futuresChart";
import { ThresholdHandle } from "../../charts/ThresholdHandle";
import type { MetricId } from "../../../models/mine/registry";
import type { ChosenMetric } from "../../state/ownMetrics";
import { claims, thresholdOf } from "../../state/claims";
import { ChartSlot } from "../ChartSlot";
import { useLanguage, useShown, useStore } from "../context";
import { useChosen } from "./useChosen";
import { MetricPick } from "./MetricPick";
import { galleryWords } from "./words";

/** How many trials lie above a threshold that can be moved, for any number: as a curve. */
export const ExceedanceSlot = (): JSX.Element => <ThresholdSlot make={exceedanceChart} />;

/** The same as twenty dots. */
export const FuturesSlot = (): JSX.Element => <ThresholdSlot make={futuresChart} />;

function ThresholdSlot<D extends ExceedanceData>({
  make,
}: {
  make: (of: ExceedanceOf) => Chart<D>;
}): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { metric, thresholds, isMoving } = store.gallery;
  const { id, own, isReady } = useChosen(metric.value);
  const announced = useAnnounced(id);
  const summary = store.runner.summary.value;
  const median = own ? own.metric.p50 : summary?.metrics[id as MetricId]?.p50;
  const start = announced ?? (id === "valuation.npv" || median === undefined ? 0 : plain(median));
  const threshold = thresholds.value[id] ?? start;
  const chart = useMemo(() => make({ id, own, threshold, announced }), [make, id, own, threshold, announced]);
  const put = (value: number | undefined): void => {
    const { [id]: _, ...others } = thresholds.value;
    thresholds.value = value === undefined ? others : { ...others, [id]: value };
  };
  return (
    <ChartSlot
      chart={chart}
      class={`hero ${chart.id}`}
      ready={isReady}
      before={
        <MetricPick label={galleryWords.number} value={id} onChoose={(chosen) => (metric.value = chosen)} />
      }
      overlay={(data, { plot }) => (
        <ThresholdHandle
          plot={plot}
          domain={data.domain}
          value={data.threshold}
          step={data.step}
          label={galleryWords.threshold[language]}
          valueText={thresholdSentence(data)}
          help={galleryWords.help[language]}
          onChange={put}
          onReset={() => put(undefined)}
          onHold={(isHeld) => (isMoving.value = isHeld)}
        />
      )}
    />
  );
}

/** A median as somebody would name it: no digits that say nothing; calendar years keep theirs. */
const plain = (value: number): number => Number(value.toPrecision(Math.abs(value) >= 1000 ? 4 : 3));

/** The announced figure that a number is held against, as the scenario sets it. */
function useAnnounced(id: ChosenMetric): number | undefined {
  const shown = useShown();
  const claim = claims.find(({ value }) => value === id);
  return claim && thresholdOf(claim, shown);
}
