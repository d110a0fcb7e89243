import type { Issue } from "../../models/core/issue";
import { messages } from "../i18n/messages";
import { say } from "../i18n/say";
import { TABLE_FILE } from "./marketPath";
import type { AppStore } from "./store";

/** What of a file is needed; a browser's File fits. */
export interface OpenedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Says what is wrong with an input; the scenario on screen stays as it was. */
export function refuse(store: AppStore, issues: readonly Issue[]): void {
  const title = say(store.language.value, "badInput");
  store.notice.value = { kind: "error", title, issues };
}

/** Opens a scenario file or an exported bundle; whatever is wrong with it becomes a notice, never an exception. */
export async function openFile(store: AppStore, file: OpenedFile): Promise<void> {
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  // a table can only be a price path, and nothing says of which product
  if (TABLE_FILE.test(file.name)) {
    return refuse(store, [{ code: "unknown-file", path: file.name, message: messages.tableNeedsProduct }]);
  }
  // fetched when it is first needed: most visits open no file
  const { MAXIMUM_BUNDLE_BYTES, readBundle } = await import("../export/readBundle");
  await store.library.ready;
  if (file.size > MAXIMUM_BUNDLE_BYTES) {
    // refused by its size alone: nothing of it is read
    const slots = { size: megabytes(file.size), limit: megabytes(MAXIMUM_BUNDLE_BYTES) };
    const message = { en: say("en", "fileTooLarge", slots), zh: say("zh", "fileTooLarge", slots) };
    return refuse(store, [{ code: "too-large", path: file.name, message }]);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(store, [{ code: "unknown-file", path: file.name, message: messages.fileUnread }]);
  }
  const read = readBundle(bytes, file.name);
  if (!read.ok) return refuse(store, read.issues);
  store.adopt(read.value);
  const name = read.value.name[store.language.value];
  store.notice.value = { kind: "done", title: say(store.language.value, "opened", { name }), issues: [] };
}
