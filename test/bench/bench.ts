/**
 * Benchmark of the base case on one thread: microseconds per trial and stage, all yearly statistics included; then what a
 * second worker thread brings.
 *
 *   npm run bench [-- --trials 10000] [-- --rounds 5] [-- --threads 100000] [-- --json] [-- --peers FOLDER]
 *
 * `--threads` is the length of the runs with one and two workers, 0 for none.
 *
 * Medians over the rounds, seeded. `--peers` names a folder with peer_numpy.py and peer_c.c; they are then run in turn
 * with ours and the ratios printed, which is what may be quoted: absolute times differ from machine to machine. Two
 * processes of the C peer at once then tell what a second core is worth here, beside what a second worker brings.
 */
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { Merger } from "../../models/engine/merge";
import { compile, SHARD } from "../../models/engine/plan";
import { SketchBuilder } from "../../models/engine/sketch";
import { giveBack, takeSource } from "../../models/engine/trialSource";
import { MODEL_VERSION } from "../../models/mine/version";
import { baseScenario } from "../../models/scenario/scenario";
import { shardTasks } from "../../workers/shards";
import { compareThreads } from "./threads";

const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    threads: { type: "string", default: "100000" },
    json: { type: "boolean", default: false },
    peers: { type: "string" },
  },
});
const trials = Number(values.trials);
const rounds = Number(values.rounds);
const onThreads = Number(values.threads);
if (![trials, rounds, onThreads + 1].every((count) => Number.isInteger(count) && count > 0)) {
  process.stderr.write("--trials and --rounds must be whole numbers above 0, --threads 0 or more\n");
  process.exit(2);
}

const plan = compile(baseScenario, { trials, seed: 1 });

interface Round {
  /** random numbers and the model itself, all columns laid out for collecting */
  simulate: number;
  /** what else is one worker's share: collect moments and histograms, pack */
  collect: number;
  merge: number;
  summary: number;
  usPerTrial: number;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return ((performance.now() - start) * 1000) / trials;
}

/** milliseconds spent on simulating in this round */
let simulating = 0;

/** Lets everybody on this thread simulate by the clock. */
function watch(): void {
  const source = takeSource(plan);
  if (source === undefined) throw new Error("the benchmark requires WebAssembly with vectors");
  giveBack({
    ...source,
    fill(first, count) {
      const start = performance.now();
      source.fill(first, count);
      simulating += performance.now() - start;
    },
  });
}

function round(): Round {
  simulating = 0;
  const builder = new SketchBuilder(plan);
  const merger = new Merger(plan);
  let collect = 0;
  let merge = 0;
  // in the pieces that a run with one worker is cut into
  for (const { firstShard, shardCount } of shardTasks(Math.ceil(trials / SHARD), 1)) {
    let sketch: ReturnType<typeof builder.take>;
    collect += timed(() => {
      for (let shard = firstShard; shard < firstShard + shardCount; shard++) builder.add(shard);
      sketch = builder.take();
    });
    merge += timed(() => merger.merge(sketch));
  }
  const summary = timed(() => merger.summary());
  merger.close();
  const simulate = (simulating * 1000) / trials;
  return { simulate, collect: collect - simulate, merge, summary, usPerTrial: collect + merge + summary };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs a peer once and tells its microseconds per trial. */
type Peer = () => Promise<number>;

/** The peers whose tools are there. */
function peers(folder: string): Record<string, Peer> {
  const peer =
    (program: string, ...args: readonly string[]): Peer =>
    async () => {
      const { stdout } = await promisify(execFile)(program, args);
      return Number(/(?:total |C: )([\d.]+) us\/trial/.exec(stdout)?.[1] ?? NaN);
    };
  const found: Record<string, Peer> = {};
  const numpy = join(folder, "peer_numpy.py");
  if (existsSync(numpy)) found["numpy"] = peer("python3", numpy);
  const source = join(folder, "peer_c.c");
  if (existsSync(source)) {
    const program = join(mkdtempSync(join(tmpdir(), "peer-")), "peer");
    execFileSync("cc", ["-O3", "-march=native", "-ffast-math", "-o", program, source, "-lm"]);
    found["c"] = peer(program);
  }
  return found;
}

/** Throughput of two processes that share nothing over that of one: what this machine's second core brings anybody. */
async function secondCore(run: Peer): Promise<number> {
  const alone = await run();
  const together = await Promise.all([run(), run()]);
  return together.reduce((sum, us) => sum + alone / us, 0);
}

watch();
round(); // warm-up, not counted
const others = values.peers === undefined ? {} : peers(values.peers);
const ours: Round[] = [];
const cores: number[] = [];
const theirs: Record<string, number[]> = Object.fromEntries(Object.keys(others).map((name) => [name, []]));
for (let i = 0; i < rounds; i++) {
  ours.push(round());
  for (const [name, run] of Object.entries(others)) theirs[name]!.push(await run());
  if (others["c"] !== undefined && onThreads > 0) cores.push(await secondCore(others["c"]));
}
const threads = onThreads > 0 ? await compareThreads(onThreads, rounds) : undefined;
const result = {
  modelVersion: MODEL_VERSION,
  node: process.version,
  trials,
  rounds,
  usPerTrial: median(ours.map((r) => r.usPerTrial)),
  stages: {
    simulate: median(ours.map((r) => r.simulate)),
    collect: median(ours.map((r) => r.collect)),
    merge: median(ours.map((r) => r.merge)),
    summary: median(ours.map((r) => r.summary)),
  },
  ratios: Object.fromEntries(
    Object.entries(theirs).map(([name, times]) => [
      name,
      median(ours.map((r, i) => r.usPerTrial / times[i]!)),
    ]),
  ),
  ...(threads === undefined ? {} : { threads }),
  ...(cores.length === 0 ? {} : { secondCore: median(cores) }),
};

if (values.json) process.stdout.write(JSON.stringify(result) + "\n");
else {
  const line = (name: string, us: number) => `${name.padEnd(44)}${us.toFixed(1).padStart(8)} µs per trial\n`;
  process.stdout.write(
    `base case, ${trials} trials, one thread, ${process.version}, median of ${rounds}\n` +
      line("simulate: random numbers and model", result.stages.simulate) +
      line("collect: moments, histograms", result.stages.collect) +
      line("merge", result.stages.merge) +
      line("summary: percentiles of every line and year", result.stages.summary) +
      line("in all", result.usPerTrial) +
      `${Math.round(1e6 / result.usPerTrial).toLocaleString("en")} trials per second and thread\n` +
      Object.entries(result.ratios)
        .map(([name, ratio]) => `ratio to the ${name} peer's total: ${ratio.toFixed(2)}\n`)
        .join("") +
      (threads === undefined
        ? ""
        : `two workers ÷ one worker: ${threads.ratio.toFixed(2)} ` +
          `(${threads.trials} trials, ${threads.cores} cores; processor time ` +
          `${threads.cpu.map((us) => us.toFixed(1)).join(" and ")} µs per trial)\n`) +
      (result.secondCore === undefined
        ? ""
        : `two processes of the c peer ÷ one, which share nothing: ${result.secondCore.toFixed(2)}\n`),
  );
}
