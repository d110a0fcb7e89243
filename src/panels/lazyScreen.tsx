import type { ComponentType } from "preact";
import { wholeModel } from "../deferred/model";
import { lazyPart, type LazyPart } from "./lazyPart";

/** A screen that is fetched when it is first opened, or ahead; all explanations of the model are there when it is drawn. */
export type LazyScreen = LazyPart<object>;

/** @param load fetches the component; `className` is that of the screen's own main element, empty until it is there */
export function lazyScreen(load: () => Promise<ComponentType>, className: string): LazyScreen {
  const whole = async (): Promise<ComponentType> => (await Promise.all([load(), wholeModel()]))[0];
  return lazyPart(whole, <main class={className} id="main" />);
}
