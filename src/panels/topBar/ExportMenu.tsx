import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { serialise } from "../../../models/scenario/serialise";
import { say } from "../../i18n/say";
import { download } from "../../state/download";
import { carrying } from "../../state/ownMetrics";
import { openFile } from "../../state/openFile";
import { namedScenario } from "../../state/scenarioName";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { Popover } from "../controls/Popover";

/** Take home: results, scenario, link. Bring back: a scenario file or an exported bundle. */
export function ExportMenu(): JSX.Element {
  const language = useLanguage();
  return (
    <Popover
      class="button primary"
      label={say(language, "export")}
      hasWords
      align="end"
      panelClass="menu"
      button={
        <>
          <Icon name="export" size={14} />
          <span class="export-word">{say(language, "export")}</span>
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
  const picker = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<string | undefined>(undefined);
  const hasResults = store.runner.summary.value !== undefined;

  async function bundle(): Promise<void> {
    setProgress(say(language, "exporting"));
    try {
      // fetched when it is first needed: most visits export nothing
      const { exportBundle } = await import("../../state/exportBundle");
      await exportBundle(store);
      close();
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      setProgress(say(language, "exportFailed", { reason }));
    }
  }

  async function copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      setProgress(say(language, "linkCopied"));
    } catch {
      setProgress(say(language, "linkNotCopied"));
    }
  }

  return (
    <>
      <button
        type="button"
        class="item"
        disabled={!hasResults}
        title={hasResults ? undefined : say(language, "exportWaits")}
        onClick={() => void bundle()}
      >
        <span>
          {say(language, "exportBundle")}
          <small>{say(language, "exportBundleNote")}</small>
        </span>
      </button>
      <label class="check">
        <input
          type="checkbox"
          checked={store.forExcel.value}
          onChange={(event) => (store.forExcel.value = event.currentTarget.checked)}
        />
        {say(language, "forExcel")}
      </label>
      <button
        type="button"
        class="item"
        onClick={() => {
          const scenario = namedScenario(store);
          download(
            `${scenario.id}.json`,
            [serialise(carrying(scenario, store.own.value))],
            "application/json",
          );
          close();
        }}
      >
        <span>
          {say(language, "exportScenario")}
          <small>{say(language, "exportScenarioNote")}</small>
        </span>
      </button>
      <button
        type="button"
        class="item"
        disabled={!hasResults}
        onClick={() => {
          close();
          store.tab.value = "report";
          scrollTo({ top: 0 });
        }}
      >
        <span>
          {say(language, "printReport")}
          <small>{say(language, "printReportNote")}</small>
        </span>
      </button>
      <button type="button" class="item" onClick={() => void copyLink()}>
        {say(language, "copyLink")}
      </button>
      <hr />
      <button type="button" class="item" onClick={() => picker.current!.click()}>
        <span>
          {say(language, "importFile")}
          <small>{say(language, "importNote")}</small>
        </span>
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.zip,application/json,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          close();
          if (file) void openFile(store, file);
        }}
      />
      <p class="progress" role="status">
        {progress}
      </p>
    </>
  );
}
