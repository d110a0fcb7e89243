/**
 * Draws anew, and changes in the document only what differs from the drawing before: while a lever moves, most of a chart
 * stays as it is, and what is not touched is neither laid out nor painted again.
 *
 * @param draw fills an svg that has the attributes of `svg` and no content; it must attach no listeners
 * @returns what `draw` returns
 */
export function redraw<T>(svg: SVGSVGElement, draw: (into: SVGSVGElement) => T): T {
  if (!svg.hasChildNodes()) return draw(svg);
  const next = svg.cloneNode(false) as SVGSVGElement;
  const result = draw(next);
  patch(svg, next);
  return result;
}

/** Makes an element equal to another one, whose children it may take. */
function patch(into: Element, next: Element): void {
  patchAttributes(into, next);
  let old = into.firstChild;
  let fresh = next.firstChild;
  while (fresh !== null) {
    const { nextSibling } = fresh;
    if (old === null) into.append(fresh);
    else {
      const following = old.nextSibling;
      if (!old.isEqualNode(fresh)) {
        if (old instanceof Element && fresh instanceof Element && old.nodeName === fresh.nodeName)
          patch(old, fresh);
        else if (old instanceof Text && fresh instanceof Text) old.data = fresh.data;
        else old.replaceWith(fresh);
      }
      old = following;
    }
    fresh = nextSibling;
  }
  while (old !== null) {
    const following = old.nextSibling;
    old.remove();
    old = following;
  }
}

function patchAttributes(into: Element, next: Element): void {
  const { attributes } = next;
  // by number: walking the list costs more than what is done with it
  for (let i = 0; i < attributes.length; i++) {
    const { name, value } = attributes[i]!;
    if (into.getAttribute(name) !== value) into.setAttribute(name, value);
  }
  if (into.attributes.length === next.attributes.length) return;
  for (const name of into.getAttributeNames()) if (!next.hasAttribute(name)) into.removeAttribute(name);
}
