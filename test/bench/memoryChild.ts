/** Runs the command line with its own arguments and tells the most memory that this process has held, on standard error. */
import { commandLine } from "../../src/cli/commandLine";

const nothing = { write: () => true };
void commandLine({
  args: process.argv.slice(2),
  environment: {},
  out: nothing,
  err: nothing,
}).then((code) => {
  // kilobytes
  process.stderr.write(`${process.resourceUsage().maxRSS}\n`);
  process.exitCode = code;
});
