import type { JSX } from "preact";
import type { ReadKind } from "../../../models/engine/moduleBench";
import { paramById, pathById, shocks } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import { DistributionSketch } from "../../charts/DistributionSketch";
import { displayUnit, formatFixed, formatNumber, formatQuantity, formatRange } from "../../i18n/format";
import { scaleFor } from "../../i18n/formatUnits";
import { say } from "../../i18n/say";
import { valueOf } from "../../state/edits";
import { numberStats, trialValue } from "../../state/numberStats";
import { resultOf, yearOf, type NumberId, type Opened } from "../../state/opened";
import { useLanguage, useStore } from "../context";
import { FormulaSymbol } from "../texts/FormulaSymbol";
import { SourceButton } from "../sources/SourceButton";
import type { OpenTrial } from "./useTrial";

/** An input as a row shows it. */
export interface ShownInput {
  readonly kind: ReadKind;
  readonly id: string;
  /** per cent of the result per per cent of the input; NaN if there is none */
  readonly effect: number;
  readonly correlation: number | undefined;
}

interface InputRowProps {
  readonly input: ShownInput;
  readonly trial: OpenTrial | undefined;
  readonly year: number | undefined;
  /** shows the rank correlation in place of the effect */
  readonly isRanked: boolean;
}

/** One input: its distribution or spread, this trial's value, what it does to the result. Results open in turn. */
export function InputRow({ input, trial, year, isRanked }: InputRowProps): JSX.Element {
  const measure = isRanked ? (input.correlation ?? NaN) : input.effect;
  return (
    <tr data-input={input.id}>
      {input.kind === "param" ? (
        <ParamCells id={input.id as ParamId} trial={trial} />
      ) : input.kind === "line" || input.kind === "metric" ? (
        <ResultCells id={input.id as NumberId} trial={trial} year={year} />
      ) : (
        <ChanceCells kind={input.kind} id={input.id} />
      )}
      <td class="n">
        <Strength value={measure} isShare={!isRanked} />
      </td>
    </tr>
  );
}

function ParamCells({ id, trial }: { id: ParamId; trial: OpenTrial | undefined }): JSX.Element {
  const language = useLanguage();
  const entry = paramById.get(id)!;
  const { label, symbol, unit, bounds, options } = entry.definition;
  const value = trial && valueOf(trial.scenario, id);
  const drawn = trial?.replay.inputs[id];
  const { factor, label: unitLabel } = displayUnit(unit, language);
  return (
    <>
      <th scope="row">
        <span class="name">{label[language]}</span>{" "}
        <span class="marks">
          <FormulaSymbol symbol={symbol} /> <SourceButton entry={entry} />
        </span>
      </th>
      <td class="wide-cell">
        {value === undefined ? null : typeof value === "number" ? (
          <small class="muted">{say(language, "fixed")}</small>
        ) : (
          <DistributionSketch value={value} bounds={bounds} width={84} height={20} mark={drawn} />
        )}
      </td>
      <td class="n">
        {drawn !== undefined &&
          (options?.[drawn]?.[language] ??
            (unit === "year"
              ? String(Math.round(drawn))
              : formatNumber(drawn * factor, 4, typeof value === "number" || Number.isInteger(drawn))))}{" "}
        <small>{options || unit === "year" ? "" : unitLabel}</small>
      </td>
    </>
  );
}

function ResultCells(props: {
  id: NumberId;
  trial: OpenTrial | undefined;
  year: number | undefined;
}): JSX.Element {
  const { id, trial, year } = props;
  const store = useStore();
  const language = useLanguage();
  const { definition, kind } = resultOf(id)!;
  const opened: Opened = kind === "line" && year !== undefined ? { id, year } : { id };
  // statistics of a whole life exist for running sums only
  const hasStats = trial && (kind === "metric" || yearOf(opened, trial.summary) === year);
  const stats = hasStats ? numberStats(opened, trial.summary) : undefined;
  const value =
    trial && trialValue(id, kind === "line" ? year : undefined, trial.replay, trial.summary.firstYear);
  const { unit } = definition;
  const scale = stats && scaleFor(unit, Math.max(Math.abs(stats.p10), Math.abs(stats.p90)), language);
  return (
    <>
      <th scope="row">
        <button
          type="button"
          class="text-button name"
          data-opens={`input.${id}`}
          onClick={() => store.openNumber(opened)}
        >
          {definition.label[language]}
        </button>
      </th>
      <td class="wide-cell">
        {stats && !Number.isNaN(stats.p50) && (
          <small title="P10–P90">
            {formatRange(stats.p10, stats.p90, unit, language, {
              scale,
              label: "none",
              errors: [stats.errors.p10, stats.errors.p90],
            })}
          </small>
        )}
      </td>
      <td class="n">
        {value === undefined ? "–" : formatQuantity(value, unit, language, { digits: 4, label: "short" })}
      </td>
    </>
  );
}

function ChanceCells({ kind, id }: { kind: ReadKind; id: string }): JSX.Element {
  const language = useLanguage();
  const entry = kind === "path" ? pathById.get(id) : shocks.find((shock) => shock.id === id);
  return (
    <>
      <th scope="row">
        <span class="name">{entry?.definition.label[language] ?? id}</span>
      </th>
      <td class="wide-cell">
        <small class="muted">{say(language, kind === "path" ? "givenPath" : "yearlyChance")}</small>
      </td>
      <td class="n" />
    </>
  );
}

/** A signed number with a bar to the right or left of its middle, full at ±1. */
function Strength({ value, isShare }: { value: number; isShare: boolean }): JSX.Element {
  if (Number.isNaN(value)) return <small class="muted">–</small>;
  const half = Math.min(1, Math.abs(value)) * 22;
  const words = `${value > 0 ? "+" : ""}${formatFixed(value, 2)}`;
  return (
    <span class="strength">
      <svg width="46" height="10" aria-hidden="true">
        <line x1="23" x2="23" y1="0" y2="10" stroke="var(--line-strong)" />
        <rect
          x={value < 0 ? 23 - half : 23}
          width={Math.max(1, half)}
          y="1"
          height="8"
          fill={value < 0 ? "var(--loss-fill)" : "var(--scenario-fill)"}
        />
      </svg>
      <span class={value < 0 ? "neg" : undefined}>
        {words}
        {isShare && "\u00a0%"}
      </span>
    </span>
  );
}
