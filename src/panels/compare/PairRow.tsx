import type { JSX } from "preact";
import type { Issue } from "../../../models/core/issue";
import type { Unit } from "../../../models/core/units";
import type { MetricSummary } from "../../../models/engine/summary";
import type { MetricId } from "../../../models/mine/registry";
import { formatProbability, probabilityNumber } from "../../i18n/format";
import { say } from "../../i18n/say";
import type { SignShares } from "../../state/compare/comparedMetrics";
import { useLanguage } from "../context";
import { OpenNumber } from "../explain/OpenNumber";
import { MeasureName } from "./MeasureName";
import { differenceText, shownMetric } from "./metricText";

/** A measure of A and B: both spreads, their difference, and the announced figure where there is one. */
export interface Pair {
  readonly id: string;
  readonly label: string;
  /** the formula of one of the reader's own */
  readonly formula?: string;
  /** what is wrong with that formula */
  readonly issues?: readonly Issue[] | undefined;
  readonly unit: Unit;
  /** 1 or 0 in every trial: means are probabilities */
  readonly isYesNo: boolean;
  readonly a: MetricSummary | undefined;
  readonly b: MetricSummary | undefined;
  readonly difference: MetricSummary | undefined;
  readonly shares: SignShares | undefined;
  /** the number that a click on B explains */
  readonly opens?: MetricId;
  readonly announced?: string | undefined;
  /** how often A and B meet the announced figure, or lie below zero */
  readonly met?: { readonly a: number; readonly b: number; readonly isBelowZero: boolean } | undefined;
  /** shows the measure in the charts above */
  readonly onShow?: (() => void) | undefined;
}

/** One line of the table of A and B. */
export function PairRow({ pair }: { readonly pair: Pair }): JSX.Element {
  const language = useLanguage();
  const { id, label, formula, issues, onShow, announced, met } = pair;
  return (
    <tr data-metric={id}>
      <MeasureName formula={formula} issues={issues}>
        {onShow ? (
          <button type="button" class="text-button" title={say(language, "showInCharts")} onClick={onShow}>
            {label}
          </button>
        ) : (
          label
        )}
      </MeasureName>
      <Cell pair={pair} side="a" />
      <Cell pair={pair} side="b" />
      <DifferenceCells pair={pair} />
      <td class="announced">{announced === undefined ? <small>–</small> : announced}</td>
      <td class="met">
        {met === undefined ? (
          <small>–</small>
        ) : (
          <>
            {met.isBelowZero && <small>{say(language, "belowZero")} </small>}
            {probabilityNumber(met.a)} → <b>{formatProbability(met.b)}</b>
          </>
        )}
      </td>
    </tr>
  );
}

function Cell({ pair, side }: { readonly pair: Pair; readonly side: "a" | "b" }): JSX.Element {
  const language = useLanguage();
  const metric = pair[side];
  if (metric === undefined) return <td>–</td>;
  const { middle, spread } = shownMetric(pair.unit, pair.isYesNo, metric, language);
  return (
    <td>
      {side === "b" && pair.opens ? <OpenNumber id={pair.opens}>{middle}</OpenNumber> : middle}{" "}
      <small>{spread}</small>
    </td>
  );
}

function DifferenceCells({ pair }: { readonly pair: Pair }): JSX.Element {
  const language = useLanguage();
  const { unit, isYesNo, difference: metric, shares } = pair;
  if (metric === undefined || shares === undefined || shares.trials === 0)
    return (
      <>
        <td>–</td>
        <td>–</td>
        <td class="share">–</td>
      </>
    );
  if (shares.equal === 1)
    return (
      <>
        <td>0</td>
        <td />
        <td class="share">
          <small>{say(language, "alwaysEqual")}</small>
        </td>
      </>
    );
  const { p10, p50, p90, mean } = metric;
  const middle = isYesNo ? mean : p50;
  const lost = middle < 0;
  const share = formatProbability(shares.above);
  const whole =
    shares.equal > 0
      ? say(language, "equalIn", {
          share: formatProbability(shares.equal),
          lower: formatProbability(shares.below),
        })
      : undefined;
  const text = differenceText(unit, isYesNo, metric, language);
  return (
    <>
      <td class={lost ? "is-lower" : "is-higher"}>
        <b>{text.middle}</b>
      </td>
      <td>
        {!isYesNo && (
          <>
            <SpreadBar low={p10} middle={p50} high={p90} />
            <small>{text.spread}</small>
          </>
        )}
      </td>
      <td class="share" title={whole}>
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
