import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";

interface FlowsYearProps {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** The year of the streams: a slider that moves the cursor of every chart along while it is moved. */
export function FlowsYear({ first, last, year, onChoose }: FlowsYearProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const leave = (): void => void (store.cursor.value = null);
  return (
    <label class="flows-year">
      <span>{say(language, "flowsYear")}</span>
      <input
        type="range"
        min={first}
        max={last}
        step={1}
        value={year}
        aria-valuetext={String(year)}
        onInput={(event) => {
          const next = Number(event.currentTarget.value);
          onChoose(next);
          store.cursor.value = next;
        }}
        onPointerUp={leave}
        onKeyUp={leave}
        onBlur={leave}
      />
      <output>{year}</output>
    </label>
  );
}
