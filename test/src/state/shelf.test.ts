import { expect, test } from "vitest";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { memoryStore } from "../../../src/state/persisted";
import { databaseShelf, listShelf, type Shelf } from "../../../src/state/shelf";
import { openLibrary } from "../../../src/state/library";

const named = (id: string, phase2 = 20): Scenario => ({
  ...baseScenario,
  id,
  values: { "extraction.phase2": phase2 },
});

test("a list keeps order, replaces in place and leaves alone what it does not know", () => {
  const store = memoryStore();
  store.set("scenarios", JSON.stringify([named("own-1"), { strange: true }]));
  const shelf = listShelf(store);
  shelf.put(named("own-2"));
  shelf.put(named("own-1", 25));
  expect(shelf.read()).toEqual([named("own-1", 25), { strange: true }, named("own-2")]);
  shelf.remove("own-1");
  expect(shelf.read()).toEqual([{ strange: true }, named("own-2")]);
});

test("without a database the list serves", async () => {
  expect(typeof indexedDB).toBe("undefined");
  const store = memoryStore();
  store.set("scenarios", JSON.stringify([named("own-1")]));
  const shelf = databaseShelf(store);
  expect(await shelf.read()).toEqual([named("own-1")]);
  shelf.put(named("own-2"));
  shelf.remove("own-1");
  await expect.poll(() => listShelf(store).read()).toEqual([named("own-2")]);
});

test("a copy made before a slow shelf has answered takes the place of nothing on it", async () => {
  let answer: (kept: readonly unknown[]) => void = () => undefined;
  const put: string[] = [];
  const shelf: Shelf = {
    read: () => new Promise((resolve) => (answer = resolve)),
    put: ({ id }) => void put.push(id),
    remove: () => undefined,
  };
  const library = openLibrary(shelf, [baseScenario]);
  const id = library.freshId();
  library.save(named(id));
  answer([named("own-1")]);
  await library.ready;
  expect(id).not.toBe("own-1");
  expect(library.own.value.map((kept) => kept.id)).toEqual(["own-1", id]);
  expect(library.freshId()).toBe("own-2");
  expect(put).toEqual([id]);
});
