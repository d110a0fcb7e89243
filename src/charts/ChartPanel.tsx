import { useSignalEffect, type Signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Language } from "../../models/core/text";
import { formatFixed } from "../i18n/format";
import { moneyShown } from "../i18n/money";
import type { TermId } from "../../models/mine/glossary";
import type { OpenedInTrial } from "../state/opened";
import type { Chart, ChartData, ChartGeometry, ChartInput, ChartPoint, ChartTable } from "./chart";
import { ChartTableView } from "./ChartTableView";
import { ChartTip } from "./ChartTip";
import { drawCursor } from "./drawCursor";
import { exportPng } from "./exportPng";
import { exportSvg } from "./exportSvg";
import { tableInPrices } from "./prices";
import { panelWords } from "./panelWords";
import { redraw } from "./redraw";
import { useChartCursor } from "./useChartCursor";
import { useSize } from "./useSize";

export interface ChartPanelProps<D extends ChartData> {
  chart: Chart<D>;
  language: Language;
  /** absent while nothing has been simulated: neutral title, empty plot */
  input: ChartInput | undefined;
  /** the year that all charts of the screen share */
  cursor: Signal<number | null>;
  /** height of the plot in pixels; without it the plot takes the height that the page gives it */
  height?: number;
  class?: string;
  /** what is happening while there is nothing to draw */
  waiting?: string | undefined;
  /** scenario · seed · version; trials are added in exported pictures */
  footer: string;
  /** controls beside the title: yearly or cumulative, choice of measure */
  controls?: ComponentChildren;
  /** marks the terms of the glossary in title and subtitle */
  marked?(text: string, terms: readonly TermId[]): ComponentChildren;
  /** lies over the drawing: grips that move what is drawn */
  overlay?(data: D, place: ChartGeometry): ComponentChildren;
  /** explains the result behind a point; without it nothing opens */
  onOpen?(opened: OpenedInTrial): void;
  onCsv(table: ChartTable, chartId: string): void;
  onSvg(text: string, chartId: string): void;
  onPng(picture: Blob, chartId: string): void;
}

/**
 * A chart with its frame: message, controls, drawing, linked cursor, table in the same box, exports of exactly what
 * is drawn. Preact owns the frame, the chart's `draw` owns everything inside the svg.
 */
export function ChartPanel<D extends ChartData>(props: ChartPanelProps<D>): JSX.Element {
  const { chart, input, language, footer, controls, height } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const [asTable, setAsTable] = useState(false);
  const cursor = useChartCursor(props.cursor);

  const previous = useRef<D | undefined>(undefined);
  const data = useMemo(
    () => (previous.current = input && chart.view(input, previous.current)),
    [
      chart,
      input?.summary,
      input?.base,
      input?.language,
      input?.mode,
      input?.measure,
      input?.refining,
      input?.held,
      input?.figures,
      input?.nominal,
      moneyShown.value,
      input?.npvBasis?.en,
      input?.npvBasis?.zh,
    ],
  );

  // a title that takes a line more or less must not move the plot under the pointer
  useLayoutEffect(() => {
    const { current } = header;
    if (!current) return;
    current.style.height = input?.held ? `${current.getBoundingClientRect().height}px` : "";
    current.style.overflow = input?.held ? "hidden" : "";
  }, [input?.held]);
  useLayoutEffect(() => {
    if (!svg.current || !size || size.height <= 0 || !data) return;
    cursor.geometry.value = redraw(svg.current, (into) => chart.draw(into, data, size));
  }, [data, size]);
  useSignalEffect(() => {
    const geometry = cursor.geometry.value;
    if (geometry && svg.current) drawCursor(svg.current, geometry, cursor.step.value, cursor.reading.value);
  });

  function toggleTable(focus: boolean): void {
    const next = !asTable;
    setAsTable(next);
    cursor.leave();
    // after the switch has been rendered
    if (focus) requestAnimationFrame(() => (next ? region : drawing).current?.focus());
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = cursor.step.value;
    if (event.key === "Enter" && !asTable && data && props.onOpen) {
      const { first = 0 } = cursor.geometry.peek()?.steps ?? {};
      open({ step: step ?? first });
    } else if (event.key.toLowerCase() === "t" && !event.ctrlKey && !event.metaKey && !event.altKey)
      toggleTable(true);
    else if (asTable && event.key === "Escape") toggleTable(true);
    else if (asTable || !cursor.key(event)) return;
    event.preventDefault();
  }

  function open(point: ChartPoint): void {
    const opened = data && chart.opens(data, point);
    if (opened) props.onOpen?.(opened);
  }

  function onClick(event: MouseEvent): void {
    const place = cursor.geometry.peek();
    if (!place || !data) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { top, bottom } = place.plot;
    const share = (bottom - (event.clientY - box.top)) / (bottom - top);
    const [low, high] = data.domain;
    open({
      step: place.step(event.clientX - box.left, event.clientY - box.top),
      value: low + share * (high - low),
    });
  }

  function picture(): string | undefined {
    if (!svg.current || !data || !input) return undefined;
    const trials = `${formatFixed(input.summary.trials, 0)} ${panelWords.trials[language]}`;
    return exportSvg(svg.current, { ...data, footer: `${footer} · ${trials}` });
  }

  async function savePng(): Promise<void> {
    const text = picture();
    if (text) props.onPng(await exportPng(text), chart.id);
  }

  const title = data?.title ?? chart.name[language];
  const marked = (words: string): ComponentChildren =>
    props.marked && chart.terms ? props.marked(words, chart.terms) : words;
  const button = (word: keyof typeof panelWords, onClick: () => void, pressed?: boolean) => (
    <button
      type="button"
      aria-label={`${panelWords[word][language]}, ${chart.name[language]}`}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {panelWords[word][language]}
    </button>
  );
  return (
    <section
      class={`chart ${props.class ?? ""}`}
      aria-labelledby={`${id}-title`}
      data-chart={chart.id}
      data-refining={input?.refining ? "" : undefined}
    >
      <header ref={header}>
        {controls && <div class="controls">{controls}</div>}
        <h2 id={`${id}-title`}>{marked(title)}</h2>
        <p class="sub" id={`${id}-sub`}>
          {marked(data?.subtitle ?? "\u00a0")}
        </p>
      </header>
      <div class="plot" ref={box} style={height === undefined ? undefined : { height: `${height}px` }}>
        <div
          class="drawing"
          ref={drawing}
          role="img"
          tabIndex={asTable ? -1 : 0}
          aria-label={title}
          aria-describedby={`${id}-sub ${id}-keys`}
          hidden={asTable}
          data-opens={`chart.${chart.id}`}
          onPointerMove={cursor.pointer}
          onPointerDown={cursor.pointer}
          onPointerLeave={cursor.leave}
          onBlur={cursor.leave}
          onClick={props.onOpen && onClick}
          onKeyDown={onKeyDown}
        >
          <svg ref={svg} aria-hidden="true" />
        </div>
        {!data && props.waiting !== undefined && (
          <p class="waiting" role="status">
            {props.waiting}
          </p>
        )}
        {data && !asTable && (
          <ChartTip
            geometry={cursor.geometry}
            step={cursor.step}
            reading={cursor.reading}
            width={size?.width ?? 0}
            tip={(step) => chart.tip(data, step)}
          />
        )}
        {data && !asTable && props.overlay && (
          <Overlay geometry={cursor.geometry} draw={(place) => props.overlay!(data, place)} />
        )}
        {data && asTable && (
          <div
            class="table-view"
            ref={region}
            role="region"
            tabIndex={0}
            aria-label={title}
            onKeyDown={onKeyDown}
          >
            <ChartTableView
              table={tableInPrices(chart.rows(data), data)}
              title={title}
              language={language}
              onOpen={props.onOpen && open}
            />
          </div>
        )}
      </div>
      <footer>
        <span title={footer}>
          {footer.split(/(?= · )/).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </span>
        {data && (
          <nav aria-label={chart.name[language]}>
            {button("table", () => toggleTable(false), asTable)}
            {button("csv", () => props.onCsv(tableInPrices(chart.rows(data), data), chart.id))}
            {button("svg", () => {
              const text = picture();
              if (text) props.onSvg(text, chart.id);
            })}
            {button("png", () => void savePng())}
          </nav>
        )}
        <span class="sr" id={`${id}-keys`}>
          {panelWords.keys[language]}
        </span>
        <Announcer rested={cursor.rested} say={(step) => (data ? chart.say(data, step) : "")} />
      </footer>
    </section>
  );
}

/** What lies over the drawing, once it is drawn. */
function Overlay(props: {
  geometry: Signal<ChartGeometry | null>;
  draw(place: ChartGeometry): ComponentChildren;
}): JSX.Element {
  const place = props.geometry.value;
  return <>{place && props.draw(place)}</>;
}

/** Live region: the year on which the keyboard came to rest. */
function Announcer(props: { rested: Signal<number | null>; say(step: number): string }): JSX.Element {
  const step = props.rested.value;
  return (
    <span class="sr" role="status" aria-live="polite">
      {step === null ? "" : props.say(step)}
    </span>
  );
}
