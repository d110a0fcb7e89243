import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Scenario } from "../../../models/scenario/scenario";
import { ChartPanel } from "../../charts/ChartPanel";
import type { ChartInput } from "../../charts/chart";
import { compareWords } from "../../charts/compare/compareWords";
import { hasPriceLevel, lineIdOf, type ComparedMeasure } from "../../charts/compare/measures";
import { overlayChart } from "../../charts/compare/overlayChart";
import { sharedDomain } from "../../charts/compare/overlayView";
import { lineOf } from "../../charts/lineOf";
import { lineInPrices, type Nominal } from "../../charts/prices";
import { say } from "../../i18n/say";
import type { Comparison } from "../../state/compare/comparison";
import { nominalOf } from "../../state/followMoney";
import { useLanguage, useStore } from "../context";
import { useChartFrame } from "../useChartFrame";
import { letterOf } from "./letters";
import { nameOf } from "./names";
import { useWaiting } from "./useWaiting";
import { useComparedInput } from "./useComparedInput";

interface MultiplesProps {
  readonly comparison: Comparison;
  readonly measure: ComparedMeasure;
  readonly mode: ChartInput["mode"];
}

const HEIGHT = 190;

/** The same fan for every scenario, on one scale. */
export function Multiples({ comparison, measure, mode }: MultiplesProps): JSX.Element {
  const language = useLanguage();
  const store = useStore();
  const columns = comparison.columns.value;
  const isNominal = store.prices.value === "nominal";
  const lines = columns.flatMap((scenario) => {
    const summary = comparison.summaryOf(scenario);
    return summary
      ? [lineInPrices(lineOf(summary, lineIdOf(measure, mode)), summary.firstYear, levelOf(scenario))]
      : [];
  });
  function levelOf(scenario: Scenario): Nominal | undefined {
    return isNominal && hasPriceLevel(measure, mode) ? nominalOf(scenario) : undefined;
  }
  const [low, high] = lines.length > 0 ? sharedDomain(lines) : [0, 1];
  const domain = useMemo(() => [low, high] as const, [low, high]);
  return (
    <section class="compare-section">
      <h2>{say(language, "multiplesTitle")}</h2>
      <div class={`multiples of-${columns.length}`} role="group" aria-label={say(language, "multiplesTitle")}>
        {columns.map((scenario, place) => (
          <One
            key={scenario.id + place}
            scenario={scenario}
            comparison={comparison}
            measure={measure}
            mode={mode}
            domain={domain}
            place={place}
          />
        ))}
      </div>
    </section>
  );
}

interface OneProps extends MultiplesProps {
  readonly scenario: Scenario;
  readonly domain: readonly [number, number];
  readonly place: number;
}

function One({ scenario, comparison, measure, mode, domain, place }: OneProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const frame = useChartFrame(mode, measure.id);
  const name = nameOf(store, scenario, language);
  const letter = letterOf(comparison, scenario);
  const chart = useMemo(
    () =>
      overlayChart(`multiple-${place + 1}`, measure, {
        name: letter ? `${letter} ${name}` : name,
        letter: "",
        domain,
        note: compareWords.multiplesNote[language],
      }),
    [measure, letter, name, domain, language, place],
  );
  const ofA = comparison.summaryOf(comparison.a.value);
  const input = useComparedInput({
    summary: comparison.summaryOf(scenario),
    base: letter === "A" ? undefined : ofA,
    own: scenario,
    other: comparison.a.value,
    mode,
    refining: false,
    keptFor: scenario.id,
  });
  const footer = `${name}${frame.footer.slice(frame.footer.indexOf(" · "))}`;
  // the explain screen shows B, so that only B's numbers can be opened
  const { onOpen, ...rest } = frame;
  return (
    <ChartPanel
      {...rest}
      {...(letter === "B" && onOpen ? { onOpen } : {})}
      chart={chart}
      input={input}
      height={HEIGHT}
      waiting={useWaiting()}
      footer={footer}
    />
  );
}
