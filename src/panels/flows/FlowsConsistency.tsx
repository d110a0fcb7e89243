import type { JSX } from "preact";
import type { Language } from "../../../models/core/text";
import type { Summary } from "../../../models/engine/summary";
import { metricById } from "../../../models/mine/catalogue";
import type { Scenario } from "../../../models/scenario/scenario";
import { chartWords } from "../../charts/chartWords";
import { formatNumber, formatQuantity, formatRange, scaleFor, type QuantityOptions } from "../../i18n/format";
import { say } from "../../i18n/say";

import { useLanguage, useStore } from "../context";
import { impliedFigures, marketShares, type Held } from "./impliedFigures";

/** How the announced figures fit together: each against another, and the output against its markets. */
export function FlowsConsistency(props: { summary: Summary; scenario: Scenario }): JSX.Element {
  const { summary, scenario } = props;
  const language = useLanguage();
  return (
    <section class="consistency" aria-labelledby="consistency-title">
      <h2 id="consistency-title">{say(language, "consistencyTitle")}</h2>
      <p class="sub">{say(language, "consistencyNote", { prices: chartWords.realPrices[language] })}</p>
      <div class="two">
        <Table
          rows={impliedFigures(scenario)}
          summary={summary}
          head={say(language, "ratioName")}
          against={say(language, "implied")}
        />
        <Table rows={marketShares} summary={summary} head={say(language, "marketsTitle")} />
      </div>
    </section>
  );
}

interface TableProps {
  readonly rows: readonly Held[];
  readonly summary: Summary;
  readonly head: string;
  /** head of what is announced; without it there is no such column */
  readonly against?: string;
}

function Table({ rows, summary, head, against }: TableProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {against !== undefined && <th scope="col">{against}</th>}
            <th scope="col">{say(language, "simulated")}</th>
            <th scope="col">P10–P90</th>
            {against !== undefined && (
              <th scope="col" class="only-wide-cell">
                {say(language, "ratioColumn")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ metric, against: figure }) => {
            const { label, help, unit } = metricById.get(metric)!.definition;
            const { p10, p50, p90 } = summary.metrics[metric];
            // beside an announced figure, in its unit and without repeating it
            const options: QuantityOptions =
              figure === undefined ? {} : { scale: scaleFor(unit, figure, language), label: "none" };
            // the name is the button; a click on any of the numbers does the same
            const open = (): void => store.openNumber({ id: metric });
            return (
              <tr key={metric} class="opens" onClick={open}>
                <th scope="row">
                  <button
                    type="button"
                    class="text-button"
                    title={help?.[language]}
                    data-opens={`consistency.${metric}`}
                  >
                    {label[language]}
                  </button>
                </th>
                {figure !== undefined && <td>{formatQuantity(figure, unit, language, { exact: true })}</td>}
                <td>
                  <b>{formatQuantity(p50, unit, language, options)}</b>
                </td>
                <td>
                  {Number.isFinite(p10)
                    ? formatRange(p10, p90, unit, language, { ...options, digits: 2, label: "none" })
                    : "–"}
                </td>
                {figure !== undefined && <td class="only-wide-cell">{ratio(p50, figure, language)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function ratio(value: number, figure: number, language: Language): string {
  const times = value / figure;
  if (!Number.isFinite(times)) return "–";
  return language === "zh" ? `${formatNumber(times, 2)}\u00a0倍` : `${formatNumber(times, 2)}×`;
}
