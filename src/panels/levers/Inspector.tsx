import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { LeverGroup } from "../../../models/core/module";
import { params } from "../../../models/mine/catalogue";
import { chartWords } from "../../charts/chartWords";
import { say, type PlainKey } from "../../i18n/say";
import { GROUPS, leversOf, matches } from "../../state/levers";
import { useLanguage, useStore } from "../context";
import { EVIDENCE, EvidenceMark } from "../sources/EvidenceMark";
import { LeverRow } from "./LeverRow";
import { PlanLink } from "./PlanLink";
import { Marked } from "../texts/Marked";
import { MarketLink } from "../market/AssumptionPlaces";
import { SearchField } from "../controls/SearchField";

/** The lever panel: groups that are questions, a search over all parameters, the key to the evidence marks. */
export function Inspector(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const handle = useRef<HTMLButtonElement>(null);
  const isOpen = store.sheetOpen.value;
  const changes = store.changes.value;
  const found = query.trim() ? params.filter((entry) => matches(entry, query)) : undefined;

  /** Esc shuts the sheet of a phone, unless a field, a drag or a popover has a use for it. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || !isOpen) return;
    if (document.querySelector(":popover-open")) return;
    store.sheetOpen.value = false;
    handle.current?.focus();
  }

  return (
    <aside
      class={`inspector ${isOpen ? "is-open" : ""}`}
      id="levers"
      aria-label={say(language, "levers")}
      onKeyDown={onKeyDown}
    >
      <header>
        <button
          type="button"
          ref={handle}
          class="handle only-phone"
          aria-expanded={isOpen}
          aria-label={say(language, isOpen ? "closeLevers" : "openLevers")}
          onClick={() => (store.sheetOpen.value = !isOpen)}
        />
        <h2>{say(language, "levers")}</h2>
        {changes > 0 && <span class="changes">{say(language, "changedFromBase", { count: changes })}</span>}
        <button type="button" class="text-button" disabled={changes === 0} onClick={() => store.resetAll()}>
          {say(language, "reset")}
        </button>
      </header>
      <div class="levers-body">
        <SearchField label={say(language, "searchLevers")} value={query} onType={setQuery} />
        <p class="sr" role="status">
          {found && say(language, "leversFound", { count: found.length })}
        </p>
        {found ? (
          <section class="group">
            {found.slice(0, 40).map((entry) => (
              <LeverRow key={entry.id} entry={entry} />
            ))}
            {found.length === 0 && <p class="muted">{say(language, "noLever", { count: params.length })}</p>}
          </section>
        ) : (
          GROUPS.map((group) => <Group key={group.id} id={group.id} title={group.title} />)
        )}
        <button type="button" class="text-button" onClick={() => (store.tab.value = "assumptions")}>
          {say(language, "allAssumptions", { count: params.length })}
        </button>
        <div class="legend">
          {EVIDENCE.map((kind) => (
            <span key={kind.id} title={say(language, kind.note)}>
              <EvidenceMark evidence={kind.id} />
              {say(language, kind.name)}
            </span>
          ))}
          <span>{chartWords.realMoney[language]}</span>
        </div>
      </div>
    </aside>
  );
}

function Group({ id, title }: { id: LeverGroup; title: PlainKey }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { front, rest } = leversOf(id);
  // a changed lever is never hidden behind "more"
  const hidden = open ? [] : rest.filter((entry) => store.scenario.value.values[entry.id] === undefined);
  const shown = [...front, ...rest.filter((entry) => !hidden.includes(entry))];
  const count = open ? rest.length : hidden.length;
  return (
    <section class="group" aria-labelledby={`group-${id}`}>
      <h3>
        <span id={`group-${id}`}>
          <Marked text={say(language, title)} terms={["levies"]} />
        </span>
        {count > 0 && (
          <button
            type="button"
            class="text-button quiet"
            aria-expanded={open}
            aria-describedby={`group-${id}`}
            onClick={() => setOpen(!open)}
          >
            {open ? say(language, "fewer") : say(language, "nMore", { count })}
          </button>
        )}
      </h3>
      {shown.map((entry) => (
        <LeverRow key={entry.id} entry={entry} />
      ))}
      {id === "howMuch" && <PlanLink />}
      {id === "price" && <MarketLink />}
    </section>
  );
}
