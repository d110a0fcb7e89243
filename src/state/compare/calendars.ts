import type { Language } from "../../../models/core/text";
import { commonYears, type Calendar } from "../../../models/engine/difference";
import type { Scenario } from "../../../models/scenario/scenario";
import { say } from "../../i18n/say";

/** First and last year of a stretch. */
export type Stretch = readonly [first: number, last: number];

/** Years that only one of two scenarios covers, which have no difference. */
export interface LoneYears {
  readonly a: readonly Stretch[];
  readonly b: readonly Stretch[];
}

/** Which years only A, and only B covers. */
export function loneYears(a: Scenario, b: Scenario): LoneYears {
  const [ofA, ofB] = [commonYears(a, a)!, commonYears(b, b)!];
  return { a: without(ofA, ofB), b: without(ofB, ofA) };
}

/** The years of a calendar before and after those of another. */
function without(of: Calendar, other: Calendar): Stretch[] {
  const last = ({ firstYear, years }: Calendar): number => firstYear + years - 1;
  const before: Stretch = [of.firstYear, Math.min(last(of), other.firstYear - 1)];
  const after: Stretch = [Math.max(of.firstYear, last(other) + 1), last(of)];
  return [before, after].filter(([from, to]) => from <= to);
}

/** Years that only one of two scenarios covers in words; empty where both cover the same. */
export function loneYearsText({ a, b }: LoneYears, language: Language): string {
  const words = [
    ...a.map((stretch) => ["A", stretch] as const),
    ...b.map((stretch) => ["B", stretch] as const),
  ].map(([letter, [first, last]]) =>
    say(language, "onlyIn", { years: first === last ? String(first) : `${first}–${last}`, letter }),
  );
  if (words.length === 0) return "";
  return say(language, "pairedByYear", { years: words.join(language === "zh" ? "，" : ", ") });
}
