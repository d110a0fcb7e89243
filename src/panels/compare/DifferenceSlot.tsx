import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { ChartPanel } from "../../charts/ChartPanel";
import type { ChartInput } from "../../charts/chart";
import { compareWords } from "../../charts/compare/compareWords";
import { differenceChart } from "../../charts/compare/differenceChart";
import type { ComparedMeasure } from "../../charts/compare/measures";
import { overlayChart } from "../../charts/compare/overlayChart";
import { say } from "../../i18n/say";
import type { Comparison } from "../../state/compare/comparison";
import { loneYears, loneYearsText } from "../../state/compare/calendars";
import { useLanguage, useStore } from "../context";
import { Segments } from "../controls/Segments";
import { useChartFrame } from "../useChartFrame";
import { nameOf } from "./names";
import { useWaiting } from "./useWaiting";
import { useComparedInput } from "./useComparedInput";

interface DifferenceSlotProps {
  readonly comparison: Comparison;
  readonly measure: ComparedMeasure;
  readonly mode: ChartInput["mode"];
}

type View = "difference" | "overlay";
const HEIGHT = 380;

/** The large chart: the fan of B − A, or both scenarios in one plot. */
export function DifferenceSlot({ comparison, measure, mode }: DifferenceSlotProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [wanted, setView] = useState<View>("difference");
  // without common years there is nothing to subtract
  const view = comparison.relation.value === "years" ? "overlay" : wanted;
  const frame = useChartFrame(mode, measure.id);
  const [a, b] = [comparison.a.value, comparison.b.value];
  const [ofA, ofB] = [comparison.summaryOf(a), comparison.summaryOf(b)];
  const found = comparison.difference.value;
  const lone = loneYearsText(loneYears(a, b), language);
  const fan = useMemo(() => differenceChart(measure, lone), [measure, lone]);
  const both = useMemo(
    () => overlayChart("overlay", measure, { letter: "B", note: compareWords.overlayNote[language] }),
    [measure, language],
  );
  const difference = useComparedInput({
    summary: found?.summary,
    own: b,
    other: a,
    mode,
    refining: found?.isComplete === false,
    isDifference: true,
    keptFor: `${a.id} ${b.id}`,
  });
  const overlay = useComparedInput({
    summary: ofA && ofB,
    base: ofA,
    own: b,
    other: a,
    mode,
    refining: false,
    keptFor: `${a.id} ${b.id}`,
  });
  const controls = (
    <Segments
      label={say(language, "compareView")}
      options={[
        ["difference", say(language, "viewDifference")],
        ["overlay", say(language, "viewOverlay")],
      ]}
      value={view}
      onChoose={(id) => setView(id as View)}
    />
  );
  const footer = `${nameOf(store, b, language)} − ${nameOf(store, a, language)}${frame.footer.slice(frame.footer.indexOf(" · "))}`;
  const shared = { ...frame, footer, height: HEIGHT, class: "hero", controls, waiting: useWaiting() };
  return view === "difference" ? (
    <ChartPanel key="difference" {...shared} chart={fan} input={difference} />
  ) : (
    <ChartPanel key="overlay" {...shared} chart={both} input={overlay} />
  );
}
