import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// npm run kernel: builds what models/kernel/generated holds, as far as it is not up to date

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Step {
  /** the file that is made, and what it is made from */
  readonly output: string;
  readonly inputs: readonly string[];
  /** the file's text; imported only where needed, as compilers are slow to load */
  readonly make: () => Promise<string>;
}

const STEPS: readonly Step[] = [
  {
    output: "models/kernel/generated/collect.js",
    inputs: [
      "models/kernel/collect/assembly",
      "src/build/collect.ts",
      "node_modules/assemblyscript/package.json",
    ],
    make: async () => (await import("./collect")).compileCollect(),
  },
];

/** Runs the steps whose inputs have changed since; a file's first line says what it was made from. */
export async function buildKernel(): Promise<void> {
  for (const { output, inputs, make } of STEPS) {
    const mark = `// made from ${await hashOf(inputs)}\n`;
    const there = await readFile(root + output, "utf8").catch(() => "");
    if (there.startsWith(mark)) continue;
    const text = mark + (await make());
    await mkdir(dirname(root + output), { recursive: true });
    // whole or not at all: others may be reading
    await writeFile(`${root}${output}.${process.pid}`, text);
    await rename(`${root}${output}.${process.pid}`, root + output);
  }
}

/** Hash of files and of all files in folders. */
async function hashOf(inputs: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const folder = (await stat(root + input)).isDirectory();
    const files = folder ? (await readdir(root + input, { recursive: true })).sort() : [""];
    for (const file of files) hash.update(file).update(await readFile(join(root, input, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** For vitest's globalSetup. */
export default buildKernel;

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel();
