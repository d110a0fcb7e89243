import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";

/** A small note on the first visit, once results are in, that offers the tour. */
export function TourOffer(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { tour, runner, removed, sheetOpen } = store;
  const isShown = useComputed(
    () =>
      tour.isOffered.value &&
      runner.summary.value !== undefined &&
      // what else floats down there goes first
      removed.value === undefined &&
      !sheetOpen.value,
  ).value;
  useEffect(() => {
    if (isShown) tour.seen();
  }, [isShown, tour]);
  return (
    <div role="status" class={isShown ? "tour-offer" : "sr"}>
      {isShown && (
        <>
          <span>{say(language, "tourOffer")}</span>
          <button type="button" class="text-button" onClick={() => tour.start()}>
            {say(language, "tourStart")}
          </button>
          <button type="button" class="text-button" onClick={() => tour.decline()}>
            {say(language, "tourDecline")}
          </button>
        </>
      )}
    </div>
  );
}
