import { EXACT_LIMIT } from "../../models/engine/sketch";

/** A file that is written piece by piece: the part of the File System API that is needed. */
export interface DiskFile {
  write(part: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

interface Picker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<{ createWritable(): Promise<DiskFile> }>;
}

/** Whether the browser can ask for a file to write to. */
export const canAsk = (): boolean => (globalThis as unknown as Picker).showSaveFilePicker !== undefined;

/**
 * Asks the user for a file to write a long run to; shorter ones, and browsers that cannot write to files, take the way
 * of a download. To be called while the user's click still counts.
 * @throws AbortError (DOMException) if the user chooses none
 */
export async function fileOnDisk(name: string, trials: number): Promise<DiskFile | undefined> {
  const { showSaveFilePicker } = globalThis as unknown as Picker;
  if (trials <= EXACT_LIMIT || showSaveFilePicker === undefined) return undefined;
  const file = await showSaveFilePicker.call(globalThis, { suggestedName: name });
  return file.createWritable();
}

/** Writes part after part, each once the one before is on its way to the disk. A failure leaves no half file behind. */
export async function writeTo(file: DiskFile, parts: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> {
  try {
    for await (const part of parts) if (part.length > 0) await file.write(part);
    await file.close();
  } catch (problem) {
    await file.abort().catch(() => undefined);
    throw problem;
  }
}
