import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DotsData } from "./dotsView";
import { drawDots } from "./drawDots";
import { redraw } from "./redraw";
import { useSize } from "./useSize";

/** The dots of one claim; decoration for the eye, because the probability stands beside them as text. */
export function QuantileDots({ data, height = 58 }: { data: DotsData; height?: number }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(box);
  useLayoutEffect(() => {
    if (size && svg.current)
      redraw(svg.current, (into) => drawDots(into, data, { width: size.width, height }));
  }, [data, size?.width, height]);
  return (
    <div class="quantile-dots" ref={box} style={{ height: `${height}px` }} aria-hidden="true">
      <svg ref={svg} />
    </div>
  );
}
