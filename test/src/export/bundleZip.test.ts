import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bundleFiles } from "../../../src/export/bundle";
import type { RunTable } from "../../../src/export/bundleTables";
import { bundleZip } from "../../../src/export/bundleZip";
import { readBundle } from "../../../src/export/readBundle";
import { collect } from "./collect";
import { columns, request, runLines, runs, scenario, texts } from "./sampleBundle";

const plain = await texts();

async function zipped(): Promise<Uint8Array> {
  return Buffer.concat(await collect(bundleZip(bundleFiles(request, runs))));
}

describe("bundle zip", () => {
  it("gives the same scenario back, and the same bytes each time", async () => {
    const bytes = await zipped();
    expect(readBundle(bytes, "bundle.zip")).toEqual({ ok: true, value: scenario });
    expect(await zipped()).toEqual(bytes);
    const unpacked = unzipSync(bytes);
    for (const [name, content] of plain) expect(strFromU8(unpacked[name]!)).toBe(content);
  });

  it("is packed while it is read: a part after every piece, and nothing more once the reader stops", async () => {
    const made: string[] = [];
    function* chunks(): Generator<string> {
      for (const letter of "abcd") {
        made.push(letter);
        yield letter.repeat(100_000);
      }
    }
    const parts: number[] = [];
    for await (const part of bundleZip(new Map([["letters.txt", chunks()]]))) {
      parts.push(part.length);
      expect(made.length).toBe(parts.length);
      if (parts.length === 2) break;
    }
    expect(made).toEqual(["a", "b"]);
  });

  it("passes on what goes wrong while a table is made", async () => {
    async function* broken(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      yield* runLines();
      throw new Error("the worker died");
    }
    const table: RunTable = { columns, lines: { [Symbol.asyncIterator]: broken } };
    const zip = collect(bundleZip(bundleFiles(request, table)));
    await expect(zip).rejects.toThrow("the worker died");
  });

  it("reads scenario.json alone, and a bundle packed again inside a folder", () => {
    const json = new TextEncoder().encode(plain.get("scenario.json"));
    expect(readBundle(json, "scenario.json")).toEqual({ ok: true, value: scenario });
    const packed = zipSync({ "bundle/scenario.json": json, "bundle/other.csv": new Uint8Array(9) });
    expect(readBundle(packed, "again.zip")).toEqual({ ok: true, value: scenario });
  });

  const code = (bytes: Uint8Array): string => {
    const read = readBundle(bytes, "x");
    return read.ok ? "accepted" : `${read.issues[0]!.code} @ ${read.issues[0]!.path}`;
  };

  it("refuses what is damaged, empty, too large or a bomb, and never throws", async () => {
    const bytes = await zipped();
    expect(code(bytes.slice(0, 1000))).toBe("unknown-file @ x");
    expect(code(zipSync({ "other.json": new Uint8Array(3) }))).toBe("unknown-file @ x");
    expect(code(zipSync({ "scenario.json": new Uint8Array(30_000_000) }))).toBe(
      "too-large @ x/scenario.json",
    );
    expect(code(zipSync({ "scenario.json": new TextEncoder().encode('{"schema":9}') }))).toBe(
      "newer-schema @ x/scenario.json: schema",
    );
    expect(code(new Uint8Array(100_000_000))).toBe("too-large @ x");
    expect(code(new Uint8Array([0xff, 0xfe, 0, 1]))).toBe("not-json @ x");
    expect(code(new Uint8Array(0))).toBe("not-json @ x");
    const large = new Uint8Array(65 * 1024 * 1024);
    large.set([0x50, 0x4b, 3, 4]);
    expect(code(large)).toBe("too-large @ x");
  });

  it("is not deceived by a zip that understates the size of what it holds", () => {
    const bomb = zipSync({ "scenario.json": new Uint8Array(5_000_000) });
    // central directory entry: signature PK\x01\x02, uncompressed size at offset 24
    const view = new DataView(bomb.buffer);
    for (let place = 0; place < bomb.length - 4; place++) {
      if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, 100, true);
    }
    expect(code(bomb)).toMatch(/^(unknown-file|not-json|too-large)/);
  });
});
