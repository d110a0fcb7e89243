import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import { formatQuantity, scaleFor } from "../../i18n/format";
import { niceDomain } from "../domain";
import type { WaterfallBar, WaterfallData } from "../waterfallView";
import { compareWords } from "./compareWords";
import { formatSigned } from "./signed";

/** The mean of a result after each change, in the order of the changes; the first is A's own. */
export interface ContributionSteps {
  readonly unit: Unit;
  /** what is counted, as the subject of a sentence */
  readonly name: string;
  readonly trials: number;
  /** the changes, one fewer than means: what is changed, and from what to what */
  readonly changes: readonly { readonly name: string; readonly whole: string }[];
  readonly means: readonly number[];
  readonly ends: readonly [string, string];
}

export interface ContributionData extends WaterfallData {
  readonly unit: Unit;
  /** the changes in full, for the table and the tooltip; bars have room for their names only */
  readonly wholes: readonly string[];
}

/** From A's mean to B's, change by change. Means add up; percentiles would not. */
export function contributionView(
  { unit, name, trials, changes, means, ends }: ContributionSteps,
  language: Language,
  refining: boolean,
): ContributionData {
  const zh = language === "zh";
  const [from, to] = [means[0]!, means[means.length - 1]!];
  const bars: WaterfallBar[] = [
    { id: "a", label: `A ${ends[0]}`, value: from, start: 0, end: from, total: true, colour: "var(--base)" },
    ...changes.map(({ name: label }, i): WaterfallBar => {
      const value = means[i + 1]! - means[i]!;
      return {
        id: `change-${i + 1}`,
        label,
        value,
        start: means[i]!,
        end: means[i + 1]!,
        total: false,
        ...(value < 0 ? { colour: "var(--loss-fill)" } : {}),
      };
    }),
    {
      id: "b",
      label: `B ${ends[1]}`,
      value: to,
      start: 0,
      end: to,
      total: true,
      colour: "var(--scenario-fill)",
    },
  ];
  const scale = scaleFor(unit, Math.max(...means.map(Math.abs)), language);
  const count = new Intl.NumberFormat("en-US").format(trials);
  return {
    language,
    title: titleOf(name, unit, changes, means, language),
    subtitle: zh
      ? `${name}均值，从 A 到 B，${scale.label}，${count} 次试验，按所列顺序逐项改动`
      : `Mean ${name}, from A to B, ${scale.label}, ${count} trials, changes made one after another in this order`,
    note: compareWords.contributionsNote[language],
    refining,
    domain: niceDomain(Math.min(0, ...means), Math.max(0, ...means)),
    domainKey: `contributions.${name}`,
    scale,
    bars,
    year: undefined,
    signed: true,
    unit,
    wholes: [bars[0]!.label, ...changes.map(({ whole }) => whole), bars[bars.length - 1]!.label],
  };
}

/** "Ilmenite to pigment takes most NPV, −3.1 bn CNY; 4 changes together −4.0 bn CNY". */
function titleOf(
  name: string,
  unit: Unit,
  changes: ContributionSteps["changes"],
  means: readonly number[],
  language: Language,
): string {
  const zh = language === "zh";
  const total = means[means.length - 1]! - means[0]!;
  const signed = (value: number): string => formatSigned(value, unit, language);
  const parts = changes.map(({ name: label }, i) => ({ label, value: means[i + 1]! - means[i]! }));
  const largest = parts.reduce<(typeof parts)[number] | undefined>(
    (best, part) => (!best || Math.abs(part.value) > Math.abs(best.value) ? part : best),
    undefined,
  );
  if (!largest || largest.value === 0)
    return zh ? `各项改动都不影响${name}` : `None of the changes moves ${name}`;
  if (parts.length === 1)
    return zh
      ? `这一项改动使${name}变动 ${signed(total)}`
      : `The one change moves ${name} by ${signed(total)}`;
  return zh
    ? `影响最大的是“${largest.label}”：${signed(largest.value)}；${parts.length} 项合计 ${signed(total)}`
    : `${largest.label} moves it most, ${signed(largest.value)}; all ${parts.length} changes ${signed(total)}`;
}

/** A bar's amount in words. */
export function contributionText({ unit, language, scale }: ContributionData, bar: WaterfallBar): string {
  return bar.total
    ? formatQuantity(bar.value, unit, language, { scale })
    : formatSigned(bar.value, unit, language, { scale });
}
