import type { JSX } from "preact";
import type { Summary } from "../../../models/engine/summary";
import { metricById, paramById } from "../../../models/mine/catalogue";
import { PRICE_YEAR } from "../../../models/mine/priceYear";
import { formatProbability } from "../../i18n/format";
import { say } from "../../i18n/say";
import { claimName, claims } from "../../state/claims";
import { claimYears, claimYearsText } from "../../state/claimYears";
import { centre } from "../../state/distributionEdit";
import { valueOf } from "../../state/edits";
import { metricText } from "../compare/metricText";
import { useLanguage, useStore } from "../context";
import { HeadRow } from "./HeadRow";

/** The five announced figures: how each is counted, what the simulation gives, how often it is met. */
export function ClaimTable({ summary }: { summary: Summary }): JSX.Element {
  const scenario = useStore().scenario.value;
  const language = useLanguage();
  const last = summary.firstYear + summary.years - 1;
  return (
    <section>
      <h2>{say(language, "reportClaims")}</h2>
      <p class="sub">{say(language, "reportClaimsNote", { year: PRICE_YEAR, last })}</p>
      <table class="data">
        <HeadRow
          names={[
            say(language, "reportClaim"),
            "P50",
            "P10–P90",
            say(language, "reportMet"),
            say(language, "reportWhen"),
          ]}
        />
        <tbody>
          {claims.map((claim) => {
            const { unit } = metricById.get(claim.value)!.definition;
            const { middle, spread } = metricText(claim.value, unit, summary.metrics[claim.value], language);
            const reading = paramById.get(claim.reading)!.definition.options?.[
              centre(valueOf(scenario, claim.reading))
            ];
            const when = claimYearsText(claimYears(claim, summary), language);
            return (
              <tr key={claim.key}>
                <th scope="row">
                  {claimName(claim, scenario, language)}
                  {reading && (
                    <small>
                      {say(language, "reportReading")} {reading[language]}
                    </small>
                  )}
                </th>
                <td>{middle}</td>
                <td>{spread}</td>
                <td>
                  <b>{formatProbability(summary.metrics[claim.met].mean)}</b>
                </td>
                <td>
                  {when.met && <b>{when.met}</b>} {when.range} <small>{when.never}</small>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
