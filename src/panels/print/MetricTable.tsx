import type { JSX } from "preact";
import type { Summary } from "../../../models/engine/summary";
import { metrics } from "../../../models/mine/catalogue";
import { PRICE_YEAR } from "../../../models/mine/priceYear";
import { modules } from "../../../models/mine/registry";
import { say } from "../../i18n/say";
import { isShare, meanText, metricText, shownMetric } from "../compare/metricText";
import { useLanguage, useStore } from "../context";
import { useOwnResults } from "../ownMetrics/useOwnResults";
import { HeadRow } from "./HeadRow";

/** Every metric over all trials, module by module. */
export function MetricTable({ summary }: { summary: Summary }): JSX.Element {
  const language = useLanguage();
  return (
    <section>
      <h2>{say(language, "reportMetrics")}</h2>
      <p class="sub">{say(language, "reportMetricsNote", { year: PRICE_YEAR })}</p>
      <table class="data">
        <HeadRow names={[say(language, "reportMetric"), "P50", "P10–P90", say(language, "reportMean")]} />
        {modules.map(({ id: module, title }) => {
          const own = metrics.filter((metric) => metric.module === module);
          return own.length === 0 ? null : (
            <tbody key={module}>
              <tr class="group">
                <th scope="rowgroup" colSpan={4}>
                  {title[language]}
                </th>
              </tr>
              {own.map(({ id, definition: { label, unit } }) => {
                const metric = summary.metrics[id];
                const { middle, spread } = metricText(id, unit, metric, language);
                return (
                  <tr key={id}>
                    <th scope="row">{label[language]}</th>
                    <td>{middle}</td>
                    <td>{spread}</td>
                    <td>{meanText(unit, isShare(id, unit), metric, language)}</td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
        <OwnGroup />
      </table>
    </section>
  );
}

/** Metrics that the reader defined, with their formulas. */
function OwnGroup(): JSX.Element | null {
  const language = useLanguage();
  const { metrics: own } = useStore().own.value;
  const { outcomes } = useOwnResults(own);
  if (own.length === 0) return null;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={4}>
          {say(language, "ownTitle")}
        </th>
      </tr>
      {own.map(({ id, name, formula }) => {
        const outcome = outcomes.get(id);
        const shown =
          outcome?.kind === "values"
            ? shownMetric(outcome.unit, outcome.isYesNo, outcome.metric, language)
            : { middle: "–", spread: "" };
        return (
          <tr key={id}>
            <th scope="row">
              {name} <code>{formula}</code>
            </th>
            <td>{shown.middle}</td>
            <td>{shown.spread}</td>
            <td>
              {outcome?.kind === "values" &&
                meanText(outcome.unit, outcome.isYesNo, outcome.metric, language)}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
