import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deferred } from "../../../src/build/deferred";
import * as whole from "./deferredEntry";

type Built = typeof whole;

let folder: string;
let built: Built;
/** the model as it stood before the rest was asked for, and what its functions answered */
let early: { readonly text: string; readonly fault: string };

const declared = ({ modules }: Built): string => JSON.stringify(modules);
const inputs = ({ directInputs, compile, baseScenario }: Built): unknown =>
  directInputs(compile(baseScenario, { trials: 16, seed: 1 }), 3, "valuation.npv");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deferred-"));
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [deferred()],
    build: {
      outDir: folder,
      target: "es2022",
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("./deferredEntry.ts", import.meta.url)),
        formats: ["es"],
        fileName: "entry",
      },
    },
  });
  const entry = (await readdir(folder)).find((name) => name.startsWith("entry."))!;
  built = (await import(pathToFileURL(join(folder, entry)).href)) as Built;
  let fault = "";
  try {
    inputs(built);
  } catch (problem) {
    fault = String(problem);
  }
  early = { text: declared(built), fault };
  await built.wholeModel();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a model whose explanations and arithmetic come later", () => {
  it("has neither at first, and says so when its arithmetic is used too early", () => {
    expect(early.text.length).toBeLessThan(0.7 * declared(whole).length);
    expect(early.text).toContain("Ore resource");
    expect(early.text).not.toContain("Resource (measured, indicated and inferred), not reserve.");
    expect(early.fault).toMatch(/\w+\.start requires wholeModel\(\) to be awaited first/);
  });

  it("is the same to the last word when they have arrived", () => {
    expect(built.hasExplanations.value).toBe(true);
    expect(declared(built)).toBe(declared(whole));
  });

  it("computes the same", () => {
    expect(inputs(built)).toEqual(inputs(whole));
  });

  it("keeps them in a file of their own", async () => {
    const files = await Promise.all(
      (await readdir(folder)).map(
        async (name) => [name, await readFile(join(folder, name), "utf8")] as const,
      ),
    );
    const holding = files.filter(([, code]) => code.includes("Resource (measured, indicated and inferred)"));
    expect(holding.map(([name]) => name)).toEqual([expect.stringMatching(/^rest/)]);
  });
});
