import { useLayoutEffect, useState } from "preact/hooks";
import type { Frame } from "./chart";

/** Size of an element in CSS pixels, kept up to date; undefined before the first layout. */
export function useSize(element: { readonly current: HTMLElement | null }): Frame | undefined {
  const [size, setSize] = useState<Frame | undefined>(undefined);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => {
      const width = Math.floor(box.clientWidth);
      const height = Math.floor(box.clientHeight);
      if (width <= 0) return;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return size;
}
