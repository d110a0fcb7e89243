import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Language } from "../../../models/core/text";
import type { Summary } from "../../../models/engine/summary";
import { metricById, metrics } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import { chartWords } from "../../charts/chartWords";
import { say } from "../../i18n/say";
import { claims, figureOf, type Claim } from "../../state/claims";
import { COMPARED_METRICS, signShares } from "../../state/compare/comparedMetrics";
import type { Comparison } from "../../state/compare/comparison";
import { useLanguage, useStore } from "../context";
import { isShare } from "./metricText";
import { nameOf } from "./names";
import { PairRow, type Pair } from "./PairRow";
import { OwnNote } from "./OwnNote";
import { ownPairs } from "./ownPairs";
import type { OwnColumns } from "./useOwnColumns";

interface PairTableProps {
  readonly comparison: Comparison;
  readonly own: OwnColumns;
  /** shows a measure in the charts */
  onShow(measure: string): void;
}

/** A and B measure by measure: both spreads, the difference within trials, how often B is higher, and what was announced. */
export function PairTable({ comparison, own, onShow }: PairTableProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [added, setAdded] = useState<readonly MetricId[]>([]);
  const [a, b] = [comparison.a.value, comparison.b.value];
  const rows = [...COMPARED_METRICS, ...added];
  const pairs = [...usePairs(comparison, rows, onShow), ...ownPairs(own, a, b, store.design.value)];
  const heading = (letter: string, scenario: typeof a): JSX.Element => (
    <th scope="col">
      <b>{letter}</b> {nameOf(store, scenario, language)}
    </th>
  );
  return (
    <section class="compare-section">
      <h2>{say(language, "pairTitle")}</h2>
      <p class="sub">{say(language, "pairNote", { prices: chartWords.realPrices[language] })}</p>
      <div class="tablewrap" tabIndex={0} role="region" aria-label={say(language, "pairTitle")}>
        <table class="data pairs">
          <thead>
            <tr>
              <th scope="col">{say(language, "columnMeasure")}</th>
              {heading("A", a)}
              {heading("B", b)}
              <th scope="col">{say(language, "columnDifference")}</th>
              <th scope="col">{say(language, "columnSpread")}</th>
              <th scope="col">{say(language, "columnHigher")}</th>
              <th scope="col">{say(language, "columnAnnounced")}</th>
              <th scope="col">{say(language, "columnMet")}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <PairRow key={pair.id} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
      <OwnNote own={own} />
      <select
        class="choice small"
        aria-label={say(language, "addMeasure")}
        value=""
        onChange={(event) => {
          const id = event.currentTarget.value as MetricId;
          event.currentTarget.value = "";
          if (metricById.has(id)) setAdded([...added, id]);
        }}
      >
        <option value="">{say(language, "addMeasure")}</option>
        {metrics
          .filter(({ id }) => !rows.includes(id))
          .map(({ id, definition }) => (
            <option key={id} value={id}>
              {definition.label[language]}
            </option>
          ))}
      </select>
    </section>
  );
}

/** Charts that show a measure of the table. */
const SHOWN_IN: Readonly<Partial<Record<MetricId, string>>> = {
  "valuation.npv": "cash",
  "claims.outputValue": "revenue",
  "claims.investmentValue": "investment",
  "claims.jobsValue": "jobs",
};

/** A metric of the model in A and B. */
function usePairs(
  comparison: Comparison,
  ids: readonly MetricId[],
  onShow: (measure: string) => void,
): readonly Pair[] {
  const language = useLanguage();
  const [a, b] = [comparison.a.value, comparison.b.value];
  const [ofA, ofB] = [comparison.summaryOf(a), comparison.summaryOf(b)];
  const found = comparison.difference.value;
  return ids.map((id): Pair => {
    const { unit, label } = metricById.get(id)!.definition;
    const claim = claims.find(({ value }) => value === id);
    const chart = SHOWN_IN[id];
    return {
      id,
      label: label[language],
      unit,
      isYesNo: isShare(id, unit),
      a: ofA?.metrics[id],
      b: ofB?.metrics[id],
      difference: found?.metrics[id],
      shares: found?.shares[id],
      opens: id,
      announced: claim && announcedText(claim, a, b, language),
      met: ofA && ofB && metIn(id, claim, ofA, ofB),
      onShow: chart === undefined ? undefined : () => onShow(chart),
    };
  });
}

/** The announced figure; both where A and B are held against different ones. */
function announcedText(claim: Claim, a: Scenario, b: Scenario, language: Language): string {
  const [ofA, ofB] = [a, b].map((of) => figureOf(claim, of, language));
  // minable for 80 years is met by 80 years, the others have to be exceeded
  const sign = claim.key === "life" ? "≥" : ">";
  return ofA === ofB ? `${sign}\u00a0${ofB}` : `${sign}\u00a0${ofA} → ${ofB}`;
}

/** How often each meets the announced figure; of net present value, how often it is negative. */
function metIn(id: MetricId, claim: Claim | undefined, a: Summary, b: Summary): Pair["met"] {
  if (claim) return { a: a.metrics[claim.met].mean, b: b.metrics[claim.met].mean, isBelowZero: false };
  if (id !== "valuation.npv") return undefined;
  const below = ({ metrics: { [id]: metric } }: Summary): number =>
    signShares(metric.values ?? metric.sample).below;
  return { a: below(a), b: below(b), isBelowZero: true };
}
