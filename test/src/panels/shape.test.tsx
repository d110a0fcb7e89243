// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { percentilesOf } from "../../../models/distributions/percentiles";
import { paramById } from "../../../models/mine/catalogue";
import { AssumptionRow } from "../../../src/panels/assumptions/AssumptionRow";
import { StoreContext } from "../../../src/panels/context";
import { valueOf } from "../../../src/state/edits";
import { isSpread } from "../../../src/state/shapeEdit";
import type { AppStore } from "../../../src/state/store";
import { idleStore } from "../state/idleStore";

let host: HTMLElement;
let store: AppStore;
const entry = paramById.get("deposit.resource")!;

beforeEach(() => {
  store = idleStore();
  host = document.body.appendChild(document.createElement("div"));
  act(() =>
    render(
      <StoreContext.Provider value={store}>
        <AssumptionRow entry={entry} />
      </StoreContext.Provider>,
      host,
    ),
  );
  act(() => host.querySelector<HTMLElement>(".sketch-button")!.click());
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const percentiles = () => {
  const value = valueOf(store.scenario.value, entry.id);
  if (!isSpread(value)) throw new Error("the resource is certain");
  return percentilesOf(value);
};
const field = (name: string): HTMLInputElement =>
  host.querySelector<HTMLInputElement>(`input[aria-label="Ore resource: ${name}"]`)!;
function type(name: string, text: string, key?: string): void {
  act(() => {
    field(name).value = text;
    field(name).dispatchEvent(new Event("input", { bubbles: true }));
  });
  if (key) act(() => void field(name).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
}

test("a percentile is typed; the others stay, and one step undoes it", () => {
  const before = percentiles();
  type("P90", "3.5", "Enter");
  expect(percentiles().p90).toBeCloseTo(3.5, 5);
  expect(percentiles().p10).toBeCloseTo(before.p10, 5);
  expect(percentiles().p50).toBeCloseTo(before.p50, 5);
  expect(field("P90").value).toBe("3.5");
  act(() => store.undo());
  expect(percentiles()).toEqual(before);
});

test("a percentile that no such distribution has stays as typed, with the reason", async () => {
  const before = store.scenario.value;
  type("P50", "9", "Enter");
  await vi.waitFor(() => expect(host.querySelector(".shape .field-fault")).not.toBeNull());
  expect(host.querySelector(".shape .field-fault")!.textContent).toContain(
    "P50 of “Ore resource” is allowed between",
  );
  expect(field("P50").value).toBe("9");
  expect(store.scenario.value).toBe(before);
});

test("what is typed into a number is seen before it is taken, and gone when it is given up", () => {
  const moments = () => host.querySelector(".shape-numbers .muted")!.textContent!;
  const before = moments();
  type("low", "1.5");
  const typed = moments();
  expect(typed).not.toBe(before);
  expect(store.scenario.value.values).toEqual({});
  // impossible: above the most likely value
  type("low", "4");
  expect(moments()).toBe(before);
  type("low", "1.5");
  expect(moments()).toBe(typed);
  act(() => void field("low").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
  expect(moments()).toBe(before);
});
