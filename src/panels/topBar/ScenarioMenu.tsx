import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { say } from "../../i18n/say";
import { unbroken } from "../../i18n/unbroken";
import { changeCount } from "../../state/edits";
import { questions } from "../../state/questions";
import { scenarioName } from "../../state/scenarioName";
import { useLanguage, useStore } from "../context";
import { Chevron, Icon } from "../controls/icons";
import { HistoryList } from "./HistoryList";
import { Popover } from "../controls/Popover";

/** The scenario on screen; opens presets, own scenarios and what can be done with them. */
export function ScenarioMenu(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const changes = store.changes.value;
  return (
    <Popover
      class="button scenario"
      label={say(language, "scenarios")}
      hasWords
      align="end"
      panelClass="menu scenarios"
      button={
        <>
          <b>{scenarioName(store, language)}</b>
          {changes > 0 && (
            <span class="changes only-wide">{say(language, "changedCount", { count: changes })}</span>
          )}
          <Chevron />
        </>
      }
    >
      {(close) => <Contents close={close} />}
    </Popover>
  );
}

function Contents({ close }: { close: () => void }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [isNaming, setNaming] = useState<"copy" | "rename" | undefined>(undefined);
  const current = store.scenario.value;
  const own = store.library.own.value;
  const isOwn = own.some((kept) => kept.id === current.id);
  const name = current.name[language];

  const pick = (scenario: Scenario): void => {
    store.open(scenario);
    close();
  };
  return (
    <>
      <List title={say(language, "presets")} scenarios={store.presets} onPick={pick} />
      {own.length > 0 && (
        <List
          title={say(language, "ownScenarios")}
          hint={say(language, "ownHint")}
          scenarios={own}
          onPick={pick}
        />
      )}
      <div class="actions">
        {isNaming ? (
          <Naming
            start={isNaming === "copy" ? say(language, "copyOf", { name }) : name}
            onName={(given) => {
              const both = text(given, given);
              if (isNaming === "copy") store.duplicate(both);
              else store.rename(both);
              close();
            }}
          />
        ) : (
          <>
            <button type="button" class="text-button" onClick={() => setNaming("copy")}>
              {say(language, "duplicate")}
            </button>
            {isOwn && (
              <>
                <button type="button" class="text-button" onClick={() => setNaming("rename")}>
                  {say(language, "rename")}
                </button>
                <button
                  type="button"
                  class="text-button"
                  onClick={() => {
                    store.removeOwn(current.id);
                    close();
                  }}
                >
                  {say(language, "remove")}
                </button>
              </>
            )}
            {!isOwn && store.isEdited.value && (
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  store.revert();
                  close();
                }}
              >
                {say(language, "revert")}
              </button>
            )}
          </>
        )}
      </div>
      <HistoryList />
    </>
  );
}

function Naming({ start, onName }: { start: string; onName: (name: string) => void }): JSX.Element {
  const language = useLanguage();
  const [name, setName] = useState(start);
  return (
    <form
      class="naming"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onName(name.trim());
      }}
    >
      <input
        ref={(field) => field?.focus()}
        class="text"
        maxLength={80}
        aria-label={say(language, "scenarioName")}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button primary" disabled={!name.trim()}>
        {say(language, "save")}
      </button>
    </form>
  );
}

interface ListProps {
  readonly title: string;
  readonly hint?: string;
  readonly scenarios: readonly Scenario[];
  readonly onPick: (scenario: Scenario) => void;
}

function List({ title, hint, scenarios, onPick }: ListProps): JSX.Element {
  const language = useLanguage();
  const current = useStore().scenario.value;
  return (
    <section>
      <h3>
        {title} {hint && <small>{hint}</small>}
      </h3>
      {scenarios.map((scenario) => {
        const count = changeCount(scenario);
        return (
          <button
            type="button"
            key={scenario.id}
            class="item"
            title={scenario.description?.[language]}
            aria-current={scenario.id === current.id ? "true" : undefined}
            onClick={() => onPick(scenario)}
          >
            <span class="tick">{scenario.id === current.id && <Icon name="check" size={12} />}</span>
            <span>
              {scenario.name[language]}
              {questions[scenario.id] && <i class="question">{questions[scenario.id]![language]}</i>}
              {scenario.description && <small>{unbroken(scenario.description[language])}</small>}
            </span>
            {count > 0 && <small class="count">{say(language, "changedCount", { count })}</small>}
          </button>
        );
      })}
    </section>
  );
}
