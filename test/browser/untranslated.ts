import type { Page } from "playwright-core";

/** What is written alike in every language: units, currencies, symbols (SR: strip ratio, WC: working capital), file kinds, names. */
const UNIVERSAL =
  /^(P\d+|P10–P90|CNY|USD|bn|TFe|TiO|AISC|CSV|SVG|PNG|JSON|PDF|NPV|Mt|kt|km|GWh|TJ|kWh|CO|AACE|SR|WC|PERT|Sobol|Ctrl|Shift|Esc)$/;

/** Elements whose content is a code, a formula, an address or the name of a language. */
const NAMES =
  "code, .symbol, .formula, .check-formula, sub, sup, .address, [lang=en], script, style, option[value]:empty";

/**
 * In the test language: texts and names of the page that were never translated, each once. A text counts if it has words
 * in Latin letters outside of [keys] and ids (mine.ore) and no Chinese character beside them.
 */
export async function untranslated(page: Page): Promise<string[]> {
  const texts = await page.evaluate((skipped) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (!node.parentElement!.closest(skipped)) found.push(node.data);
      } else if (node instanceof Element && !node.closest(skipped)) {
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"])
          found.push(node.getAttribute(name) ?? "");
      }
    }
    return found;
  }, NAMES);
  return [...new Set(texts.filter(isPlain).map((text) => text.trim().slice(0, 100)))];
}

/** Whether a text has words of no language but English. */
export function isPlain(text: string): boolean {
  const bare = text.replaceAll(/\[\w+\]|\b[a-z]\w*\.[a-z]\w*\b/gi, " ");
  if (/\p{Script=Han}/u.test(bare)) return false;
  return (bare.match(/\p{Script=Latin}{2,}/gu) ?? []).some((word) => !UNIVERSAL.test(word));
}
