import type { JSX } from "preact";
import { formulaParts } from "../../i18n/formulaParts";

/** A formula with its indices below and its powers above the line. */
export function FormulaText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {formulaParts(text).map(({ text: part, place }) =>
        place === "below" ? <sub>{part}</sub> : place === "above" ? <sup>{part}</sup> : part,
      )}
    </>
  );
}
