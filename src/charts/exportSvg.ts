import { wrapText } from "./wrapText";

/** Words around an exported picture. */
export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  /** scenario · seed · trials · version */
  readonly footer: string;
}

/** Computed style of an element, as far as pictures need it. */
export type StyleOf = (element: Element) => { getPropertyValue(name: string): string };

const SHAPE = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
];
const TEXT = ["fill", "stroke", "stroke-width", "stroke-linejoin", "paint-order", "font-size", "font-weight"];
const PADDING = 16;
const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * A drawn chart as a picture that stands alone: every colour and font resolved, title, subtitle, note and footer
 * inside, no cursor, no reference to a style sheet.
 *
 * @param svg the drawing, attached to a document so that its styles are computed
 * @returns the text of an SVG file
 */
export function exportSvg(
  svg: SVGSVGElement,
  words: PictureText,
  styleOf: StyleOf = getComputedStyle,
): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, i) => resolve(element, originals[i]!, styleOf));
  copy.querySelectorAll("g.cursor").forEach((cursor) => cursor.remove());
  copy.querySelectorAll("[class]").forEach((element) => element.removeAttribute("class"));

  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  const root = styleOf(svg);
  const family = root.getPropertyValue("font-family") || "sans-serif";
  const colour = (token: string, otherwise: string) => tokenColour(svg, token, styleOf) || otherwise;
  const parts: string[] = [];
  let y = PADDING;
  const block = (value: string, size: number, leading: number, fill: string, bold = false) => {
    for (const line of value === "" ? [] : wrapText(value, width, size, bold)) {
      y += leading;
      parts.push(
        `<text x="${PADDING}" y="${y - Math.round(leading * 0.28)}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ""}>${escape(line)}</text>`,
      );
    }
  };
  block(words.title, 17, 22, colour("--ink", "#171b20"), true);
  block(words.subtitle, 12, 17, colour("--ink-3", "#626d78"));
  y += 8;
  copy.setAttribute("x", String(PADDING));
  copy.setAttribute("y", String(y));
  copy.setAttribute("overflow", "visible");
  copy.removeAttribute("aria-hidden");
  copy.removeAttribute("style");
  // as XML, without the entities of HTML, which an SVG file does not know
  parts.push(
    new XMLSerializer()
      .serializeToString(copy)
      .replaceAll(` xmlns="${NAMESPACE}"`, "")
      .replaceAll("&nbsp;", "\u00a0"),
  );
  y += height + 6;
  block(words.note, 11, 15, colour("--ink-3", "#626d78"));
  block(words.footer, 11, 15, colour("--ink-3", "#626d78"));
  const total = { width: width + 2 * PADDING, height: y + PADDING };
  return [
    `<svg xmlns="${NAMESPACE}" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" font-family="${escape(family)}" role="img">`,
    `<title>${escape(words.title)}</title>`,
    `<rect width="100%" height="100%" fill="${colour("--surface", "#ffffff")}"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

/** Writes the computed style of an element into its attributes. */
function resolve(element: Element, original: Element, styleOf: StyleOf): void {
  if (element.tagName === "g") return;
  const style = styleOf(original);
  for (const name of element.tagName === "text" ? TEXT : SHAPE) {
    const value = style.getPropertyValue(name);
    if (value !== "") element.setAttribute(name, value);
  }
}

/** A colour token as it is computed where the drawing stands: custom properties themselves stay unresolved. */
function tokenColour(svg: SVGSVGElement, token: string, styleOf: StyleOf): string {
  const probe = svg.ownerDocument.createElementNS(NAMESPACE, "rect");
  probe.setAttribute("fill", `var(${token})`);
  svg.append(probe);
  const colour = styleOf(probe).getPropertyValue("fill");
  probe.remove();
  return colour.startsWith("var(") ? "" : colour;
}

function escape(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
