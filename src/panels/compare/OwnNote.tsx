import type { JSX } from "preact";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { MOST_OWN_TRIALS } from "../../state/ownResults";
import { useLanguage, useStore } from "../context";
import type { OwnColumns } from "./useOwnColumns";

/** What a table says of the reader's own metrics beside their numbers: that there are fewer trials, or why there are none. */
export function OwnNote({ own }: { readonly own: OwnColumns }): JSX.Element | null {
  const store = useStore();
  const language = useLanguage();
  if (own.metrics.length === 0) return null;
  if (own.failure !== undefined)
    return (
      <p class="field-fault" role="alert">
        {say(language, "ownFailed", { reason: own.failure })}
      </p>
    );
  if (store.trials.value <= MOST_OWN_TRIALS) return null;
  return <p class="sub">{say(language, "ownFirst", { trials: formatFixed(MOST_OWN_TRIALS, 0) })}</p>;
}
