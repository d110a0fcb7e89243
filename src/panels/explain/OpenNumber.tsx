import type { ComponentChildren, JSX } from "preact";
import { say } from "../../i18n/say";
import type { NumberId } from "../../state/opened";
import { useLanguage, useStore } from "../context";

interface OpenNumberProps {
  readonly id: NumberId;
  /** what it is, if not that it opens */
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A shown number that opens its explanation. */
export function OpenNumber({ id, title, children }: OpenNumberProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <button
      type="button"
      class="open-number"
      title={title ?? say(language, "explainThis")}
      data-opens={`number.${id}`}
      onClick={() => store.openNumber({ id })}
    >
      {children}
    </button>
  );
}
