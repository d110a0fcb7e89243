import { defineConfig } from "vitest/config";

/** One build for every static host: relative base, so that dist/ works from any sub-path. */
export default defineConfig({
  root: "src",
  base: "./",
  publicDir: "../public",
  build: { outDir: "../dist", emptyOutDir: true, target: "es2022" },
  worker: { format: "es" },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        test: {
          name: "unit",
          root: ".",
          include: ["test/{models,workers,src,architecture}/**/*.test.{ts,tsx}"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          root: ".",
          include: ["test/browser/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
