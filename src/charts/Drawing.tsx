import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { moneyShown } from "../i18n/money";
import type { Frame } from "./chart";
import { redraw } from "./redraw";
import { useSize } from "./useSize";

interface DrawingProps<D> {
  draw(svg: SVGSVGElement, data: D, frame: Frame): void;
  readonly data: D;
  readonly height: number;
}

/** A drawing as wide as its box, without cursor or frame: the numbers that it shows stand beside it as text. */
export function Drawing<D>({ draw, data, height }: DrawingProps<D>): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(box);
  useLayoutEffect(() => {
    if (svg.current && size && size.width > 0)
      redraw(svg.current, (into) => draw(into, data, { width: size.width, height }));
  }, [draw, data, size, height, moneyShown.value]);
  return (
    <div class="drawing plain" ref={box} style={{ height: `${height}px` }}>
      <svg ref={svg} aria-hidden="true" />
    </div>
  );
}
