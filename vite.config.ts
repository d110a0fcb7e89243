/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { deferred } from "./src/build/deferred.ts";
import { embedFirstAnswer } from "./src/build/embedFirstAnswer.ts";
import { offline } from "./src/build/offline.ts";
import { withoutTexts } from "./src/build/withoutTexts.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One build for every static host: relative base, so that dist/ works from any sub-path. */
export default defineConfig({
  root: here("./src"),
  base: "./",
  publicDir: here("./public"),
  cacheDir: here("./node_modules/.cache/vite"),
  build: {
    outDir: here("./dist"),
    emptyOutDir: true,
    target: "es2022",
    // what the page begins with is one file: dozens take longer to fetch than to run
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
  },
  plugins: [deferred(), embedFirstAnswer(), offline()],
  worker: { format: "es", plugins: () => [withoutTexts()] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          root: here("."),
          globalSetup: "src/build/kernel.ts",
          include: ["test/{models,workers,src,architecture}/**/*.test.{ts,tsx}"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          root: here("."),
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["src/build/kernel.ts", "test/browser/global.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
