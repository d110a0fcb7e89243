import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { fakeSum } from "./fake/fakeModel";

it("worker threads start under tsx as they do under vitest, and let the process end", async () => {
  const script = fileURLToPath(new URL("./fake/commandLine.ts", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
  expect(stderr).toBe("");
  expect(Number(stdout)).toBe(fakeSum(5000));
});
