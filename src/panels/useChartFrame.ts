import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { MODEL_VERSION } from "../../models/mine/version";
import { baseScenario } from "../../models/scenario/scenario";
import type { ChartInput } from "../charts/chart";
import type { ChartPanel } from "../charts/ChartPanel";
import { say } from "../i18n/say";
import { chartCsv } from "../state/chartCsv";
import { figuresOf } from "../state/claims";
import { download } from "../state/download";
import { sameTrials } from "../state/edits";
import { isPointerDown } from "../state/pointer";
import { nominalOf } from "../state/followMoney";
import { npvBasis } from "../state/npvBasis";
import { namedScenario } from "../state/scenarioName";
import { progressOf } from "../state/progress";
import { shownNow } from "../state/shownNow";
import { useLanguage, useStore } from "./context";
import { markedText } from "./texts/Marked";

type Framed = Pick<
  Parameters<typeof ChartPanel>[0],
  "language" | "input" | "cursor" | "footer" | "marked" | "onOpen" | "onCsv" | "onSvg" | "onPng"
>;

/**
 * What every chart of the page is given: the results on screen with their ghost, the linked cursor, the footer, and
 * what its buttons do. `ready` is false while what the chart needs beside the results is missing; the chart that
 * `isFirst` is drawn a frame before the others while a lever moves.
 */
export function useChartFrame(
  mode: ChartInput["mode"],
  measure: string | undefined,
  { ready = true, isFirst = false }: { readonly ready?: boolean; readonly isFirst?: boolean } = {},
): Framed {
  const store = useStore();
  const language = useLanguage();
  const now = isFirst ? shownNow(store.runner) : store.later.value;
  const { summary } = now;
  const shown = now.scenario ?? store.scenario.peek();
  // a ghost under its own likeness says nothing
  const base = sameTrials(shown, baseScenario) ? undefined : now.base;
  const refining = progressOf(store, now) === "refining";
  // a moved lever seldom changes the name: charts then have nothing to do before their results are there
  const id = useComputed(() => namedScenario(store).id).value;
  const en = useComputed(() => namedScenario(store).name.en).value;
  const zh = useComputed(() => namedScenario(store).name.zh).value;
  // keys are no pointer: nothing that a key moves can slip away from under it
  const held = store.inGesture.value && isPointerDown.value;
  const wanted = store.prices.value === "nominal";
  const nominal = useMemo(() => (wanted ? nominalOf(shown) : undefined), [wanted, shown]);
  const input = useMemo(
    (): ChartInput | undefined =>
      ready && summary
        ? {
            summary,
            base,
            scenarioName: { en, zh },
            baseName: baseScenario.name,
            language,
            mode,
            ...(measure === undefined ? {} : { measure }),
            refining,
            held,
            npvBasis: npvBasis(shown, summary),
            nominal,
            figures: figuresOf(shown),
          }
        : undefined,
    [ready, summary, base, en, zh, language, mode, measure, refining, held, shown, nominal],
  );
  const file = (chartId: string, ending: string): string => `hongge-south-${id}-${chartId}.${ending}`;
  return {
    language,
    input,
    cursor: store.cursor,
    footer: [
      language === "zh" ? zh : en,
      `${say(language, "seed")} ${summary?.seed ?? store.seed.value}`,
      `v${MODEL_VERSION}`,
    ].join(" · "),
    marked: markedText,
    onOpen: ({ trial, ...opened }) => store.openNumber(opened, trial),
    onCsv: (table, id) =>
      download(
        file(id, "csv"),
        [chartCsv(table, store.forExcel.value ? language : undefined)],
        "text/csv;charset=utf-8",
      ),
    onSvg: (drawing, id) => download(file(id, "svg"), [drawing], "image/svg+xml"),
    onPng: (picture, id) => download(file(id, "png"), [picture], "image/png"),
  };
}
