// @vitest-environment happy-dom
import * as tools from "d3-sankey";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../models/core/text";
import { baseScenario } from "../../../models/scenario/scenario";
import type { ChartData, Frame } from "../../../src/charts/chart";
import { drawGradeTonnage } from "../../../src/charts/drawGradeTonnage";
import { drawMilestones } from "../../../src/charts/drawMilestones";
import { drawParts } from "../../../src/charts/drawParts";
import { drawSankey } from "../../../src/charts/drawSankey";
import { drawWaterfall } from "../../../src/charts/drawWaterfall";
import { gradeTonnageView } from "../../../src/charts/gradeTonnageView";
import type { PartsData } from "../../../src/charts/parts";
import type { SankeyData, SankeyLinkData, SankeyNodeData } from "../../../src/charts/sankeyView";
import { scaleFor } from "../../../src/i18n/format";
import { inputFor } from "./inputs";

const newSvg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const pretty = (svg: SVGSVGElement) =>
  new XMLSerializer().serializeToString(svg).replaceAll("&nbsp;", "\u00a0").replaceAll("><", ">\n<") + "\n";

const frame = (language: Language): ChartData => ({
  language,
  title: "",
  subtitle: "",
  note: "",
  refining: false,
  domain: [0, 1],
  domainKey: "",
});
const word = (language: Language, en: string, zh: string) => (language === "zh" ? zh : en);

/** A loss before the first sales, then a stack under its sales. */
function parts(language: Language): PartsData {
  const ramp = Array.from({ length: 40 }, (_, t) => Math.max(0, Math.min(1, (t - 4) / 10)));
  const layer = (id: string, label: string, colour: string, values: number[]) =>
    ({ id, label, colour, line: "cost.total", values: Float64Array.from(values) }) as const;
  return {
    ...frame(language),
    domain: [-5, 20],
    firstYear: 2026,
    years: 40,
    unit: "bn CNY",
    scale: scaleFor("bn CNY", 18, language),
    layers: [
      layer(
        "suppliers",
        word(language, "Suppliers", "供应商"),
        "var(--who-suppliers)",
        ramp.map((r, t) => (t < 4 ? 3 : 9 * r)),
      ),
      layer(
        "company",
        word(language, "Company", "企业"),
        "var(--who-company)",
        ramp.map((r, t) => (t < 4 ? -3 : 7 * r)),
      ),
    ],
    curves: [
      layer(
        "sales",
        word(language, "Sales", "销售收入"),
        "var(--ink)",
        ramp.map((r) => 16 * r),
      ),
    ],
    ghost: { firstYear: 2024, total: Float64Array.from(ramp, (r) => 12 * r) },
  };
}

function sankey(language: Language): SankeyData {
  const content = { Fe: 0, TiO2: 0, V2O5: 0, Cr2O3: 0, Co: 0, Ni: 0 };
  const node = (
    id: SankeyNodeData["id"],
    kind: SankeyNodeData["kind"],
    label: string,
    value: number,
  ): SankeyNodeData => ({ id, kind, label, value, share: value / 32_000, colour: "var(--p-iron)" });
  const link = (from: SankeyLinkData["from"], to: SankeyLinkData["to"], value: number): SankeyLinkData => ({
    from,
    to,
    value,
    share: value / 32_000,
    colour: "var(--p-iron)",
    content,
  });
  return {
    ...frame(language),
    kind: "tonnes",
    unit: "kt",
    year: 2046,
    trial: 7,
    nodes: [
      node("ore", "source", word(language, "Ore", "原矿"), 32_000),
      node("concentrator", "plant", word(language, "Concentrator", "选矿厂"), 32_000),
      node("blastFurnace", "plant", word(language, "Blast furnace", "高炉"), 4_000),
      node("ironConcentrate", "product", word(language, "Iron concentrate", "铁精矿"), 3_900),
      node("steel", "product", word(language, "Steel", "钢材"), 1_900),
      node("v2o5", "product", "V₂O₅", 9),
      node("residues", "end", word(language, "Residues", "残渣"), 2_091),
      node("tailings", "end", word(language, "Tailings", "尾矿"), 24_100),
    ],
    links: [
      link("ore", "concentrator", 32_000),
      link("concentrator", "ironConcentrate", 3_900),
      link("concentrator", "blastFurnace", 4_000),
      link("concentrator", "tailings", 24_100),
      link("blastFurnace", "steel", 1_900),
      link("blastFurnace", "v2o5", 9),
      link("blastFurnace", "residues", 2_091),
    ],
  };
}

type Draw = (svg: SVGSVGElement, language: Language, size: Frame) => void;
const bars: readonly (readonly [string, string, number, boolean])[] = [
  ["Sales", "销售收入", 16, true],
  ["Operating cost", "经营成本", -9, false],
  ["Investment", "投资", -8.5, false],
  ["Rate", "折现率", 0.25, false],
  ["Free cash flow", "自由现金流", -1.25, true],
];

const cases: readonly (readonly [string, Frame, Draw])[] = [
  ["parts", { width: 420, height: 220 }, (svg, language, size) => void drawParts(svg, parts(language), size)],
  [
    "sankey",
    { width: 900, height: 360 },
    (svg, language, size) => void drawSankey(tools, svg, sankey(language), size),
  ],
  [
    "sankey-narrow",
    { width: 360, height: 480 },
    (svg, language, size) => void drawSankey(tools, svg, sankey(language), size),
  ],
  [
    "waterfall",
    { width: 520, height: 180 },
    (svg, language, size) => {
      let at = 0;
      const rows = bars.map(([en, zh, value, total]) => {
        const start = total ? 0 : at;
        at = total ? value : at + value;
        return { id: en, label: word(language, en, zh), value, total, start, end: at };
      });
      const scale = scaleFor("bn CNY", 16, language);
      drawWaterfall(svg, { ...frame(language), domain: [-5, 20], scale, year: undefined, bars: rows }, size);
    },
  ],
  [
    "gradeTonnage",
    { width: 420, height: 240 },
    (svg, language, size) => {
      const values = {
        "deposit.resource": 3.256,
        "deposit.gradeIron": 22.86,
        "deposit.gradeTitanium": 8.76,
        "deposit.gradeVanadium": 0.184,
        "deposit.gradeShape": 1.2,
        "extraction.cutoff": 20,
        "extraction.cutoffPolicy": 1,
        "extraction.cutoffLater": 15,
      } as const;
      const view = gradeTonnageView(inputFor({ language }), { ...baseScenario, values });
      drawGradeTonnage(svg, view, size);
    },
  ],
  [
    "milestones",
    { width: 420, height: 200 },
    (svg, language, size) => {
      const row = (label: string, announced: number, p10: number, p50: number, p90: number) =>
        ({
          id: label,
          label,
          promise: word(language, "“in three years”", "“三年见效”"),
          announced,
          p10,
          p50,
          p90,
          met: 0.12,
          metric: "extraction.firstOreYear",
        }) as const;
      const rows = [
        row(word(language, "First ore", "首采"), 2027, 2028.5, 2029.6, 2032),
        row(word(language, "Full rate", "达产"), 2029, NaN, NaN, NaN),
      ];
      drawMilestones(svg, { ...frame(language), domain: [2026, 2033], rows }, size);
    },
  ],
];

describe.each(["en", "zh"] as const)("drawings of the flows screen in %s", (language) => {
  it.each(cases)("%s", async (name, size, draw) => {
    const svg = newSvg();
    draw(svg, language, size);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    await expect(pretty(svg)).toMatchFileSnapshot(`golden/${name}.${language}.svg`);
    // drawn again, the same
    const once = svg.outerHTML;
    draw(svg, language, size);
    expect(svg.outerHTML).toBe(once);
  });
});
