import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
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

/** Compiles `models/kernel/NAME/assembly`. */
function assemblyStep(name: string): Step {
  const folder = `models/kernel/${name}/assembly`;
  return {
    output: `models/kernel/generated/${name}.js`,
    inputs: [folder, "src/build/assembly.ts", "node_modules/assemblyscript/package.json"],
    make: async () => (await import("./assembly")).compileAssembly(folder),
  };
}

const STEPS: readonly Step[] = [
  assemblyStep("collect"),
  assemblyStep("steer"),
  {
    output: "models/kernel/generated/staged.js",
    inputs: [
      "models/core",
      "models/distributions",
      "models/finance",
      "models/mine",
      "models/random",
      "src/build/lift.ts",
      "src/build/stage.ts",
      "node_modules/vite/package.json",
    ],
    make: async () => (await import("./stage")).stage(),
  },
];

/** Runs the steps whose inputs have changed since; a file's first line says what it was made from. For vitest's globalSetup. */
export default async function buildKernel(): Promise<void> {
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
    const whole = await stat(root + input);
    const entries = whole.isDirectory()
      ? await readdir(root + input, { recursive: true, withFileTypes: true })
      : undefined;
    const files =
      entries === undefined
        ? [root + input]
        : entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(relative(root, file)).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel();
