import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";

interface YearChoiceProps {
  readonly first: number;
  readonly last: number;
  /** undefined: the whole life */
  readonly year: number | undefined;
  /** the year that a return from the whole life starts at */
  readonly usual: number;
  readonly hasWhole: boolean;
  readonly onChoose: (year: number | undefined) => void;
}

/** One year of a line, or its whole life. Arrow keys in the field step the year. */
export function YearChoice(props: YearChoiceProps): JSX.Element {
  const { first, last, year, usual, hasWhole, onChoose } = props;
  const language = useLanguage();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const shown = year ?? usual;

  function take(written: string): void {
    setDraft(undefined);
    const found = Number(written);
    if (Number.isInteger(found) && found >= first && found <= last) onChoose(found);
  }

  function step(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (event.key === "Enter") take(event.currentTarget.value);
    else if (by !== undefined) onChoose(Math.min(last, Math.max(first, shown + by)));
    else return;
    if (by !== undefined) setDraft(undefined);
    event.preventDefault();
  }

  return (
    <span class="year-choice">
      {hasWhole && (
        <span class="segments small" role="group" aria-label={say(language, "yearOrLife")}>
          <button type="button" aria-pressed={year !== undefined} onClick={() => onChoose(shown)}>
            {say(language, "oneYear")}
          </button>
          <button type="button" aria-pressed={year === undefined} onClick={() => onChoose(undefined)}>
            {say(language, "wholeLife")}
          </button>
        </span>
      )}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        class="number"
        aria-label={say(language, "yearBetween", { first, last })}
        title={say(language, "yearBetween", { first, last })}
        value={draft ?? (year === undefined ? "" : String(year))}
        placeholder={String(usual)}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={(event) => draft !== undefined && take(event.currentTarget.value)}
        onKeyDown={step}
      />
    </span>
  );
}
