// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { StoreContext } from "../../../src/panels/context";
import { CorrelationMatrix } from "../../../src/panels/market/CorrelationMatrix";
import { ProductPrice } from "../../../src/panels/market/ProductPrice";
import { marketProducts } from "../../../src/state/marketProducts";
import type { AppStore } from "../../../src/state/store";
import { idleStore } from "../state/idleStore";

const steel = marketProducts.find(({ path }) => path.key === "steel")!;
let host: HTMLElement;
let store: AppStore;

beforeEach(() => {
  // drawings need a size, which happy-dom does not give
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  store = idleStore();
  host = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, host);
  host.remove();
  vi.unstubAllGlobals();
});

function show(what: "steel" | "correlations"): void {
  act(() =>
    render(
      <StoreContext.Provider value={store}>
        {what === "steel" ? <ProductPrice product={steel} /> : <CorrelationMatrix />}
      </StoreContext.Provider>,
      host,
    ),
  );
}

const button = (words: string): HTMLButtonElement =>
  [...host.querySelectorAll("button")].find((each) => each.textContent!.includes(words))!;
const area = (): HTMLTextAreaElement => host.querySelector("textarea")!;
const paths = (): unknown => store.scenario.value.paths?.["market.steel"];

/** Puts text into the field as typing or as one paste. */
function enter(text: string, kind: "type" | "paste"): void {
  act(() => {
    if (kind === "paste") area().dispatchEvent(new Event("paste", { bubbles: true }));
    area().value = text;
    area().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const until = (isSo: () => void): Promise<void> =>
  vi.waitFor(() => act(() => isSo()), { timeout: 20_000 }) as Promise<void>;

function choose(process: number): void {
  const select = host.querySelector<HTMLSelectElement>(".process select")!;
  act(() => {
    select.value = String(process);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

describe("a product", () => {
  test("shows the inputs of its process, and asks for a path when it is to follow one", () => {
    show("steel");
    const shown = (): (string | null)[] =>
      [...host.querySelectorAll(".assumption")].map((row) => row.getAttribute("data-param"));
    expect(shown()).toHaveLength(4);
    choose(1);
    expect(shown()).toEqual(["market.steelLevel"]);
    choose(3);
    expect(shown()).toEqual([]);
    expect(host.querySelector(".path-state")!.textContent).toContain("paste two columns");
    expect(host.querySelector(".doubts")!.textContent).toContain("No price path is given for steel");
    act(() => void (store.language.value = "zh"));
    expect(host.querySelector(".path-state")!.textContent).toContain("从电子表格粘贴");
  });

  test("takes pasted rows at once, typed ones when told; undo brings back what was", async () => {
    show("steel");
    choose(3);
    enter("年份\t价格\n2026\t2900\n2027\t3300", "paste");
    await until(() => expect(paths()).toEqual([2900, 3300]));
    expect(area().value).toContain("2027\t3300");
    expect(host.querySelector(".path-state")!.textContent).toMatch(/2026 to 2027; .*3,300.CNY\/t, continues/);

    enter("2026,1000", "type");
    expect(paths()).toEqual([2900, 3300]);
    act(() => button("Take these values").click());
    await until(() => expect(paths()).toEqual([1000]));
    act(() => store.undo());
    expect(paths()).toEqual([2900, 3300]);
    act(() => button("Remove the values").click());
    expect(store.scenario.value.values).toEqual({});
    expect(paths()).toBeUndefined();
  });

  test("keeps what was entered and the path in force when rows are at fault", async () => {
    show("steel");
    choose(3);
    enter("2026,2900", "paste");
    await until(() => expect(paths()).toEqual([2900]));
    const wrong = "year,price\n2026,3000\n2027,cheap";
    enter(wrong, "paste");
    await until(() => expect(host.querySelector(".path .field-fault")).not.toBeNull());
    expect(host.querySelector(".field-fault li")!.textContent).toMatch(
      /^pasted rows: row 3, column 2 \(cheap\): /,
    );
    act(() => void (store.language.value = "zh"));
    expect(host.querySelector(".field-fault li")!.textContent).toMatch(/第 3 行第 2 列 \(cheap\)：/);
    expect(area().value).toBe(wrong);
    expect(paths()).toEqual([2900]);
    // another screen and back
    act(() => render(null, host));
    show("steel");
    expect(area().value).toBe(wrong);
    act(() => button("放弃输入").click());
    expect(area().value).toContain("2026\t2900");
  });

  test("takes a dropped table, leaves a dropped scenario to the page", async () => {
    show("steel");
    const dropped = (name: string, text: string): boolean => {
      const event = new Event("drop", { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { files: [new File([text], name)] } });
      act(() => void host.querySelector(".price")!.dispatchEvent(event));
      return event.defaultPrevented;
    };
    expect(dropped("scenario.json", "{}")).toBe(false);
    expect(dropped("steel.csv", "year;price\n2026;-1")).toBe(true);
    await until(() =>
      expect(host.querySelector(".field-fault li")!.textContent).toMatch(/^steel\.csv: row 2, column 2/),
    );
    expect(store.scenario.value.values).toEqual({});
    dropped("steel.csv", "year;price\n2026;3000 CNY/t");
    await until(() => expect(paths()).toEqual([3000]));
    expect(host.querySelector(".field-fault")).toBeNull();
    expect(store.notice.value).toMatchObject({ kind: "done" });
  });

  test("a path in a wrong unit is taken and doubted, one that is not followed is offered", async () => {
    show("steel");
    choose(3);
    enter("2026,2900000", "paste");
    await until(() => expect(paths()).toEqual([2900000]));
    expect(host.textContent).toContain("Is the unit right?");
    choose(0);
    expect(host.querySelector(".doubts")!.textContent).toContain("the path has no effect");
    act(() => button("Follow this path").click());
    expect(store.scenario.value.values["market.steelProcess"]).toBe(3);
  });
});

describe("correlations", () => {
  const PAIR = '[data-pair="market.ironConcentrate|market.steel"]';

  async function correlate(written: string): Promise<void> {
    const field = host.querySelector<HTMLInputElement>(`${PAIR} input`)!;
    act(() => {
      field.value = written;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await act(() => void field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
  }

  test("are mirrored, coloured by value, and each goes back by its own button", async () => {
    show("correlations");
    const mirror = (): HTMLElement => host.querySelectorAll<HTMLElement>("tbody tr:first-child td")[2]!;
    expect(mirror().textContent).toBe("0.85");
    await correlate("0.7");
    expect(mirror().textContent).toBe("0.7");
    expect(mirror().style.getPropertyValue("--tint")).toBe("35%");
    expect(host.querySelectorAll(".cell-back")).toHaveLength(1);
    act(() => host.querySelector<HTMLElement>(".cell-back")!.click());
    expect(store.scenario.value.correlations).toBeUndefined();
    expect(host.querySelector(".cell-back")).toBeNull();
  });

  test("that contradict one another stay as entered until the nearest ones are taken", async () => {
    show("correlations");
    await correlate("-0.9");
    expect(host.querySelector<HTMLInputElement>(`${PAIR} input`)!.value).toBe("−0.9");
    expect(host.querySelector(".repair")!.textContent).toContain("Iron concentrate – Steel the most");
    expect(store.scenario.value.correlations).toBeUndefined();
    act(() => button("Take the nearest possible").click());
    expect(host.querySelector(".repair")).toBeNull();
    const taken = store.scenario.value.correlations!["market.ironConcentrate|market.steel"]!;
    expect(taken).toBeGreaterThan(-0.9);
    expect(taken).toBeLessThan(0);
  });

  test("Ctrl and an arrow walk from field to field", () => {
    show("correlations");
    const field = host.querySelector<HTMLElement>(`${PAIR} input`)!;
    field.focus();
    const press = (key: string): void => {
      const event = new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true });
      act(() => void document.activeElement!.dispatchEvent(event));
    };
    const here = (): string | undefined => document.activeElement!.closest("td")?.dataset["pair"];
    press("ArrowRight");
    expect(here()).toBe("market.pigIron|market.steel");
    press("ArrowDown");
    expect(here()).toBe("market.pigIron|market.v2o5");
    press("ArrowUp");
    press("ArrowUp");
    expect(here()).toBe("market.pigIron|market.steel");
    expect(store.canUndo.value).toBe(false);
  });
});
