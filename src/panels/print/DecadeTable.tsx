import type { JSX } from "preact";
import type { Summary } from "../../../models/engine/summary";
import { lineById } from "../../../models/mine/catalogue";
import type { LineId } from "../../../models/mine/registry";
import { inPrices, pricesWords, type Nominal } from "../../charts/prices";
import { decimalsFor, formatFixed, isMoney, shownUnit } from "../../i18n/format";
import { say } from "../../i18n/say";
import { decadesOf, meanOver } from "../../state/decades";
import { useLanguage } from "../context";

/** What a reader asks a projection first: tonnes, sales, spending, taxes, cash, jobs, carbon. */
const LINES: readonly LineId[] = [
  "extraction.ore",
  "extraction.waste",
  "market.revenue",
  "valuation.grossOutput",
  "capital.investment",
  "cost.total",
  "fiscal.total",
  "valuation.profit",
  "valuation.cashFlow",
  "employment.total",
  "environment.co2",
];

interface DecadeTableProps {
  readonly summary: Summary;
  /** present where yearly money is told in the prices of each year */
  readonly nominal: Nominal | undefined;
}

/** Yearly means, averaged over each decade. */
export function DecadeTable({ summary, nominal }: DecadeTableProps): JSX.Element {
  const language = useLanguage();
  const decades = decadesOf(summary.firstYear, summary.years);
  return (
    <section>
      <h2>{say(language, "reportDecades")}</h2>
      <p class="sub">{say(language, "reportDecadesNote", { prices: pricesWords(nominal, language) })}</p>
      <div class="report-wide" tabIndex={0} role="region" aria-label={say(language, "reportDecades")}>
        <table class="data decades">
          <thead>
            <tr>
              <td />
              {decades.map(({ first, last }) => (
                <th scope="col" key={first}>
                  {first}–{String(last).slice(2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINES.map((id) => {
              const { label, unit } = lineById.get(id)!.definition;
              const shown = shownUnit(unit, language);
              const yearly = inPrices(
                summary.lines[id].mean,
                summary.firstYear,
                isMoney(unit) ? nominal : undefined,
              );
              const means = decades.map((decade) => meanOver(yearly, decade) * shown.factor);
              const decimals = rowDecimals(means);
              return (
                <tr key={id}>
                  <th scope="row">
                    {label[language]} <small>{shown.label}</small>
                  </th>
                  {means.map((mean, place) => (
                    <td key={place}>{formatFixed(mean, decimals)}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Decimals that give the largest of a row three digits: a row reads best with one precision. */
function rowDecimals(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest > 0 ? Math.max(0, Math.min(6, decimalsFor(largest, 3))) : 0;
}
