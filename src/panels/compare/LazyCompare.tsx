import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** The comparison, fetched when its screen is first opened. */
export function LazyCompare(): JSX.Element {
  const [Screen, setScreen] = useState<ComponentType | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void import("./Compare").then(({ Compare }) => {
      if (!isGone) setScreen(() => Compare);
    });
    return () => void (isGone = true);
  }, []);
  return Screen ? <Screen /> : <main class="wide compare" id="main" />;
}
