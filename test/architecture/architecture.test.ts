import { describe, expect, it } from "vitest";
import { importFault, IMPURE, LONG_TABLES, MAX_LINES, MAX_LIST_LINES, PRIVATE_PLACES } from "./rules";
import { globalsOf, importsOf, isCode, projectFiles } from "./source";

const files = projectFiles();
const code = files.filter(isCode);
const lineCount = (text: string) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

describe("dependency rule: models ◄── workers ◄── src", () => {
  it("holds for every import of every file", () => {
    expect(code.length).toBeGreaterThan(30);
    const faults = code.flatMap((file) =>
      importsOf(file).map((specifier) => importFault(file.path, specifier)),
    );
    expect(faults.length).toBeGreaterThan(50);
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it.each([
    ["models/engine/plan.ts", "../../workers/pool"],
    ["models/engine/plan.ts", "comlink"],
    ["models/engine/plan.ts", "simple-statistics"],
    ["models/mine/market.ts", "mathjs"],
    ["models/mine/market.ts", "node:fs"],
    ["models/mine/market.ts", "../../../elsewhere/data.json"],
    ["workers/pool.ts", "../src/state/store"],
    ["workers/pool.ts", "node:os"],
    ["workers/web.ts", "./node"],
    ["src/panels/panel.tsx", "mathjs"],
    ["src/panels/panel.tsx", "react"],
    ["src/panels/panel.tsx", "node:fs"],
    ["src/panels/panel.tsx", "../cli/simulate"],
    ["src/panels/panel.tsx", "../../workers/node"],
    ["src/panels/panel.tsx", "../../test/fixtures/x.json"],
    ["src/cli/simulate.ts", "../../test/bench/bench"],
    ["src/cli/simulate.ts", "mathjs"],
    ["models/core/units.ts", "../../test/models/units"],
    ["scripts/x.ts", "./y"],
  ])("would not let %s use %s", (file, specifier) => {
    expect(importFault(file, specifier)).toBeDefined();
  });

  it("sees every way of referring to another file", () => {
    const text = `
      import a from "a"; import type { B } from "b"; export { c } from "c"; export * from "d";
      const e = await import("e"); type F = import("f").F;
      new Worker(new URL("./g.ts", import.meta.url)); // import "not this"
      const no = 'import "nor this"';`;
    expect(importsOf({ path: "x.ts", text })).toEqual(["a", "b", "c", "d", "e", "f", "./g.ts"]);
  });
});

describe("pure models", () => {
  it("use no clock, luck, screen, timer or thread", () => {
    const faults = code
      .filter((file) => file.path.startsWith("models/"))
      .flatMap((file) => globalsOf(file, IMPURE).map((name) => `${file.path} uses ${name}`));
    expect(faults).toEqual([]);
  });

  it("would be found out", () => {
    const text = `Math.random(); new Date(); globalThis["x"]; console.log(Date.now()); setTimeout(f); Math["random"];`;
    expect(globalsOf({ path: "x.ts", text }, IMPURE).toSorted()).toEqual(
      ["Math.random", "Date", "globalThis", "console", "setTimeout"].toSorted(),
    );
    const harmless = `// Math.random, Date\nconst o = { document: "window" }; o.document; Math.sin(1);
      for (const window of []) window.first; const f = (performance: number) => performance;`;
    expect(globalsOf({ path: "x.ts", text: harmless }, IMPURE)).toEqual([]);
  });
});

describe("threads", () => {
  it("are started where no worker runs: Firefox may hang in a worker that starts another", () => {
    const starting = code
      .filter(({ path, text }) => !path.startsWith("test/") && /\bnew Worker\(/.test(text))
      .map(({ path }) => path);
    expect(starting.toSorted()).toEqual([
      "workers/analyses/web.ts",
      "workers/nodeStart.ts",
      "workers/web.ts",
    ]);
  });
});

describe("registry of modules", () => {
  it("lists what a module needs before the module, and no id twice", async () => {
    const { modules } = await import("../../models/mine/registry");
    const before = new Set<string>();
    for (const module of modules) {
      for (const needed of module.needs) {
        expect(before, `${module.id} needs ${needed.id} before it`).toContain(needed.id);
      }
      expect(before).not.toContain(module.id);
      before.add(module.id);
    }
    expect(before.size).toBeGreaterThanOrEqual(11);
  });
});

describe("files", () => {
  it("are short, but for the tables named with a reason", () => {
    const long = files
      .filter(({ path }) => /\.(ts|tsx|mts|mjs|js|css|html)$/.test(path) && LONG_TABLES[path] === undefined)
      .map(({ path, text }) => ({ path, lines: lineCount(text) }))
      .filter(({ path, lines }) => lines > (/^test\/|\.css$/.test(path) ? MAX_LIST_LINES : MAX_LINES));
    expect(long).toEqual([]);
    // a table that is gone needs no exception
    for (const path of Object.keys(LONG_TABLES)) expect(files.map((file) => file.path)).toContain(path);
  });

  it("name no place on one machine and no package host", () => {
    const faults = files.flatMap(({ path, text }) =>
      PRIVATE_PLACES.flatMap((pattern) => {
        const match = pattern.exec(text);
        return match === null ? [] : [`${path}: ${match[0]}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("would be found out if they did", () => {
    const bad = [
      "cd /ho" + "me/me/x",
      '"/wo' + 'rk/main"',
      "https://regis" + "try.example.org/a",
      "C:\\Us" + "ers\\me",
    ];
    for (const text of bad)
      expect(
        PRIVATE_PLACES.some((pattern) => pattern.test(text)),
        text,
      ).toBe(true);
    const good = ["models/mine/registry.ts", "registry.modules", "https://example.org/work/x", "${x}/tmp/y"];
    for (const text of good)
      expect(
        PRIVATE_PLACES.some((pattern) => pattern.test(text)),
        text,
      ).toBe(false);
  });
});
