import type { Language } from "../../models/core/text";
import { say, type PlainKey } from "../i18n/say";
import type { Scenario } from "../../models/scenario/scenario";
import { claims, figureOf } from "./claims";

type Word = "veryLikely" | "likely" | "toss" | "unlikely" | "veryUnlikely" | "number";

/** The word for a probability; between the bands the number itself is said. */
export function wordFor(probability: number): Word {
  if (probability >= 0.9) return "veryLikely";
  if (probability >= 0.66) return "likely";
  if (probability >= 0.4 && probability <= 0.6) return "toss";
  if (probability < 0.1) return "veryUnlikely";
  if (probability <= 0.33) return "unlikely";
  return "number";
}

const COUNTS: Readonly<Record<number, PlainKey>> = { 2: "two", 3: "three", 4: "four" };

function joined(names: readonly string[], language: Language): string {
  if (names.length < 3) return names.join(say(language, "and"));
  return names.slice(0, -1).join(say(language, "comma")) + say(language, "and") + names.at(-1)!;
}

/**
 * The page's sentence: how many of the five announced figures hold, and what becomes of the others.
 * @param probabilities of being met, in the order of `claims`
 * @param scenario holds the announced figures themselves
 * @param percent writes a probability in words ("37", "< 1")
 */
export function pageSentence(
  probabilities: readonly number[],
  scenario: Scenario,
  language: Language,
  percent: (probability: number) => string,
): string {
  const words = probabilities.map(wordFor);
  const likely = words.filter((word) => word === "veryLikely" || word === "likely").length;
  if (likely === claims.length) {
    return say(language, words.every((word) => word === "veryLikely") ? "sentenceAllVery" : "sentenceAll");
  }
  const first =
    likely === 0
      ? say(language, "sentenceNone")
      : likely === 1
        ? say(language, "sentenceOne")
        : say(language, "sentenceSome", { count: say(language, COUNTS[likely]!) });
  const parts: string[] = [];
  for (const word of ["toss", "number", "unlikely", "veryUnlikely"] as const) {
    const places = words.flatMap((found, place) => (found === word ? [place] : []));
    if (word === "number") {
      for (const place of places) {
        const probability = percent(probabilities[place]!);
        parts.push(part([place], say(language, "wordNumber", { probability }), scenario, language));
      }
    } else if (places.length > 0) {
      parts.push(part(places, say(language, wordKey(word, places.length)), scenario, language));
    }
  }
  // with no figure likely the count says enough about the worst of them
  const rest = likely === 0 ? parts.slice(0, 1) : parts.slice(0, 2);
  return say(language, "sentenceJoin", { first, rest: rest.join(say(language, "clause")) });
}

function wordKey(word: "toss" | "unlikely" | "veryUnlikely", count: number) {
  if (word === "toss") return count === 1 ? "wordTossOne" : "wordTossMany";
  return word === "unlikely" ? "wordUnlikely" : "wordVeryUnlikely";
}

function part(places: readonly number[], word: string, scenario: Scenario, language: Language): string {
  const names = places.map((place) => {
    const claim = claims[place]!;
    return say(language, claim.short, { figure: figureOf(claim, scenario, language) });
  });
  // "more than 10,000 jobs are", everything else alone is singular
  const isPlural = places.length > 1 || claims[places[0]!]!.key === "jobs";
  const verb = say(language, isPlural ? "verbMany" : "verbOne");
  return say(language, "sentenceRest", { names: joined(names, language), verb, word });
}
