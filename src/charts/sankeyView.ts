import type { Language } from "../../models/core/text";
import type { ChainSource } from "../../models/mine/chain/chainAt";
import type { Element } from "../../models/mine/chain/elements";
import { sankey, type Sankey } from "../../models/mine/chain/sankey";
import type { NodeId, NodeKind } from "../../models/mine/chain/nodes";
import { formatFixed, formatQuantity, formatShare } from "../i18n/format";
import type { Unit } from "../../models/core/units";
import type { ChartData, ChartInput } from "./chart";
import { flowWords } from "./flowWords";
import { lowerFirst } from "./lowerFirst";
import { priceLevel, pricesWords } from "./prices";
import { sankeyLook } from "./sankeyLook";

export interface SankeyNodeData {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly label: string;
  readonly colour: string;
  /** what passes through, in the chart's unit: the larger of what comes in and what goes out */
  readonly value: number;
  /** of the ore or of sales */
  readonly share: number;
}

export interface SankeyLinkData {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly colour: string;
  readonly value: number;
  readonly share: number;
  /** t of each element */
  readonly content: Readonly<Record<Element, number>>;
}

/** The value chain of one year of one trial, in tonnes or in money. */
export interface SankeyData extends ChartData {
  readonly kind: "tonnes" | "money";
  readonly unit: Unit;
  readonly year: number;
  readonly trial: number;
  readonly nodes: readonly SankeyNodeData[];
  readonly links: readonly SankeyLinkData[];
}

/** A trial whose streams are drawn. */
export interface SankeyTrial extends ChainSource {
  readonly trial: number;
}

/** t in a kt, the unit that tonnes are shown from. */
const T_PER_KT = 1000;
/** Streams below this share are left out of the drawing: thinner than anything that can be seen or pointed at. */
const LEAST = 1e-6;
const NEUTRAL = "var(--line-strong)";

/** Streams of the calendar year `year` of one trial; the reading "money" shows what they are worth. */
export function sankeyView(input: ChartInput, trial: SankeyTrial, year: number): SankeyData {
  const { summary, language } = input;
  const zh = language === "zh";
  const kind = input.measure === "money" ? "money" : "tonnes";
  const unit: Unit = kind === "money" ? "bn CNY" : "kt";
  const t = Math.min(Math.max(year - summary.firstYear, 0), summary.years - 1);
  const shownYear = summary.firstYear + t;
  const chain = sankey(trial, t);
  const nominal = kind === "money" ? input.nominal : undefined;
  const level = nominal ? priceLevel(nominal, shownYear) : 1;
  const amount = ({ tonnes, money }: Sankey["links"][number]) =>
    kind === "money" ? money * level : tonnes / T_PER_KT;
  const whole =
    kind === "money"
      ? trial.lines["market.revenue"]![t]! * level
      : trial.lines["extraction.ore"]![t]! * T_PER_KT;
  const links = chain.links
    .map((link) => ({ link, value: amount(link) }))
    .filter(({ value }) => value > whole * LEAST)
    .map(({ link: { from, to, content }, value }): SankeyLinkData => ({
      from,
      to,
      content,
      value,
      share: value / whole,
      // neither ore nor what goes in beside it belongs to a product
      colour: from === "additions" || to === "concentrator" ? NEUTRAL : sankeyLook(to).colour,
    }));
  const nodes = chain.nodes.flatMap(({ id, kind: place, label }): SankeyNodeData[] => {
    const sum = (side: "from" | "to") =>
      links.reduce((all, link) => (link[side] === id ? all + link.value : all), 0);
    const value = Math.max(sum("from"), sum("to"));
    const look = sankeyLook(id);
    return value > 0
      ? [{ id, kind: place, label: label[language], colour: look.colour, value, share: value / whole }]
      : [];
  });
  const described =
    kind === "money"
      ? zh
        ? "按去向的金额"
        : "Money, as products are sold or handed on"
      : zh
        ? "各股物料的吨位"
        : "Tonnes of every stream";
  const one = zh ? `第 ${formatFixed(trial.trial, 0)} 次试验` : `trial ${formatFixed(trial.trial, 0)}`;
  const basis = kind === "money" ? pricesWords(nominal, language) : "";
  const shareOf = (kind === "money" ? flowWords.shareOfSales : flowWords.shareOfOre)[language];
  return {
    language,
    title: titleOf(kind, nodes, links, whole, shownYear, language),
    subtitle: [described, zh ? `${shownYear}\u00a0年` : String(shownYear), one, `% = ${shareOf}`, basis]
      .filter((part) => part !== "")
      .join(zh ? "，" : ", "),
    note: zh
      ? "一次试验的一年；带宽与数量成正比，过细者略放宽以便辨认"
      : "One year of one trial; widths are in proportion, the thinnest drawn a little wider so that they can be seen",
    refining: input.refining,
    nominal,
    domain: [0, whole],
    domainKey: `sankey.${kind}`,
    kind,
    unit,
    year: shownYear,
    trial: trial.trial,
    nodes,
    links,
  };
}

/** "In 2046, 76 % of the ore becomes tailings; 9.1 Mt of products leave the gate", "Steel brings 31 % of the 16 bn …". */
function titleOf(
  kind: SankeyData["kind"],
  nodes: readonly SankeyNodeData[],
  links: readonly SankeyLinkData[],
  whole: number,
  year: number,
  language: Language,
): string {
  const zh = language === "zh";
  if (links.length === 0) return zh ? `${year}\u00a0年没有采出矿石` : `No ore is mined in ${year}`;
  const products = nodes.filter((node) => node.kind === "product").sort((a, b) => b.value - a.value);
  const [first, second] = products;
  if (kind === "money") {
    const sales = formatQuantity(whole, "bn CNY", language);
    if (!first) return zh ? `${year}\u00a0年没有销售` : `Nothing is sold in ${year}`;
    if (zh)
      return `${year}\u00a0年销售额 ${sales}，其中${first.label}占 ${formatShare(first.share)}${second ? `，${second.label}占 ${formatShare(second.share)}` : ""}`;
    return `${first.label} brings ${formatShare(first.share)} of the ${sales} sold in ${year}${second ? `, ${lowerFirst(second.label)} ${formatShare(second.share)}` : ""}`;
  }
  const tailings = nodes.find(({ id }) => id === "tailings");
  const sold = products.reduce((sum, { value }) => sum + value, 0);
  const tonnes = formatQuantity(sold, "kt", language);
  const wasted = formatShare(tailings?.share ?? 0);
  return zh
    ? `${year}\u00a0年 ${wasted} 的原矿成为尾矿，出厂产品共 ${tonnes}`
    : `In ${year}, ${wasted} of the ore ends as tailings, and ${tonnes} of products leave the gate`;
}
