import type { Text } from "../../../models/core/text";
import { hasExplanations } from "../../deferred/model";
import { useLanguage } from "../context";

/** A text that explains, in the user's language; undefined where there is none and until explanations have arrived. */
export function useExplanation(text: Text | undefined): string | undefined {
  const language = useLanguage();
  // read in any case: drawn again when they arrive
  return (hasExplanations.value || text?.en) && text ? text[language] : undefined;
}
