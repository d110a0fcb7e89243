import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Unit } from "../../../models/core/units";
import type { Text } from "../../../models/core/text";
import { lines, metrics } from "../../../models/mine/catalogue";
import { modules } from "../../../models/mine/registry";
import { chartWords } from "../../charts/chartWords";
import { formatProbability, formatQuantity } from "../../i18n/format";
import { say } from "../../i18n/say";
import { matchesText } from "../../state/levers";
import { isYesNo, numberStats } from "../../state/numberStats";
import { usualYear, yearOf, type NumberId, type Opened } from "../../state/opened";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { SearchField } from "../controls/SearchField";
import { Segments } from "../controls/Segments";

interface Item {
  readonly id: NumberId;
  readonly module: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly isLine: boolean;
}

/** Every result, lines before metrics, module by module; running sums are reached through "whole life". */
const ITEMS: readonly Item[] = modules.flatMap(({ id: module }) => [
  ...lines
    .filter((entry) => entry.module === module && entry.sums === undefined)
    .map(({ id, definition: { label, unit } }): Item => ({ id, module, label, unit, isLine: true })),
  ...metrics
    .filter((entry) => entry.module === module)
    .map(({ id, definition: { label, unit } }): Item => ({ id, module, label, unit, isLine: false })),
]);

/** Every number of the model with its P50, searchable; arrow keys walk, Enter opens. */
export function NumberTree(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [isShown, setShown] = useState(false);
  const summary = store.runner.summary.value;
  const opened = store.opened.value;
  const [isWhole, setWhole] = useState(false);
  const current = opened.id.replace(/Cumulative$/, "");
  const year = summary && ((opened.year !== undefined && yearOf(opened, summary)) || usualYear(summary));

  const values = useMemo(() => {
    const found = new Map<string, string>();
    if (!summary) return found;
    for (const { id, unit, isLine } of ITEMS) {
      const at: Opened = isLine && !isWhole ? { id, year } : { id };
      // a level has no life's sum
      if (isLine && isWhole && yearOf(at, summary) !== undefined) continue;
      const stats = numberStats(at, summary);
      if (stats && isYesNo(id, summary)) found.set(id, formatProbability(stats.mean));
      else if (stats)
        found.set(id, formatQuantity(stats.p50, unit, language, { label: "short", se: stats.errors.p50 }));
    }
    return found;
  }, [summary, year, isWhole, language]);

  const shown = ITEMS.filter(({ id, label }) => matchesText([label.en, label.zh, id], query));
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>("[aria-current]");
    // only the list scrolls, never the page
    if (item && list.current) {
      const { top, bottom } = item.getBoundingClientRect();
      const box = list.current.getBoundingClientRect();
      if (top < box.top + 24 || bottom > box.bottom) list.current.scrollTop += top - box.top - box.height / 3;
    }
  }, [current, summary === undefined]);

  function open({ id, isLine }: Item): void {
    setShown(false);
    store.openNumber(isLine && !isWhole && year !== undefined ? { id, year } : { id });
  }

  function walk(event: KeyboardEvent): void {
    const items = [...list.current!.querySelectorAll<HTMLElement>("button.item")];
    if (items.length === 0) return;
    const place = items.indexOf(document.activeElement as HTMLElement);
    const next = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + 10,
      PageUp: Math.max(0, place - 10),
      Home: 0,
      End: items.length - 1,
    }[event.key];
    const isField = event.target instanceof HTMLInputElement;
    if (next === undefined || (isField && event.key !== "ArrowDown")) return;
    event.preventDefault();
    if (next < 0)
      event.currentTarget instanceof HTMLElement && event.currentTarget.querySelector("input")?.focus();
    else items[Math.min(next, items.length - 1)]!.focus();
  }

  return (
    <nav class={`tree ${isShown ? "is-open" : ""}`} aria-label={say(language, "allNumbers")} onKeyDown={walk}>
      <button
        type="button"
        class="button only-phone tree-opener"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon name="search" size={13} /> {say(language, "allNumbers")}
      </button>
      <div class="tree-body">
        <SearchField
          label={say(language, "findNumber")}
          value={query}
          onType={setQuery}
          onEnter={() => shown[0] && open(shown[0])}
        />
        <div class="tree-mode">
          <Segments
            label={say(language, "yearOrLife")}
            options={[
              ["year", year === undefined ? say(language, "oneYear") : `P50 ${year}`],
              ["whole", say(language, "wholeLife")],
            ]}
            value={isWhole ? "whole" : "year"}
            onChoose={(id) => setWhole(id === "whole")}
          />
          <small class="muted">{chartWords.realPrices[language]}</small>
        </div>
        <div class="tree-list" ref={list}>
          {modules.map(({ id, title }) => {
            const own = shown.filter((item) => item.module === id);
            if (own.length === 0) return null;
            return (
              <section key={id} aria-label={title[language]}>
                <h2>{title[language]}</h2>
                {own.map((item) => {
                  const isCurrent = item.id === current;
                  // one tab stop: the opened number, or the first one found
                  const isStop =
                    isCurrent || (item === shown[0] && !shown.some((each) => each.id === current));
                  return (
                    <button
                      type="button"
                      key={item.id}
                      class="item"
                      tabIndex={isStop ? 0 : -1}
                      aria-current={isCurrent ? "true" : undefined}
                      title={item.id}
                      onClick={() => open(item)}
                    >
                      <span>{item.label[language]}</span>
                      <span class="value">{values.get(item.id) ?? "–"}</span>
                    </button>
                  );
                })}
              </section>
            );
          })}
          {shown.length === 0 && <p class="muted">{say(language, "noNumber")}</p>}
        </div>
      </div>
    </nav>
  );
}
