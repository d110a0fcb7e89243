import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Distribution, ParamValue } from "../../models/distributions/spec";
import { problem } from "../../models/distributions/distribution";
import { drawSketch } from "./drawSketch";

export interface DistributionSketchProps {
  value: Distribution;
  /** declared value, drawn dashed where it differs */
  base?: ParamValue;
  bounds: readonly [number, number];
  width?: number;
  height?: number;
  /** a drawn value, marked instead of the median */
  mark?: number | undefined;
}

/** A small picture of a parameter's distribution; empty while the distribution is impossible. */
export function DistributionSketch(props: DistributionSketchProps): JSX.Element {
  const { value, base, bounds, width = 120, height = 28, mark } = props;
  const svg = useRef<SVGSVGElement>(null);
  const possible = problem(value, bounds) === undefined;
  // compared by content: forms make a new object with every keystroke
  const key = JSON.stringify([value, base]);
  useLayoutEffect(() => {
    if (!svg.current) return;
    if (possible) drawSketch(svg.current, value, base, { width, height }, mark);
    else svg.current.replaceChildren();
  }, [key, possible, width, height, mark]);
  return <svg class="sketch-drawing" ref={svg} width={width} height={height} aria-hidden="true" />;
}
