import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

describe("npm start", () => {
  it("builds, serves on the next free port, prints the address in one line and ends on Ctrl-C", async () => {
    const occupied = createServer();
    await new Promise<void>((resolve) => occupied.listen(0, "localhost", resolve));
    const taken = (occupied.address() as { port: number }).port;

    // a display without an opener: a missing xdg-open must not end the server
    const env = { ...process.env, CI: "", DISPLAY: ":0", PATH: "" };
    child = spawn(process.execPath, ["--import", "tsx", "src/cli/start.ts", "--port", String(taken)], {
      cwd: ROOT,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout! });
    output.on("line", (line) => lines.push(line));
    await once(output, "line");

    const address = /http:\S+/.exec(lines[0])?.[0] ?? "";
    expect(Number(new URL(address).port)).toBeGreaterThan(taken);
    expect(await (await fetch(address)).text()).toContain('<script type="module"');
    expect(lines).toHaveLength(1);

    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
    occupied.close();
  });
});
