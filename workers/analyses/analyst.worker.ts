import { expose } from "comlink";
import { createAnalystApi } from "./analystApi";

// a call that cannot be read would never be answered: fail loudly, so that the page hears of it
globalThis.addEventListener("messageerror", () => {
  throw new Error("a message to the analysing worker could not be read");
});

expose(createAnalystApi());
