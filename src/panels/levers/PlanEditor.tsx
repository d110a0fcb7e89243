import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { say } from "../../i18n/say";
import { planSubject } from "../../state/pathSubject";
import { capacityByYear, largestCapacity } from "../../state/planPreview";
import { useLanguage, useStore } from "../context";
import { PathEditor } from "../market/PathEditor";
import { useExplanation } from "../texts/useExplanation";
import { usePathImport } from "../market/usePathImport";
import { useTableDrop } from "../market/useTableDrop";
import { useSought } from "./useSought";

/** The ore to be mined in each year: folded away until somebody wants a plan. */
export function PlanEditor(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useSought(planSubject.path.id, box);
  const incoming = usePathImport(planSubject);
  const { isOver, target } = useTableDrop(incoming.takeFile);
  const scenario = store.scenario.value;
  const capacity = useMemo(() => capacityByYear(scenario), [scenario]);
  const most = useMemo(() => [largestCapacity(scenario)], [scenario]);
  const { id, definition } = planSubject.path;
  const help = useExplanation(definition.help);
  const isGiven = scenario.paths?.[id] !== undefined;
  const isOpen =
    isGiven || store.drafts.planOpen.value || incoming.draft !== undefined || incoming.issues.length > 0;

  return (
    <div class={`plan ${isOver ? "is-over" : ""}`} id="plan" ref={box} {...target}>
      {isOpen ? (
        <>
          <h3>{say(language, "planTitle")}</h3>
          <p class="muted">{help}</p>
          <PathEditor
            subject={planSubject}
            incoming={incoming}
            ask="planAsk"
            without={capacity}
            start={most}
          />
        </>
      ) : (
        <button type="button" class="text-button" onClick={() => (store.drafts.planOpen.value = true)}>
          {say(language, "planOpen")}
        </button>
      )}
    </div>
  );
}
