import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { say } from "../i18n/say";
import { openFile } from "../state/openFile";
import { Banners } from "./notices/Banners";
import { useLanguage, useStore } from "./context";
import { Inspector } from "./levers/Inspector";
import { Overview } from "./overview/Overview";
import { RemovedToast } from "./notices/RemovedToast";
import {
  Assumptions,
  Compare,
  Decisions,
  Explain,
  fetchScreens,
  Flows,
  Gallery,
  Market,
  ModelBook,
  Report,
} from "./screens";
import { TopBar } from "./topBar/TopBar";
import { Tour } from "./tour/Tour";
import { TourOffer } from "./tour/TourOffer";

/** The whole page: top bar, banners, the screen that is open, the levers. */
export function App(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const tab = store.tab.value;
  const isDropping = useFileDrop();
  useUndoKeys();
  // whether, not which: new results redraw what shows them, and not the whole page. What came with the page leaves the
  // threads still to be fetched: nothing else may come before them.
  const hasResults = useComputed(
    () => store.runner.summary.value !== undefined && !store.runner.isGiven.value,
  ).value;
  useEffect(() => {
    if (hasResults) void fetchScreens();
  }, [hasResults]);
  return (
    <>
      {tab === "overview" && (
        <>
          <a class="skip" href="#charts" onClick={(event) => jump(event, "charts")}>
            {say(language, "skipToCharts")}
          </a>
          <a class="skip" href="#levers" onClick={(event) => jump(event, "levers")}>
            {say(language, "skipToLevers")}
          </a>
        </>
      )}
      <TopBar />
      <Banners />
      {tab === "overview" && (
        <div class="page">
          <Overview />
          <Inspector />
        </div>
      )}
      {tab === "charts" && <Gallery />}
      {tab === "compare" && <Compare />}
      {tab === "explain" && <Explain />}
      {tab === "flows" && <Flows />}
      {tab === "decisions" && <Decisions />}
      {tab === "assumptions" && <Assumptions />}
      {tab === "market" && <Market />}
      {tab === "model" && <ModelBook />}
      {tab === "report" && <Report />}
      <RemovedToast />
      {tab === "overview" && (
        <>
          <TourOffer />
          <Tour />
        </>
      )}
      {/* products take files of their own and have to stay in sight */}
      {isDropping && tab !== "market" && <div class="drop">{say(language, "dropHere")}</div>}
    </>
  );
}

function jump(event: MouseEvent, id: string): void {
  // the address holds the scenario: a plain link would overwrite it
  event.preventDefault();
  const target = document.getElementById(id);
  target?.querySelector<HTMLElement>("button, input, [tabindex='0']")?.focus();
}

/** Files may be dropped anywhere on the page. */
function useFileDrop(): boolean {
  const store = useStore();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      // a product took it
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void openFile(store, file);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [store]);
  return isOver;
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside of text fields, which have an undo of their own. */
function useUndoKeys(): void {
  const store = useStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), textarea"))
        return;
      const key = event.key.toLowerCase();
      if (key === "y" || (key === "z" && event.shiftKey)) store.redo();
      else if (key === "z") store.undo();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [store]);
}
