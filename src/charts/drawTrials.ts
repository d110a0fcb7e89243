import type { ChartGeometry, Frame } from "./chart";
import { drawBands } from "./drawBands";
import { drawCurve } from "./drawCurve";
import { drawLineLabels } from "./drawLineLabels";
import { placeGeometry } from "./placeGeometry";
import { textWidth } from "./textWidth";
import type { TrialsData } from "./trials";
import { yearPlot } from "./yearPlot";

/** Draws single trials as thin lines over the bands of all, each labelled with its rank; the one that is read in ink. */
export function drawTrials(svg: SVGSVGElement, data: TrialsData, frame: Frame): ChartGeometry {
  const { bands, paths, firstYear, read } = data;
  const rank = data.language === "zh" ? "位次" : "rank";
  const axes = { ...data, years: bands.p50.length };
  const { ink, plot, x, y, curve } = yearPlot(svg, axes, frame, textWidth(rank, 11) + 10, {
    above: 22,
  });
  drawBands(ink, bands, firstYear, x, y);
  const stroke = (values: Float64Array, name: string, colour: string, wide: number): void =>
    void drawCurve(ink, name, curve()(values), colour, wide).attr("stroke-linejoin", "round");
  paths.forEach(({ values }) => stroke(values, "trial", "var(--ink-3)", 1));
  stroke(bands.p50, "median", "var(--scenario)", 2);
  const end = read - firstYear;
  drawLineLabels(
    ink,
    paths.map(({ rank, values }) => ({ label: String(rank), value: values[end] || 0, style: "ink2" })),
    y,
    plot,
  );

  ink
    .append("text")
    .attr("x", plot.right + 7)
    .attr("y", 8)
    .text(rank);

  // the mark of a trial follows the pointer along its line
  let year = read;
  const at = (values: Float64Array): number => {
    const value = values[year - firstYear]!;
    return y(Number.isFinite(value) ? value : 0);
  };
  const places = paths.map(({ values }) => ({
    get x() {
      return x(year);
    },
    get y() {
      return at(values);
    },
    text: "",
    path: curve()(values) ?? "",
  }));
  return placeGeometry(plot, places, (across, height) => {
    const [first, last] = x.domain() as [number, number];
    year = Math.max(first, Math.min(last, Math.round(x.invert(across))));
    return paths.reduce(
      (best, { values }, step) =>
        Math.abs(at(values) - height) < Math.abs(at(paths[best]!.values) - height) ? step : best,
      0,
    );
  });
}
