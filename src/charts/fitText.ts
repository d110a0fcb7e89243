import { textWidth } from "./textWidth";

/** The text, or as much of it as fits into a width in pixels, with an ellipsis. */
export function fitText(value: string, width: number, bold = false, size = 11): string {
  if (textWidth(value, size, bold) <= width) return value;
  const characters = [...value];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size, bold) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
