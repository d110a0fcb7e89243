// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { params } from "../../../models/mine/catalogue";
import { StoreContext } from "../../../src/panels/context";
import { LeverRow } from "../../../src/panels/levers/LeverRow";
import type { AppStore } from "../../../src/state/store";
import { idleStore } from "../state/idleStore";

let host: HTMLElement;
let store: AppStore;

beforeEach(() => {
  store = idleStore();
  host = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

function show(id: string): void {
  const entry = params.find((each) => each.id === id)!;
  act(() =>
    render(
      <StoreContext.Provider value={store}>
        <LeverRow entry={entry} />
      </StoreContext.Provider>,
      host,
    ),
  );
}

/** Types and takes; quantities and refusals come when the code that reads them is loaded. */
async function type(text: string): Promise<void> {
  const field = host.querySelector("input")!;
  const unchanged = store.scenario.value;
  const isAnswered = (): boolean =>
    store.scenario.value !== unchanged || host.querySelector(".field-fault") !== null;
  // what an earlier answer has still to write into the field, a person's pause lets it write
  await pause();
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(() => void field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
  await vi.waitFor(() => expect(isAnswered()).toBe(true), 20_000);
  await pause();
}

/** Longer than effects of a rendering wait for a frame that never comes. */
const pause = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 150)));

function press(key: string, shiftKey = false): void {
  const slider = host.querySelector('[role="slider"]')!;
  act(() => void slider.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true })));
}

describe("a decision", () => {
  const value = (): unknown => store.scenario.value.values["extraction.phase2"];

  test("takes a number, a quantity, and refuses the rest with a reason", { retry: 1 }, async () => {
    show("extraction.phase2");
    await type("20");
    expect(value()).toBe(20);
    await type("2500 万吨/年");
    expect(value()).toBe(25);
    await type("a lot");
    expect(host.querySelector(".field-fault")!.textContent).not.toBe("");
    expect(host.querySelector("input")!.value).toBe("a lot");
    expect(value()).toBe(25);
    await type("-3");
    expect(host.querySelector("input")!.getAttribute("aria-invalid")).toBe("true");
    expect(value()).toBe(25);
  });

  test("says value, unit and base case to a screen reader", () => {
    show("extraction.phase2");
    press("ArrowRight");
    const slider = host.querySelector('[role="slider"]')!;
    expect(slider.getAttribute("aria-valuetext")).toMatch(/^1\d(\.\d+)? Mt\/a, base 16$/);
    expect(slider.getAttribute("aria-label")).toBe("Ore capacity added in phase 2");
  });

  test("arrow keys are one undo step, Home and End go to the limits", () => {
    show("extraction.phase2");
    press("ArrowRight");
    press("ArrowRight", true);
    act(() => store.undo());
    expect(value()).toBeUndefined();
    press("Home");
    expect(value()).toBe(0);
    press("End");
    expect(value()).toBe(Number(host.querySelector('[role="slider"]')!.getAttribute("aria-valuemax")));
  });

  test("the button with the old value brings it back", async () => {
    show("extraction.phase2");
    await type("20");
    expect(host.querySelector(".lever")!.classList.contains("is-changed")).toBe(true);
    act(() => host.querySelector<HTMLElement>(".was")!.click());
    expect(value()).toBeUndefined();
    expect(host.querySelector(".was")).toBeNull();
  });
});

test("an uncertain input keeps its distribution when its number changes", async () => {
  show("deposit.conversion");
  await type("80");
  expect(store.scenario.value.values["deposit.conversion"]).toEqual({
    type: "pert",
    low: 67,
    mode: 80,
    high: 92,
  });
});

test("the unit follows the language", () => {
  show("extraction.phase2");
  act(() => void (store.language.value = "zh"));
  expect(host.querySelector("input")!.value).toBe("1,600");
  expect(host.querySelector(".unit")!.textContent).toBe("万吨/年");
});
