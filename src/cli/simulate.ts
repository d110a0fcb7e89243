import { commandLine } from "./commandLine";

// npm run simulate: a scenario from the command line, on worker threads

const { argv, env, stdout, stderr } = process;
// a reader that has seen enough ("| head") is no fault
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await commandLine({ args: argv.slice(2), environment: env, out: stdout, err: stderr });
