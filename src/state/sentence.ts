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
  const unlikely = placesOf("unlikely", "veryUnlikely");
  // five unlikely figures need no list
  if (unlikely.length === claims.length) return first;
  const parts: string[] = [];
  const add = (names: readonly string[], isPlural: boolean, word: string): void => {
    if (names.length === 0) return;
    // said once: "mine life is open, proceeds and jobs unlikely"
    const verb = parts.length > 0 ? "" : say(language, isPlural ? "verbMany" : "verbOne");
    parts.push(say(language, "sentenceRest", { names: joined(names, language), verb, word }));
  };
  const shorts = (places: readonly number[]): string[] =>
    places.map((place) => say(language, claims[place]!.short));
  // "jobs are" even alone, "proceeds are" too
  const plural = (places: readonly number[]): boolean =>
    places.length > 1 || places.some((place) => ["jobs", "proceeds"].includes(claims[place]!.key));

  const toss = placesOf("toss");
  add(shorts(toss), plural(toss), say(language, toss.length === 1 ? "wordTossOne" : "wordTossMany"));
  const open = placesOf("number");
  const withNumbers = open.map((place) =>
    say(language, "nameNumber", {
      name: say(language, claims[place]!.short),
      probability: percent(probabilities[place]!),
    }),
  );
  add(withNumbers, plural(open), say(language, "wordOpen"));
  const isVery = unlikely.every((place) => words[place] === "veryUnlikely");
  const isRest = unlikely.length > 2;
  add(
    isRest
      ? [say(language, "others", { count: say(language, COUNTS[unlikely.length]!).toLowerCase() })]
      : shorts(unlikely),
    plural(unlikely),
    say(language, isVery ? "wordVeryUnlikely" : "wordUnlikely"),
  );
  const rest = parts.join(say(language, "clause"));
  return say(language, "sentenceJoin", { first, rest });
}
