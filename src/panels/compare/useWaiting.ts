import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";

/** What charts of the comparison say until there is something to draw. */
export function useWaiting(): string {
  const { trials } = useStore();
  return say(useLanguage(), "compareComputing", { trials: formatFixed(trials.value, 0) });
}
