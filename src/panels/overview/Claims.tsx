import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Language } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import type { MetricSummary, Summary } from "../../../models/engine/summary";
import { sameValue } from "../../../models/scenario/diff";
import { paramById, metricById } from "../../../models/mine/catalogue";
import type { TermId } from "../../../models/mine/glossary";
import { chartWords } from "../../charts/chartWords";
import { quantileDots } from "../../charts/dotsView";
import { QuantileDots } from "../../charts/QuantileDots";
import {
  formatQuantity,
  formatRange,
  probabilityNumber,
  scaleFor,
  SPACE,
  type Scale,
} from "../../i18n/format";
import { currency, moneyShown } from "../../i18n/money";
import { say } from "../../i18n/say";
import { claimName, claims, thresholdOf, type Claim } from "../../state/claims";
import { claimYears, claimYearsText, yearMetricOf } from "../../state/claimYears";
import { centre } from "../../state/distributionEdit";
import { valueOf } from "../../state/edits";
import { useLanguage, useStore } from "../context";
import { Chevron } from "../controls/icons";
import { Marked } from "../texts/Marked";
import { OpenNumber } from "../explain/OpenNumber";
import { Popover } from "../controls/Popover";

/** Terms that headings explain. */
const TERMS: Partial<Readonly<Record<Claim["key"], readonly TermId[]>>> = {
  life: ["mineLife"],
  proceeds: ["proceeds"],
  output: ["outputValue"],
};

/** The five announced figures with the probability of each, always in the same order. */
export function Claims(): JSX.Element {
  const language = useLanguage();
  const summary = useStore().runner.summary.value;
  const last = summary ? lastYearOf(summary) : "…";
  return (
    <>
      <ul class="claims" aria-label={say(language, "claimsTitle")}>
        {claims.map((claim) => (
          <ClaimCell key={claim.key} claim={claim} />
        ))}
      </ul>
      <p class="claims-note">
        {say(language, "claimsNote", { last, prices: chartWords.realPrices[language] })}
      </p>
    </>
  );
}

function ClaimCell({ claim }: { claim: Claim }): JSX.Element {
  const store = useStore();
  const { changes, scenario } = store;
  const language = useLanguage();
  const { summary, scenario: shown, ...later } = store.later.value;
  const base = changes.value > 0 ? later.base : undefined;
  const value = summary?.metrics[claim.value];
  const { unit } = metricById.get(claim.value)!.definition;
  const figure = thresholdOf(claim, shown ?? scenario.value);
  // sorts every trial: only when results, figure or language are new
  const dots = useMemo(
    () => value && quantileDots(claim.key, value, language, figure),
    [claim, value, language, figure, moneyShown.value],
  );
  const probability = summary ? probabilityNumber(summary.metrics[claim.met].mean) : "–";
  // counted anew: until then the numbers belong to the reading before
  const isPending =
    shown !== undefined &&
    [claim.reading, claim.threshold].some(
      (id) => !sameValue(valueOf(shown, id), valueOf(scenario.value, id)),
    );
  return (
    <li class={`claim ${isPending ? "is-pending" : ""}`} aria-busy={isPending}>
      <h2>
        <Name claim={claim} />
      </h2>
      <Reading claim={claim} />
      <p class="probability">
        <OpenNumber id={claim.met}>
          {probability}
          {summary && <small>&nbsp;%</small>}
          {summary && <span class="sr"> {say(language, "claimChance", { probability })}</span>}
        </OpenNumber>
      </p>
      <p class="was">
        {base && say(language, "claimBase", { probability: probabilityNumber(base.metrics[claim.met].mean) })}
      </p>
      <div
        class="dots"
        title={say(language, "dotsHelp")}
        aria-hidden="true"
        onClick={() => store.openNumber({ id: claim.value })}
      >
        {dots && <QuantileDots data={dots} height={54} />}
      </div>
      <p class="result" title={say(language, "rangeHelp")}>
        {value && (
          <OpenNumber id={claim.value}>
            <b>
              {formatQuantity(value.p50, unit, language, {
                se: value.errors.p50,
                label: "short",
                scale: oneScale(value, unit, language),
              })}
            </b>{" "}
            <small>
              <span>P10–P90</span>
            </small>{" "}
            {formatRange(value.p10, value.p90, unit, language, {
              errors: [value.errors.p10, value.errors.p90],
              label: "none",
              scale: oneScale(value, unit, language),
            })}
          </OpenNumber>
        )}
      </p>
      <p class="when">{summary && <When claim={claim} summary={summary} />}</p>
    </li>
  );
}

/** The heading of a claim; its currency comes off where the cell is narrow, the figure never does. */
function Name({ claim }: { claim: Claim }): JSX.Element {
  const language = useLanguage();
  const name = claimName(claim, useStore().scenario.value, language);
  const unit = currency(language);
  const hasCurrency = name.endsWith(SPACE + unit);
  return (
    <>
      <span>
        <Marked
          text={hasCurrency ? name.slice(0, -(SPACE + unit).length) : name}
          terms={TERMS[claim.key] ?? []}
        />
      </span>
      {hasCurrency && ` ${unit}`}
    </>
  );
}

/** In which year the figure is met, and in how many trials it never is. */
function When({ claim, summary }: { claim: Claim; summary: Summary }): JSX.Element {
  const language = useLanguage();
  const { met, range, never } = claimYearsText(claimYears(claim, summary), language);
  const help = say(language, "yearHelp", { last: lastYearOf(summary) });
  return (
    <OpenNumber id={yearMetricOf(claim)} title={help}>
      {met && <b>{met}</b>} {range} <span>{never}</span>
    </OpenNumber>
  );
}

const lastYearOf = ({ firstYear, years }: Summary): number => firstYear + years - 1;

/** One unit for median and range: the one that suits the larger end. */
function oneScale({ p10, p90 }: MetricSummary, unit: Unit, language: Language): Scale {
  return scaleFor(unit, Math.max(Math.abs(p10), Math.abs(p90)), language);
}

/** How the figure is counted; opens the other readings where there are any. */
function Reading({ claim }: { claim: Claim }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const id = claim.reading;
  const options = paramById.get(id)?.definition.options ?? [];
  const now = centre(valueOf(store.scenario.value, id));
  const label = say(language, "readingOf", { claim: claimName(claim, store.scenario.value, language) });
  return (
    <Popover
      class="reading"
      label={label}
      hasWords
      title={label}
      panelClass="menu"
      button={
        <>
          <span class="cut">{options[now]?.[language]}</span> <Chevron />
        </>
      }
    >
      {(close) => (
        <>
          <p class="hint">{say(language, "readingHelp")}</p>
          {options.map((option, place) => (
            <button
              type="button"
              key={place}
              class="item"
              aria-pressed={place === now}
              onClick={() => {
                store.setValue(id, place);
                close();
              }}
            >
              {option[language]}
            </button>
          ))}
        </>
      )}
    </Popover>
  );
}
