import type { JSX } from "preact";
import type { Issue } from "../../../models/core/issue";
import type { Language } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import type { MetricSummary } from "../../../models/engine/summary";
import { metricById } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import { chartWords } from "../../charts/chartWords";
import { formatProbability } from "../../i18n/format";
import { say } from "../../i18n/say";
import { COMPARED_METRICS, pairedShares } from "../../state/compare/comparedMetrics";
import type { Comparison } from "../../state/compare/comparison";
import { useLanguage, useStore } from "../context";
import type { KeptMetric } from "../../state/ownMetrics";
import type { OwnOutcome } from "../../state/ownResults";
import { letterOf } from "./letters";
import { MeasureName } from "./MeasureName";
import { isShare, shownMetric } from "./metricText";
import { nameOf } from "./names";
import { OwnNote } from "./OwnNote";
import type { OwnColumns } from "./useOwnColumns";

interface SideTableProps {
  readonly comparison: Comparison;
  readonly own: OwnColumns;
}

/** Up to six scenarios, a column each: metrics of the model, then the reader's own. */
export function SideTable({ comparison, own }: SideTableProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const columns = comparison.columns.value;
  const rows = [
    ...COMPARED_METRICS.map((id) => modelRow(id, comparison, language)),
    ...own.metrics.map((metric) => ownRow(metric, own, columns)),
  ];
  return (
    <section class="compare-section">
      <h2>{say(language, "sideTitle")}</h2>
      <p class="sub">{say(language, "sideNote", { prices: chartWords.realPrices[language] })}</p>
      <div class="tablewrap" tabIndex={0} role="region" aria-label={say(language, "sideTitle")}>
        <table class="data sides">
          <thead>
            <tr>
              <th scope="col">{say(language, "columnMeasure")}</th>
              {columns.map((scenario, place) => (
                <th scope="col" key={scenario.id + place}>
                  <b>{letterOf(comparison, scenario)}</b> {nameOf(store, scenario, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-side={row.id}>
                <MeasureName formula={row.formula} issues={row.issues}>
                  {row.label}
                </MeasureName>
                {columns.map((scenario, place) => (
                  <Side key={scenario.id + place} row={row} scenario={scenario} a={comparison.a.value} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OwnNote own={own} />
    </section>
  );
}

/** A metric in every scenario, a column each. */
interface SideRow {
  readonly id: string;
  readonly label: string;
  readonly formula?: string;
  readonly issues?: readonly Issue[] | undefined;
  readonly unit: Unit;
  readonly isYesNo: boolean;
  /** undefined until it is computed */
  of(scenario: Scenario): MetricSummary | undefined;
}

function modelRow(id: MetricId, comparison: Comparison, language: Language): SideRow {
  const { unit, label } = metricById.get(id)!.definition;
  return {
    id,
    label: label[language],
    unit,
    isYesNo: isShare(id, unit),
    of: (scenario) => comparison.summaryOf(scenario)?.metrics[id],
  };
}

function ownRow({ id, name, formula }: KeptMetric, own: OwnColumns, columns: readonly Scenario[]): SideRow {
  const outcomeOf = (scenario: Scenario): OwnOutcome | undefined => own.of(scenario)?.get(id);
  const known = columns.map(outcomeOf).find((outcome) => outcome !== undefined);
  return {
    id,
    label: name,
    formula,
    ...(known?.kind === "values"
      ? { unit: known.unit, isYesNo: known.isYesNo }
      : { unit: "1", isYesNo: false, issues: known?.issues }),
    of(scenario) {
      const outcome = outcomeOf(scenario);
      return outcome?.kind === "values" ? outcome.metric : undefined;
    },
  };
}

interface SideProps {
  readonly row: SideRow;
  readonly scenario: Scenario;
  /** A, which the others are held against */
  readonly a: Scenario;
}

function Side({ row, scenario, a }: SideProps): JSX.Element {
  const language = useLanguage();
  const [metric, first] = [row.of(scenario), row.of(a)];
  // rows keep their height while numbers come in
  if (metric === undefined)
    return (
      <td>
        – <small class="against">{"\u00a0"}</small>
      </td>
    );
  const { middle, spread } = shownMetric(row.unit, row.isYesNo, metric, language);
  const shares = first && first !== metric ? pairedShares(metric, first) : undefined;
  return (
    <td>
      {middle} <small>{spread}</small>
      <small class="against">
        {shares === undefined
          ? "\u00a0"
          : shares.equal === 1
            ? say(language, "alwaysEqual")
            : say(language, "higherThanA", { share: formatProbability(shares.above) })}
      </small>
    </td>
  );
}
