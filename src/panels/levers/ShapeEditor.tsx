import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ScaleLinear } from "d3";
import { mean, sd } from "../../../models/distributions/distribution";
import { percentilesOf, type PercentileName, type Spread } from "../../../models/distributions/percentiles";
import type { ParamEntry } from "../../../models/mine/catalogue";
import { sketchRange } from "../../charts/drawSketch";
import { useSize } from "../../charts/useSize";
import { displayUnit, formatInput } from "../../i18n/format";
import { say } from "../../i18n/say";
import { stepFor } from "../../state/seriesEdit";
import { dragPercentile, isSpread, PERCENTILES, typePercentile } from "../../state/shapeEdit";
import { useLanguage, useStore } from "../context";
import { NumberField } from "../controls/NumberField";
import "../../styles/shapes.css";
import { drawShape } from "./drawShape";

interface ShapeEditorProps {
  readonly entry: ParamEntry;
  readonly value: Spread;
  /** what is drawn: what is being typed, where that is possible, else what is in force */
  readonly shown: Spread;
}

/** Height of the drawing, px. */
const HEIGHT = 150;
/** Room on either side of the curve for handles to be dragged into, as a share of its width. */
const MARGIN = 0.15;

/** The density of a parameter, live, with handles at P10, P50 and P90; the same three as fields; mean and spread. */
export function ShapeEditor({ entry, value, shown }: ShapeEditorProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { id, definition } = entry;
  const { unit, bounds, label } = definition;
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const axis = useRef<ScaleLinear<number, number> | undefined>(undefined);
  const grip = useRef<PercentileName | undefined>(undefined);
  // the axis stands still under a handle that is dragged
  const frozen = useRef<readonly [number, number] | undefined>(undefined);
  const latest = useRef(value);
  latest.current = value;
  const [places, setPlaces] = useState<Readonly<Record<PercentileName, number>> | undefined>(undefined);
  const size = useSize(box);
  const domain = frozen.current ?? domainOf(shown, entry);
  const step = stepFor(domain[1] - domain[0]);
  const now = percentilesOf(value);
  const base = definition.value;
  const drawn = percentilesOf(shown);
  const show = (x: number): string => formatInput(rounded(x), unit, language);
  const key = JSON.stringify([shown, domain, language, size]);

  useLayoutEffect(() => {
    if (!svg.current || !size || size.width <= 0) return;
    const x = drawShape(
      svg.current,
      { value: shown, base, unit, language, domain },
      { width: size.width, height: HEIGHT },
    );
    axis.current = x;
    setPlaces({ p10: x(drawn.p10), p50: x(drawn.p50), p90: x(drawn.p90) });
  }, [key]);

  function move(name: PercentileName, to: number): void {
    const next = dragPercentile(latest.current, name, to, definition);
    latest.current = next;
    store.setValue(id, next, `shape ${id}`);
  }

  function drag(event: PointerEvent): void {
    if (grip.current === undefined || axis.current === undefined) return;
    const at = axis.current.invert(event.clientX - box.current!.getBoundingClientRect().left);
    move(grip.current, Math.round(at / step) * step);
  }

  function release(): void {
    if (grip.current === undefined) return;
    grip.current = undefined;
    frozen.current = undefined;
    store.endGesture();
  }

  function onKeyDown(event: KeyboardEvent, name: PercentileName): void {
    const by = step * (event.shiftKey ? 10 : 1);
    const targets: Record<string, number> = {
      ArrowRight: now[name] + by,
      ArrowUp: now[name] + by,
      ArrowLeft: now[name] - by,
      ArrowDown: now[name] - by,
      PageUp: now[name] + 10 * step,
      PageDown: now[name] - 10 * step,
    };
    const to = targets[event.key];
    if (event.key === "Escape" && grip.current !== undefined) {
      grip.current = undefined;
      frozen.current = undefined;
      if (store.inGesture.value) store.undo();
    } else if (to === undefined) return;
    else move(name, to);
    event.preventDefault();
    event.stopPropagation();
  }

  const baseText = isSpread(base)
    ? PERCENTILES.map((name) => show(percentilesOf(base)[name])).join(" · ")
    : show(typeof base === "number" ? base : mean(base));
  return (
    <div class="shape" role="group" aria-label={say(language, "shapeOf", { label: label[language] })}>
      <div class="drawing" ref={box} style={{ height: `${HEIGHT}px` }}>
        <svg ref={svg} aria-hidden="true" />
        {places &&
          PERCENTILES.map((name) => (
            <span
              key={name}
              class="shape-handle"
              role="slider"
              tabIndex={0}
              style={{ left: `${places[name]}px` }}
              aria-label={say(language, "fieldOf", {
                label: label[language],
                field: name.toUpperCase(),
              })}
              aria-valuemin={bounds[0]}
              aria-valuemax={bounds[1]}
              aria-valuenow={now[name]}
              aria-valuetext={`${show(now[name])} ${displayUnit(unit, language).label}`}
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                grip.current = name;
                frozen.current = domain;
                event.currentTarget.setPointerCapture(event.pointerId);
                event.currentTarget.focus({ preventScroll: true });
                event.preventDefault();
              }}
              onPointerMove={drag}
              onPointerUp={release}
              onPointerCancel={release}
              onLostPointerCapture={release}
              onKeyDown={(event) => onKeyDown(event, name)}
              onBlur={() => store.endGesture()}
            />
          ))}
      </div>
      <div class="shape-numbers">
        {PERCENTILES.map((name) => (
          <label class="field" key={name}>
            <small>{name.toUpperCase()}</small>
            <NumberField
              label={say(language, "fieldOf", { label: label[language], field: name.toUpperCase() })}
              value={rounded(now[name])}
              unit={unit}
              path={`${id}.${name}`}
              step={step}
              accept={(to) =>
                typePercentile(value, name, to, definition, `${id}.${name}`, (next) =>
                  store.setValue(id, next),
                )
              }
            />
          </label>
        ))}
        <p class="muted">
          {say(language, "shapeMoments", { mean: show(mean(shown)), sd: show(sd(shown)) })}
          <br />
          {say(language, isSpread(base) ? "shapeBase" : "shapeBaseFixed", { value: baseText })}
        </p>
      </div>
    </div>
  );
}

/** Four digits: more say nothing of a guess. */
const rounded = (x: number): number => Number(x.toPrecision(4));

/** What the axis spans: the distribution and the base case, with room to drag into, within the bounds. */
function domainOf(value: Spread, { definition }: ParamEntry): readonly [number, number] {
  const ranges = [sketchRange(value), sketchRange(definition.value)];
  const low = Math.min(...ranges.map((range) => range[0]));
  const high = Math.max(...ranges.map((range) => range[1]));
  const room = MARGIN * (high - low || Math.abs(high) || 1);
  return [Math.max(definition.bounds[0], low - room), Math.min(definition.bounds[1], high + room)];
}
