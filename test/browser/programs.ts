import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** How a browser is found on this machine, or put there. */
export interface Program {
  /** as people call it */
  readonly name: string;
  /** environment variable that may name its program */
  readonly variable: string;
  /** names on the path */
  readonly names: readonly string[];
  /** where installers put it */
  readonly places: readonly (string | undefined)[];
  /** arguments that make it print its version and end */
  readonly version: readonly string[];
  /** Debian's package */
  readonly debian: string;
}

/**
 * Path of a browser that runs: what its variable names, the usual names on the path, the usual places. Failing that,
 * installs Debian's package when root on Debian.
 * @throws Error with one sentence that says what to do; a missing browser never skips a test
 */
export async function findProgram(program: Program): Promise<string> {
  const named = process.env[program.variable];
  if (named) {
    if (await works(named, program)) return named;
    throw new Error(`${program.variable} names ${named}, which does not run as a browser.`);
  }
  return (await search(program)) ?? (await install(program));
}

async function search(program: Program): Promise<string | undefined> {
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const ending = process.platform === "win32" ? ".exe" : "";
  const candidates = program.names.flatMap((name) => onPath.map((folder) => join(folder, name + ending)));
  for (const candidate of [...candidates, ...program.places]) {
    if (candidate !== undefined && (await works(candidate, program))) return candidate;
  }
  return undefined;
}

/** Some systems put a file under the name that only says that the browser is elsewhere. */
async function works(path: string, { version }: Program): Promise<boolean> {
  if (!existsSync(path)) return false;
  // on Windows the version switch opens a window
  if (process.platform === "win32") return true;
  try {
    const { stdout } = await run(path, [...version], { timeout: 60_000 });
    return /\d+\.\d+/.test(stdout);
  } catch {
    return false;
  }
}

async function install(program: Program): Promise<string> {
  const { name, variable, debian } = program;
  if (process.getuid?.() !== 0 || !(await answers("apt-get", ["--version"]))) {
    throw new Error(`The browser tests need ${name}: install it, or set ${variable} to its program.`);
  }
  const packages = [debian, ...((await answers("fc-list", [":lang=zh"])) ? [] : ["fonts-noto-cjk"])];
  console.log(`no ${name} found, installing ${packages.join(" and ")} with apt-get`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 2 ** 26 };
  try {
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options);
  } catch (thrown) {
    throw new Error(`apt-get could not install ${packages.join(" and ")}; the browser tests need ${name}.`, {
      cause: thrown,
    });
  }
  const path = await search(program);
  if (path === undefined) throw new Error(`apt-get installed ${debian}, but it does not run.`);
  return path;
}

/** Whether a program exists, succeeds and prints something. */
async function answers(program: string, args: readonly string[]): Promise<boolean> {
  try {
    return (await run(program, args)).stdout.trim() !== "";
  } catch {
    return false;
  }
}
