import { writeTo, type DiskFile } from "./fileOnDisk";

/** Folder of the page's private file system that holds exports until the browser has taken them. */
const FOLDER = "exports";

/** How long the browser may take to copy a file to the downloads: a minute, and longer the larger it is. */
const LEAST_TIME = 60_000;
const BYTES_A_SECOND = 10 * 2 ** 20;

/**
 * Writes parts to a temporary file in the page's private file system, for browsers that cannot ask for a place to write to:
 * none of it is held in memory. Gives the file, which is removed once `milliseconds` have passed that suit its size, or by
 * `sweepExports`. Undefined where there is no such file system, or none that can be written to (private windows, Safari
 * before 26); then no part has been read.
 * @throws what the parts throw, and what writing throws (a full disk); then nothing is left behind
 */
export async function writePrivately(
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly file: File; readonly milliseconds: number } | undefined> {
  const opened = await open();
  if (opened === undefined) return undefined;
  const { folder, entry, disk, release } = opened;
  const remove = async (): Promise<void> => {
    await folder.removeEntry(entry).catch(() => undefined);
    release();
  };
  try {
    await writeTo(disk, parts);
    const file = await (await folder.getFileHandle(entry)).getFile();
    const milliseconds = LEAST_TIME + (1000 * file.size) / BYTES_A_SECOND;
    setTimeout(() => void remove(), milliseconds);
    return { file, milliseconds };
  } catch (problem) {
    await remove();
    throw problem;
  }
}

/** Removes what earlier visits left behind, because they ended before their files had been taken. */
export async function sweepExports(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER);
    for await (const entry of folder.keys())
      // another window may be writing it
      await navigator.locks.request(lockOf(entry), { ifAvailable: true }, async (lock) => {
        if (lock !== null) await folder.removeEntry(entry);
      });
  } catch {
    // no such file system, or no such folder: nothing has been left behind
  }
}

const lockOf = (entry: string): string => `hongge.${FOLDER}.${entry}`;

interface Opened {
  readonly folder: FileSystemDirectoryHandle;
  readonly entry: string;
  readonly disk: DiskFile;
  /** lets go of the file, so that it may be swept */
  release(): void;
}

async function open(): Promise<Opened | undefined> {
  const entry = `${crypto.randomUUID()}.zip`;
  let release = (): void => undefined;
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    release = await hold(lockOf(entry));
    const handle = await folder.getFileHandle(entry, { create: true });
    return { folder, entry, disk: await handle.createWritable(), release };
  } catch {
    release();
    return undefined;
  }
}

/** Holds a lock until it is released; it ends with the page in any case. */
function hold(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}
