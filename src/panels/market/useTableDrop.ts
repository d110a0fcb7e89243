import { useState } from "preact/hooks";
import { TABLE_FILE } from "../../state/marketPath";

/**
 * Lets a table be dropped on an element: what the element listens to, and whether something is held over it. Files of
 * other kinds are left to the page as a whole, which takes scenarios.
 */
export function useTableDrop(take: (table: File) => Promise<void>) {
  const [isOver, setOver] = useState(false);
  const target = {
    onDragOver: () => setOver(true),
    onDragLeave: (event: DragEvent) => {
      const own = event.currentTarget as HTMLElement;
      if (!own.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file || !TABLE_FILE.test(file.name)) return;
      event.preventDefault();
      void take(file);
    },
  };
  return { isOver, target };
}
