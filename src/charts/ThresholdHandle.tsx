import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ChartGeometry } from "./chart";

interface ThresholdHandleProps {
  readonly plot: ChartGeometry["plot"];
  /** range of the axis that the plot is wide */
  readonly domain: readonly [number, number];
  readonly value: number;
  /** by how much an arrow key moves it; ten times that with Shift */
  readonly step: number;
  /** name and value in words */
  readonly label: string;
  readonly valueText: string;
  /** how it is moved */
  readonly help: string;
  readonly onChange: (value: number) => void;
  /** Escape or a double click puts it back where it began */
  readonly onReset: () => void;
  /** told when it is taken hold of, by pointer or key, and when it is let go */
  readonly onHold: (isHeld: boolean) => void;
}

/** The grip of a threshold line at the head of a plot: dragged, or moved by keys. Values snap to steps. */
export function ThresholdHandle(props: ThresholdHandleProps): JSX.Element {
  const { plot, domain, value, step } = props;
  const [low, high] = domain;
  const grip = useRef<HTMLSpanElement>(null);
  const isHeld = useRef(false);
  const share = (Math.max(low, Math.min(high, value)) - low) / (high - low);

  // a chart that goes while its threshold is held must not leave the address unwritten for ever
  useEffect(() => () => props.onHold(false), []);

  function hold(held: boolean): void {
    isHeld.current = held;
    props.onHold(held);
  }

  function put(wanted: number): void {
    const snapped = Math.round(wanted / step) * step;
    const next = Math.max(low, Math.min(high, snapped));
    if (next !== value) props.onChange(next);
  }

  function follow(event: PointerEvent): void {
    const box = grip.current?.parentElement?.getBoundingClientRect();
    if (!isHeld.current || !box) return;
    const across = (event.clientX - box.left - plot.left) / (plot.right - plot.left);
    put(low + across * (high - low));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.shiftKey ? 10 * step : step;
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: value - by,
      ArrowDown: value - by,
      ArrowRight: value + by,
      ArrowUp: value + by,
      PageDown: value - 10 * step,
      PageUp: value + 10 * step,
      Home: low,
      End: high,
    };
    const next = wanted[event.key];
    if (event.key === "Escape") props.onReset();
    else if (next === undefined) return;
    else {
      props.onHold(true);
      put(next);
    }
    event.preventDefault();
  }

  return (
    <span
      class="threshold-handle"
      ref={grip}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={value}
      aria-valuetext={props.valueText}
      title={props.help}
      style={{ left: `${plot.left + share * (plot.right - plot.left)}px`, top: `${plot.top - 8}px` }}
      onPointerDown={(event) => {
        hold(true);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
      onPointerUp={() => hold(false)}
      onPointerCancel={() => hold(false)}
      onKeyUp={() => props.onHold(false)}
      onBlur={() => props.onHold(false)}
      onDblClick={props.onReset}
      onKeyDown={onKeyDown}
    />
  );
}
