import type { Language } from "../../models/core/text";
import { metricById } from "../../models/mine/catalogue";
import type { MetricId, ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import { formatQuantity } from "../i18n/format";
import { say } from "../i18n/say";
import { centre } from "./distributionEdit";
import { valueOf } from "./edits";

/** One announced figure: where it is declared, and the words for it. */
export interface Claim {
  readonly key: "life" | "proceeds" | "investment" | "output" | "jobs";
  readonly name: "claimLife" | "claimProceeds" | "claimInvestment" | "claimOutput" | "claimJobs";
  /** noun for the page sentence */
  readonly short: "shortLife" | "shortProceeds" | "shortInvestment" | "shortOutput" | "shortJobs";
  /** 1 where the figure is met, else 0; its mean is the probability */
  readonly met: MetricId;
  /** the number that is held against the figure */
  readonly value: MetricId;
  /** the announced figure itself */
  readonly threshold: ParamId;
  /** choice parameter that says how the figure is counted */
  readonly reading: ParamId;
}

type Words = readonly [Claim["key"], Claim["name"], Claim["short"]];

const declared = ([key, name, short]: Words): Claim => ({
  key,
  name,
  short,
  met: `claims.${key}`,
  value: `claims.${key}Value`,
  threshold: `claims.${key}Threshold`,
  reading: `claims.${key}Reading`,
});

const words: readonly Words[] = [
  ["life", "claimLife", "shortLife"],
  ["proceeds", "claimProceeds", "shortProceeds"],
  ["investment", "claimInvestment", "shortInvestment"],
  ["output", "claimOutput", "shortOutput"],
  ["jobs", "claimJobs", "shortJobs"],
];

/** The five announced figures, always in this order. */
export const claims: readonly Claim[] = words.map(declared);

/** The announced figure as a number in the unit of the claim's value. */
export function thresholdOf(claim: Claim, scenario: Scenario): number {
  return centre(valueOf(scenario, claim.threshold));
}

/** The figures that charts compare with, as a scenario sets them. */
export function figuresOf(scenario: Scenario): Readonly<Record<Claim["key"], number>> {
  return Object.fromEntries(claims.map((claim) => [claim.key, thresholdOf(claim, scenario)])) as Record<
    Claim["key"],
    number
  >;
}

/** The announced figure in words: "10 bn CNY", "1 万亿元", "80 years". */
export function figureOf(claim: Claim, scenario: Scenario, language: Language): string {
  const { unit } = metricById.get(claim.value)!.definition;
  const label = claim.key === "jobs" && language === "en" ? "none" : "long";
  return formatQuantity(thresholdOf(claim, scenario), unit, language, { label, exact: true });
}

/** Heading of a claim: "Proceeds > 10 bn CNY". */
export function claimName(claim: Claim, scenario: Scenario, language: Language): string {
  return say(language, claim.name, { figure: figureOf(claim, scenario, language) });
}
