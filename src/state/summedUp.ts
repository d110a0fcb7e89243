import type { Language } from "../../models/core/text";
import type { Summary } from "../../models/engine/summary";
import { warnings } from "../../models/mine/warnings";
import { probabilityNumber } from "../i18n/format";
import { say } from "../i18n/say";
import { claims } from "./claims";
import { pageSentence } from "./sentence";

/** The page's sentence for a run: which announced figures hold, and whether such a mine can exist at all. */
export function summedUp(summary: Summary, language: Language): string {
  const sentence = pageSentence(
    claims.map((claim) => summary.metrics[claim.met].mean),
    language,
    probabilityNumber,
  );
  return warnings(summary).some(({ level }) => level === "impossible")
    ? say(language, "sentenceImpossible", { sentence })
    : sentence;
}
