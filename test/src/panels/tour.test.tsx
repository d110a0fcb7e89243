// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StoreContext } from "../../../src/panels/context";
import { Marked } from "../../../src/panels/texts/Marked";
import { placeBeside } from "../../../src/panels/tour/placeBeside";
import { Tour } from "../../../src/panels/tour/Tour";
import type { AppStore } from "../../../src/state/store";
import { idleStore } from "../state/idleStore";

let host: HTMLElement;
let store: AppStore;

beforeEach(() => {
  // what happy-dom, which lays nothing out, does without
  document.getAnimations = () => [];
  document.elementFromPoint = () => null;
  store = idleStore();
  host = document.body.appendChild(document.createElement("div"));
  act(() =>
    render(
      <StoreContext.Provider value={store}>
        <Tour />
        <h2>
          <Marked text="NPV is above zero" terms={["npv"]} />
        </h2>
      </StoreContext.Provider>,
      host,
    ),
  );
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const note = (): HTMLElement | null => host.querySelector(".tour");
const button = (words: string): HTMLButtonElement =>
  [...note()!.querySelectorAll("button")].find((each) => each.textContent === words)!;
const press = (key: string): void => {
  act(() => void document.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true })));
};

describe("the note of the tour", () => {
  test("takes the focus at each step and says which it is", () => {
    expect(note()).toBeNull();
    act(() => store.tour.start());
    for (const step of ["1 of 3", "2 of 3", "3 of 3"]) {
      expect(note()!.textContent).toContain(step);
      expect(document.activeElement).toBe(note());
      const onward = button(step === "3 of 3" ? "Done" : "Next");
      onward.focus();
      act(() => onward.click());
    }
    expect(note()).toBeNull();
  });

  test("opens the levers of a phone for the step about them only", () => {
    act(() => store.tour.start());
    expect(store.sheetOpen.value).toBe(false);
    act(() => button("Next").click());
    expect(store.sheetOpen.value).toBe(true);
    act(() => button("Next").click());
    expect(store.sheetOpen.value).toBe(false);
  });

  test("ends on Escape, unless somebody else had a use for the key", () => {
    act(() => store.tour.start());
    const used = new KeyboardEvent("keydown", { key: "Escape", cancelable: true });
    used.preventDefault();
    act(() => void document.dispatchEvent(used));
    expect(note()).not.toBeNull();
    press("Enter");
    expect(note()).not.toBeNull();
    press("Escape");
    expect(note()).toBeNull();
  });
});

test("a marked term is a button inside its heading, and the words stay whole", () => {
  expect(host.querySelector("h2 .term")!.textContent).toBe("NPV");
  expect(host.querySelector("h2")!.textContent).toBe("NPV is above zero");
});

describe("the place of the note", () => {
  const note = { width: 300, height: 150 };
  const window = { width: 1000, height: 800 };
  test("is below its target where there is room, else above, else over its lower end", () => {
    expect(placeBeside({ left: 50, top: 100, width: 400, height: 200 }, note, window)).toEqual({
      left: 50,
      top: 310,
    });
    expect(placeBeside({ left: 50, top: 700, width: 90, height: 50 }, note, window).top).toBe(540);
    expect(placeBeside({ left: 50, top: 20, width: 90, height: 770 }, note, window).top).toBe(642);
  });
  test("stays inside the window", () => {
    expect(placeBeside({ left: 950, top: 10, width: 40, height: 20 }, note, window).left).toBe(692);
    expect(placeBeside({ left: -50, top: 10, width: 40, height: 20 }, note, window).left).toBe(8);
  });
});
