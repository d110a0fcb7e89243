import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { niceDomain } from "../../charts/domain";
import { useSize } from "../../charts/useSize";
import { formatQuantity, formatYear } from "../../i18n/format";
import { say } from "../../i18n/say";
import type { PathSubject } from "../../state/pathSubject";
import { held, stepFor, stroked, type SeriesPoint } from "../../state/seriesEdit";
import { useLanguage } from "../context";
import "../../styles/shapes.css";
import { drawSeries, type SeriesScales } from "./drawSeries";

interface SeriesDrawingProps {
  readonly subject: PathSubject;
  readonly firstYear: number;
  /** one value for every year of the horizon */
  readonly series: readonly number[];
  /** what would hold without the series */
  readonly ghost: readonly number[];
  /** smallest and largest value of a year */
  readonly bounds: readonly [number, number];
  readonly onDraw: (series: readonly number[]) => void;
  /** the stroke or the row of keys is over */
  readonly onEnd: () => void;
  /** brings back what was before the stroke */
  readonly onEscape: () => void;
}

/** Height of the drawing, px. */
const HEIGHT = 180;
/** Room above the largest value, so that a line can be drawn upwards. */
const HEADROOM = 1.25;

/**
 * A yearly series that is drawn by hand: the pointer draws along the years, arrow keys choose a year and move its value,
 * Enter carries it on to all later years.
 */
export function SeriesDrawing(props: SeriesDrawingProps): JSX.Element {
  const { subject, firstYear, series, ghost, bounds } = props;
  const language = useLanguage();
  const { unit } = subject.path.definition;
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const scales = useRef<SeriesScales | undefined>(undefined);
  const last = useRef<SeriesPoint | undefined>(undefined);
  // several moves of the pointer may come before the next drawing
  const latest = useRef(series);
  latest.current = series;
  const [place, setPlace] = useState(0);
  const [hasFocus, setFocus] = useState(false);
  // the axis stands still under a pointer that draws
  const frozen = useRef<readonly [number, number] | undefined>(undefined);
  const size = useSize(box);
  const top = Math.max(...series, ...ghost) * HEADROOM || 1;
  const domain = frozen.current ?? niceDomain(0, Math.min(top, bounds[1]));
  const step = stepFor(domain[1]);
  const at = Math.min(place, series.length - 1);
  const show = (t: number): string =>
    say(language, "fieldOf", {
      label: formatYear(firstYear + t, language),
      field: formatQuantity(series[t]!, unit, language, { exact: true }),
    });

  useLayoutEffect(() => {
    if (!svg.current || !size || size.width <= 0) return;
    scales.current = drawSeries(
      svg.current,
      { firstYear, unit, language, domain, series, ghost, place: hasFocus ? at : undefined },
      { width: size.width, height: HEIGHT },
    );
  });

  function pointOf(event: PointerEvent): SeriesPoint {
    const { x, y } = scales.current!;
    const corner = box.current!.getBoundingClientRect();
    const year = Math.round(x.invert(event.clientX - corner.left));
    return {
      place: Math.min(series.length - 1, Math.max(0, year - firstYear)),
      value: held(y.invert(event.clientY - corner.top), step, [bounds[0], Math.min(bounds[1], domain[1])]),
    };
  }

  function stroke(event: PointerEvent): void {
    if (last.current === undefined) return;
    const point = pointOf(event);
    latest.current = stroked(latest.current, last.current, point, step, bounds);
    props.onDraw(latest.current);
    setPlace(point.place);
    last.current = point;
  }

  function release(): void {
    if (last.current === undefined) return;
    last.current = undefined;
    frozen.current = undefined;
    props.onEnd();
  }

  function set(value: number): void {
    props.onDraw(series.map((old, t) => (t === at ? held(value, step, bounds) : old)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = step * (event.shiftKey ? 10 : 1);
    const go = (to: number): void => setPlace(Math.min(series.length - 1, Math.max(0, to)));
    const moves: Record<string, () => void> = {
      ArrowLeft: () => go(at - (event.shiftKey ? 10 : 1)),
      ArrowRight: () => go(at + (event.shiftKey ? 10 : 1)),
      Home: () => go(0),
      End: () => go(series.length - 1),
      ArrowUp: () => set(series[at]! + by),
      ArrowDown: () => set(series[at]! - by),
      PageUp: () => set(series[at]! + 10 * step),
      PageDown: () => set(series[at]! - 10 * step),
      Enter: () => props.onDraw(series.map((old, t) => (t > at ? series[at]! : old))),
    };
    if (event.key === "Escape" && last.current !== undefined) {
      last.current = undefined;
      frozen.current = undefined;
      props.onEscape();
    } else if (moves[event.key] === undefined || event.ctrlKey || event.metaKey) return;
    else moves[event.key]!();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={box}
      class="drawing series-drawing"
      style={{ height: `${HEIGHT}px` }}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say(language, "drawSeries", { product: subject.name[language] })}
      aria-valuemin={bounds[0]}
      aria-valuemax={bounds[1]}
      aria-valuenow={series[at]}
      aria-valuetext={show(at)}
      onFocus={() => setFocus(true)}
      onBlur={() => {
        setFocus(false);
        props.onEnd();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0 || scales.current === undefined) return;
        box.current!.setPointerCapture(event.pointerId);
        box.current!.focus({ preventScroll: true });
        frozen.current = domain;
        last.current = pointOf(event);
        stroke(event);
        event.preventDefault();
      }}
      onPointerMove={stroke}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
      onKeyDown={onKeyDown}
    >
      <svg ref={svg} aria-hidden="true" />
      {hasFocus && <span class="series-value">{show(at)}</span>}
    </div>
  );
}
