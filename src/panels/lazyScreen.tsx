import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A screen that is fetched when it is first opened, or when the page has nothing better to do. */
export interface LazyScreen {
  (): JSX.Element;
  /** fetches the screen ahead */
  fetch(): Promise<void>;
}

/** @param load fetches the component; `className` is that of the screen's own main element, empty until it is there */
export function lazyScreen(load: () => Promise<ComponentType>, className: string): LazyScreen {
  let loaded: ComponentType | undefined;
  const fetch = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Screen(): JSX.Element {
    const [Ready, setReady] = useState<ComponentType | undefined>(() => loaded);
    useEffect(() => {
      let isGone = false;
      if (Ready === undefined)
        void fetch().then(() => {
          if (!isGone) setReady(() => loaded);
        });
      return () => void (isGone = true);
    }, [Ready]);
    return Ready ? <Ready /> : <main class={className} id="main" />;
  }
  return Object.assign(Screen, { fetch });
}
