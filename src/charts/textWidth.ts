/**
 * Width of a text in pixels, estimated from classes of characters: margins can be set without a layout engine, and
 * the same drawing comes out everywhere. Errs on the wide side by a few per cent for the fonts of the style sheet.
 */
export function textWidth(value: string, size = 11, bold = false): number {
  let width = 0;
  for (const character of value) width += em(character);
  return width * size * (bold ? 1.06 : 1);
}

function em(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x2e80) return 1;
  if (/[0-9+<>=\u2212\u2013]/.test(character)) return 0.58;
  if (/[ \u00a0.,:;il|'!()\-tfjrI]/.test(character)) return 0.31;
  if (/[A-Zmw%]/.test(character)) return 0.74;
  return 0.56;
}
