import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { MOST_COMPARED } from "../../state/compare/chosen";
import type { Comparison } from "../../state/compare/comparison";
import { sameNumbers } from "../../state/edits";
import { useLanguage, useStore } from "../context";
import { Chevron, Icon } from "../controls/icons";
import { Popover } from "../controls/Popover";
import { nameOf } from "./names";

/** Which scenarios stand against each other: A, B (the one on screen) and up to four beside them. */
export function ComparePick({ comparison }: { comparison: Comparison }): JSX.Element {
  const language = useLanguage();
  const { a, b } = comparison;
  return (
    <span class="compare-pick">
      <span class="letter is-a" aria-hidden="true">
        A
      </span>
      <Choice
        label={say(language, "scenarioA")}
        scenario={a.value}
        onChoose={(id) => comparison.chooseA(id)}
      />
      <button
        type="button"
        class="button icon-only"
        aria-label={say(language, "swapScenarios")}
        title={say(language, "swapScenarios")}
        onClick={() => comparison.swap()}
      >
        <Icon name="swap" />
      </button>
      <span class="letter is-b" aria-hidden="true">
        B
      </span>
      <Choice
        label={say(language, "scenarioB")}
        scenario={b.value}
        onChoose={(id) => comparison.chooseB(id)}
      />
      <Beside comparison={comparison} />
    </span>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly scenario: Comparison["a"]["value"];
  readonly onChoose: (id: string) => void;
}

/** Value of the option that stands for a scenario as it is now, stored nowhere. */
const AS_IS = "";

function Choice({ label, scenario, onChoose }: ChoiceProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const own = store.library.own.value;
  const stored = [...store.presets, ...own].find(({ id }) => id === scenario.id);
  const isStored = stored !== undefined && sameNumbers(stored, scenario);
  const options = (list: typeof own) =>
    list.map(({ id, name }) => (
      <option key={id} value={id}>
        {name[language]}
      </option>
    ));
  return (
    <select
      class="choice"
      aria-label={label}
      value={isStored ? scenario.id : AS_IS}
      onChange={(event) => event.currentTarget.value !== AS_IS && onChoose(event.currentTarget.value)}
    >
      {!isStored && <option value={AS_IS}>{nameOf(store, scenario, language)}</option>}
      <optgroup label={say(language, "presets")}>{options(store.presets)}</optgroup>
      {own.length > 0 && <optgroup label={say(language, "ownScenarios")}>{options(own)}</optgroup>}
    </select>
  );
}

function Beside({ comparison }: { comparison: Comparison }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { others } = store.chosen;
  const columns = comparison.columns.value;
  const isFull = columns.length >= MOST_COMPARED;
  return (
    <Popover
      class="button"
      label={say(language, "besideThese", { count: columns.length })}
      hasWords
      panelClass="menu beside"
      button={
        <>
          {say(language, "besideThese", { count: columns.length })}
          <Chevron />
        </>
      }
    >
      {() => (
        <>
          <p class="hint">{say(language, "besideHelp")}</p>
          {[...store.presets, ...store.library.own.value].map((scenario) => {
            const isPair = [comparison.a.value, comparison.b.value].some((of) => sameNumbers(of, scenario));
            const isIn = isPair || others.value.includes(scenario.id);
            return (
              <label class="check" key={scenario.id}>
                <input
                  type="checkbox"
                  checked={isIn}
                  disabled={isPair || (!isIn && isFull)}
                  onChange={() =>
                    (others.value = isIn
                      ? others.value.filter((id) => id !== scenario.id)
                      : [...others.value, scenario.id])
                  }
                />
                {scenario.name[language]}
              </label>
            );
          })}
        </>
      )}
    </Popover>
  );
}
