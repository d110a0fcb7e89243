import type { JSX } from "preact";
import { formatFixed, formatInput } from "../../i18n/format";
import { say } from "../../i18n/say";
import { dropCorrelations, repairOf, takeRepair } from "../../state/marketCorrelations";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { pairName } from "./CorrelationMatrix";

/** Moves that are listed; the others are smaller. */
const LISTED = 6;

/** Says that the entered correlations are impossible, which possible ones are nearest, and takes them on demand. */
export function CorrelationRepair(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const repair = repairOf(store);
  const largest = repair?.moved[0];
  const show = (value: number): string => formatInput(value, "1", language);
  return (
    <div role="status">
      {repair && largest && (
        <div class="repair">
          <p>
            <Icon name="warning" size={14} /> <strong>{say(language, "impossibleTitle")}</strong>
          </p>
          <p>
            {say(language, "impossibleNearest", {
              count: repair.moved.length,
              pair: pairName(largest.pair, language),
              largest: formatFixed(Math.abs(largest.after - largest.before), 2),
              distance: formatFixed(repair.distance, 2),
            })}
          </p>
          <table class="data">
            <caption class="sr">{say(language, "movedPairs")}</caption>
            <thead>
              <tr>
                <th scope="col">{say(language, "pairColumn")}</th>
                <th scope="col">{say(language, "entered")}</th>
                <th scope="col">{say(language, "nearestColumn")}</th>
              </tr>
            </thead>
            <tbody>
              {repair.moved.slice(0, LISTED).map(({ pair, before, after }) => (
                <tr key={pair}>
                  <th scope="row">{pairName(pair, language)}</th>
                  <td>{show(before)}</td>
                  <td>{show(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {repair.moved.length > LISTED && (
            <p class="muted">{say(language, "moreIssues", { count: repair.moved.length - LISTED })}</p>
          )}
          <p class="path-actions">
            <button type="button" class="button primary" onClick={() => takeRepair(store)}>
              {say(language, "takeNearest")}
            </button>
            <button type="button" class="button" onClick={() => dropCorrelations(store)}>
              {say(language, "dropEntered")}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
