import type { Plugin } from "vite";

/** Writes into the built page what its first screen shows until its own threads have started: see `FirstAnswer`. */
export function embedFirstAnswer(): Plugin {
  return {
    name: "first answer",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      async handler() {
        // the model is TypeScript of many files, and needed only here
        const { tsImport } = await import("tsx/esm/api");
        const { makeFirstAnswer } = (await tsImport(
          "../panels/overview/makeFirstAnswer.ts",
          import.meta.url,
        )) as typeof import("../panels/overview/makeFirstAnswer.ts");
        return [
          {
            tag: "script",
            attrs: { type: "application/json", id: "first-answer" },
            children: makeFirstAnswer(),
            injectTo: "body",
          },
        ];
      },
    },
  };
}
