import type { Language } from "../../models/core/text";
import { say, type PlainKey } from "../i18n/say";
import { claims } from "./claims";

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
 * @param percent writes a probability in words ("37", "< 1")
 */
export function pageSentence(
  probabilities: readonly number[],
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
  const placesOf = (...kinds: readonly Word[]): number[] =>
    words.flatMap((word, place) => (kinds.includes(word) ? [place] : []));
  const parts: string[] = [];
  const toss = placesOf("toss");
  if (toss.length > 0) {
    parts.push(part(toss, say(language, toss.length === 1 ? "wordTossOne" : "wordTossMany"), language));
  }
  for (const place of placesOf("number")) {
    const probability = percent(probabilities[place]!);
    parts.push(part([place], say(language, "wordNumber", { probability }), language));
  }
  const unlikely = placesOf("unlikely", "veryUnlikely");
  if (unlikely.length > 0) {
    const isVery = unlikely.every((place) => words[place] === "veryUnlikely");
    parts.push(part(unlikely, say(language, isVery ? "wordVeryUnlikely" : "wordUnlikely"), language));
  }
  const rest = parts.join(say(language, "clause"));
  // five unlikely figures need no list
  if (unlikely.length === claims.length) return first;
  return say(language, "sentenceJoin", { first, rest });
}

function part(places: readonly number[], word: string, language: Language): string {
  const names = places.map((place) => say(language, claims[place]!.short));
  // "jobs are" even alone, "proceeds are" too
  const isPlural = places.length > 1 || ["jobs", "proceeds"].includes(claims[places[0]!]!.key);
  const verb = say(language, isPlural ? "verbMany" : "verbOne");
  return say(language, "sentenceRest", { names: joined(names, language), verb, word });
}
