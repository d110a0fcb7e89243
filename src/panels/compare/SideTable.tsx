import type { JSX } from "preact";
import { metricById } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import { chartWords } from "../../charts/chartWords";
import { formatProbability } from "../../i18n/format";
import { say } from "../../i18n/say";
import { COMPARED_METRICS, pairedShares } from "../../state/compare/comparedMetrics";
import type { Comparison } from "../../state/compare/comparison";
import { useLanguage, useStore } from "../context";
import { metricText } from "./metricText";
import { letterOf } from "./letters";
import { nameOf } from "./names";

/** Up to six scenarios, a column each. */
export function SideTable({ comparison }: { comparison: Comparison }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const columns = comparison.columns.value;
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
            {COMPARED_METRICS.map((id) => (
              <tr key={id}>
                <th scope="row">{metricById.get(id)!.definition.label[language]}</th>
                {columns.map((scenario, place) => (
                  <Side key={scenario.id + place} id={id} scenario={scenario} comparison={comparison} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface SideProps {
  readonly id: MetricId;
  readonly scenario: Scenario;
  readonly comparison: Comparison;
}

function Side({ id, scenario, comparison }: SideProps): JSX.Element {
  const language = useLanguage();
  const { unit } = metricById.get(id)!.definition;
  const metric = comparison.summaryOf(scenario)?.metrics[id];
  const first = comparison.summaryOf(comparison.a.value)?.metrics[id];
  // rows keep their height while numbers come in
  if (metric === undefined)
    return (
      <td>
        – <small class="against">{"\u00a0"}</small>
      </td>
    );
  const { middle, spread } = metricText(id, unit, metric, language);
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
