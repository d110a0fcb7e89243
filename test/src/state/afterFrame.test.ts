import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { afterFrame } from "../../../src/state/afterFrame";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame, 16));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("follows at once while nothing moves", () => {
  const value = signal(0);
  const late = afterFrame(
    () => value.value,
    () => false,
  );
  value.value = 1;
  expect(late.value).toBe(1);
});

it("follows a moving value a frame later and ten times a second, and rests on the last one", () => {
  const value = signal(0);
  let isBusy = true;
  const late = afterFrame(
    () => value.value,
    () => isBusy,
  );
  vi.advanceTimersByTime(1000);
  const seen: number[] = [];
  for (let k = 1; k <= 60; k++) {
    value.value = k;
    vi.advanceTimersByTime(10);
    if (late.value !== seen.at(-1)) seen.push(late.value);
  }
  expect(seen.length).toBeGreaterThanOrEqual(5);
  expect(seen.length).toBeLessThanOrEqual(7);
  vi.advanceTimersByTime(200);
  expect(late.value).toBe(60);
  // the end of the gesture waits for nothing
  value.value = 61;
  isBusy = false;
  value.value = 62;
  expect(late.value).toBe(62);
  vi.advanceTimersByTime(200);
  expect(late.value).toBe(62);
});
