import { textWidth } from "./textWidth";

/** Size of all words in charts that may have to be cut, px. */
const SIZE = 11;

/** The text, or as much of it as fits into a width in pixels, with an ellipsis. */
export function fitText(value: string, width: number, bold = false): string {
  if (textWidth(value, SIZE, bold) <= width) return value;
  const characters = [...value];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, SIZE, bold) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
