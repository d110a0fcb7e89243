import { effect } from "@preact/signals";
import { render } from "preact";
import { createWebEngine } from "../workers/web";
import { say } from "./i18n/say";
import { readTestLanguage } from "./i18n/testLanguage";
import { keepOffline } from "./offline/register";
import { App } from "./panels/App";
import { StoreContext } from "./panels/context";
import { bundledScenarios } from "./state/library";
import { readFirstAnswer } from "./state/firstAnswer";
import { followAddress, openLink } from "./state/link";
import { refuse } from "./state/openFile";
import { followMoney } from "./state/followMoney";
import { followPointer } from "./state/pointer";
import { browserStore, memoryStore } from "./state/persisted";
import { databaseShelf } from "./state/shelf";
import { startRuns } from "./state/startRuns";
import { createStore } from "./state/store";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/topbar.css";
import "./styles/charts.css";
import "./styles/drawings.css";
import "./styles/page.css";
import "./styles/claims.css";
import "./styles/levers.css";
import "./styles/popover.css";
import "./styles/tour.css";
import "./styles/book.css";
import "./styles/modelBook.css";
import "./styles/openNumber.css";
import "./styles/explain.css";
import "./styles/numberTree.css";
import "./styles/sheet.css";
import "./styles/flows.css";
import "./styles/market.css";
import "./styles/compare.css";
import "./styles/compareCharts.css";
import "./styles/decisions.css";
import "./styles/ownMetrics.css";
import "./styles/print.css";
import "./styles/phone/shell.css";
import "./styles/phone/overview.css";
import "./styles/phone/levers.css";
import "./styles/phone/assumptions.css";
import "./styles/forced.css";

// the test language is nobody's choice: it leaves no trace
const isTest = readTestLanguage(location.search);
const keep = isTest ? memoryStore() : browserStore();
const store = createStore({
  engine: createWebEngine(),
  keep,
  shelf: databaseShelf(keep),
  presets: bundledScenarios(),
  given: readFirstAnswer(document.getElementById("first-answer")?.textContent),
  languages: isTest ? ["zh"] : navigator.languages,
});

// the document's own language and colours follow the settings
effect(() => {
  const root = document.documentElement;
  root.lang = store.language.value === "zh" ? "zh-CN" : "en";
  document.title = say(store.language.value, "pageTitle");
  if (store.theme.value === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = store.theme.value;
});

/** A scenario in the address is opened before the first run, so that nothing is computed and drawn in vain. */
async function open(): Promise<void> {
  const faults = await openLink(store, location.hash);
  if (faults.length > 0) refuse(store, faults);
  followPointer(window);
  followMoney(store);
  followAddress(store, (found) => refuse(store, found));
  startRuns(store);

  render(
    <StoreContext.Provider value={store}>
      <App />
    </StoreContext.Provider>,
    document.getElementById("app")!,
  );
}

// not waited for here: what reading a link fetches needs this file to have ended
void open();

// not before the first charts: both would load the same files at once
addEventListener("load", () =>
  setTimeout(() => {
    void keepOffline();
    void import("./state/privateFile").then(({ sweepExports }) => sweepExports());
  }, 3000),
);
