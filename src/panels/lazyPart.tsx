import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part of the page that is fetched when it is first drawn, or when the page has nothing better to do. */
export interface LazyPart<P> {
  (props: P & JSX.IntrinsicAttributes): JSX.Element | null;
  /** fetches the part ahead */
  fetch(): Promise<void>;
}

/** @param load fetches the component; `waiting` is drawn until it is there */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: JSX.Element | null = null,
): LazyPart<P> {
  let loaded: ComponentType<P> | undefined;
  const fetch = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Part(props: P): JSX.Element | null {
    const [Ready, setReady] = useState<ComponentType<P> | undefined>(() => loaded);
    useEffect(() => {
      let isGone = false;
      if (Ready === undefined)
        void fetch().then(() => {
          if (!isGone) setReady(() => loaded);
        });
      return () => void (isGone = true);
    }, [Ready]);
    return Ready ? <Ready {...props} /> : waiting;
  }
  return Object.assign(Part, { fetch });
}
