import { wholeModel } from "../deferred/model";
import { fetchPacking } from "../state/packer";
import { lazyScreen } from "./lazyScreen";

/** All screens but the first, each in a file of its own, so that the first needs less to load. */
export const Gallery = lazyScreen(async () => (await import("./gallery/Gallery")).Gallery, "wide");
export const Compare = lazyScreen(async () => (await import("./compare/Compare")).Compare, "wide compare");
export const Explain = lazyScreen(async () => (await import("./explain/Explain")).Explain, "wide");
export const Flows = lazyScreen(async () => (await import("./flows/Flows")).Flows, "wide");
export const Decisions = lazyScreen(
  async () => (await import("./decisions/Decisions")).Decisions,
  "wide decisions",
);
export const Assumptions = lazyScreen(
  async () => (await import("./assumptions/Assumptions")).Assumptions,
  "wide",
);
export const Market = lazyScreen(async () => (await import("./market/Market")).Market, "wide");
export const Report = lazyScreen(async () => (await import("./print/Report")).Report, "wide");
export const ModelBook = lazyScreen(async () => (await import("./book/ModelBook")).ModelBook, "wide");

/** Fetches what has not been opened yet, one after the other; explanations first, which the first screen shows too. */
export async function fetchScreens(): Promise<void> {
  await wholeModel();
  await fetchPacking();
  for (const screen of [Explain, Gallery, Flows, Assumptions, Market, Compare, Decisions, ModelBook, Report])
    await screen.fetch();
}
