import { useEffect, useState } from "preact/hooks";
import { useStore } from "../context";

/** Brings an element into sight if the screen was opened for it; true on the first drawing then. */
export function useSought(id: string, element: { readonly current: HTMLElement | null }): boolean {
  const { sought } = useStore().drafts;
  const [isSought] = useState(() => sought.peek() === id);
  useEffect(() => {
    if (!isSought) return;
    sought.value = undefined;
    element.current?.scrollIntoView({ block: "center" });
  }, []);
  return isSought;
}
