// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { text } from "../../../models/core/text";
import type { ChartInput } from "../../../src/charts/chart";
import { farPoints } from "../../../src/charts/decisions/far";
import { pictureChart, pictureHeight } from "../../../src/charts/decisions/pictureChart";
import { placeLabels } from "../../../src/charts/decisions/placeLabels";
import type { Picture } from "../../../src/decisions/pictures";

const word = (name: string) => text(`${name} en`, `${name} 中`);
const head = { name: word("name"), title: word("message"), subtitle: word("measure"), note: word("note") };

const pictures: readonly Picture[] = [
  {
    ...head,
    id: "bars",
    kind: "bars",
    origin: 0,
    bars: [
      { label: word("one"), from: 0, to: 4, spread: [3, 5] },
      { label: word("two"), from: 0, to: -2, notes: ["1", "9"] },
    ],
  },
  {
    ...head,
    id: "marks",
    kind: "marks",
    shares: true,
    series: [word("first"), word("total")],
    references: [{ value: 0.4, label: word("mean") }],
    rows: [
      { label: word("x"), marks: [{ value: 0.2, low: 0.1, high: 0.3 }, undefined] },
      {
        label: word("y"),
        marks: [
          { value: 0.5, low: 0.4, high: 0.6 },
          { value: 0.7, low: 0.6, high: 0.8 },
        ],
      },
    ],
  },
  {
    ...head,
    id: "lines",
    kind: "lines",
    x: word("years"),
    y: word("grade"),
    lines: [
      {
        label: word("falls"),
        points: [
          [0, 9],
          [10, 5],
          [20, 5],
        ],
        steps: true,
      },
      {
        label: word("constant"),
        points: [
          [0, 6],
          [20, 6],
        ],
        dashed: true,
      },
    ],
    references: [{ value: 4, label: word("wanted") }],
    rings: [[10, 5]],
  },
  {
    ...head,
    id: "scatter",
    kind: "scatter",
    x: word("worst"),
    y: word("mean"),
    points: [
      { label: word("safe"), x: 0, y: 0, seX: 0, seY: 0, isEfficient: true },
      { label: word("bold"), x: -5, y: 3, seX: 0.5, seY: 0.2, isEfficient: true },
      { label: word("poor"), x: -6, y: 1, seX: 0.5, seY: 0.2, isEfficient: false },
    ],
  },
  {
    ...head,
    id: "map",
    kind: "map",
    x: word("price"),
    y: word("cost"),
    statistic: word("median"),
    xs: [0, 1, 2, 3],
    ys: [0, 10, 20],
    values: [0, 1, 2, 3, -1, 0, 1, 2, -2, -1, 0, NaN],
    levels: [0.5],
    here: [1, 10],
  },
  {
    ...head,
    id: "matrix",
    kind: "matrix",
    columns: ["a", "b", "c", "d"].map(word),
    rows: [
      { label: word("plan 1"), values: [0, 4, 1, 2], isChosen: true },
      { label: word("plan 2"), values: [3, 0, 9, 0], isChosen: false },
    ],
  },
];

const draw = (picture: Picture, language: "en" | "zh", width: number) => {
  const chart = pictureChart(picture);
  const data = chart.view({ language, refining: false } as ChartInput);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  document.body.append(svg);
  const geometry = chart.draw(svg, data, { width, height: pictureHeight(picture) });
  return { chart, data, svg, geometry };
};

describe.each(pictures)("a picture of $kind", (picture) => {
  it.each([
    ["en", 860],
    ["zh", 350],
  ] as const)("is drawn inside its frame in %s, %i px wide", (language, width) => {
    const { svg, geometry, chart, data } = draw(picture, language, width);
    const numbers = [...svg.querySelectorAll("circle, rect, line, text")].flatMap((element) =>
      ["x", "x1", "x2", "cx", "y", "y1", "y2", "cy"].flatMap((name) => {
        const value = element.getAttribute(name);
        return value === null ? [] : [{ across: name.includes("x"), value: Number(value) }];
      }),
    );
    expect(numbers.length).toBeGreaterThan(5);
    for (const { across, value } of numbers) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(across ? width : pictureHeight(picture));
    }
    expect(svg.innerHTML).not.toContain("NaN");
    expect(svg.textContent).not.toContain(language === "zh" ? " en" : " 中");
    expect(data.title).toBe(language === "en" ? "Message en" : "Message 中");
    const { first, last } = geometry.steps;
    for (let step = first; step <= last; step++) expect(chart.say(data, step)).not.toBe("");
    expect(chart.tip(data, last + 1)).toBeUndefined();
  });

  it("is a table, too, whose rows have its columns", () => {
    const { chart, data } = draw(picture, "en", 860);
    const { columns, rows } = chart.rows(data);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  });
});

describe("the map", () => {
  it("draws a contour where the statistic has the wanted value", () => {
    const { svg, geometry } = draw(
      pictures.find(({ kind }) => kind === "map")!,
      "en",
      860,
    );
    const bold = [...svg.querySelectorAll(".contour")].find(
      (path) => path.getAttribute("stroke-width") === "2",
    )!;
    const { left, right, bottom } = geometry.plot;
    // along the lower edge the statistic is x: 0.5 lies at a sixth of the width
    const at = left + (right - left) / 6;
    const places = bold
      .getAttribute("d")!
      .match(/[\d.]+,[\d.]+/g)!
      .map((pair) => pair.split(",").map(Number));
    const onEdge = places.filter(([, y]) => Math.abs(y! - bottom) < 0.5).map(([x]) => x!);
    expect(Math.min(...onEdge.map((x) => Math.abs(x - at)))).toBeLessThan(1);
  });
});

describe("points far out", () => {
  it("leave the axes to the others, unless these are few", () => {
    const crowd = [0, 1, 2, 3, 4].map((x) => ({ x, y: x }));
    expect(farPoints([...crowd, { x: 300, y: 2 }])).toEqual([false, false, false, false, false, true]);
    expect(farPoints(crowd)).not.toContain(true);
    expect(
      farPoints([
        { x: 0, y: 0 },
        { x: 900, y: 1 },
      ]),
    ).toEqual([false, false]);
  });
  it("and labels keep off one another", () => {
    const plot = { left: 0, right: 300, top: 0, bottom: 200 };
    const points = [
      { x: 150, y: 100 },
      { x: 152, y: 102 },
      { x: 290, y: 100 },
    ];
    const places = placeLabels(points, [60, 60, 60], plot) as { x: number; y: number }[];
    for (const [i, a] of places.entries()) {
      expect(a.x + 60).toBeLessThanOrEqual(300);
      for (const b of places.slice(i + 1))
        expect(Math.abs(a.y - b.y) >= 13 || Math.abs(a.x - b.x) >= 60).toBe(true);
    }
  });
});
