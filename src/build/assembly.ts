import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Compiles the AssemblyScript of a folder and wraps the module in a script that exports its bytes. */
export async function compileAssembly(folder: string): Promise<string> {
  const { default: asc } = await import("assemblyscript/asc");
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      `${folder}/index.ts`,
      ...["--outFile", "module.wasm", "--baseDir", root],
      ...["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd,bulk-memory"],
    ],
    {
      // files that the compiler only looks for are not there
      readFile: (name, baseDir) => readFile(`${baseDir}/${name}`, "utf8").catch(() => null),
      writeFile: (_name, contents) => {
        if (typeof contents !== "string") bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || bytes === undefined)
    throw new Error(`${folder} does not compile: ${error?.message}\n${stderr}`);
  const text = Buffer.from(bytes).toString("base64");
  return `export const bytes = Uint8Array.from(atob("${text}"), (c) => c.charCodeAt(0));\n`;
}
