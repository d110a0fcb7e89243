import { text } from "../../../models/core/text";
import type { MatrixPicture } from "../../decisions/pictures";
import { shownNumber } from "../../decisions/report";
import { round } from "../drawAxes";
import { fitText } from "../fitText";
import { placeGeometry } from "../placeGeometry";
import { textWidth } from "../textWidth";
import { begin } from "./begin";
import type { PictureKind } from "./pictureChart";

/** Height of a row, and a column narrower than which names stand slanted, px. */
const [ROW, SLANTED_BELOW] = [26, 90];
const WORST = text("worst", "最大");

/** Room for the names of columns: they stand slanted where a table of so many is drawn on a phone. */
const headOf = (columns: number): number => (columns > 3 ? 68 : 24);

const worst = (values: readonly number[]): number => Math.max(0, ...values.filter(Number.isFinite));

/** A table of numbers shaded by their size; the last column is the worst of each row, the chosen row is bold. */
export const matrixKind: PictureKind<MatrixPicture> = {
  height: ({ rows, columns }) => headOf(columns.length) + rows.length * ROW + 4,
  domain: ({ rows }) => [0, Math.max(1e-12, ...rows.map(({ values }) => worst(values)))],
  draw(svg, { columns, rows }, frame, language) {
    const { width } = frame;
    const { ink } = begin(svg, frame);
    const labels = Math.max(0, ...rows.map(({ label }) => textWidth(label[language], 11, true)));
    const left = Math.ceil(Math.min(labels + 12, width * 0.32));
    const names = [...columns.map((name) => name[language]), WORST[language]];
    const cell = (width - left - 4) / names.length;
    const isSlanted = cell < SLANTED_BELOW;
    const top = headOf(columns.length);
    const plot = { left, right: width, top, bottom: top + rows.length * ROW };
    const most = Math.max(1e-12, ...rows.map(({ values }) => worst(values)));
    names.forEach((name, i) => {
      const at = round(left + cell * (i + 0.5));
      const label = ink
        .append("text")
        .attr("class", i === columns.length ? "strong" : "ink2")
        .attr("x", at)
        .attr("y", top - 7)
        .text(fitText(name, isSlanted ? 84 : cell - 6));
      if (isSlanted) label.attr("text-anchor", "start").attr("transform", `rotate(-45 ${at} ${top - 7})`);
      else label.attr("text-anchor", "middle");
    });
    const places: { x: number; y: number; text: string }[] = [];
    rows.forEach(({ label, values, isChosen }, row) => {
      const y = top + row * ROW;
      ink
        .append("text")
        .attr("class", isChosen ? "strong" : "ink2")
        .attr("x", 0)
        .attr("y", round(y + ROW / 2 + 4))
        .text(fitText(label[language], left - 6, isChosen));
      [...values, worst(values)].forEach((value, i) => {
        const isWorst = i === columns.length;
        const at = left + cell * i;
        const share = Number.isFinite(value) ? value / most : 0;
        for (const [fill, opacity] of [
          ["var(--surface-sunken)", 1],
          ["var(--loss)", Math.round(40 * share) / 100],
        ] as const)
          ink
            .append("rect")
            .attr("class", "cell")
            .attr("x", round(at + 1))
            .attr("y", round(y + 1))
            .attr("width", round(cell - 2))
            .attr("height", ROW - 2)
            .attr("fill", fill)
            .attr("opacity", opacity);
        const words = shownNumber(Number(value.toPrecision(3)));
        if (textWidth(words, 11, isWorst) <= cell - 2)
          ink
            .append("text")
            .attr("class", isWorst && isChosen ? "strong" : "ink2")
            .attr("x", round(at + cell / 2))
            .attr("y", round(y + ROW / 2 + 4))
            .attr("text-anchor", "middle")
            .text(words);
        places.push({ x: at + cell / 2, y: y + ROW / 2, text: words });
      });
    });
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.floor(value)));
    return placeGeometry(
      plot,
      places,
      (px, py) =>
        clamp((py - top) / ROW, rows.length - 1) * names.length + clamp((px - left) / cell, names.length - 1),
    );
  },
  rows({ columns, rows, unit = "1" }, language) {
    return {
      columns: [
        { id: "plan", label: "", unit: "1" },
        ...columns.map((name, i) => ({ id: `world_${i + 1}`, label: name[language], unit })),
        { id: "worst", label: WORST[language], unit },
      ],
      rows: rows.map(({ label, values }) => [label[language], ...values, worst(values)]),
    };
  },
  tip({ columns, rows }, step, language) {
    const row = rows[Math.floor(step / (columns.length + 1))];
    const place = step % (columns.length + 1);
    if (row === undefined) return undefined;
    return {
      heading: row.label[language],
      rows: [
        {
          label: (columns[place] ?? WORST)[language],
          value: shownNumber(row.values[place] ?? worst(row.values)),
          strong: true,
        },
      ],
    };
  },
};
