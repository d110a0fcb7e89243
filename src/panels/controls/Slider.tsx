import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { ParamValue } from "../../../models/distributions/spec";
import { barOf, centre } from "../../state/distributionEdit";
import { snap, type SliderRange } from "../../state/sliderRange";

/** What of the slider is being dragged. */
export type Grip = "centre" | "low" | "high";

interface SliderProps {
  readonly label: string;
  readonly valueText: string;
  readonly value: ParamValue;
  readonly base: ParamValue;
  readonly range: SliderRange;
  readonly onMove: (to: number, grip: Grip) => void;
  /** the pointer or the focus has come: the slider may soon be moved */
  readonly onApproach?: () => void;
  /** the drag or the row of keys is over */
  readonly onEnd: () => void;
  /** brings back the value from before the drag */
  readonly onEscape: () => unknown;
}

/** How near the end of the bar must be pressed to take hold of it, px. */
const REACH = 7;

/**
 * A slider for a lever. A decision has a round knob; an uncertain input has a bar from low to high and an upright
 * handle at its mode: dragging the handle moves the whole distribution, dragging an end of the bar its width.
 */
export function Slider(props: SliderProps): JSX.Element {
  const { range, value, base } = props;
  const track = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | undefined>(undefined);
  const share = (x: number): number =>
    Math.min(1, Math.max(0, (x - range.low) / (range.high - range.low || 1)));
  const percent = (x: number): string => `${(share(x) * 100).toFixed(3)}%`;
  const now = centre(value);
  const bar = barOf(value);
  const isMoved = now !== centre(base);

  function valueAt(event: PointerEvent): number {
    const box = track.current!.getBoundingClientRect();
    return range.low + ((event.clientX - box.left) / box.width) * (range.high - range.low);
  }

  function gripAt(event: PointerEvent): Grip {
    if (typeof value === "number" || !("low" in value)) return "centre";
    const box = track.current!.getBoundingClientRect();
    const distance = (x: number): number => Math.abs(box.left + share(x) * box.width - event.clientX);
    const [low, high] = [distance(value.low), distance(value.high)];
    if (Math.min(low, high) > REACH || distance(now) <= Math.min(low, high)) return "centre";
    return low < high ? "low" : "high";
  }

  function drag(event: PointerEvent): void {
    if (grip.current) props.onMove(snap(range, valueAt(event)), grip.current);
  }

  function release(): void {
    if (!grip.current) return;
    grip.current = undefined;
    props.onEnd();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = range.step * (event.shiftKey ? 10 : 1);
    const targets: Record<string, number> = {
      ArrowRight: now + by,
      ArrowUp: now + by,
      ArrowLeft: now - by,
      ArrowDown: now - by,
      PageUp: now + range.step * 10,
      PageDown: now - range.step * 10,
      Home: range.low,
      End: range.high,
    };
    const to = targets[event.key];
    if (event.key === "Escape" && grip.current) {
      grip.current = undefined;
      props.onEscape();
    } else if (to === undefined) return;
    else props.onMove(snap(range, to), "centre");
    event.preventDefault();
  }

  return (
    <div
      ref={track}
      class={`slide ${bar ? "is-range" : ""}`}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={range.low}
      aria-valuemax={range.high}
      aria-valuenow={now}
      aria-valuetext={props.valueText}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        grip.current = gripAt(event);
        track.current!.setPointerCapture(event.pointerId);
        track.current!.focus({ preventScroll: true });
        if (grip.current === "centre") drag(event);
        event.preventDefault();
      }}
      onPointerEnter={props.onApproach}
      onFocus={props.onApproach}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
      onKeyDown={onKeyDown}
      onBlur={props.onEnd}
    >
      <span class="rail" />
      {bar && (
        <span class="bar-range" style={{ left: percent(bar[0]), right: `calc(100% - ${percent(bar[1])})` }} />
      )}
      {isMoved && (
        <>
          <span
            class="diff"
            style={{
              left: percent(Math.min(now, centre(base))),
              right: `calc(100% - ${percent(Math.max(now, centre(base)))})`,
            }}
          />
          <span class="tick" style={{ left: percent(centre(base)) }} />
        </>
      )}
      <span class="knob" style={{ left: percent(now) }} />
    </div>
  );
}
