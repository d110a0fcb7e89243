import type { JSX } from "preact";

/** A formula symbol; what follows "_" stands below the line: "g_Fe" is g with Fe as its index. */
export function FormulaSymbol({ symbol }: { symbol: string | undefined }): JSX.Element | null {
  if (!symbol) return null;
  const [letter, ...index] = symbol.split("_");
  return (
    <span class="symbol">
      {letter}
      {index.length > 0 && <sub>{index.join(" ")}</sub>}
    </span>
  );
}
