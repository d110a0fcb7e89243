import type { JSX } from "preact";
import type { ParamId } from "../../../models/mine/registry";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";

/** Leads from a lever to the editor of its distribution. */
export function ShapeLink({ id }: { id: ParamId }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        store.drafts.sought.value = id;
        store.tab.value = "assumptions";
      }}
    >
      {say(language, "shapeLink")}
    </button>
  );
}
