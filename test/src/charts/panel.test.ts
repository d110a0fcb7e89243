// @vitest-environment happy-dom
import { signal, type Signal } from "@preact/signals";
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChartInput, ChartTable } from "../../../src/charts/chart";
import { ChartPanel } from "../../../src/charts/ChartPanel";
import type { FanData } from "../../../src/charts/fan";
import { outputChart } from "../../../src/charts/outputChart";
import { inputFor, lean } from "./inputs";

/** A layout engine is missing: every box is as large as the test says. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(660);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(280);
});

const hosts: HTMLElement[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) {
    act(() => render(null, host));
    host.remove();
  }
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function show(input: ChartInput | undefined, cursor: Signal<number | null> = signal(null)) {
  const host = document.createElement("div");
  document.body.append(host);
  hosts.push(host);
  const tables: ChartTable[] = [];
  const pictures: string[] = [];
  const put = (next: ChartInput | undefined) =>
    act(() =>
      render(
        h(ChartPanel<FanData>, {
          chart: outputChart,
          language: "en",
          input: next,
          cursor,
          footer: "Base case · seed 1 · v0",
          onCsv: (table) => void tables.push(table),
          onSvg: (picture) => void pictures.push(picture),
          onPng: () => undefined,
        }),
        host,
      ),
    );
  put(input);
  const find = (selector: string) => host.querySelector<HTMLElement>(selector)!;
  const press = (key: string, shiftKey = false) =>
    act(
      () =>
        void find(".drawing").dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true })),
    );
  return { host, tables, pictures, cursor, put, find, press };
}

describe("frame of a chart", () => {
  it("names the drawing with the message and keeps one tab stop", () => {
    const { host, find } = show(inputFor());
    expect(find(".drawing").getAttribute("role")).toBe("img");
    expect(find(".drawing").getAttribute("aria-label")).toContain("Revenue most likely passes");
    expect(host.querySelectorAll(".plot [tabindex='0']")).toHaveLength(1);
    expect(host.querySelectorAll(".drawing svg path.band")).toHaveLength(2);
  });

  it("has a neutral title and no buttons before the first result", () => {
    const { host, find } = show(undefined);
    expect(find("h2").textContent).toBe("Output");
    expect(host.querySelectorAll("footer button")).toHaveLength(0);
  });

  it("moves the shared year by keys, within the horizon", () => {
    const { cursor, press, find, host } = show(inputFor());
    press("Home");
    expect(cursor.value).toBe(2026);
    press("ArrowLeft");
    expect(cursor.value).toBe(2026);
    press("ArrowRight", true);
    expect(cursor.value).toBe(2036);
    press("End");
    expect(cursor.value).toBe(2105);
    expect(find(".tip b").textContent).toBe("2105");
    press("Escape");
    expect(cursor.value).toBeNull();
    expect(host.querySelector(".tip")).toBeNull();
    expect(host.querySelector("g.cursor")).toBeNull();
  });

  it("speaks once after a pause, not at every step", () => {
    vi.useFakeTimers();
    const { press, find } = show(inputFor());
    press("Home");
    press("ArrowRight");
    press("ArrowRight");
    expect(find("[role=status]").textContent).toBe("");
    act(() => void vi.advanceTimersByTime(600));
    expect(find("[role=status]").textContent).toMatch(/^2028: median/);
  });

  it("shows the year of another chart without a tooltip, and redraws it on new results", () => {
    const cursor = signal<number | null>(null);
    const { host, put } = show(inputFor(), cursor);
    act(() => void (cursor.value = 2060));
    expect(host.querySelector(".tip")).toBeNull();
    expect(host.querySelector("g.cursor text")!.textContent).toBe("0.526\u00a0tn");
    put(inputFor({ summary: lean }));
    expect(host.querySelectorAll("g.cursor")).toHaveLength(1);
    expect(host.querySelector("g.cursor text")!.textContent).toBe("0.297\u00a0tn");
  });

  it("opens the table in place and gives it the rows that are drawn", () => {
    const { host, press, find } = show(inputFor());
    press("t");
    expect(host.querySelectorAll(".table-view tbody tr")).toHaveLength(80);
    expect(find(".drawing").hidden).toBe(true);
    expect(host.querySelectorAll(".plot [tabindex='0']")).toHaveLength(1);
    act(
      () =>
        void find(".table-view").dispatchEvent(
          new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
        ),
    );
    expect(host.querySelector(".table-view")).toBeNull();
  });

  it("hands out rows and a picture with the full footer", () => {
    const { find, tables, pictures, host } = show(inputFor());
    const [, csv, svg] = [...host.querySelectorAll<HTMLElement>("footer button")];
    act(() => csv!.click());
    act(() => svg!.click());
    expect(tables[0]!.rows).toHaveLength(80);
    expect(pictures[0]).toContain("Base case · seed 1 · v0 · 10,000 trials");
    expect(find("footer span").textContent).toBe("Base case · seed 1 · v0");
  });
});
