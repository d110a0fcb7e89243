import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";

/** Says that a scenario was deleted, and brings it back; stays until it is dismissed, because reading takes time. */
export function RemovedToast(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const removed = store.removed.value;
  return (
    <div role="status" class={removed ? "toast" : "sr"}>
      {removed && (
        <>
          <span>{say(language, "removed", { name: removed.scenario.name[language] })}</span>
          <button type="button" class="text-button" onClick={() => store.bringBack()}>
            {say(language, "undoRemove")}
          </button>
          <button
            type="button"
            class="button icon-only"
            aria-label={say(language, "close")}
            onClick={() => (store.removed.value = undefined)}
          >
            <Icon name="cross" size={12} />
          </button>
        </>
      )}
    </div>
  );
}
