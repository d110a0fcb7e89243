import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Unit } from "../../../models/core/units";
import { timingOffset, type Timing } from "../../../models/finance/discountFactor";
import { sheetOf } from "../../../models/mine/sheet";
import { MODEL_VERSION } from "../../../models/mine/version";
import { pricesWords } from "../../charts/prices";
import { shownUnit, formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { download } from "../../state/download";
import { namedScenario } from "../../state/scenarioName";
import { sheetCsv } from "../../state/sheetCsv";
import { sheetYears } from "../../state/sheetYears";
import { useLanguage, useStore } from "../context";
import { useNominal } from "./useNominal";
import { cashRows, type CashRow } from "./cashRows";
import { rowsInPrices } from "./rowsInPrices";
import type { OpenTrial } from "./useTrial";

const TIMINGS: readonly Timing[] = ["start", "middle", "end"];

/** One trial's cash flow sheet: the first ten years, then every tenth; all years in the file. */
export function CashSheet({ trial }: { trial: OpenTrial | undefined }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const sheet = useMemo(() => trial && sheetOf(trial.replay), [trial]);
  const summary = trial?.summary ?? store.runner.summary.value;
  const firstYear = summary?.firstYear ?? 2026;
  const opened = store.opened.value;
  const columns = sheetYears(firstYear, summary?.years ?? 80, opened.year);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const nominal = useNominal(trial?.scenario ?? store.scenario.value);
  const prices = pricesWords(nominal, language);
  const real = trial && sheet ? cashRows(sheet, trial.replay, language, unfolded) : [];
  const rows = rowsInPrices(real, firstYear, nominal, language);
  const { label: money } = shownUnit("bn CNY", language);
  const number = trial ? formatFixed(trial.replay.trial, 0) : "…";

  function save(): void {
    if (!trial || !sheet) return;
    const { id, name } = namedScenario(store);
    const { replay } = trial;
    const origin = {
      scenario: name[language],
      trial: replay.trial,
      seed: trial.summary.seed,
      firstYear,
      rate: replay.metrics["valuation.realRate"],
      offset: timingOffset[TIMINGS[Math.round(replay.inputs["valuation.timing"])]!],
      version: MODEL_VERSION,
    };
    const text = sheetCsv(sheet, origin, language, store.forExcel.value);
    download(`hongge-south-${id}-cash-flow-trial-${replay.trial}.csv`, [text], "text/csv;charset=utf-8");
  }

  return (
    <section class="block sheet-block" aria-labelledby="explain-sheet" aria-busy={!trial}>
      <h2 id="explain-sheet">
        <span>{say(language, "sheetTitle", { trial: number })}</span>
        <button type="button" class="text-button" disabled={!sheet} onClick={save}>
          {say(language, "sheetSave")}
        </button>
      </h2>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="explain-sheet">
        <table class="data sheet">
          <thead>
            <tr>
              <th scope="col">{say(language, "sheetBasis", { unit: money, prices })}</th>
              {columns.map(({ t, hasGap }) => (
                <th scope="col" key={t} class={cell(hasGap, firstYear + t === opened.year)}>
                  {firstYear + t}
                </th>
              ))}
              <th scope="col" class="total">
                {say(language, "sheetYears", { count: summary?.years ?? 80 })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} class={rowClass(row)} data-row={row.id}>
                <th scope="row">
                  {row.parts > 0 ? (
                    <button
                      type="button"
                      class="cell"
                      aria-expanded={unfolded.has(row.id)}
                      onClick={() => setUnfolded(toggled(unfolded, row.id))}
                    >
                      {row.label} {unfolded.has(row.id) ? "−" : "+"}
                    </button>
                  ) : (
                    <button
                      type="button"
                      class="cell"
                      data-opens={`sheet.${row.id}`}
                      onClick={() => store.openNumber({ id: row.line, year: opened.year })}
                    >
                      {row.label}
                    </button>
                  )}
                </th>
                {columns.map(({ t, hasGap }) => (
                  <td
                    key={t}
                    class={cell(hasGap, firstYear + t === opened.year, isLoss(row, row.values[t]!, language))}
                    onClick={
                      row.parts > 0
                        ? () => setUnfolded(toggled(unfolded, row.id))
                        : () => store.openNumber({ id: row.line, year: firstYear + t })
                    }
                  >
                    {shown(row.values[t]!, row.unit, language)}
                  </td>
                ))}
                <td
                  class={`total ${isLoss(row, row.total ?? 0, language) ? "neg" : ""}`}
                  onClick={row.whole && (() => store.openNumber({ id: row.whole! }))}
                >
                  {row.total !== undefined && shown(row.total, row.unit, language)}
                </td>
              </tr>
            ))}
            {rows.length === 0 &&
              Array.from({ length: 13 }, (_, place) => (
                <tr key={place} aria-hidden="true">
                  <th>&nbsp;</th>
                  <td colSpan={columns.length + 1} />
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const rowClass = (row: CashRow): string | undefined =>
  row.isSum ? "is-sum" : row.isPart ? "is-part" : undefined;

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

const cell = (hasGap: boolean, isRead: boolean, isLoss = false): string =>
  ["opens", hasGap && "gap", isRead && "is-read", isLoss && "neg"].filter(Boolean).join(" ");

/** Below zero as it is printed: a zero is no loss. */
const isLoss = ({ isResult, unit }: CashRow, value: number, language: "en" | "zh"): boolean =>
  isResult && value < 0 && shown(value, unit, language) !== "0";

/** Money to ten million yuan, ore to a hundred thousand tonnes, factors to a thousandth. */
function shown(value: number, unit: Unit, language: "en" | "zh"): string {
  const { factor } = shownUnit(unit, language);
  if (unit === "1") return formatFixed(value, 3);
  const decimals = (unit === "Mt" ? 1 : 2) - (language === "zh" ? 1 : 0);
  const scaled = value * factor;
  return Math.abs(scaled) < 0.5 * 10 ** -decimals ? "0" : formatFixed(scaled, decimals);
}
