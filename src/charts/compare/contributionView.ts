import { counted } from "../../../models/core/plural";
import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import { formatQuantity, scaleFor } from "../../i18n/format";
import { niceDomain } from "../domain";
import { realMark } from "../prices";
import { waterfallDecimals, type WaterfallBar, type WaterfallData } from "../waterfallView";
import { compareWords } from "./compareWords";
import { formatSigned } from "./signed";

/** What each change adds to the mean of a result on the way from A to B. */
export interface ContributionParts {
  readonly unit: Unit;
  /** what is counted, as the subject of a sentence */
  readonly name: string;
  readonly trials: number;
  /** what is changed, and from what to what, with its part */
  readonly changes: readonly {
    readonly name: string;
    readonly whole: string;
    readonly part: number;
    readonly se?: number;
  }[];
  readonly before: number;
  readonly after: number;
  /** whether all orders of the changes were averaged, or some drawn at random */
  readonly exact: boolean;
  readonly ends: readonly [string, string];
}

export interface ContributionData extends WaterfallData {
  readonly unit: Unit;
  /** the changes in full, for the table and the tooltip; bars have room for their names only */
  readonly wholes: readonly string[];
}

/** From A's mean to B's, change by change. Means add up; percentiles would not. */
export function contributionView(
  { unit, name, trials, changes, before, after, exact, ends }: ContributionParts,
  language: Language,
  refining: boolean,
): ContributionData {
  const zh = language === "zh";
  let at = before;
  const bars: WaterfallBar[] = [
    {
      id: "a",
      label: `A ${ends[0]}`,
      value: before,
      start: 0,
      end: before,
      total: true,
      colour: "var(--base)",
    },
    ...changes.map(({ name: label, part }, i): WaterfallBar => {
      const start = at;
      at += part;
      return {
        id: `change-${i + 1}`,
        label,
        value: part,
        start,
        end: at,
        total: false,
        ...(part < 0 ? { colour: "var(--loss-fill)" } : {}),
      };
    }),
    {
      id: "b",
      label: `B ${ends[1]}`,
      value: after,
      start: 0,
      end: after,
      total: true,
      colour: "var(--scenario-fill)",
    },
  ];
  const reached = bars.map(({ end }) => end);
  const scale = scaleFor(unit, Math.max(...reached.map(Math.abs)), language);
  const count = new Intl.NumberFormat("en-US").format(trials);
  const money = [scale.label, realMark(unit, language)].filter((part) => part !== "").join(zh ? "，" : ", ");
  const se = Math.max(0, ...changes.map(({ se: own = 0 }) => own));
  // the title names what the bars show: in their unit, with their digits
  const decimals = waterfallDecimals({ bars, scale, se });
  const signed = (value: number): string => formatSigned(value, unit, language, { scale, decimals });
  return {
    language,
    title: titleOf(name, changes, signed, after - before, language),
    subtitle: zh
      ? `${name}均值，从 A 到 B，${money}；${exact ? "各项取所有改动顺序的平均" : "各项取若干随机改动顺序的平均"}，${count} 次试验`
      : `Mean ${name} from A to B, ${money}; each change averaged over ${exact ? "all" : "random"} orders of change, ${counted(count, "trial")}`,
    note: compareWords.contributionsNote[language],
    refining,
    domain: niceDomain(Math.min(0, ...reached), Math.max(0, ...reached)),
    domainKey: `contributions.${name}`,
    scale,
    bars,
    year: undefined,
    signed: true,
    se,
    unit,
    wholes: [bars[0]!.label, ...changes.map(({ whole }) => whole), bars[bars.length - 1]!.label],
  };
}

/** "Ilmenite to pigment takes most NPV, −3.1 bn CNY; 4 changes together −4.0 bn CNY". */
function titleOf(
  name: string,
  changes: ContributionParts["changes"],
  signed: (value: number) => string,
  total: number,
  language: Language,
): string {
  const zh = language === "zh";
  const largest = changes.reduce<(typeof changes)[number] | undefined>(
    (best, change) => (!best || Math.abs(change.part) > Math.abs(best.part) ? change : best),
    undefined,
  );
  if (!largest || largest.part === 0)
    return zh ? `各项改动都不影响${name}` : `None of the changes moves ${name}`;
  if (changes.length === 1)
    return zh
      ? `这一项改动使${name}变动 ${signed(total)}`
      : `The one change moves ${name} by ${signed(total)}`;
  return zh
    ? `“${largest.name}”影响最大，${signed(largest.part)}；${changes.length}\u00a0项合计 ${signed(total)}`
    : `${largest.name} moves it most, ${signed(largest.part)}; ${changes.length === 2 ? "both" : `all ${changes.length}`} changes ${signed(total)}`;
}

/** A bar's amount in words. */
export function contributionText(data: ContributionData, bar: WaterfallBar): string {
  const { unit, language, scale } = data;
  const options = { scale, decimals: waterfallDecimals(data) };
  return bar.total
    ? formatQuantity(bar.value, unit, language, options)
    : formatSigned(bar.value, unit, language, options);
}
