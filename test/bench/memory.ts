/**
 * Memory of long runs: the most that a process of its own holds for the base case, workers included.
 *
 *   npm run bench:memory [-- --trials 100000,1000000] [-- --rows] [-- --workers 2]
 *
 * `--rows` writes the bundle too, with every trial's row in runs.csv (about 4 kB each), and deletes it again. Exits with 1
 * if the last run takes 20 MB more than the first.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const MOST_GROWTH = 20;
const CHILD = fileURLToPath(new URL("./memoryChild.ts", import.meta.url));

const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "100000,1000000" },
    workers: { type: "string", default: "2" },
    rows: { type: "boolean", default: false },
  },
});

/** Megabytes at most, and seconds. */
function measure(trials: number): Promise<{ peak: number; seconds: number; bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "hongge-memory-"));
  const args = ["--trials", String(trials), "--workers", values.workers, "--json"];
  if (values.rows) args.push("--out", folder);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", CHILD, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (told += chunk));
    child.on("error", reject).on("close", (code) => {
      const bytes = values.rows && code === 0 ? statSync(join(folder, "runs.csv")).size : 0;
      rmSync(folder, { recursive: true, force: true });
      const peak = Number(told.trim().split("\n").at(-1)) / 1024;
      if (code !== 0 || !(peak > 0)) return reject(new Error(`the run ended with code ${code}: ${told}`));
      resolve({ peak, seconds: (performance.now() - started) / 1000, bytes });
    });
  });
}

async function main(): Promise<void> {
  const peaks: number[] = [];
  for (const trials of values.trials.split(",").map(Number)) {
    const { peak, seconds, bytes } = await measure(trials);
    peaks.push(peak);
    const written = values.rows ? `, runs.csv ${(bytes / 2 ** 20).toFixed(0)} MB` : "";
    console.log(`${trials} trials: ${peak.toFixed(0)} MB at most, ${seconds.toFixed(0)} s${written}`);
  }
  const growth = peaks.at(-1)! - peaks[0]!;
  console.log(`growth: ${growth.toFixed(0)} MB (allowed: ${MOST_GROWTH})`);
  if (growth > MOST_GROWTH) process.exitCode = 1;
}

void main();
