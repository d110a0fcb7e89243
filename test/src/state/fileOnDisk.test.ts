import { afterEach, expect, test } from "vitest";
import { EXACT_LIMIT } from "../../../models/engine/sketch";
import { fileOnDisk, writeTo, type DiskFile } from "../../../src/state/fileOnDisk";

const page = globalThis as unknown as { showSaveFilePicker?: unknown };
afterEach(() => delete page.showSaveFilePicker);

function fakeFile() {
  const seen: string[] = [];
  const file: DiskFile = {
    write: async (part) => void seen.push(new TextDecoder().decode(part)),
    close: async () => void seen.push("closed"),
    abort: async () => void seen.push("given up"),
  };
  return { seen, file };
}

async function* parts(...texts: readonly string[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const text of texts) {
    if (text === "fault") throw new Error("a worker died");
    yield new TextEncoder().encode(text);
  }
}

test("a long run goes to a file that the user chooses, part by part", async () => {
  const { seen, file } = fakeFile();
  const names: string[] = [];
  page.showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
    names.push(suggestedName);
    return { createWritable: async () => file };
  };
  const disk = await fileOnDisk("run.zip", EXACT_LIMIT + 1);
  expect(names).toEqual(["run.zip"]);
  await writeTo(disk!, parts("a", "", "b"));
  expect(seen).toEqual(["a", "b", "closed"]);
  expect(await fileOnDisk("run.zip", EXACT_LIMIT)).toBeUndefined();
});

test("a browser that cannot write to files takes the way of a download", async () => {
  expect(await fileOnDisk("run.zip", 1_000_000)).toBeUndefined();
});

test("a failure leaves no half file behind", async () => {
  const { seen, file } = fakeFile();
  await expect(writeTo(file, parts("a", "fault"))).rejects.toThrow("a worker died");
  expect(seen).toEqual(["a", "given up"]);
});
