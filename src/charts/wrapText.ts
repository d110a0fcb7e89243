import { textWidth } from "./textWidth";

/** Breaks a text into lines of at most `width` pixels: between words, and between any two Chinese characters. */
export function wrapText(value: string, width: number, size: number, bold = false): string[] {
  const pieces = value.match(/[\u2e80-\uffff][，。；：、）]?|[^\u2e80-\uffff ]+|[ ]+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && textWidth(line + piece.trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
