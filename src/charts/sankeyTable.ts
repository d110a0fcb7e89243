import { elements, type Element } from "../../models/mine/chain/elements";
import type { NodeId } from "../../models/mine/chain/nodes";
import { formatQuantity, formatShare } from "../i18n/format";
import type { NumberId, Opened } from "../state/opened";
import type { ChartPoint, ChartTable, Tip } from "./chart";
import { flowWords } from "./flowWords";
import { nodeNumbers } from "./nodeNumbers";
import type { SankeyData, SankeyLinkData, SankeyNodeData } from "./sankeyView";

/** Nodes, each followed by the streams that leave it: what arrow keys step over. */
export function sankeyOrder({ nodes, links }: SankeyData): readonly (SankeyNodeData | SankeyLinkData)[] {
  return nodes.flatMap((node) => [node, ...links.filter(({ from }) => from === node.id)]);
}

/** One row per stream, with the elements in it. */
export function sankeyRows(data: SankeyData): ChartTable {
  const { language, unit } = data;
  const named = names(data);
  return {
    columns: [
      { id: "from", label: flowWords.from[language], unit: "1" },
      { id: "to", label: flowWords.to[language], unit: "1" },
      { id: data.kind, label: flowWords[data.kind][language], unit },
      { id: "share", label: wholeName(data), unit: "%" },
      ...elements.map((element) => ({ id: element, label: formula(element), unit: "kt" as const })),
    ],
    rows: data.links.map(({ from, to, value, share, content }) => [
      named.get(from) ?? from,
      named.get(to) ?? to,
      value,
      share * 100,
      ...elements.map((element) => content[element] / 1000),
    ]),
  };
}

/** A node with what passes through it, or a stream with what it carries. */
export function sankeyTip(data: SankeyData, step: number): Tip | undefined {
  const found = sankeyOrder(data)[step];
  if (!found) return undefined;
  const { language, unit } = data;
  const named = names(data);
  const rows = [
    {
      label: flowWords[data.kind][language],
      value: formatQuantity(found.value, unit, language),
      strong: true,
      colour: found.colour,
    },
    { label: wholeName(data), value: found.share < 0.005 ? "<\u00a01\u00a0%" : formatShare(found.share) },
  ];
  if ("id" in found) return { heading: found.label, rows };
  const carried = elements.filter((element) => found.content[element] > 0.5);
  return {
    heading: `${named.get(found.from)} → ${named.get(found.to)}`,
    rows: [
      ...rows,
      ...carried.map((element) => ({
        label: formula(element),
        value: formatQuantity(found.content[element] / 1000, "kt", language),
      })),
    ],
  };
}

/** One sentence on a node or a stream. */
export function sankeySentence(data: SankeyData, step: number): string {
  const tip = sankeyTip(data, step);
  if (!tip) return "";
  const zh = data.language === "zh";
  const parts = tip.rows.map(({ label, value }) => `${label} ${value}`).join(zh ? "，" : ", ");
  return `${tip.heading}${zh ? "：" : ": "}${parts}`;
}

/** The line of the model nearest to a node or to where a stream goes. */
export function sankeyOpens(data: SankeyData, { step, column }: ChartPoint): Opened | undefined {
  // a row of the table is a stream, a point of the drawing a step
  const found = column === undefined ? sankeyOrder(data)[step] : data.links[step];
  if (!found) return undefined;
  const ids: readonly NodeId[] = "id" in found ? [found.id] : [found.to, found.from];
  for (const id of ids) {
    const line: NumberId | undefined = nodeNumbers[id]?.[data.kind];
    if (line !== undefined) return { id: line, year: data.year };
  }
  return { id: data.kind === "money" ? "market.revenue" : "extraction.ore", year: data.year };
}

const names = ({ nodes }: SankeyData) => new Map<string, string>(nodes.map(({ id, label }) => [id, label]));

const wholeName = ({ kind, language }: SankeyData) =>
  (kind === "money" ? flowWords.shareOfSales : flowWords.shareOfOre)[language];

const formula = (element: Element) =>
  element.replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
