import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { metricById, metrics } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import type { MetricSummary } from "../../../models/engine/summary";
import { chartWords } from "../../charts/chartWords";
import { formatSigned } from "../../charts/compare/signed";
import { formatProbability } from "../../i18n/format";
import { say } from "../../i18n/say";
import { COMPARED_METRICS, type SignShares } from "../../state/compare/comparedMetrics";
import type { Comparison } from "../../state/compare/comparison";
import { useLanguage, useStore } from "../context";
import { OpenNumber } from "../OpenNumber";
import { isShare, metricText } from "./metricText";
import { nameOf } from "./names";

/** A and B measure by measure: both spreads, the difference within trials, and how often B is higher. */
export function PairTable({ comparison }: { comparison: Comparison }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [added, setAdded] = useState<readonly MetricId[]>([]);
  const [a, b] = [comparison.a.value, comparison.b.value];
  const [ofA, ofB] = [comparison.summaryOf(a), comparison.summaryOf(b)];
  const found = comparison.difference.value;
  const rows = [...COMPARED_METRICS, ...added];
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
            </tr>
          </thead>
          <tbody>
            {rows.map((id) => (
              <tr key={id} data-metric={id}>
                <th scope="row">{metricById.get(id)!.definition.label[language]}</th>
                <Cell id={id} metric={ofA?.metrics[id]} />
                <Cell id={id} metric={ofB?.metrics[id]} opens />
                <DifferenceCells id={id} metric={found?.metrics[id]} shares={found?.shares[id]} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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

interface CellProps {
  readonly id: MetricId;
  readonly metric: MetricSummary | undefined;
  readonly opens?: boolean;
}

function Cell({ id, metric, opens = false }: CellProps): JSX.Element {
  const language = useLanguage();
  const { unit } = metricById.get(id)!.definition;
  if (metric === undefined) return <td>–</td>;
  const { middle, spread } = metricText(id, unit, metric, language);
  return (
    <td>
      {opens ? <OpenNumber id={id}>{middle}</OpenNumber> : middle} <small>{spread}</small>
    </td>
  );
}

interface DifferenceCellsProps {
  readonly id: MetricId;
  readonly metric: MetricSummary | undefined;
  readonly shares: SignShares | undefined;
}

function DifferenceCells({ id, metric, shares }: DifferenceCellsProps): JSX.Element {
  const language = useLanguage();
  const { unit } = metricById.get(id)!.definition;
  if (metric === undefined || shares === undefined || shares.trials === 0)
    return (
      <>
        <td>–</td>
        <td>–</td>
        <td>–</td>
      </>
    );
  if (shares.equal === 1)
    return (
      <>
        <td>0</td>
        <td />
        <td>
          <small>{say(language, "alwaysEqual")}</small>
        </td>
      </>
    );
  const { p10, p50, p90, mean } = metric;
  const middle = isShare(id, unit) ? mean : p50;
  const lost = middle < 0;
  const share = formatProbability(shares.above);
  const whole =
    shares.equal > 0
      ? say(language, "equalIn", {
          share: formatProbability(shares.equal),
          lower: formatProbability(shares.below),
        })
      : undefined;
  const text = isShare(id, unit)
    ? formatSigned(100 * middle, "%", language)
    : formatSigned(middle, unit, language, { se: metric.errors.p50 });
  return (
    <>
      <td class={lost ? "is-lower" : "is-higher"}>
        <b>{text}</b>
      </td>
      <td>
        <SpreadBar low={p10} middle={p50} high={p90} />
        <small>
          {formatSigned(p10, unit, language, { label: "none" })} …{" "}
          {formatSigned(p90, unit, language, { label: "none" })}
        </small>
      </td>
      <td title={whole}>
        <span class="share-bar" aria-hidden="true">
          <i style={{ width: `${100 * shares.above}%` }} />
        </span>
        {share}
      </td>
    </>
  );
}

/** P10 to P90 of a difference beside zero, which stands in the middle. */
function SpreadBar({ low, middle, high }: { low: number; middle: number; high: number }): JSX.Element | null {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  if (!(reach > 0)) return null;
  const at = (value: number): number => 48 + (44 * value) / reach;
  return (
    <svg class="spread-bar" width="96" height="14" viewBox="0 0 96 14" aria-hidden="true">
      <path class="zero" d="M48 1v12" />
      <path class={middle < 0 ? "range is-lower" : "range"} d={`M${at(low)} 7H${at(high)}`} />
      <circle class={middle < 0 ? "is-lower" : ""} cx={at(middle)} cy="7" r="3.5" />
    </svg>
  );
}
