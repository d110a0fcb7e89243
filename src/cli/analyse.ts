import { analyseLine } from "./analyse/analyseLine";

// npm run analyse: a method of decision analysis from the command line

const { argv, env, stdout, stderr } = process;
// a reader that has seen enough ("| head") is no fault
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
const control = new AbortController();
process.once("SIGINT", () => control.abort());
process.exitCode = await analyseLine(
  { args: argv.slice(2), environment: env, out: stdout, err: stderr },
  control.signal,
);
