import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../../i18n/say";
import { yearOf } from "../../state/opened";
import { useLanguage, useStore } from "../context";
import { Meter } from "../run/Meter";
import { OwnMetrics } from "../ownMetrics/OwnMetrics";
import { CashSheet } from "./CashSheet";
import { ConvergenceBlock } from "./ConvergenceBlock";
import { FormulaBlock } from "./FormulaBlock";
import { InputsBlock } from "./InputsBlock";
import { NumberTitle } from "./NumberTitle";
import { NumberTree } from "./NumberTree";
import { TrialBalances } from "./TrialBalances";
import { TrialChoiceBar } from "./TrialChoiceBar";
import { useTrial } from "./useTrial";

/** Any number, opened: what all trials say, how it is computed, from what, and one trial's cash flow sheet. */
export function Explain(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const main = useRef<HTMLElement>(null);
  const opened = store.opened.value;
  const summary = store.runner.summary.value;
  const { trial, failure } = useTrial();
  const year = summary && yearOf(opened, summary);

  useEffect(() => {
    // the heading says what was opened
    main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    if (store.trail.value.length > 0) scrollTo({ top: 0 });
  }, [opened.id]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector(".popover:popover-open")) return;
      if (event.target instanceof HTMLElement && event.target.matches("input") && hasText(event.target))
        return;
      if (store.back()) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [store]);

  return (
    <div class="explain">
      <NumberTree />
      <main class="opened" id="main" ref={main}>
        <NumberTitle />
        <div class="opened-tools">
          <TrialChoiceBar trial={trial?.replay.trial} />
          <Meter />
        </div>
        {failure !== undefined && (
          <p class="field-fault" role="alert">
            {say(language, "trialFailed", { reason: failure })}
          </p>
        )}
        <div class="two">
          <FormulaBlock trial={trial} year={year} />
          <InputsBlock trial={trial} year={year} />
        </div>
        <ConvergenceBlock />
        <CashSheet trial={trial} />
        <OwnMetrics />
        <TrialBalances trial={trial} />
      </main>
    </div>
  );
}

const hasText = (field: HTMLElement): boolean => field instanceof HTMLInputElement && field.value !== "";
