import { useRef, useState } from "preact/hooks";
import type { Issue, Result } from "../../../models/core/issue";
import { say } from "../../i18n/say";
import { withPath } from "../../state/edits";
import { exchangeRate } from "../../state/followMoney";
import { readPriceFile, readPrices, type TableBasis } from "../../state/marketPath";
import { calendarOf } from "../../state/marketPreview";
import type { OpenedFile } from "../../state/openFile";
import type { PathSubject } from "../../state/pathSubject";
import { useStore } from "../context";

/** What the editor of a yearly series does with values that are given to it. */
export interface PathImport {
  /** text in the field that is not taken yet; undefined: the field shows the path itself */
  readonly draft: string | undefined;
  /** why the last prices given were not taken */
  readonly issues: readonly Issue[];
  setDraft(text: string | undefined): void;
  takeText(text: string): Promise<void>;
  takeFile(file: OpenedFile): Promise<void>;
}

/**
 * Takes a yearly series from text or a file, as one step that can be undone. Values at fault change nothing:
 * neither the scenario nor the text in the field.
 */
export function usePathImport(subject: PathSubject): PathImport {
  const store = useStore();
  const { id } = subject.path;
  const drafts = store.drafts.paths;
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const turns = useRef(0);

  function setDraft(text: string | undefined): void {
    turns.current++;
    const { [id]: _before, ...others } = drafts.value;
    drafts.value = text === undefined ? others : { ...others, [id]: text };
    if (text === undefined) setIssues([]);
  }

  async function take(reading: Promise<Result<number[]>>): Promise<void> {
    const turn = ++turns.current;
    const read = await reading;
    // what was typed, pasted or dropped meanwhile is newer
    if (turn !== turns.current) return;
    if (!read.ok) return setIssues(read.issues);
    setDraft(undefined);
    store.change(withPath(store.scenario.value, id, read.value));
    const language = store.language.value;
    const title = say(language, "pathTaken", { product: subject.name[language], count: read.value.length });
    store.notice.value = { kind: "done", title, issues: [] };
  }

  const basis = (): TableBasis => ({
    firstYear: calendarOf(store.scenario.value).firstYear,
    cnyPerUsd: exchangeRate(store.scenario.value),
  });
  return {
    draft: drafts.value[id],
    issues,
    setDraft,
    takeText: (text) => take(readPrices(text, subject, basis(), say(store.language.value, "pathPasted"))),
    takeFile: (file) => take(readPriceFile(file, subject, basis())),
  };
}
