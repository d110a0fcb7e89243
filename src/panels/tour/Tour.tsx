import type { JSX } from "preact";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../../i18n/say";
import { TOUR_STEPS } from "../../state/tour";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { followTargets, visibleTargets } from "./followTargets";
import { STEPS } from "./steps";

/** The step of the tour that is on screen, if any. Leaving the overview ends the tour. */
export function Tour(): JSX.Element | null {
  const { tour } = useStore();
  useEffect(() => () => tour.end(), [tour]);
  const place = tour.place.value;
  return place === undefined ? null : <Step place={place} />;
}

/** A note beside what it is about, with frames around that. The page stays in use; Esc ends the tour. */
function Step({ place }: { place: number }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const id = useId();
  const note = useRef<HTMLDivElement>(null);
  const rings = useRef<HTMLDivElement>(null);
  const { title, body, targets, opensSheet } = STEPS[TOUR_STEPS[place]!];
  const isLast = place === TOUR_STEPS.length - 1;

  useLayoutEffect(() => {
    store.sheetOpen.value = opensSheet;
    note.current!.focus({ preventScroll: true });
    return followTargets(targets, note.current!, rings.current!);
  }, [store, targets, opensSheet]);

  function end(): void {
    const [first] = visibleTargets(targets);
    store.tour.end();
    // whoever uses the keyboard goes on where the tour was
    const within = "button, a[href], input, [tabindex='0']";
    (first?.matches(within) ? first : first?.querySelector<HTMLElement>(within))?.focus({
      preventScroll: true,
    });
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // a menu, a table or a drag in hand has the first use for it
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector(":popover-open")) return;
      end();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  return (
    <>
      <div ref={rings} aria-hidden="true">
        {targets.map((target) => (
          <div key={target} class="tour-ring" />
        ))}
      </div>
      <div
        ref={note}
        class="tour"
        role="dialog"
        tabIndex={-1}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-body`}
      >
        <div class="tour-head">
          <h2 id={`${id}-title`}>{say(language, title)}</h2>
          <button
            type="button"
            class="button icon-only"
            aria-label={say(language, "tourEnd")}
            title={say(language, "tourEnd")}
            onClick={end}
          >
            <Icon name="cross" size={12} />
          </button>
        </div>
        <p id={`${id}-body`}>{say(language, body)}</p>
        <div class="tour-foot">
          <span>{say(language, "tourCount", { place: place + 1, count: TOUR_STEPS.length })}</span>
          {place > 0 && (
            <button type="button" class="button" onClick={() => store.tour.back()}>
              {say(language, "tourBack")}
            </button>
          )}
          <button type="button" class="button primary" onClick={() => (isLast ? end() : store.tour.next())}>
            {say(language, isLast ? "tourDone" : "tourNext")}
          </button>
        </div>
      </div>
    </>
  );
}
