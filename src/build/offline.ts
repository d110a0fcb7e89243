import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transformWithOxc, type Plugin } from "vite";

const source = fileURLToPath(new URL("../offline/serviceWorker.ts", import.meta.url));

/** Writes `offline.js`, the service worker, with the names of all files of the build and a version made from them. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle: {
      // once empty files have been dropped
      order: "post",
      async handler(_, bundle) {
        // names hold hashes of contents, except the page's own
        const names = Object.keys(bundle).sort();
        const page = bundle["index.html"];
        const files = ["./", ...names.filter((name) => name !== "index.html" && !name.endsWith(".map"))];
        const version = createHash("sha256")
          .update(files.join())
          .update(page?.type === "asset" ? page.source : "")
          .digest("hex")
          .slice(0, 12);
        const { code } = await transformWithOxc(await readFile(source, "utf8"), source);
        const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify([...files, "icon.svg"])};\n`;
        this.emitFile({ type: "asset", fileName: "offline.js", source: head + code });
      },
    },
  };
}
