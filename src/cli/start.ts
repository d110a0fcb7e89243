import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, preview } from "vite";

// npm start: builds the app, serves dist/ on the first free port from 4173 on and opens a browser if there is one

const { values } = parseArgs({
  options: { open: { type: "boolean", default: true }, port: { type: "string", default: "4173" } },
  allowNegative: true,
});
const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));

// whatever the shell says: without it the page would not keep itself for offline use
process.env.NODE_ENV = "production";
await build({ configFile, logLevel: "error" });
const server = await preview({ configFile, logLevel: "warn", preview: { port: Number(values.port) } });
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${values.port}/`;
console.log(`Hongge South is at ${address} (Ctrl-C ends it)`);
if (values.open && !process.env.CI) openBrowser(address);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));

/** Opens the address in the user's browser. Without one nothing happens: the address has been printed. */
function openBrowser(url: string): void {
  const command = opener(url);
  if (command === undefined) return;
  const [program, ...args] = command;
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

function opener(url: string): string[] | undefined {
  if (process.platform === "darwin") return ["open", url];
  if (process.platform === "win32") return ["cmd", "/c", "start", "", url];
  // without a display xdg-open would start a text browser in this terminal
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", url] : undefined;
}
