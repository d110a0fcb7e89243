import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Language } from "../../../models/core/text";
import { say, type PlainKey } from "../../i18n/say";
import type { Theme } from "../../state/store";
import type { Tab } from "../../state/tabs";
import { useLanguage, useStore } from "../context";
import { ExportMenu } from "./ExportMenu";
import { MoneyChoice, MoneyMenu } from "./MoneyMenu";
import { Icon, Mark, MoreIcon, ThemeIcon } from "../controls/icons";
import { Popover } from "../controls/Popover";
import { ScenarioMenu } from "./ScenarioMenu";

const TABS: readonly { readonly id: Tab; readonly name: PlainKey }[] = [
  { id: "overview", name: "tabOverview" },
  { id: "charts", name: "tabCharts" },
  { id: "compare", name: "tabCompare" },
  { id: "explain", name: "tabExplain" },
  { id: "flows", name: "tabFlows" },
  { id: "decisions", name: "tabDecisions" },
  { id: "assumptions", name: "tabAssumptions" },
  { id: "model", name: "tabModel" },
];

const THEMES: readonly { readonly id: Theme; readonly name: PlainKey }[] = [
  { id: "auto", name: "themeAuto" },
  { id: "light", name: "themeLight" },
  { id: "dark", name: "themeDark" },
];

/** The screen of the bar that a place belongs to. */
const screenOf = (tab: Tab): Tab => (tab === "market" ? "assumptions" : tab);

/** Name, screens, scenario, undo, language, colours, export. On a phone the last ones move into "more". */
export function TopBar(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const tabs = useRef<HTMLElement>(null);
  // on a phone the names are wider than the screen: the one in force comes to the middle
  useEffect(() => {
    const row = tabs.current!;
    const current = row.querySelector<HTMLElement>("[aria-current]");
    if (current && row.scrollWidth > row.clientWidth)
      row.scrollTo({ left: current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2 });
  }, [store.tab.value, language]);
  return (
    <header class="topbar">
      <a class="brand" href="#" onClick={(event) => show(event, "overview")}>
        <Mark />
        <span>{say(language, "brand")}</span> <small>{say(language, "brandNote")}</small>
      </a>
      <nav class="tabs" ref={tabs} aria-label={say(language, "screens")}>
        {TABS.map((tab) => (
          <a
            key={tab.id}
            href={`#tab=${tab.id}`}
            aria-current={screenOf(store.tab.value) === tab.id ? "page" : undefined}
            onClick={(event) => show(event, tab.id)}
          >
            {say(language, tab.name)}
          </a>
        ))}
      </nav>
      <div class="tools">
        <ScenarioMenu />
        <button
          type="button"
          class="button icon-only"
          aria-label={say(language, "undo")}
          title={`${say(language, "undo")} (Ctrl+Z)`}
          disabled={!store.canUndo.value}
          onClick={() => store.undo()}
        >
          <Icon name="undo" />
        </button>
        <span class="only-wide">
          <RedoButton />
        </span>
        <span class="separator only-wide" />
        <span class="only-wide">
          <LanguageSwitch />
          <MoneyMenu />
        </span>
        <span class="only-wide">
          <ThemeButton />
        </span>
        <span class="only-wide">
          <ExportMenu />
        </span>
        <span class="only-phone">
          <Popover
            class="button icon-only"
            label={say(language, "more")}
            align="end"
            panelClass="more"
            button={<MoreIcon />}
          >
            {() => (
              <>
                <div class="row">
                  <RedoButton />
                  <ThemeButton />
                  <LanguageSwitch />
                </div>
                <MoneyChoice />
                <ExportMenu />
              </>
            )}
          </Popover>
        </span>
      </div>
    </header>
  );

  function show(event: MouseEvent, tab: Tab): void {
    // links for what links are good for (new window, bookmark); a plain click keeps scenario and results
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // a screen chosen by hand is no place that was come to from somewhere
    if (tab !== store.tab.value) store.trail.value = [];
    store.tab.value = tab;
    scrollTo({ top: 0 });
  }
}

function RedoButton(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={say(language, "redo")}
      title={`${say(language, "redo")} (Ctrl+Shift+Z)`}
      disabled={!store.canRedo.value}
      onClick={() => store.redo()}
    >
      <Icon name="redo" />
    </button>
  );
}

function LanguageSwitch(): JSX.Element {
  const store = useStore();
  const names: readonly (readonly [Language, string, string])[] = [
    ["en", "EN", "English"],
    ["zh", "中文", "中文"],
  ];
  return (
    <span class="segments" role="group" aria-label={say(store.language.value, "language")}>
      {names.map(([id, short, long]) => (
        <button
          type="button"
          key={id}
          lang={id}
          title={long}
          aria-pressed={store.language.value === id}
          onClick={() => (store.language.value = id)}
        >
          {short}
        </button>
      ))}
    </span>
  );
}

function ThemeButton(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const place = THEMES.findIndex((theme) => theme.id === store.theme.value);
  const label = say(language, "theme", { theme: say(language, THEMES[place]!.name) });
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={label}
      title={label}
      onClick={() => (store.theme.value = THEMES[(place + 1) % THEMES.length]!.id)}
    >
      <ThemeIcon />
    </button>
  );
}
